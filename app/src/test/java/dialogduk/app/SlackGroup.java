package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dialogduk.core.text.Texts;
import dialogduk.slack.standin.Account;
import dialogduk.slack.standin.Delivered;
import dialogduk.slack.standin.Message;
import dialogduk.slack.standin.Options;
import dialogduk.slack.standin.Person;
import dialogduk.slack.standin.Prepared;
import dialogduk.slack.standin.Standin;
import dialogduk.slack.standin.Team;
import dialogduk.slack.standin.View;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.databind.JsonNode;

/// The packaged server and a stand-in workspace that it is connected to: a channel with Frida (U1),
/// Sam (U2), Eva (U3), Ulf (U4) and Erik (U5), who type, press and fill in.
final class SlackGroup implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration POLL = Duration.ofMillis(20);
  static final Map<String, String> PEOPLE =
      Map.of(
          "U1", "Frida Lind",
          "U2", "Sam Haddad",
          "U3", "Eva Ek",
          "U4", "Ulf Berg",
          "U5", "Erik Strand",
          "U6", "Ebba Ström",
          "U7", "Ursula Nyman");

  private final Standin standin;
  private final Team team;
  private final ServerProcess server;
  private final Texts texts;
  private final Map<String, String> answers = new HashMap<>();
  private int channels = 1;

  private SlackGroup(Standin standin, ServerProcess server, String language) {
    this.texts = Texts.in(language);
    this.standin = standin;
    this.team = standin.installed("T1");
    this.server = server;
  }

  static SlackGroup start(Path folder) throws Exception {
    return start(folder, "sv");
  }

  /// @param language of everybody's profile
  static SlackGroup start(Path folder, String language) throws Exception {
    var standin = workspace(language);
    var server = server(folder, standin, Map.of("SLACK_SIGNING_SECRET", standin.secret()));
    standin.deliverTo(URI.create(server.base() + "/slack/events"));
    return new SlackGroup(standin, server, language);
  }

  /// The server calls the workspace, and nobody calls the server.
  static SlackGroup startOverSockets(Path folder) throws Exception {
    var standin = workspace("sv");
    var server = server(folder, standin, Map.of("SLACK_APP_TOKEN", Standin.APP_TOKEN));
    standin.deliverOverSockets();
    var group = new SlackGroup(standin, server, "sv");
    group.awaitSocket();
    return group;
  }

  /// The server has no token of any workspace until somebody installs it there.
  static SlackGroup startUninstalled(Path folder) throws Exception {
    var standin = workspace("sv");
    var server =
        server(
            folder,
            standin,
            Map.of(
                "SLACK_SIGNING_SECRET", standin.secret(),
                "SLACK_CLIENT_ID", Standin.CLIENT_ID,
                "SLACK_CLIENT_SECRET", Standin.CLIENT_SECRET));
    standin.deliverTo(URI.create(server.base() + "/slack/events"));
    return new SlackGroup(standin, server, "sv");
  }

  static Standin workspace(String language) {
    var standin =
        Standin.start(
            Options.at(InstantSource.system())
                .withPatience(Duration.ofSeconds(10))
                .withPage(SlackPerson.PAGE));
    var team = standin.team("T1", "myndigheten");
    var locale = language.equals("sv") ? "sv-SE" : "en-GB";
    PEOPLE.forEach(
        (id, name) ->
            standin.account(new Account(id, team.id(), name, Account.Kind.MEMBER, false, locale)));
    standin.channel(team, "C1", "dialog1", PEOPLE.keySet().toArray(String[]::new));
    return standin;
  }

  /// A workspace that a server is connected to which was started for other chats as well.
  static SlackGroup of(Standin standin, ServerProcess server) {
    standin.deliverTo(URI.create(server.base() + "/slack/events"));
    return new SlackGroup(standin, server, "sv");
  }

  private static ServerProcess server(Path folder, Standin standin, Map<String, String> way)
      throws Exception {
    return ServerProcess.start(folder, settings(standin, way));
  }

  static Map<String, String> settings(Standin standin, Map<String, String> way) {
    var settings = new HashMap<>(way);
    if (!way.containsKey("SLACK_CLIENT_ID")) {
      settings.put("SLACK_BOT_TOKEN", standin.installed("T1").token());
    }
    settings.put("SLACK_API_URL", standin.apiUrl());
    return settings;
  }

  private void awaitSocket() {
    await("a socket").atMost(PATIENCE).pollInterval(POLL).until(() -> standin.openSockets() > 0);
  }

  /// Does something to the connection, and waits until the server has come back.
  void comesBack(Runnable after) {
    var before = connections();
    after.run();
    await("another connection").atMost(PATIENCE).until(() -> connections() > before);
    awaitSocket();
  }

  private long connections() {
    return standin.received("apps.connections.open").stream()
        .filter(it -> it.status() == 200)
        .count();
  }

  /// From now on things happen in a channel where nothing has happened.
  void goToNewChannel() {
    channels++;
    var members = PEOPLE.keySet().toArray(String[]::new);
    standin.channel(team, channel(), channelName(), members);
  }

  /// Where things happen.
  String channel() {
    return "C" + channels;
  }

  String channelName() {
    return "dialog" + channels;
  }

  Standin standin() {
    return standin;
  }

  Team team() {
    return team;
  }

  ServerProcess server() {
    return server;
  }

  Person person(String user) {
    return standin.person(user);
  }

  // --- the way there

  /// The first command after a start may come to nothing on a busy machine; whoever typed it types
  /// again.
  void wakes() {
    await("an answer in time")
        .atMost(PATIENCE.multipliedBy(4))
        .until(() -> person("U2").in(channel()).types("/dialogduk hjälp").inTime());
  }

  /// Frida starts a dialogue in the channel, and these come in for both sides.
  void begin(List<String> users) {
    types("U1", "ny");
    submits("U1", Map.of("title", "Samverkan 2027"));
    whispered("U1", texts.say("said.begun"));
    users.forEach(this::comesIn);
    settled();
  }

  /// Knocks, is let in, and says how they take part: Ulf for a union, the others for the employer.
  void comesIn(String user) {
    types(user, "läget");
    presses(user, texts.say("button.join"));
    presses("U1", texts.say("button.admit-one", PEOPLE.get(user)));
    whispered(user, texts.say("said.in"));
    types(user, "läget");
    submits(
        user,
        user.equals("U4")
            ? Map.of("side", "=union", "other-organisation", "OFR")
            : Map.of("side", "=employer"));
    assertThat(answered(user)).contains(texts.say("status.not-begun"));
  }

  /// The first cloth is opened.
  void opens() {
    types("U1", "nästa");
    confirms("U1", texts.say("button.next"));
    inChannel(firstCloth());
  }

  /// The name of the first cloth.
  String firstCloth() {
    return texts.language().equals("sv") ? "Målsättningar med samverkan" : "Goals";
  }

  /// The code that Frida reads out.
  String code() {
    types("U1", "släpp in");
    presses("U1", texts.say("button.admit"));
    types("U1", "släpp in");
    return textOf(seenBy("U1", it -> textOf(it).contains("/join")))
        .replaceAll("(?s).*?\\b([A-Z0-9]{8})\\b.*", "$1");
  }

  // --- doing

  Delivered types(String user, String words) {
    return typesIn(channel(), user, words);
  }

  Delivered typesIn(String channel, String user, String words) {
    return taken(person(user).in(channel).types("/dialogduk " + words));
  }

  /// The press or submission that would confirm a preview, to send as often as one likes.
  Prepared previewOf(String user, String label) {
    var form = person(user).modal();
    if (form.isPresent()) {
      return person(user).submitting(form.get(), Map.of());
    }
    var seen = seenBy(user, message -> hasButton(message, label));
    return person(user)
        .in(seen.channel())
        .clicking(seen, action(seen.now().path("blocks"), label), "");
  }

  String action(Message message, String label) {
    return action(message.now().path("blocks"), label);
  }

  private static Delivered taken(Delivered delivered) {
    if (delivered.status() != 200 || !delivered.trouble().isEmpty()) {
      throw new AssertionError("not taken: " + delivered);
    }
    return delivered;
  }

  /// Presses the button with this text, in the latest message that the person sees it in.
  Delivered presses(String user, String label) {
    var seen = seenBy(user, message -> hasButton(message, label));
    return presses(user, seen, label);
  }

  Delivered presses(String user, Message message, String label) {
    var action = action(message.now().path("blocks"), label);
    return taken(person(user).in(message.channel()).clicks(message, action));
  }

  Delivered pressesInForm(String user, String label, Map<String, String> entries) {
    var view = form(user);
    var action = action(view.source().path("blocks"), label);
    return taken(person(user).clicking(view, action, "", entries).send());
  }

  /// Hands a form in, and closes what is said in its place.
  Delivered submits(String user, Map<String, String> entries) {
    return submits(user, form(user), entries);
  }

  /// @param form as it was seen
  Delivered submits(String user, View form, Map<String, String> entries) {
    var delivered = taken(person(user).submits(form, entries));
    person(user)
        .modal()
        .filter(view -> !view.source().has("submit"))
        .ifPresent(
            view -> {
              answers.put(user, String.join("\n", texts(view.source().path("blocks"))));
              person(user).closes(view);
            });
    return delivered;
  }

  /// What the form that somebody handed in last was answered with.
  String answered(String user) {
    return answers.getOrDefault(user, "");
  }

  /// Confirms the preview of a step, whether it is a message or a form.
  void confirms(String user, String label) {
    var form = person(user).modal();
    if (form.isPresent()) {
      submits(user, Map.of());
    } else {
      presses(user, label);
    }
  }

  static String field(String prompt) {
    return "answers:" + prompt;
  }

  // --- seeing

  View form(String user) {
    try {
      return await("a form for " + user)
          .atMost(PATIENCE)
          .pollInterval(POLL)
          .until(() -> person(user).modal(), it -> it.isPresent())
          .orElseThrow();
    } catch (ConditionTimeoutException never) {
      var instead = seen(user).map(SlackGroup::described).toList().reversed();
      throw new AssertionError("no form for " + user + "; there is " + instead, never);
    }
  }

  /// Waits until the person alone is told this.
  Message whispered(String user, String words) {
    return awaited(
        user + " is told: " + words,
        () -> seen(user).filter(it -> it.onlyFor() != null || isDirect(it)).toList(),
        message -> textOf(message).contains(words));
  }

  /// All that somebody was told alone.
  String told(String user) {
    return seen(user)
        .filter(it -> it.onlyFor() != null || isDirect(it))
        .map(SlackGroup::textOf)
        .collect(Collectors.joining("\n"));
  }

  private static boolean isDirect(Message message) {
    return message.channel().startsWith("D");
  }

  /// The card of the cloth that is worked on.
  Message livingCard() {
    return roomMessages().getFirst();
  }

  /// All that can be read in the channel and its threads.
  String channelText() {
    return String.join("\n", standin.messages(channel()).stream().map(SlackGroup::textOf).toList());
  }

  /// The value that stands for a person in the form of roles.
  String personKey(String leader, String user) {
    return form(leader)
        .source()
        .path("blocks")
        .valueStream()
        .filter(block -> block.path("block_id").asString("").equals("person"))
        .flatMap(block -> block.path("element").path("options").valueStream())
        .filter(it -> it.path("text").path("text").asString().equals(PEOPLE.get(user)))
        .map(it -> it.path("value").asString())
        .findFirst()
        .orElseThrow();
  }

  /// Everything that stands in a person's forms and on their Home now.
  List<String> viewsOf(String user) {
    return Stream.concat(person(user).modal().stream(), person(user).home().stream())
        .flatMap(view -> view.versions().stream())
        .map(JsonNode::toString)
        .toList();
  }

  /// What an answer to a command says.
  static String body(Delivered delivered) {
    return String.join("\n", texts(delivered.json()));
  }

  /// Waits until the person sees such a message, and returns the latest.
  Message seenBy(String user, Predicate<Message> such) {
    return awaited("a message for " + user, () -> seen(user).toList(), such);
  }

  private Stream<Message> seen(String user) {
    return Stream.concat(
        person(user).direct().stream(), person(user).in(channel()).sees().stream());
  }

  /// Waits until a message of the channel says this.
  Message inChannel(String words) {
    return inChannel(channel(), words);
  }

  /// What stands in the channel itself after the welcome, oldest first.
  List<Message> roomMessages() {
    return standin.messages(channel()).stream()
        .filter(it -> !it.isReply() && !it.text().matches("(?s)Dialog(ue)?: .*"))
        .toList();
  }

  String livingText() {
    return textOf(livingCard());
  }

  /// Waits until every room shows what it should.
  void settled() {
    await("every room to show what it should")
        .atMost(PATIENCE.multipliedBy(4))
        .pollInterval(Duration.ofMillis(200))
        .until(this::isSettled);
  }

  /// Whether every room shows what it should.
  boolean isSettled() throws SQLException {
    return behind() == 0;
  }

  /// Why nothing is tried in the channel; empty when nothing keeps it.
  String parked() throws SQLException {
    var file = server.folder().resolve("data").resolve("dialogduk.db");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.prepareStatement("SELECT trouble FROM room WHERE room = ?")) {
      statement.setString(1, "slack:" + team.id() + ":" + channel());
      try (var rows = statement.executeQuery()) {
        return rows.next() && rows.getString(1) != null ? rows.getString(1) : "";
      }
    }
  }

  private long behind() throws SQLException {
    var file = server.folder().resolve("data").resolve("dialogduk.db");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT COUNT(*) FROM room JOIN session ON session.id = room.session WHERE"
                    + " room.settled < session.generation AND room.trouble IS NOT 'NO_ROOM'")) {
      return rows.getLong(1);
    }
  }

  Message inChannel(String channel, String words) {
    return awaited(
        "the channel says: " + words,
        () -> standin.messages(channel),
        message -> textOf(message).contains(words));
  }

  private static Message awaited(
      String what, Supplier<List<Message>> seen, Predicate<Message> such) {
    try {
      return await(what)
          .atMost(PATIENCE)
          .pollInterval(POLL)
          .until(() -> seen.get().stream().filter(such).toList(), it -> !it.isEmpty())
          .getLast();
    } catch (ConditionTimeoutException never) {
      var instead = seen.get().stream().map(SlackGroup::described).toList();
      throw new AssertionError(what + " did not come; there is " + instead, never);
    }
  }

  private static String described(Message message) {
    return textOf(message) + " " + buttons(message.now().path("blocks")).keySet();
  }

  /// Everything that can be read in a message, block by block.
  static String textOf(Message message) {
    return message.text() + "\n" + String.join("\n", texts(message.now().path("blocks")));
  }

  static List<String> texts(JsonNode node) {
    var texts = new ArrayList<String>();
    if (node.isObject() && node.path("text").isString()) {
      texts.add(node.path("text").asString());
    }
    if (node.isContainer()) {
      node.valueStream().forEach(child -> texts.addAll(texts(child)));
    }
    return texts;
  }

  static boolean hasButton(Message message, String label) {
    return buttons(message.now().path("blocks")).containsKey(label);
  }

  private static String action(JsonNode blocks, String label) {
    var found = buttons(blocks).get(label);
    if (found == null) {
      throw new NoSuchElementException(
          "no button '" + label + "' among " + buttons(blocks).keySet());
    }
    return found;
  }

  static Map<String, String> buttons(JsonNode blocks) {
    var buttons = new HashMap<String, String>();
    blocks
        .valueStream()
        .flatMap(block -> block.path("elements").valueStream())
        .filter(element -> element.path("type").asString("").equals("button"))
        .forEach(
            button ->
                buttons.put(
                    button.path("text").path("text").asString(),
                    button.path("action_id").asString()));
    return buttons;
  }

  @Override
  public void close() {
    server.close();
    standin.close();
  }
}

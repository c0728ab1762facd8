package dialogduk.app;

import static org.awaitility.Awaitility.await;

import dialogduk.core.text.Texts;
import dialogduk.teams.standin.Cards;
import dialogduk.teams.standin.Conversation;
import dialogduk.teams.standin.Delivered;
import dialogduk.teams.standin.Message;
import dialogduk.teams.standin.Options;
import dialogduk.teams.standin.Person;
import dialogduk.teams.standin.Seen;
import dialogduk.teams.standin.Standin;
import dialogduk.teams.standin.Team;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The packaged server and a stand-in connector that it is connected to: Frida, Sam, Eva, Ulf and
/// Erik in a channel or a group chat, each with a chat of their own with the bot.
final class TeamsGroup implements AutoCloseable {

  static final String FRIDA = "Frida";
  static final String SAM = "Sam";
  static final String EVA = "Eva";
  static final String ULF = "Ulf";
  static final String ERIK = "Erik";
  static final String ULLA = "Ulla";

  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Duration POLL = Duration.ofMillis(20);
  private static final Map<String, String> PEOPLE =
      Map.of(
          FRIDA, "Frida Lind",
          SAM, "Sam Haddad",
          EVA, "Eva Ek",
          ULF, "Ulf Berg",
          ERIK, "Erik Strand",
          ULLA, "Ulla Åberg");

  private final Standin standin;
  private final Team team;
  private final ServerProcess server;
  private Conversation room;
  private int rooms = 1;

  private TeamsGroup(Standin standin, Team team, ServerProcess server) {
    this.standin = standin;
    this.team = team;
    this.server = server;
    this.room = standin.channel(team, "dialog1");
  }

  static TeamsGroup start(Path folder) throws Exception {
    return start(folder, "sv", Map.of());
  }

  /// @param language of everybody's client
  /// @param more settings of the server
  static TeamsGroup start(Path folder, String language, Map<String, String> more) throws Exception {
    var standin = tenant(language);
    var settings = new HashMap<>(settings(standin));
    settings.putAll(more);
    return of(standin, ServerProcess.start(folder, settings));
  }

  /// A tenant that a server is connected to which was started for other chats as well.
  static TeamsGroup of(Standin standin, ServerProcess server) {
    standin.deliverTo(URI.create(server.base() + "/api/messages"));
    var team = standin.team("Myndigheten", PEOPLE.keySet().toArray(String[]::new));
    return new TeamsGroup(standin, team, server);
  }

  static Standin tenant(String language) {
    var standin = Standin.start(Options.at(InstantSource.system()));
    var locale = language.equals("sv") ? "sv-SE" : "en-GB";
    PEOPLE.forEach((key, name) -> standin.account(key, name, locale));
    PEOPLE.keySet().forEach(standin::personal);
    return standin;
  }

  static Map<String, String> settings(Standin standin) {
    return Map.of(
        "TEAMS_APP_ID", standin.options().botId(),
        "TEAMS_APP_PASSWORD", standin.options().password(),
        "TEAMS_TENANT_ID", standin.options().tenant(),
        "TEAMS_OPENID_URL", standin.openIdUrl(),
        "TEAMS_TOKEN_URL", standin.tokenUrl(),
        "TEAMS_SERVICE_HOSTS", "http://" + standin.host());
  }

  static String name(String who) {
    return PEOPLE.get(who);
  }

  Standin standin() {
    return standin;
  }

  ServerProcess server() {
    return server;
  }

  Team team() {
    return team;
  }

  /// Where things happen.
  Conversation room() {
    return room;
  }

  /// From now on things happen in a channel where nothing has happened.
  void goToNewChannel() {
    rooms++;
    room = standin.channel(team, "dialog" + rooms);
  }

  void goToNewGroupChat() {
    rooms++;
    room = standin.groupChat("grupp" + rooms, PEOPLE.keySet().toArray(String[]::new));
  }

  Person person(String who) {
    return standin.person(who);
  }

  // --- the way there

  /// Frida starts a dialogue in the room, and these come in for both sides.
  void begin(List<String> people) {
    var texts = Texts.in("sv");
    types(FRIDA, "ny");
    fillsIn(FRIDA, "start", Map.of("title", "Samverkan 2027"));
    told(FRIDA, texts.say("said.begun"));
    people.forEach(this::comesIn);
  }

  /// Knocks, is let in, and says how they take part: Ulf and Ulla for a union, the others for the
  /// employer.
  void comesIn(String who) {
    var texts = Texts.in("sv");
    types(who, "läget");
    presses(who, texts.say("button.join"));
    presses(FRIDA, texts.say("button.admit-one", name(who)));
    told(who, texts.say("said.in"));
    types(who, "läget");
    fillsIn(
        who,
        "capacity",
        switch (who) {
          case ULF -> Map.of("side", "=union", "other-organisation", "OFR");
          case ULLA -> Map.of("side", "=union", "other-organisation", "ST");
          default -> Map.of("side", "=employer");
        });
    told(who, texts.say("status.not-begun"));
  }

  void opens() {
    types(FRIDA, "nästa");
    confirms(FRIDA, Texts.in("sv").say("button.next"));
    inRoom("Målsättningar med samverkan");
  }

  /// The code that Frida reads out.
  String code() {
    typesAlone(FRIDA, "släpp in");
    presses(FRIDA, Texts.in("sv").say("button.admit"));
    var before = alone(FRIDA).count();
    typesAlone(FRIDA, "släpp in");
    var told =
        awaited(
            "the code",
            () -> alone(FRIDA).skip(before).toList(),
            it -> textOf(it).contains("/join"));
    return textOf(told).replaceAll("(?s).*?\\b([A-Z0-9]{8})\\b.*", "$1");
  }

  // --- doing

  /// Mentions the bot in the room.
  Delivered types(String who, String words) {
    return taken(person(who).in(room).mentions(words));
  }

  /// In their own chat with the bot.
  Delivered typesAlone(String who, String words) {
    return taken(person(who).alone().says(words).orElseThrow());
  }

  /// Presses the button with this text, in the latest message that the person sees it in.
  Seen presses(String who, String label) {
    return presses(who, seenBy(who, it -> isOurs(it) && hasButton(it, label)), label, Map.of());
  }

  Seen presses(String who, Message message, String label) {
    return presses(who, message, label, Map.of());
  }

  Seen presses(String who, Message message, String label, Map<String, String> entries) {
    var where = person(who).in(message.conversation());
    return taken(where.presses(message, label, entries)).seen();
  }

  /// Hands in the form that the person has open as a dialog.
  ///
  /// @param entries by the names of the fields
  Seen submits(String who, Map<String, String> entries) {
    var card = dialog(who);
    return taken(person(who).submits(main(card), named(card, entries))).seen();
  }

  /// Hands in the latest form of a kind in their own chat.
  ///
  /// @param slot of its card
  Seen fillsIn(String who, String slot, Map<String, String> entries) {
    var form = seenBy(who, it -> isCard(it, slot));
    var card = form.cards().getFirst();
    return presses(who, form, main(card), named(card, entries));
  }

  /// Confirms the preview of a step.
  Seen confirms(String who, String label) {
    var preview = seenBy(who, it -> isCard(it, "preview") && hasButton(it, label));
    return presses(who, preview, label);
  }

  /// Whether it is a card of this kind, of the dialogue in the room or of none yet.
  boolean isCard(Message message, String slot) {
    return presses(message)
        .anyMatch(
            it ->
                it.startsWith("1/-/" + slot + "/")
                    || it.startsWith("1/" + session() + "/" + slot + "/"));
  }

  /// Nobody presses what is left of an earlier dialogue.
  private boolean isOurs(Message message) {
    return presses(message)
        .anyMatch(it -> it.startsWith("1/-/") || it.startsWith("1/" + session() + "/"));
  }

  /// The dialogue in the room; empty before there is one.
  private String session() {
    return standin.botMessages(room).stream()
        .flatMap(TeamsGroup::presses)
        .map(it -> it.split("/", 3)[1])
        .findFirst()
        .orElse("");
  }

  private static Stream<String> presses(Message message) {
    return message.cards().stream()
        .flatMap(card -> Cards.buttons(card).stream())
        .map(it -> it.path("data").path("press").asString(""))
        .filter(it -> !it.isEmpty());
  }

  /// Presses a button of the dialog.
  Seen submits(String who, String label, Map<String, String> entries) {
    var card = dialog(who);
    return taken(person(who).submits(label, named(card, entries))).seen();
  }

  /// The button that stands out, or else the first below the card.
  private static String main(JsonNode card) {
    return Stream.concat(
            Cards.buttons(card).stream()
                .filter(button -> button.path("style").asString("").equals("positive")),
            card.path("actions").valueStream())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button in " + Cards.texts(card)))
        .path("title")
        .asString();
  }

  private static Map<String, String> named(JsonNode card, Map<String, String> entries) {
    var named = new HashMap<String, String>();
    entries.forEach((name, value) -> named.put(field(card, name), value));
    return named;
  }

  /// The id of the input for a field.
  static String field(JsonNode card, String name) {
    var ending = "_" + name.replace(":", "_c").replace(".", "_d");
    return Cards.inputs(card).stream()
        .map(input -> input.path("id").asString())
        .filter(id -> id.replaceFirst("^[a-z]+", "").equals(ending))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "no field "
                        + name
                        + " among "
                        + Cards.inputs(card).stream()
                            .map(it -> it.path("id").asString())
                            .toList()));
  }

  static String answer(String prompt) {
    return "answers:" + prompt;
  }

  private static Delivered taken(Delivered delivered) {
    if (delivered.status() != 200 || delivered.seen() instanceof Seen.Trouble) {
      throw new AssertionError("not taken: " + delivered);
    }
    return delivered;
  }

  // --- seeing

  ObjectNode dialog(String who) {
    return person(who)
        .dialog()
        .orElseThrow(() -> new AssertionError(who + " has no dialog open"))
        .card();
  }

  /// The latest form of a kind in somebody's own chat.
  ObjectNode form(String who, String slot) {
    return seenBy(who, it -> isCard(it, slot)).cards().getFirst();
  }

  /// Waits until the person alone is told this.
  Message told(String who, String words) {
    return awaited(
        who + " is told: " + words,
        () -> alone(who).toList(),
        message -> textOf(message).contains(words));
  }

  /// Waits until the person sees such a message, and returns the latest; their own chat comes last.
  Message seenBy(String who, Predicate<Message> such) {
    return awaited(
        "a message for " + who,
        () -> Stream.concat(standin.botMessages(room).stream(), alone(who)).toList(),
        such);
  }

  private Stream<Message> alone(String who) {
    return standin.botMessages(standin.personal(who)).stream();
  }

  /// Waits until a message of the room says this.
  Message inRoom(String words) {
    return awaited(
        "the room says: " + words,
        () -> standin.botMessages(room),
        message -> textOf(message).contains(words));
  }

  /// All that the bot says in the room now.
  String roomText() {
    return String.join("\n", standin.botMessages(room).stream().map(TeamsGroup::textOf).toList());
  }

  /// What stands in the room itself after the welcome, oldest first.
  List<Message> roomMessages() {
    return standin.botMessages(room).stream()
        .filter(it -> !it.isReply())
        .filter(it -> !textOf(it).startsWith("Dialog"))
        .toList();
  }

  Message livingCard() {
    return roomMessages().getFirst();
  }

  String livingText() {
    return textOf(livingCard());
  }

  /// The value that stands for a person in a form.
  static String option(JsonNode card, String name) {
    return Cards.inputs(card).stream()
        .flatMap(input -> input.path("choices").valueStream())
        .filter(choice -> choice.path("title").asString("").equals(name))
        .map(choice -> choice.path("value").asString())
        .findFirst()
        .orElseThrow();
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
      var instead = seen.get().stream().map(TeamsGroup::described).toList();
      throw new AssertionError(what + " did not come; there is " + instead, never);
    }
  }

  private static String described(Message message) {
    return textOf(message) + " " + message.cards().stream().map(Cards::labels).toList();
  }

  /// Everything that can be read in a message.
  static String textOf(Message message) {
    return String.join(
        "\n", message.cards().stream().flatMap(it -> Cards.texts(it).stream()).toList());
  }

  static boolean hasButton(Message message, String label) {
    return message.cards().stream().anyMatch(card -> Cards.labels(card).contains(label));
  }

  /// Waits until every room shows what it should.
  void settled() {
    await("every room to show what it should")
        .atMost(PATIENCE.multipliedBy(4))
        .pollInterval(Duration.ofMillis(200))
        .until(this::behind, it -> it == 0);
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

  @Override
  public void close() {
    server.close();
    standin.close();
  }
}

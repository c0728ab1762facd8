package dialogduk.teams.api;

import dialogduk.teams.TeamsName;
import dialogduk.teams.credentials.BotTokens;
import dialogduk.teams.credentials.ServiceCredentials;
import dialogduk.teams.credentials.TeamsAdapter;
import dialogduk.teams.credentials.Tokens;
import dialogduk.teams.standin.Account;
import dialogduk.teams.standin.Cards;
import dialogduk.teams.standin.Conversation;
import dialogduk.teams.standin.Message;
import dialogduk.teams.standin.Options;
import dialogduk.teams.standin.SettableTime;
import dialogduk.teams.standin.Standin;
import dialogduk.teams.standin.Team;
import dialogduk.teams.trust.Fetch;
import dialogduk.teams.trust.TeamsSettings;
import dialogduk.teams.trust.WrittenSettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A stand-in tenant, and our side of it. Eva and Ulf are in a team with channels that are counted
/// from 1, and in a group chat; of Ulla we have only heard.
final class Tenant implements AutoCloseable {

  private final SettableTime clock = new SettableTime(Instant.parse("2026-03-15T08:00:00Z"));
  private final Standin standin = Standin.start(Options.at(clock));
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final Fetch fetch = new Fetch(Duration.ofSeconds(4));
  private final MemoryInstallations installations = new MemoryInstallations();
  private final List<Conversation> channels = new ArrayList<>();
  private final Team team;
  private final Conversation group;
  private Contacts contacts = new Contacts(installations);
  private TeamsChannel channel;

  Tenant() {
    this(2);
  }

  Tenant(int many) {
    standin.account("eva", "Eva Ek");
    standin.account("ulf", "Ulf Al");
    standin.account("ulla", "Ulla Lind");
    team = standin.team("Myndigheten", "eva", "ulf");
    group = standin.groupChat("Planering", "eva", "ulf");
    for (int i = 1; i <= many; i++) {
      channels.add(standin.channel(team, "kanal-" + i));
    }
    channels.forEach(this::heardOf);
    heardOf(group);
    heardOf(standin.person("eva").account());
    heardOf(standin.person("ulf").account());
    channel = opened();
  }

  private TeamsChannel opened() {
    return opened(tokens());
  }

  private TeamsChannel opened(Tokens tokens) {
    return new TeamsChannel(
        new SdkConnector(adapter(tokens)), contacts, new TeamsBudget(clock), true);
  }

  /// Our side with another name of this machine on its list of hosts.
  TeamsChannel admitting(String host) {
    return opened(tokens(URI.create("http://" + standin.host().replace("127.0.0.1", host))));
  }

  /// Our side dies, and another begins that knows what was kept.
  void restart() {
    contacts = new Contacts(installations);
    channel = opened();
  }

  // --- what we go in with

  Tokens tokens() {
    return tokens(URI.create("http://" + standin.host()));
  }

  /// @param host that may have them
  Tokens tokens(URI host) {
    return new BotTokens(settings(host), fetch, background, this::nanos);
  }

  private TeamsSettings.Registered settings(URI host) {
    var options = standin.options();
    return (TeamsSettings.Registered)
        new WrittenSettings(
                options.botId(),
                options.password(),
                options.tenant(),
                "",
                "",
                standin.openIdUrl(),
                standin.tokenUrl(),
                host.toString(),
                "",
                true)
            .read();
  }

  private long nanos() {
    return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
  }

  TeamsAdapter adapter(Tokens tokens) {
    return new TeamsAdapter(new ServiceCredentials(standin.options().botId(), tokens));
  }

  // --- what Teams has told us

  private void heardOf(Conversation conversation) {
    contacts.remember(name(conversation), contact(conversation, standin.serviceUrl()));
  }

  Contact contact(Conversation conversation, String service) {
    return Contact.room(
        service, standin.bot(), conversation.id(), conversation.team().map(Team::id));
  }

  private void heardOf(Account person) {
    contacts.remember(
        name(person),
        Contact.person(standin.serviceUrl(), standin.bot(), person.id(), Optional.empty()));
  }

  Contacts contacts() {
    return contacts;
  }

  static TeamsName name(Conversation conversation) {
    return new TeamsName(conversation.tenant(), conversation.id());
  }

  private static TeamsName name(Account person) {
    return new TeamsName(person.tenant(), person.aadObjectId());
  }

  // --- who and what is there

  SettableTime clock() {
    return clock;
  }

  Standin standin() {
    return standin;
  }

  TeamsChannel channel() {
    return channel;
  }

  /// @param number from 1
  Conversation conversation(int number) {
    return channels.get(number - 1);
  }

  Conversation group() {
    return group;
  }

  Conversation conversation(String room) {
    return standin.conversation(TeamsName.of(room).orElseThrow().id());
  }

  String room(int number) {
    return name(conversation(number)).name();
  }

  String person(String key) {
    return name(standin.person(key).account()).name();
  }

  Connector.Address address(Conversation conversation) {
    return new Connector.Address(
        URI.create(standin.serviceUrl()), standin.bot(), conversation.tenant(), conversation.id());
  }

  /// Everything that can be read in the person's own chat with the bot.
  List<Message> personal(String key) {
    return standin.botMessages(standin.personal(key));
  }

  static String text(Message message) {
    return message.cards().stream()
        .flatMap(card -> Cards.texts(card).stream())
        .reduce("", String::concat);
  }

  static String plain(Message message) {
    return message.cards().getFirst().path("speak").asString();
  }

  @Override
  public void close() {
    standin.close();
    fetch.close();
    background.shutdownNow();
  }
}

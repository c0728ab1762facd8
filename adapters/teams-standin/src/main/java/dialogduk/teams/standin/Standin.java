package dialogduk.teams.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A connector to test against. Start it, put people, teams and chats into it, point the bot to
/// [#serviceUrl], [#openIdUrl] and [#tokenUrl] and the stand-in to the bot, and act as the people.
public final class Standin implements AutoCloseable {

  private final Options options;
  private final World world;
  private final Http http;
  private final Identity identity;
  private final Payloads payloads;
  private final Answers answers;
  private final Events events;
  private final Retries retries;
  private final Deliveries deliveries;

  private Standin(Options options) throws IOException {
    this.options = options;
    world = new World(options);
    http = new Http(options.port());
    identity = new Identity(world, http.base(), serviceUrl());
    payloads = new Payloads(world, serviceUrl());
    answers = new Answers(world);
    events = new Events(this, world, payloads);
    retries = new Retries(world);
    deliveries = new Deliveries(world);
    var guard = new Guard(world);
    var messages = new MessageMethods(world, guard, new ActivityRules(world));
    var rosters = new RosterMethods(world, guard);
    http.on(Connector.PATH, new Connector(world, guard, messages, rosters)::handle);
    http.on("/v1/.well-known/", identity::handle);
    http.on("/", new TokenServer(world)::handle);
  }

  public static Standin start(Options options) {
    try {
      var standin = new Standin(options);
      standin.http.start();
      return standin;
    } catch (IOException unable) {
      throw new UncheckedIOException(unable);
    }
  }

  // --- what the bot is told

  /// What activities name as `serviceUrl`; it ends with a slash.
  public String serviceUrl() {
    return http.base() + Connector.PATH;
  }

  /// Where the bot learns who may call it.
  public String openIdUrl() {
    return identity.openIdUrl();
  }

  /// Where the bot fetches its tokens, for bots of one tenant.
  public String tokenUrl() {
    return http.base() + "/" + options.tenant() + "/oauth2/v2.0/token";
  }

  /// With the port, as allow-lists of hosts want it.
  public String host() {
    return http.base().replaceFirst("^http://", "");
  }

  public Options options() {
    return options;
  }

  /// The bot's own name in conversations, `28:…`.
  public String bot() {
    return world.bot();
  }

  /// Where activities go.
  public void deliverTo(URI address) {
    deliveries.to(address);
  }

  // --- who and what is there

  /// Somebody of the bot's own tenant, with a Swedish client.
  ///
  /// @param key a short name for tests
  public Account account(String key, String name) {
    return account(key, name, "sv-SE");
  }

  public Account account(String key, String name, String locale) {
    return add(Account.of(key, name, options.tenant(), false, locale));
  }

  /// Somebody of another tenant. The roster tells which; what they send names the tenant of the
  /// conversation.
  public Account guest(String key, String name) {
    var tenant = Account.uuid("tenant of " + key);
    return add(Account.of(key, name, tenant, true, "sv-SE"));
  }

  private Account add(Account account) {
    world.accounts.put(account.id(), account);
    return account;
  }

  /// A team with the app installed, and its General channel.
  public Team team(String name, String... members) {
    var id = world.ids.channel();
    var team = new Team(id, world.ids.uuid(), options.tenant(), name);
    List.of(members).forEach(member -> team.roster().join(world.account(member).id()));
    world.teams.put(id, team);
    add(team, id, "General");
    return team;
  }

  /// Another channel; everybody in the team is in it.
  public Conversation channel(Team team, String name) {
    return add(team, world.ids.channel(), name);
  }

  private Conversation add(Team team, String id, String name) {
    var kind = Conversation.Kind.CHANNEL;
    return add(new Conversation(id, kind, team.tenant(), team, team.roster(), name));
  }

  /// A group chat with the app installed.
  public Conversation groupChat(String name, String... members) {
    var roster = new Roster();
    List.of(members).forEach(member -> roster.join(world.account(member).id()));
    var kind = Conversation.Kind.GROUP;
    return add(new Conversation(world.ids.group(), kind, options.tenant(), null, roster, name));
  }

  private Conversation add(Conversation conversation) {
    world.conversations.put(conversation.id(), conversation);
    return conversation;
  }

  /// Somebody's own chat with the bot; the app is installed for them.
  public Conversation personal(String key) {
    return world.personal(world.account(key));
  }

  /// By its id, with or without a thread.
  public Conversation conversation(String id) {
    return world.conversation(id);
  }

  public Person person(String key) {
    return new Person(this, world, payloads, answers, world.account(key));
  }

  // --- what happens

  public Events events() {
    return events;
  }

  public Faults faults() {
    return world.faults;
  }

  public RateLimits limits() {
    return world.limits;
  }

  public Identity identity() {
    return identity;
  }

  /// From now on the tokens that the bot has fetched are refused.
  public void revokeTokens() {
    world.tokens.clear();
  }

  /// Sends the retries whose time has come; what came of each.
  public List<Delivered> tick() {
    return retries.tick();
  }

  /// What the clients of all who may would send by themselves on seeing this card: one delivery
  /// each, for [Prepared#all].
  public List<Prepared> refreshes(Message message) {
    var conversation = world.conversation(message.conversation());
    return conversation.roster().members().stream()
        .flatMap(id -> world.known(id).stream())
        .flatMap(it -> person(it.key()).in(conversation).lookingAt(message).stream())
        .toList();
  }

  /// Delivers any bytes at all; for attacks.
  public Delivered deliver(byte[] body, Optional<String> authorization) {
    return deliveries.post(body, authorization, options.patience());
  }

  /// The same with a good token.
  public Delivered deliver(String body) {
    return deliver(body.getBytes(StandardCharsets.UTF_8), Optional.of(identity.authorization()));
  }

  Deliveries deliveries() {
    return deliveries;
  }

  Retries retries() {
    return retries;
  }

  /// What a retry is called. An edit is called as the message that was edited.
  String newId(JsonNode activity) {
    return switch (Json.text(activity, "type")) {
      case "message" -> world.ids.message(world.now());
      case "messageUpdate", "messageDelete" -> Json.text(activity, "id");
      default -> world.ids.event();
    };
  }

  // --- what is there now

  /// What stands in a conversation now, threads included, oldest first.
  public List<Message> messages(Conversation conversation) {
    return everythingIn(conversation).stream().filter(it -> !it.isDeleted()).toList();
  }

  /// What the bot has written there, oldest first.
  public List<Message> botMessages(Conversation conversation) {
    return messages(conversation).stream().filter(Message::byBot).toList();
  }

  /// One thread of a channel, its first message included.
  public List<Message> thread(Conversation conversation, Message message) {
    return messages(conversation).stream().filter(it -> it.root().equals(message.root())).toList();
  }

  /// Deleted messages too.
  public List<Message> everythingIn(Conversation conversation) {
    return List.copyOf(conversation.everything());
  }

  public List<Conversation> conversations() {
    return List.copyOf(world.conversations.values());
  }

  /// Everything that ever came, in order.
  public List<Received> received() {
    return List.copyOf(world.received);
  }

  public List<Received> received(Operation operation) {
    return world.received.stream().filter(it -> it.operation() == operation).toList();
  }

  /// What was wrong or strange although it was let through. Empty at the end of every test.
  public List<String> findings() {
    return List.copyOf(world.findings);
  }

  @Override
  public void close() {
    http.close();
    deliveries.close();
  }
}

package dialogduk.slack.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A workspace to test against. Start it, put teams, people and channels into it, point the bot to
/// [#apiUrl] and the stand-in to the bot, and act as the people.
public final class Standin implements AutoCloseable {

  public static final String APP = "A0STANDIN";
  public static final String APP_TOKEN = "xapp-standin";
  public static final String CLIENT_ID = "standin-client";
  public static final String CLIENT_SECRET = "standin-client-secret";
  static final String VERIFICATION = "standin-verification";

  private final Options options;
  private final World world;
  private final Http http;
  private final RateLimits limits;
  private final OauthMethods oauth;
  private final Payloads payloads;
  private final Answers answers;
  private final Events events;
  private final Retries retries;
  private final HttpTransport overHttp;
  private final SocketServer sockets;
  private volatile Transport transport;

  private Standin(Options options) throws IOException {
    this.options = options;
    world = new World(options.clock());
    http = new Http(options.port());
    limits = new RateLimits(options.historyOncePerMinute());
    oauth = new OauthMethods(world);
    sockets = new SocketServer(world);
    var guard = new Guard(world);
    var content = new Content(world);
    var views = new ViewMethods(world);
    var files = new FileMethods(world, guard, http.base());
    var urls = new ResponseUrls(world, content, http.base());
    payloads = new Payloads(world, urls);
    answers = new Answers(world, views, urls);
    events = new Events(this, world, payloads);
    retries = new Retries(world);
    overHttp = new HttpTransport(world, options.secret(), options.patience());
    transport = overHttp;
    var methods = new Methods(world, guard, content, views, oauth, files, sockets::address);
    http.on("/api/", new ApiServer(world, guard, limits, methods)::handle);
    http.on("/response/", urls::handle);
    http.on("/upload/", new UploadServer(world, files)::handle);
    http.on("/ui", new UiServer(this, world)::handle);
    http.on(DrawnPage.PATH, new DrawnPage(this, world, options.page())::handle);
  }

  public static Standin start(Options options) {
    try {
      var standin = new Standin(options);
      standin.sockets.begin();
      standin.http.start();
      return standin;
    } catch (IOException unable) {
      throw new UncheckedIOException(unable);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(closing);
    }
  }

  /// See [Desk].
  public static void main(String[] arguments) throws InterruptedException {
    Desk.run(arguments);
  }

  /// What `SlackConfig.setMethodsEndpointUrlPrefix` wants.
  public String apiUrl() {
    return http.base() + "/api/";
  }

  /// Where a person looks at it.
  public String pageUrl() {
    return http.base() + "/ui";
  }

  /// The same drawn more like a chat, if the options tell where the page was built.
  public String drawnUrl() {
    return http.base() + DrawnPage.PATH;
  }

  public String secret() {
    return options.secret();
  }

  /// Where commands, interactions and events go.
  public void deliverTo(URI address) {
    overHttp.to(address);
    transport = overHttp;
  }

  /// From now on over Socket Mode.
  public void deliverOverSockets() {
    transport = sockets;
  }

  public int openSockets() {
    return sockets.sockets();
  }

  /// @param reason `warning`, `refresh_requested` or `link_disabled`
  public void disconnectSockets(String reason) {
    sockets.disconnect(reason);
  }

  Transport transport() {
    return transport;
  }

  Retries retries() {
    return retries;
  }

  String newEventId() {
    return world.ids.next("Ev");
  }

  public Team team(String id, String domain) {
    return team(id, domain, null);
  }

  /// A team with the app installed and the usual scopes granted.
  public Team team(String id, String domain, @Nullable String enterprise) {
    var team = new Team(id, domain, enterprise, "xoxb-standin-" + id);
    world.teams.put(id, team);
    world.accounts.put(
        team.botUser(),
        new Account(team.botUser(), id, "dialogduk", Account.Kind.BOT, false, "sv-SE"));
    return team;
  }

  /// A team that was put in before.
  public Team installed(String id) {
    return Optional.ofNullable(world.teams.get(id))
        .orElseThrow(() -> new IllegalArgumentException("there is no team " + id));
  }

  public Account account(Team team, String id, String name) {
    return account(new Account(id, team.id(), name, Account.Kind.MEMBER, false, "sv-SE"));
  }

  /// Puts it in, or in the place of the one with the same id.
  public Account account(Account account) {
    world.accounts.put(account.id(), account);
    return account;
  }

  /// A public channel with the app in it.
  public Conversation channel(Team team, String id, String name, String... members) {
    return conversation(team, id, name, Conversation.Kind.CHANNELS, members);
  }

  /// A private channel with the app in it.
  public Conversation privateChannel(Team team, String id, String name, String... members) {
    return conversation(team, id, name, Conversation.Kind.GROUPS, members);
  }

  private Conversation conversation(
      Team team, String id, String name, Conversation.Kind kind, String... members) {
    var conversation = new Conversation(id, team.id(), name, kind);
    List.of(members).forEach(conversation::join);
    conversation.join(team.botUser());
    world.conversations.put(id, conversation);
    return conversation;
  }

  /// Somebody in their own team.
  public Person person(String id) {
    var account = world.account(id);
    return person(
        id,
        Optional.ofNullable(world.teams.get(account.team()))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        id + " is of a team without the app; say in which team they act")));
  }

  /// Somebody acting in a team, perhaps as a Connect user.
  public Person person(String id, Team team) {
    return new Person(this, world, payloads, answers, world.account(id), team);
  }

  public Events events() {
    return events;
  }

  public Faults faults() {
    return world.faults;
  }

  public RateLimits limits() {
    return limits;
  }

  /// A code as in the redirect after an installation.
  public String oauthCode(Team team) {
    return oauth.code(team);
  }

  /// Sends the retries whose time has come.
  public int tick() {
    return retries.tick();
  }

  /// What stands in a channel now, threads included, oldest first.
  public List<Message> messages(String channel) {
    return everythingIn(channel).stream().filter(message -> !message.isDeleted()).toList();
  }

  public List<Message> thread(String channel, String ts) {
    return messages(channel).stream().filter(message -> message.thread().equals(ts)).toList();
  }

  /// Deleted messages too.
  public List<Message> everythingIn(String channel) {
    return Optional.ofNullable(world.conversations.get(channel))
        .map(Conversation::everything)
        .map(List::copyOf)
        .orElse(List.of());
  }

  public Set<String> conversations() {
    return Set.copyOf(world.conversations.keySet());
  }

  public List<Message> whispers() {
    return List.copyOf(world.ephemerals);
  }

  /// The bytes of a file that was uploaded and completed.
  public Optional<byte[]> file(String id) {
    return Optional.ofNullable(world.uploads.get(id))
        .filter(upload -> upload.complete)
        .map(upload -> upload.bytes.clone());
  }

  /// Everything that ever came, in order.
  public List<Received> received() {
    return List.copyOf(world.received);
  }

  public List<Received> received(String method) {
    return world.received.stream().filter(one -> one.method().equals(method)).toList();
  }

  /// What was strange although it was let through, such as unknown arguments.
  public List<String> findings() {
    return List.copyOf(world.findings);
  }

  @Override
  public void close() {
    http.close();
    overHttp.close();
    try {
      sockets.stop(100);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }
}

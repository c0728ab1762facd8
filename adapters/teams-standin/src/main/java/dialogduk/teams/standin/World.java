package dialogduk.teams.standin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Everything that stands in the tenant. Methods that change it run one at a time under its lock;
/// what tests read is safe without.
final class World {

  static final String BOT_NAME = "Dialogduk";

  final Options options;
  final Ids ids = new Ids();
  final Map<String, Account> accounts = new ConcurrentHashMap<>();
  final Map<String, Team> teams = new ConcurrentHashMap<>();
  final Map<String, Conversation> conversations = new ConcurrentHashMap<>();
  final Map<String, Dialog> dialogs = new ConcurrentHashMap<>();
  final Map<String, Instant> tokens = new ConcurrentHashMap<>();
  final List<Received> received = new CopyOnWriteArrayList<>();
  final List<String> findings = new CopyOnWriteArrayList<>();
  final AtomicLong numbers = new AtomicLong();
  final Faults faults = new Faults();
  final RateLimits limits = new RateLimits();
  volatile boolean disabled;

  World(Options options) {
    this.options = options;
  }

  Instant now() {
    return options.clock().instant();
  }

  String bot() {
    return "28:" + options.botId();
  }

  void receive(
      Operation operation, String conversation, String head, byte[] body, int status, String said) {
    received.add(
        new Received(
            numbers.incrementAndGet(), now(), operation, conversation, head, body, status, said));
  }

  void find(String finding) {
    findings.add(finding);
  }

  /// @param name the test's name for somebody
  Account account(String name) {
    return accounts()
        .filter(account -> account.key().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nobody is called " + name));
  }

  /// @param id the chat's name for somebody, or the directory's
  Optional<Account> known(String id) {
    return accounts()
        .filter(account -> account.id().equals(id) || account.aadObjectId().equals(id))
        .findFirst();
  }

  private Stream<Account> accounts() {
    return accounts.values().stream();
  }

  Conversation conversation(String id) {
    return Optional.ofNullable(conversations.get(Place.of(id).base()))
        .orElseThrow(() -> new IllegalArgumentException("there is no conversation " + id));
  }

  /// The personal chat, whether the bot is in it or not.
  Conversation personal(Account account) {
    return conversations.computeIfAbsent(
        Ids.personal(account),
        id -> {
          var roster = new Roster();
          roster.join(account.id());
          var kind = Conversation.Kind.PERSONAL;
          return new Conversation(id, kind, account.tenant(), null, roster, account.name());
        });
  }

  /// Whether they have the bot before them somewhere, so that it may write to them.
  boolean knowsBot(Account account) {
    return conversations.values().stream()
        .anyMatch(it -> !it.isDeleted() && it.roster().hasBot() && it.roster().has(account.id()));
  }

  /// @param root the thread's first message; empty to begin a thread
  Message store(Conversation conversation, String root, String from, ObjectNode content) {
    var now = now();
    var id = ids.message(now);
    content.put("id", id);
    var message =
        new Message(
            conversation.id(),
            id,
            root.isEmpty() ? id : root,
            from,
            new Message.Version(now, content));
    conversation.everything().add(message);
    return message;
  }
}

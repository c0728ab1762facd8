package dialogduk.slack.standin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Everything that stands in the workspaces. Methods that change it run one at a time under its
/// lock; what tests read is safe without.
final class World {

  static final Duration TRIGGER_LIFE = Duration.ofSeconds(3);
  static final Duration RESPONSE_URL_LIFE = Duration.ofMinutes(30);
  static final int RESPONSE_URL_USES = 5;

  static final class Trigger {
    final String user;
    final Team team;
    final Instant issued;
    boolean used;

    Trigger(String user, Team team, Instant issued) {
      this.user = user;
      this.team = team;
      this.issued = issued;
    }
  }

  static final class ResponseUrl {
    final String user;
    final Team team;
    final String channel;
    final Optional<Message> message;
    final Instant issued;
    int used;

    ResponseUrl(String user, Team team, String channel, Optional<Message> message, Instant issued) {
      this.user = user;
      this.team = team;
      this.channel = channel;
      this.message = message;
      this.issued = issued;
    }
  }

  static final class Upload {
    final Team team;
    final String name;
    final long length;
    byte[] bytes = {};
    boolean complete;

    Upload(Team team, String name, long length) {
      this.team = team;
      this.name = name;
      this.length = length;
    }
  }

  final InstantSource clock;
  final Ids ids = new Ids();
  final Map<String, Team> teams = new ConcurrentHashMap<>();
  final Map<String, Team> oldTokens = new ConcurrentHashMap<>();
  final Map<String, Team> deadTokens = new ConcurrentHashMap<>();
  final Map<String, Account> accounts = new ConcurrentHashMap<>();
  final Map<String, Conversation> conversations = new ConcurrentHashMap<>();
  final Map<String, Deque<View>> stacks = new ConcurrentHashMap<>();
  final Map<String, View> homes = new ConcurrentHashMap<>();
  final Map<String, Trigger> triggers = new HashMap<>();
  final Map<String, ResponseUrl> responseUrls = new ConcurrentHashMap<>();
  final Map<String, Upload> uploads = new ConcurrentHashMap<>();
  final List<Message> ephemerals = new CopyOnWriteArrayList<>();
  final List<Received> received = new CopyOnWriteArrayList<>();
  final List<String> findings = new CopyOnWriteArrayList<>();
  final AtomicLong numbers = new AtomicLong();
  final Faults faults = new Faults();

  World(InstantSource clock) {
    this.clock = clock;
  }

  void receive(String method, byte[] body, int status, String answer) {
    received.add(
        new Received(
            numbers.incrementAndGet(), clock.instant(), method, body.clone(), status, answer));
  }

  void find(String finding) {
    findings.add(finding);
  }

  Account account(String id) {
    return Optional.ofNullable(accounts.get(id))
        .orElseThrow(() -> new IllegalArgumentException("nobody is called " + id));
  }

  Deque<View> stack(String user) {
    return stacks.computeIfAbsent(user, _ -> new ArrayDeque<>());
  }

  String trigger(String user, Team team) {
    var id =
        "%d.%d.%s"
            .formatted(
                numbers.incrementAndGet(),
                1_000_000 + numbers.incrementAndGet(),
                Long.toHexString(0xabcdefL * numbers.incrementAndGet()));
    triggers.put(id, new Trigger(user, team, clock.instant()));
    return id;
  }

  Message store(Conversation conversation, ObjectNode content) {
    var now = clock.instant();
    var ts = ids.ts(now);
    content.put("ts", ts);
    var message = new Message(conversation.id(), ts, null, new Message.Version(now, content));
    conversation.everything().add(message);
    return message;
  }

  Message whisper(String channel, String user, ObjectNode content) {
    var now = clock.instant();
    var ts = ids.ts(now);
    content.put("ts", ts);
    var message = new Message(channel, ts, user, new Message.Version(now, content));
    ephemerals.add(message);
    return message;
  }

  Optional<View> openView(String id, String externalId) {
    var open = stacks.values().stream().flatMap(Deque::stream);
    return Stream.concat(open, homes.values().stream())
        .filter(
            view ->
                id.isEmpty()
                    ? !externalId.isEmpty() && view.externalId().equals(externalId)
                    : view.id().equals(id))
        .findFirst();
  }
}

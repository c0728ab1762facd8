package dialogduk.teams.standin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A message in a conversation, with every version it has had.
public final class Message {

  static final String ADAPTIVE = "application/vnd.microsoft.card.adaptive";

  /// @param content the activity as it was sent
  public record Version(Instant at, ObjectNode content) {}

  private final String conversation;
  private final String id;
  private final String root;
  private final String from;
  private final List<Version> versions = new CopyOnWriteArrayList<>();
  private final Map<String, ObjectNode> views = new ConcurrentHashMap<>();
  private volatile boolean deleted;

  /// @param from the chat's name for the writer
  Message(String conversation, String id, String root, String from, Version first) {
    this.conversation = conversation;
    this.id = id;
    this.root = root;
    this.from = from;
    versions.add(first);
  }

  /// Without the thread.
  public String conversation() {
    return conversation;
  }

  /// The chat's name for it, unique within the conversation.
  public String id() {
    return id;
  }

  /// The first message of its thread; its own id where it begins one.
  public String root() {
    return root;
  }

  public boolean isReply() {
    return !root.equals(id);
  }

  public String from() {
    return from;
  }

  public boolean byBot() {
    return from.startsWith("28:");
  }

  /// What stands there now for everybody.
  public ObjectNode now() {
    return versions.getLast().content();
  }

  public String text() {
    return Json.text(now(), "text");
  }

  /// The cards that stand there now for everybody, in order.
  public List<ObjectNode> cards() {
    return cards(now());
  }

  static List<ObjectNode> cards(JsonNode activity) {
    return activity
        .path("attachments")
        .valueStream()
        .filter(one -> Json.text(one, "contentType").equals(ADAPTIVE))
        .map(one -> one.path("content"))
        .filter(JsonNode::isObject)
        .map(ObjectNode.class::cast)
        .toList();
  }

  /// What one person sees: their own card after an answer to them alone, else everybody's.
  List<ObjectNode> cardsFor(String person) {
    return Optional.ofNullable(views.get(person)).map(List::of).orElseGet(this::cards);
  }

  /// What only some have seen, for tests of who may see what.
  public Stream<ObjectNode> views() {
    return views.values().stream();
  }

  public List<Version> versions() {
    return List.copyOf(versions);
  }

  public boolean isDeleted() {
    return deleted;
  }

  /// An edit shows everybody the same again.
  void edit(Version version) {
    versions.add(version);
    views.clear();
  }

  void show(String person, ObjectNode card) {
    views.put(person, card);
  }

  void delete() {
    deleted = true;
  }
}

package dialogduk.slack.standin;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// A channel or a direct conversation.
public final class Conversation {

  /// The words are those of the scopes.
  public enum Kind {
    CHANNELS,
    GROUPS,
    IM,
    MPIM
  }

  private final String id;
  private final String team;
  private final Kind kind;
  private final Set<String> members = new LinkedHashSet<>();
  private final List<Message> messages = new CopyOnWriteArrayList<>();
  private volatile String name;
  private volatile boolean archived;
  private volatile boolean deleted;

  Conversation(String id, String team, String name, Kind kind) {
    this.id = id;
    this.team = team;
    this.name = name;
    this.kind = kind;
  }

  public String id() {
    return id;
  }

  public String team() {
    return team;
  }

  public String name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  public boolean isArchived() {
    return archived;
  }

  public boolean isDeleted() {
    return deleted;
  }

  synchronized List<String> members() {
    return List.copyOf(members);
  }

  synchronized boolean has(String account) {
    return members.contains(account);
  }

  synchronized void join(String account) {
    members.add(account);
  }

  synchronized void leave(String account) {
    members.remove(account);
  }

  void rename(String wanted) {
    name = wanted;
  }

  void archive(boolean wanted) {
    archived = wanted;
  }

  void delete() {
    deleted = true;
  }

  List<Message> everything() {
    return messages;
  }
}

package dialogduk.teams.standin;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A channel, a group chat, or the personal chat of one person with the bot.
public final class Conversation {

  /// How the chat itself calls the kinds, in `conversationType`.
  public enum Kind {
    CHANNEL("channel"),
    GROUP("groupChat"),
    PERSONAL("personal");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  private final String id;
  private final Kind kind;
  private final String tenant;
  private final @Nullable Team team;
  private final Roster roster;
  private final List<Message> messages = new CopyOnWriteArrayList<>();
  private volatile String name;
  private volatile boolean deleted;
  private volatile boolean blocked;

  Conversation(
      String id, Kind kind, String tenant, @Nullable Team team, Roster roster, String name) {
    this.id = id;
    this.kind = kind;
    this.tenant = tenant;
    this.team = team;
    this.roster = roster;
    this.name = name;
  }

  /// Without a thread.
  public String id() {
    return id;
  }

  public Kind kind() {
    return kind;
  }

  public String tenant() {
    return tenant;
  }

  public Optional<Team> team() {
    return Optional.ofNullable(team);
  }

  public String name() {
    return name;
  }

  public boolean isDeleted() {
    return deleted || team().map(Team::isDeleted).orElse(false);
  }

  public boolean isArchived() {
    return team().map(Team::isArchived).orElse(false);
  }

  /// Whether the person does not want to hear of the bot.
  public boolean isBlocked() {
    return blocked;
  }

  Roster roster() {
    return roster;
  }

  List<Message> everything() {
    return messages;
  }

  Optional<Message> message(String wanted) {
    return messages.stream().filter(message -> message.id().equals(wanted)).findFirst();
  }

  void rename(String wanted) {
    name = wanted;
  }

  void delete(boolean wanted) {
    deleted = wanted;
  }

  void block(boolean wanted) {
    blocked = wanted;
  }
}

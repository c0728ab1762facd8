package dialogduk.slack.standin;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A message in a channel, with every version it has had.
public final class Message {

  /// @param content what the app sent, with the ids that the stand-in filled in
  public record Version(Instant at, ObjectNode content) {}

  private final String channel;
  private final String ts;
  private final @Nullable String onlyFor;
  private final List<Version> versions = new CopyOnWriteArrayList<>();
  private volatile boolean deleted;

  /// @param onlyFor the one who sees it when it is ephemeral
  Message(String channel, String ts, @Nullable String onlyFor, Version first) {
    this.channel = channel;
    this.ts = ts;
    this.onlyFor = onlyFor;
    versions.add(first);
  }

  public String channel() {
    return channel;
  }

  /// The chat's name for it, unique within the channel.
  public String ts() {
    return ts;
  }

  public @Nullable String onlyFor() {
    return onlyFor;
  }

  /// The message it is a reply to, or its own ts.
  public String thread() {
    return now().path("thread_ts").asString(ts);
  }

  public boolean isReply() {
    return !thread().equals(ts);
  }

  /// What stands there now.
  public ObjectNode now() {
    return versions.getLast().content();
  }

  public String text() {
    return now().path("text").asString("");
  }

  public List<Version> versions() {
    return List.copyOf(versions);
  }

  public boolean isDeleted() {
    return deleted;
  }

  void edit(Version version) {
    versions.add(version);
  }

  void delete() {
    deleted = true;
  }
}

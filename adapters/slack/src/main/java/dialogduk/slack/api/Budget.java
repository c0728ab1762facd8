package dialogduk.slack.api;

import dialogduk.core.bot.Channel.Busy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps us within what Slack allows, so that it need not refuse: per method and workspace, and for
/// posts per channel. In any minute no more than a tier allows are sent: what may come at once is
/// taken from the same minute. In memory alone; what Slack asked for is kept with the room.
///
/// Source of the tiers: https://docs.slack.dev/apis/web-api/rate-limits
public final class Budget {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final int PER_CHANNEL_AT_ONCE = 3;

  private final InstantSource clock;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  public Budget(InstantSource clock) {
    this.clock = clock;
  }

  /// @throws Busy if it must wait; nothing was taken
  void take(String team, String method, String channel) {
    var now = clock.instant();
    if (isPost(method)) {
      wait(perChannel(team, channel, now).take(now), method);
    }
    wait(bucket(team, method, now).take(now), method);
  }

  private static void wait(Duration needed, String method) {
    if (needed.isPositive()) {
      throw new Busy("our own budget for " + method + " is used up", needed);
    }
  }

  /// Slack has asked to wait.
  void pause(String team, String method, String channel, Duration asked) {
    var now = clock.instant();
    var until = now.plus(asked);
    (isPost(method) ? perChannel(team, channel, now) : bucket(team, method, now)).pause(until);
  }

  private Bucket perChannel(String team, String channel, Instant now) {
    return buckets.computeIfAbsent(
        team + " " + channel, _ -> new Bucket(PER_CHANNEL_AT_ONCE, SECOND.multipliedBy(2), now));
  }

  private Bucket bucket(String team, String method, Instant now) {
    return buckets.computeIfAbsent(team + " " + method, _ -> bucket(method, now));
  }

  private static Bucket bucket(String method, Instant now) {
    return switch (method) {
      case "chat.postMessage" -> perMinute(60, 180, now);
      case "auth.test",
          "chat.postEphemeral",
          "users.info",
          "views.open",
          "views.update",
          "views.push" ->
          perMinute(30, 70, now);
      case "views.publish" -> perMinute(30, 70, now);
      case "chat.update", "conversations.info" -> perMinute(15, 35, now);
      default -> perMinute(5, 15, now);
    };
  }

  private static Bucket perMinute(int atOnce, int more, Instant now) {
    return new Bucket(atOnce, Duration.ofMinutes(1).dividedBy(more), now);
  }

  private static boolean isPost(String method) {
    return method.equals("chat.postMessage");
  }
}

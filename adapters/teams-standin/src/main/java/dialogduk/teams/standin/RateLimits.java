package dialogduk.teams.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts calls on the settable clock: what one bot may do in one conversation, and one app in one
/// tenant. A channel is one conversation with all its threads.
///
/// The numbers are those of
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit, which calls them
/// estimates. That edits and deletions count as sending is our reading.
public final class RateLimits {

  private record Window(int allowed, Duration length) {}

  private static final List<Window> SENDING =
      List.of(window(7, 1), window(8, 2), window(60, 30), window(1_800, 3_600));
  private static final List<Window> READING =
      List.of(window(14, 1), window(16, 2), window(120, 30), window(3_600, 3_600));
  private static final List<Window> OLD_ROSTER = List.of(window(5, 60));
  private static final List<Window> APP = List.of(window(30, 1));

  /// More than the largest window needs.
  private static final int MOST = 4_000;

  /// A 429 that the limits themselves have made.
  ///
  /// @param limit which one, such as `7 in PT1S`
  public record Throttled(
      Instant at, Operation operation, String conversation, String limit, long retryAfter) {}

  private final Map<String, List<Instant>> calls = new HashMap<>();
  private final Map<String, Instant> notBefore = new HashMap<>();
  private final List<Throttled> throttled = new ArrayList<>();
  private long impatient;
  private boolean off;

  RateLimits() {}

  private static Window window(int allowed, int seconds) {
    return new Window(allowed, Duration.ofSeconds(seconds));
  }

  /// No limits, for tests about other things that cannot move the clock.
  public synchronized void off() {
    off = true;
  }

  /// Every 429 that the limits themselves have made, in order.
  public synchronized List<Throttled> throttled() {
    return List.copyOf(throttled);
  }

  /// How many calls came before the Retry-After they had been given was over.
  public synchronized long impatient() {
    return impatient;
  }

  /// Marks a 429 that a fault made, so that calls inside it are counted too.
  synchronized void told(
      Operation operation, String conversation, Duration retryAfter, Instant now) {
    notBefore.put(key(operation, conversation), now.plus(retryAfter));
  }

  /// Counts the call and says how many seconds to wait; 0 when it may pass.
  synchronized long ask(Operation operation, String conversation, String tenant, Instant now) {
    var key = key(operation, conversation);
    if (now.isBefore(notBefore.getOrDefault(key, Instant.MIN))) {
      impatient++;
    }
    if (off) {
      return 0;
    }
    for (var limit : List.of(Map.entry(key, windows(operation)), Map.entry("app " + tenant, APP))) {
      for (var window : limit.getValue()) {
        var seconds = wait(past(limit.getKey()), window, now);
        if (seconds > 0) {
          notBefore.put(key, now.plusSeconds(seconds));
          var which = window.allowed() + " in " + window.length();
          throttled.add(new Throttled(now, operation, conversation, which, seconds));
          return seconds;
        }
      }
    }
    count(past(key), now);
    count(past("app " + tenant), now);
    return 0;
  }

  private List<Instant> past(String key) {
    return calls.computeIfAbsent(key, _ -> new ArrayList<>());
  }

  private static void count(List<Instant> past, Instant now) {
    past.add(now);
    if (past.size() > 2 * MOST) {
      past.subList(0, MOST).clear();
    }
  }

  /// A window is full when the call that many back still lies in it.
  private static long wait(List<Instant> past, Window window, Instant now) {
    if (past.size() < window.allowed()) {
      return 0;
    }
    var free = past.get(past.size() - window.allowed()).plus(window.length());
    return free.isAfter(now)
        ? Math.max(1, Duration.between(now, free).plusMillis(999).toSeconds())
        : 0;
  }

  private static List<Window> windows(Operation operation) {
    return switch (operation) {
      case CREATE, POST, REPLY, EDIT, DELETE -> SENDING;
      case MEMBERS -> OLD_ROSTER;
      case PAGED_MEMBERS, MEMBER, TEAM, CHANNELS -> READING;
      case TOKEN, OPENID, KEYS, UNKNOWN, ANSWER -> List.of();
    };
  }

  private static String key(Operation operation, String conversation) {
    return switch (operation) {
      case POST, REPLY, EDIT, DELETE -> "send " + conversation;
      case PAGED_MEMBERS, MEMBER -> "members " + conversation;
      case CREATE, MEMBERS, TEAM, CHANNELS, TOKEN, OPENID, KEYS, UNKNOWN, ANSWER ->
          operation + " " + conversation;
    };
  }
}

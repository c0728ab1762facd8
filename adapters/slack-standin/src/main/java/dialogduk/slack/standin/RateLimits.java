package dialogduk.slack.standin;

import com.slack.api.methods.MethodsRateLimitTier;
import com.slack.api.methods.MethodsRateLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Counts calls by method and workspace over the last minute, on the settable clock. The tiers are
/// those of the SDK's `MethodsRateLimits`.
public final class RateLimits {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Set<String> HISTORY =
      Set.of("conversations.history", "conversations.replies");
  private static final int CHANNEL_BURST = 5;
  private static final int POSTS_PER_MINUTE = 300;

  private final boolean historyOncePerMinute;
  private final Map<String, Deque<Instant>> calls = new HashMap<>();
  private final Map<String, Instant> notBefore = new HashMap<>();
  private long refused;
  private long impatient;
  private boolean off;

  RateLimits(boolean historyOncePerMinute) {
    this.historyOncePerMinute = historyOncePerMinute;
  }

  /// No limits, for tests about other things that cannot move the clock.
  public synchronized void off() {
    off = true;
  }

  /// How many 429s the limits themselves have made.
  public synchronized long refused() {
    return refused;
  }

  /// How many calls came before the Retry-After they had been given was over.
  public synchronized long impatient() {
    return impatient;
  }

  /// Marks a 429 that a fault made, so that calls inside it are counted too.
  synchronized void told(
      String team, String method, String channel, Duration retryAfter, Instant now) {
    notBefore.put(key(team, method, channel), now.plus(retryAfter));
  }

  /// Counts the call and says how many seconds to wait; 0 when it may pass.
  synchronized long ask(String team, String method, String channel, Instant now) {
    if (now.isBefore(notBefore.getOrDefault(key(team, method, channel), Instant.MIN))) {
      impatient++;
    }
    if (off) {
      return 0;
    }
    var seconds =
        method.equals("chat.postMessage")
            ? post(team, channel, now)
            : window(team + method, allowed(method), MINUTE, now);
    if (seconds > 0) {
      refused++;
      notBefore.put(key(team, method, channel), now.plusSeconds(seconds));
    }
    return seconds;
  }

  /// About one a second and channel with a small burst, and some hundreds a minute together.
  private long post(String team, String channel, Instant now) {
    var perChannel =
        window(team + "post" + channel, CHANNEL_BURST, Duration.ofSeconds(CHANNEL_BURST), now);
    return perChannel > 0 ? perChannel : window(team + "post", POSTS_PER_MINUTE, MINUTE, now);
  }

  private long window(String key, int allowed, Duration length, Instant now) {
    var past = calls.computeIfAbsent(key, _ -> new ArrayDeque<>());
    while (!past.isEmpty() && !past.peekFirst().plus(length).isAfter(now)) {
      past.removeFirst();
    }
    if (past.size() >= allowed) {
      var wait = Duration.between(now, past.getFirst().plus(length));
      return Math.max(1, wait.plusMillis(999).toSeconds());
    }
    past.addLast(now);
    return 0;
  }

  private int allowed(String method) {
    if (historyOncePerMinute && HISTORY.contains(method)) {
      return 1;
    }
    var tier = MethodsRateLimits.lookupRateLimitTier(method);
    return MethodsRateLimitTier.getAllowedRequestsPerMinute(tier);
  }

  private static String key(String team, String method, String channel) {
    return team + method + (method.equals("chat.postMessage") ? channel : "");
  }
}

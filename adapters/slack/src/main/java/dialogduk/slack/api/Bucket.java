package dialogduk.slack.api;

import java.time.Duration;
import java.time.Instant;

/// A token bucket: a few calls at once, and then no more than so many in a time. Safe for threads.
final class Bucket {

  private final int size;
  private final Duration perToken;
  private double tokens;
  private Instant counted;
  private Instant notBefore = Instant.MIN;

  /// @param size how many calls may come at once
  /// @param perToken how long one more takes to come
  Bucket(int size, Duration perToken, Instant now) {
    this.size = size;
    this.perToken = perToken;
    this.tokens = size;
    this.counted = now;
  }

  /// Takes one token, or says how long to wait for it; zero when it was taken.
  synchronized Duration take(Instant now) {
    if (now.isBefore(notBefore)) {
      return Duration.between(now, notBefore);
    }
    fill(now);
    if (tokens >= 1) {
      tokens--;
      return Duration.ZERO;
    }
    return Duration.ofNanos((long) Math.ceil((1 - tokens) * perToken.toNanos()));
  }

  /// Slack itself has asked to wait.
  synchronized void pause(Instant until) {
    if (until.isAfter(notBefore)) {
      notBefore = until;
      tokens = Math.min(tokens, 1);
    }
  }

  private void fill(Instant now) {
    if (now.isAfter(counted)) {
      var came = (double) Duration.between(counted, now).toNanos() / perToken.toNanos();
      tokens = Math.min(size, tokens + came);
      counted = now;
    }
  }
}

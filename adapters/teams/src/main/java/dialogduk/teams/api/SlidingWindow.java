package dialogduk.teams.api;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// So many calls in any stretch of time this long, wherever it begins. Not safe for threads.
final class SlidingWindow {

  private final int allowed;
  private final Duration length;
  private final Deque<Instant> last = new ArrayDeque<>();

  SlidingWindow(int allowed, Duration length) {
    this.allowed = allowed;
    this.length = length;
  }

  /// From when on there is room for one more.
  Instant free() {
    return last.size() < allowed ? Instant.MIN : last.getFirst().plus(length);
  }

  /// There was room.
  void count(Instant now) {
    if (last.size() == allowed) {
      last.removeFirst();
    }
    last.addLast(now);
  }

  boolean isEmpty(Instant now) {
    return last.isEmpty() || !last.getLast().plus(length).isAfter(now);
  }
}

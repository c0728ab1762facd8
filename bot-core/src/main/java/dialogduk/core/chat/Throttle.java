package dialogduk.core.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// Counts misses over the whole space of codes, never per address: a whole room may sit behind one.
public final class Throttle {

  private final int most;
  private final Duration window;
  private final Deque<Instant> misses = new ArrayDeque<>();

  /// @param most misses within the window before nobody may try
  public Throttle(int most, Duration window) {
    this.most = most;
    this.window = window;
  }

  /// Whether another try may be made now.
  public synchronized boolean mayTry(Instant now) {
    while (!misses.isEmpty() && misses.getFirst().isBefore(now.minus(window))) {
      misses.removeFirst();
    }
    return misses.size() < most;
  }

  public synchronized void missed(Instant now) {
    misses.addLast(now);
  }
}

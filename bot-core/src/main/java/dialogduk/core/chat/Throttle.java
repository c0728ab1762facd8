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

  /// Takes a try, which counts as a miss until it is given back, so that many at the same moment
  /// are no more than many one after the other. False when nobody may try now.
  public synchronized boolean take(Instant now) {
    while (!misses.isEmpty() && misses.getFirst().isBefore(now.minus(window))) {
      misses.removeFirst();
    }
    if (misses.size() >= most) {
      return false;
    }
    misses.addLast(now);
    return true;
  }

  /// The try that was taken was no miss.
  public synchronized void giveBack() {
    misses.pollLast();
  }
}

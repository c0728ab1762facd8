package dialogduk.teams.guard;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// A monotonic clock that stands still until somebody moves it. It begins near its end, where sums
/// overflow.
public final class Ticks implements LongSupplier {

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - Duration.ofMinutes(1).toNanos());

  @Override
  public long getAsLong() {
    return now.get();
  }

  public void moveBy(Duration time) {
    now.addAndGet(time.toNanos());
  }
}

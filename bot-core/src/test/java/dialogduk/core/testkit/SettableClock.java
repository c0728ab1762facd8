package dialogduk.core.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still until somebody moves it.
public final class SettableClock implements InstantSource {

  private Instant now;

  public SettableClock(Instant now) {
    this.now = now;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  public synchronized void moveTo(Instant moment) {
    now = moment;
  }

  public synchronized void moveBy(Duration time) {
    now = now.plus(time);
  }
}

package dialogduk.bench.figures;

import java.time.Duration;

/// When the requests of an open loop are to be sent. What was late to be sent, because something
/// before it was slow, counts from when it should have been: otherwise a server that stands still
/// would be asked nothing meanwhile, and look fast.
///
/// @param start in the nanoseconds of `System.nanoTime`
/// @param perSecond how many are sent
public record Schedule(long start, double perSecond, int count) {

  public static Schedule of(long start, double perSecond, Duration length) {
    return new Schedule(start, perSecond, (int) Math.round(perSecond * length.toMillis() / 1000));
  }

  public long intended(int request) {
    return start + Math.round(request * 1e9 / perSecond);
  }

  /// What the person at the other end would have waited.
  public long latency(int request, long answered) {
    return answered - intended(request);
  }
}

package dialogduk.bench.http;

import dialogduk.bench.figures.Latencies;
import java.time.Duration;

/// What came of one stretch of load.
///
/// @param latencies from when each should have been sent; of what was lost, how long it was waited
///   for
/// @param lateness how late the generator itself was to send
/// @param accepted answered as a mark that is kept
/// @param refused answered otherwise
/// @param lost not answered, or not even sent because nothing was answered any more
/// @param length from the first request to the last answer
public record Load(
    Latencies latencies, Latencies lateness, int accepted, int refused, int lost, Duration length) {

  public double perSecond() {
    return accepted / (length.toNanos() / 1e9);
  }

  public int all() {
    return accepted + refused + lost;
  }
}

package dialogduk.bench.figures;

import java.util.Arrays;

/// Latencies of one round, each kept as it was: no buckets, so no rounding. For one thread.
public final class Latencies {

  private long[] nanos = new long[1024];
  private int count;
  private boolean sorted = true;

  public void add(long latency) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, count * 2);
    }
    nanos[count++] = latency;
    sorted = false;
  }

  public int count() {
    return count;
  }

  /// The smallest latency that at least this share of all do not exceed (nearest rank); 0 for none.
  ///
  /// @param share above 0, at most 1
  public long percentile(double share) {
    if (share <= 0 || share > 1) {
      throw new IllegalArgumentException("a share is above 0 and at most 1, not " + share);
    }
    if (count == 0) {
      return 0;
    }
    sort();
    // A little less, lest 0.9 * 10 be 9.000000000000002.
    var rank = (int) Math.ceil(share * count - 1e-9);
    return nanos[Math.max(rank, 1) - 1];
  }

  public long max() {
    return percentile(1);
  }

  private void sort() {
    if (!sorted) {
      Arrays.sort(nanos, 0, count);
      sorted = true;
    }
  }
}

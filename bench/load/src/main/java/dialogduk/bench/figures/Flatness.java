package dialogduk.bench.figures;

import java.util.List;

/// Whether a server is warm: what it spends on a request no longer falls.
public final class Flatness {

  private static final int LOOKED_AT = 3;
  private static final double WITHIN = 0.05;

  private Flatness() {}

  /// @param costs of a request, chunk by chunk
  public static boolean isFlat(List<Double> costs) {
    if (costs.size() <= LOOKED_AT) {
      return false;
    }
    var last = Spread.of(costs.subList(costs.size() - LOOKED_AT, costs.size()));
    return last.max() - last.min() <= WITHIN * last.median();
  }
}

package dialogduk.bench.figures;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/// The same figure over several rounds.
public record Spread(double min, double median, double max, int rounds) {

  /// @throws IllegalArgumentException for none
  public static Spread of(Collection<Double> figures) {
    if (figures.isEmpty()) {
      throw new IllegalArgumentException("no rounds, no spread");
    }
    var sorted = figures.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    var median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Spread(sorted[0], median, sorted[sorted.length - 1], sorted.length);
  }

  /// As in a table: the median, and from where to where.
  public String told(int decimals) {
    var number = "%,." + decimals + "f";
    return String.format(
        Locale.ROOT, number + " (" + number + "–" + number + ")", median, min, max);
  }
}

package dialogduk.app;

import java.util.List;

/// Whether two samples may be of one kind: the two-sample test of Kolmogorov and Smirnov.
final class Samples {

  private Samples() {}

  /// The largest distance between their distribution functions.
  static double distance(List<Double> some, List<Double> others) {
    var a = some.stream().sorted().toList();
    var b = others.stream().sorted().toList();
    int i = 0;
    int j = 0;
    double largest = 0;
    while (i < a.size() && j < b.size()) {
      var at = Math.min(a.get(i), b.get(j));
      while (i < a.size() && a.get(i) <= at) {
        i++;
      }
      while (j < b.size() && b.get(j) <= at) {
        j++;
      }
      largest = Math.max(largest, Math.abs((double) i / a.size() - (double) j / b.size()));
    }
    return largest;
  }

  /// The distance that samples of one kind exceed this seldom.
  static double limit(int some, int others, double seldom) {
    return Math.sqrt(-Math.log(seldom / 2) / 2)
        * Math.sqrt((double) (some + others) / ((double) some * others));
  }
}

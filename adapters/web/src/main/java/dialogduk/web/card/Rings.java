package dialogduk.web.card;

import java.util.Locale;

/// Several outlines that become one: the scale drawn, for any number of steps.
final class Rings {

  /// How far out the outlines stand, from the low end to the high one.
  private static final double[] DISTANCE = {8.6, 6.4, 4.3, 2.4, 1.2};

  /// The directions of the four outlines: a hand's placing, not a circle's.
  private static final double[][] DIRECTION = {{-1, -.55}, {1, -.7}, {-.6, 1}, {.85, .7}};

  private static final double RADIUS = 11.5;

  private Rings() {}

  /// @param size 1 for a drawing of 48 units
  static String circles(int step, int steps, double x, double y, double size) {
    if (step >= steps) {
      return circle(x, y, RADIUS * size, Math.max(2.4, 3.4 * size));
    }
    double out = distance((step - 1.0) / (steps - 1)) * size;
    double line = Math.max(1.2, 1.7 * size);
    var drawn = new StringBuilder();
    for (var direction : DIRECTION) {
      drawn.append(circle(x + direction[0] * out, y + direction[1] * out, RADIUS * size, line));
    }
    return drawn.toString();
  }

  private static double distance(double part) {
    double at = part * (DISTANCE.length - 1);
    int low = (int) Math.min(at, DISTANCE.length - 2);
    return DISTANCE[low] + (DISTANCE[low + 1] - DISTANCE[low]) * (at - low);
  }

  static String circle(double x, double y, double r, double width) {
    return "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"%s\"/>"
        .formatted(number(x), number(y), number(r), number(width));
  }

  static String number(double value) {
    var written = String.format(Locale.ROOT, "%.2f", value);
    return written.replaceFirst("0+$", "").replaceFirst("\\.$", "");
  }
}

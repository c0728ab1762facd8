package dialogduk.web.card;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The scale as it stands at the bottom of a printed cloth: the outlines on a line, under each its
/// step or how many marked it.
final class ScaleLine {

  private static final int WIDTH = 420;
  private static final int EDGE = 30;

  private ScaleLine() {}

  static String draw(
      String label, int steps, String low, String high, @Nullable List<Integer> figures) {
    var html = new Html();
    html.open("svg", "class", "scaleline", "viewBox", "0 0 420 92", "role", "img");
    html.element("title", label);
    html.raw(
        "<line x1=\"30\" x2=\"390\" y1=\"30\" y2=\"30\" stroke=\"#777\" stroke-width=\"1.2\"/>");
    for (int step = 1; step <= steps; step++) {
      double x = x(step, steps);
      html.raw("<circle cx=\"%s\" cy=\"30\" r=\"19\" fill=\"#fff\"/>".formatted(Rings.number(x)));
      html.raw(Rings.circles(step, steps, x, 30, 40 / 48.0));
      text(
          html,
          "middle",
          x,
          66,
          false,
          Integer.toString(figures == null ? step : figures.get(step - 1)));
    }
    text(html, "start", 6, 86, true, low);
    text(html, "end", WIDTH - 6, 86, true, high);
    return html.close().toString();
  }

  private static void text(Html html, String anchor, double x, int y, boolean bold, String text) {
    html.element(
        "text",
        text,
        "x",
        Rings.number(x),
        "y",
        Integer.toString(y),
        "text-anchor",
        anchor,
        "font-size",
        bold ? "15" : "14",
        "font-weight",
        bold ? "700" : null);
  }

  private static double x(int step, int steps) {
    return EDGE + (step - 1) * (WIDTH - 2.0 * EDGE) / (steps - 1);
  }
}

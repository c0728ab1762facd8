package dialogduk.web.card;

import dialogduk.core.card.Block.Spread;
import java.util.Collections;
import java.util.List;

/// A shown marking as a figure: dots on a line, the number above, the outlines and the names of the
/// ends below. No average, no colour, no share.
final class SpreadFigure {

  private static final int WIDTH = 340;
  private static final int EDGE = 36;

  /// Over this many on one step the dots become a bar: nobody counts thirty dots.
  private static final int MOST_DOTS = 12;

  private static final int DOT_STEP = 25;
  private static final int HIGHEST = 200;

  /// Characters that fit around the outermost step.
  private static final int MOST_CENTRED = 8;

  private final Spread spread;
  private final int highest;
  private final Html html = new Html();

  private SpreadFigure(Spread spread, int highest) {
    this.spread = spread;
    this.highest = highest;
  }

  /// @param id of the drawing, for the names inside it
  /// @param highest the most on any step of the figures it is compared with, so that all share one
  ///   height
  static String draw(Spread spread, String id, int highest) {
    return new SpreadFigure(spread, highest).draw(id);
  }

  static int highest(List<Integer> figures) {
    return figures.isEmpty() ? 0 : Collections.max(figures);
  }

  private String draw(String id) {
    double ground = ground();
    html.open(
        "svg",
        "viewBox",
        "0 0 " + WIDTH + " " + Rings.number(ground + 92),
        "role",
        "img",
        "aria-labelledby",
        id + "-t " + id + "-d");
    html.element("title", spread.caption(), "id", id + "-t");
    html.element("desc", spread.words(), "id", id + "-d");
    html.raw(
        "<line x1=\"6\" x2=\"334\" y1=\"%1$s\" y2=\"%1$s\" stroke=\"currentColor\" stroke-width=\"1.5\"/>"
            .formatted(Rings.number(ground)));
    for (int step = 1; step <= steps(); step++) {
      step(step, ground);
    }
    end(1, spread.low(), ground);
    end(steps(), spread.high(), ground);
    return html.close().toString();
  }

  private void step(int step, double ground) {
    int count = spread.figures().get(step - 1);
    double top = count == 0 ? ground : stack(step, count, ground);
    label(x(step), top - (count == 0 ? 10 : 8), 17, true, Integer.toString(count));
    html.raw(Rings.circles(step, steps(), x(step), ground + 24, 9.5 / 11.5));
    label(x(step), ground + 59, 16, false, Integer.toString(step));
  }

  /// Draws the marks of a step and says how high they reach.
  private double stack(int step, int count, double ground) {
    if (highest > MOST_DOTS) {
      double height = Math.max(4.0, (double) HIGHEST * count / highest);
      html.raw(
          "<rect x=\"%s\" y=\"%s\" width=\"22\" height=\"%s\" fill=\"currentColor\"/>"
              .formatted(
                  Rings.number(x(step) - 11), Rings.number(ground - height), Rings.number(height)));
      return ground - height;
    }
    for (int dot = 0; dot < count; dot++) {
      html.raw(
          "<circle cx=\"%s\" cy=\"%s\" r=\"11\" fill=\"currentColor\"/>"
              .formatted(Rings.number(x(step)), Rings.number(ground - 16 - dot * DOT_STEP)));
    }
    return ground - 16 - (count - 1) * DOT_STEP - 11;
  }

  /// A long name is set from the edge, so that it stays inside the drawing.
  private void end(int step, String name, double ground) {
    if (name.length() <= MOST_CENTRED) {
      label(x(step), ground + 81, 17, true, name);
    } else if (step == 1) {
      text("start", 6, ground + 81, 17, true, name);
    } else {
      text("end", WIDTH - 6.0, ground + 81, 17, true, name);
    }
  }

  private void label(double x, double y, int size, boolean bold, String text) {
    text("middle", x, y, size, bold, text);
  }

  private void text(String anchor, double x, double y, int size, boolean bold, String text) {
    html.element(
        "text",
        text,
        "x",
        Rings.number(x),
        "y",
        Rings.number(y),
        "text-anchor",
        anchor,
        "font-size",
        Integer.toString(size),
        "font-weight",
        bold ? "700" : null,
        "fill",
        "currentColor");
  }

  private double ground() {
    return highest > MOST_DOTS ? HIGHEST + 34.0 : 34.0 + DOT_STEP * Math.max(1, highest);
  }

  private int steps() {
    return spread.figures().size();
  }

  private double x(int step) {
    return steps() == 1 ? WIDTH / 2.0 : EDGE + (step - 1) * (WIDTH - 2.0 * EDGE) / (steps() - 1);
  }
}

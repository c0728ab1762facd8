package dialogduk.web.card;

import dialogduk.core.card.Block.Sign;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The small drawings of the product, as SVG without styles of their own: colours come from the
/// page. All of them repeat a word that stands beside them, so they are hidden from screen readers.
public final class Drawing {

  private static final String SMALL =
      "<svg viewBox=\"0 0 20 20\" aria-hidden=\"true\" focusable=\"false\">";

  private Drawing() {}

  /// The mark of the product: two outlines on a cloth, on their way to become one.
  public static String brand() {
    return "<svg viewBox=\"0 0 48 48\" aria-hidden=\"true\" focusable=\"false\">"
        + "<rect x=\"3\" y=\"9\" width=\"42\" height=\"30\" rx=\"2\" fill=\"none\""
        + " stroke=\"currentColor\" stroke-width=\"2.4\"/>"
        + circle(20.5, 24, 8.5, 2.4)
        + circle(27.5, 24, 8.5, 2.4)
        + "</svg>";
  }

  /// The mark beside a word of state.
  public static String sign(Sign sign) {
    return SMALL
        + switch (sign) {
          case COMING -> rect(1.6, " stroke-dasharray=\"2.6 2\"");
          case OPEN -> rect(2.2, "") + path("M6 10h5", 2.2);
          case PAUSED -> rect(1.8, "") + path("M8.3 7.5v5M11.7 7.5v5", 2);
          case SHOWN -> rect(1.8, "") + path("M5.5 8h9M5.5 10.3h9M5.5 12.6h6", 1.4);
          case DRAFT -> path("M4 16l1-4 8.5-8.5 3 3L8 15z", 1.8);
          case PARKED -> path("M6 3h8v14l-4-3.2L6 17z", 1.9);
          case LEFT ->
              "<rect x=\"2.5\" y=\"5.5\" width=\"15\" height=\"11\" fill=\"none\""
                  + " stroke=\"currentColor\" stroke-width=\"1.8\"/>"
                  + "<path d=\"M10.5 3h5v6.5l-2.5-1.8-2.5 1.8z\" fill=\"currentColor\"/>";
          case SEALED ->
              "<rect x=\"2\" y=\"4\" width=\"16\" height=\"12\" fill=\"currentColor\"/>"
                  + "<path class=\"on-ink\" d=\"M6 10.2l2.7 2.6L14.2 7.4\" fill=\"none\""
                  + " stroke-width=\"2\"/>";
        }
        + "</svg>";
  }

  /// The outlines of a step: far apart at the low end, one at the high end.
  public static String rings(int step, int steps) {
    return "<svg viewBox=\"0 0 48 48\" aria-hidden=\"true\" focusable=\"false\">"
        + Rings.circles(step, steps, 24, 24, 1)
        + "</svg>";
  }

  /// The picture of a cloth in the overview.
  ///
  /// @param parked how many of its questions are parked; shown only on a cloth that was left
  public static String mini(Mini mini, int parked) {
    return "<svg viewBox=\"0 0 120 34\" aria-hidden=\"true\" focusable=\"false\">"
        + switch (mini) {
          case COMING -> "";
          case OPEN -> faintLines() + path("M1 9.4h34", 3.4);
          case PAUSED -> faintLines() + path("M1 9.4h34", 3.4) + path("M104 4v14M112 4v14", 3.4);
          case SHOWN -> path("M1 10h118", 2.2) + path("M1 20h96", 2.2) + path("M1 30h70", 2.2);
          case LEFT -> left(parked);
          case SEALED ->
              path("M1 10h88", 2.2)
                  + path("M1 20h82", 2.2)
                  + path("M1 30h118", 2.2)
                  + "<circle cx=\"107\" cy=\"9\" r=\"12\" fill=\"currentColor\"/>"
                  + "<path class=\"on-ink\" d=\"M101.2 9.4l4 3.8 7.4-7.8\" fill=\"none\""
                  + " stroke-width=\"2.8\"/>";
        }
        + "</svg>";
  }

  /// The scale at the bottom of a printed cloth, with its words for those who cannot see it.
  ///
  /// @param figures how many marked each step; null for a scale to mark on
  public static String scale(
      String question,
      String words,
      int steps,
      String low,
      String high,
      @Nullable List<Integer> figures) {
    var label = words.isEmpty() ? question : question + " " + words;
    return ScaleLine.draw(label, steps, low, high, figures);
  }

  /// The states that an overview draws apart.
  public enum Mini {
    COMING,
    OPEN,
    PAUSED,
    SHOWN,
    LEFT,
    SEALED;

    /// The class of the box around it.
    public String css() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static String left(int parked) {
    if (parked == 0) {
      return path("M1 10h88", 2.2) + path("M1 20h118", 2.2) + path("M1 30h100", 2.2);
    }
    return path("M1 10h88", 2.2)
        + path("M1 20h78", 2.2)
        + "<path d=\"M1 30h118\" stroke=\"currentColor\" stroke-width=\"2.2\" opacity=\".75\""
        + " stroke-dasharray=\"3 4\"/>"
        + "<path class=\"ribbon\" d=\"M97 -6h22v31l-11-7-11 7z\" stroke=\"currentColor\""
        + " stroke-width=\"1.8\"/>"
        + "<text x=\"108\" y=\"11\" text-anchor=\"middle\" font-size=\"14\" font-weight=\"700\""
        + " fill=\"currentColor\">"
        + Math.min(parked, 99)
        + "</text>";
  }

  private static String faintLines() {
    return "<path d=\"M1 10h118M1 20h118M1 30h118\" stroke=\"currentColor\" stroke-width=\"2.2\""
        + " opacity=\".35\"/>";
  }

  private static String circle(double x, double y, double r, double width) {
    return Rings.circle(x, y, r, width);
  }

  private static String rect(double width, String more) {
    return "<rect x=\"2.5\" y=\"4.5\" width=\"15\" height=\"11\" fill=\"none\""
        + " stroke=\"currentColor\" stroke-width=\"%s\"%s/>".formatted(Rings.number(width), more);
  }

  private static String path(String d, double width) {
    return "<path d=\"%s\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"%s\" stroke-linejoin=\"round\"/>"
        .formatted(d, Rings.number(width));
  }
}

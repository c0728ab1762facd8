package dialogduk.teams;

import dialogduk.core.card.Block.Spread;
import dialogduk.core.text.Texts;
import dialogduk.teams.Elements.Spacing;
import java.util.List;
import java.util.Map;

/// Shown markings, as rows of a name, shapes and a word. No colour, and nothing that only the
/// shapes tell.
final class Figures {

  /// More than this and shapes are no longer told apart at a glance: then the number alone.
  private static final int MOST_SHAPES = 12;

  private static final int LETTER = 9;
  private static final int SHAPE = 12;
  private static final int NARROWEST = 84;
  private static final int WIDEST_NAME = 180;

  private final Pieces pieces;
  private final Texts texts;

  Figures(Pieces pieces, Texts texts) {
    this.pieces = pieces;
    this.texts = texts;
  }

  /// Those that are compared are drawn alike.
  void spreads(List<Spread> side) {
    int most = side.stream().flatMap(it -> it.figures().stream()).reduce(0, Math::max);
    side.forEach(spread -> spread(spread, most));
  }

  private void spread(Spread spread, int most) {
    if (!spread.caption().isBlank()) {
      pieces.paragraph(List.of(Run.bold(spread.caption())), Spacing.MEDIUM);
    }
    int steps = spread.figures().size();
    for (int step = 1; step <= steps; step++) {
      pieces.add(row(spread, step, most));
    }
    if (steps == 0) {
      pieces.quiet(spread.words());
    }
  }

  private Map<String, Object> row(Spread spread, int step, int most) {
    int count = spread.figures().get(step - 1);
    var name = stepName(step, spread.figures().size(), spread.low(), spread.high());
    var named = name.equals(String.valueOf(step)) ? Run.plain(name) : Run.bold(name);
    var first = Elements.column(nameWidth(spread), named);
    var spacing = step == 1 ? Spacing.SMALL : Spacing.NONE;
    if (most > MOST_SHAPES) {
      var number = Elements.restOfTheRow(Run.plain(String.valueOf(count)));
      return Elements.columns(List.of(first, number), spacing);
    }
    var shapes = count == 0 ? "–" : "●".repeat(count);
    return Elements.columns(
        List.of(
            first,
            Elements.column(Math.max(NARROWEST, SHAPE * (most + 1)), Run.plain(shapes)),
            Elements.restOfTheRow(Run.plain(number(count)))),
        spacing);
  }

  private static int nameWidth(Spread spread) {
    int longest = Math.max(spread.low().length(), spread.high().length()) + "1, ".length();
    return Math.clamp((long) longest * LETTER, NARROWEST, WIDEST_NAME);
  }

  /// Only the ends have names.
  static String stepName(int step, int steps, String low, String high) {
    var end = step == 1 ? low : step == steps ? high : "";
    return end.isEmpty() ? String.valueOf(step) : step + ", " + end;
  }

  private String number(int count) {
    var key = "number." + count;
    return texts.has(key) ? texts.say(key) : String.valueOf(count);
  }
}

package dialogduk.slack;

import dialogduk.core.card.Block.Meter;
import dialogduk.core.card.Block.Spread;
import dialogduk.core.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Numbers, with shapes that repeat them.
final class Figures {

  /// More than this and shapes are no longer told apart at a glance: then the number alone.
  private static final int MOST_SHAPES = 20;

  private final Pieces pieces;
  private final Texts texts;

  Figures(Pieces pieces, Texts texts) {
    this.pieces = pieces;
    this.texts = texts;
  }

  void meter(Meter meter) {
    var runs = new ArrayList<>(List.of(Run.plain(meter.text())));
    if (meter.of() > 0 && meter.of() <= MOST_SHAPES) {
      int done = Math.clamp(meter.done(), 0, meter.of());
      runs.add(Run.plain("\u00A0\u00A0" + "■".repeat(done) + "□".repeat(meter.of() - done)));
    }
    pieces.flowing(Pieces.Flow.NOW, runs);
  }

  /// Rows in letters of one width, with words in them; where there are numbers alone, the words
  /// stand under them. Those that are compared are drawn alike.
  void spreads(List<Spread> side) {
    int most = side.stream().flatMap(it -> it.figures().stream()).reduce(0, Math::max);
    side.forEach(spread -> spread(spread, most));
  }

  private void spread(Spread spread, int most) {
    var parts = new ArrayList<Map<String, Object>>();
    if (!SlackText.fits(spread.caption(), Limits.RICH_TEXT)) {
      pieces.paragraph(List.of(Run.bold(spread.caption())));
    } else if (!spread.caption().isEmpty()) {
      parts.add(Rich.section(List.of(Run.bold(spread.caption()))));
    }
    var rows = rows(spread, most);
    if (!rows.isEmpty()) {
      parts.add(Rich.code(rows));
    }
    if (!parts.isEmpty()) {
      pieces.add(Rich.block(List.copyOf(parts)));
    }
    if (!spread.words().isBlank() && (most > MOST_SHAPES || rows.isEmpty())) {
      pieces.quiet(spread.words());
    }
  }

  private String rows(Spread spread, int most) {
    var low = SlackText.shown(spread.low()).replace('\n', ' ');
    var high = SlackText.shown(spread.high()).replace('\n', ' ');
    int name = Math.max(low.length(), high.length());
    int steps = spread.figures().size();
    var rows = new ArrayList<String>();
    for (int step = 1; step <= steps; step++) {
      var end = step == 1 ? low : step == steps ? high : "";
      rows.add(padded(end, name) + "  " + step + "  " + row(spread.figures().get(step - 1), most));
    }
    var drawn = String.join("\n", rows);
    return SlackText.fits(drawn, Limits.RICH_TEXT) ? drawn : "";
  }

  private String row(int count, int most) {
    if (most > MOST_SHAPES) {
      return padded("", String.valueOf(most).length() - String.valueOf(count).length()) + count;
    }
    var shapes = count == 0 ? "–" : "●".repeat(count);
    return padded(shapes, Math.max(most, 1)) + "  " + number(count);
  }

  private String number(int count) {
    var key = "number." + count;
    return texts.has(key) ? texts.say(key) : String.valueOf(count);
  }

  private static String padded(String text, int length) {
    return text + " ".repeat(Math.max(0, length - text.length()));
  }
}

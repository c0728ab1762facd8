package dialogduk.teams;

import dialogduk.core.card.Block;
import dialogduk.core.card.Block.Callee;
import dialogduk.core.card.Block.Fact;
import dialogduk.core.card.Block.Slip;
import dialogduk.core.text.Texts;
import dialogduk.teams.Elements.Spacing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Draws block after block. What one fills in is left to [Fields].
final class Drawing {

  /// Between a number and its question, or a bullet and its line.
  private static final String GAP = "\u00A0\u00A0";

  private final Pieces pieces;
  private final Fields fields;
  private final Figures figures;
  private final Texts texts;

  Drawing(Pieces pieces, Fields fields, Texts texts) {
    this.pieces = pieces;
    this.fields = fields;
    this.figures = new Figures(pieces, texts);
    this.texts = texts;
  }

  void draw(List<Block> blocks) {
    for (int at = 0; at < blocks.size(); at++) {
      draw(blocks.get(at), isQuestion(blocks, at - 1) || isQuestion(blocks, at + 1));
    }
  }

  private static boolean isQuestion(List<Block> blocks, int at) {
    return at >= 0 && at < blocks.size() && blocks.get(at) instanceof Block.Question;
  }

  /// @param besideQuestion questions among others are a list; one alone is the heading of what
  ///   follows
  private void draw(Block block, boolean besideQuestion) {
    switch (block) {
      case Block.Where where -> where(where);
      case Block.Heading heading -> pieces.heading(heading.text(), heading.level() < 3);
      case Block.Prose prose -> prose(prose);
      case Block.Status status ->
          pieces.boxed(Pieces.texts(List.of(Run.bold(status.text())), Spacing.DEFAULT));
      case Block.Question question -> question(question, besideQuestion);
      case Block.Meter meter -> now(List.of(Run.plain(meter.text())));
      case Block.Slips slips -> slips.slips().forEach(this::slip);
      case Block.Ruled ruled -> ruled(ruled);
      case Block.Table table -> table(table);
      case Block.Spread spread -> figures.spreads(List.of(spread));
      case Block.Spreads spreads -> figures.spreads(spreads.side());
      case Block.Note note -> note(note);
      case Block.Facts facts -> facts(facts);
      case Block.Called called -> called(called);
      case Block.Input input -> fields.input(input);
      case Block.Line line -> fields.line(line);
      case Block.Rows rows -> fields.rows(rows);
      case Block.Choice choice -> fields.choice(choice);
      case Block.Ticks ticks -> fields.ticks(ticks);
      case Block.Scale scale -> fields.scale(scale);
      case Block.Buttons buttons -> fields.buttons(buttons);
      case Block.Fold fold -> fields.fold(fold);
    }
  }

  private void where(Block.Where where) {
    var told =
        Stream.of(where.left(), where.right())
            .filter(part -> !part.isEmpty())
            .reduce((left, right) -> left + " · " + right)
            .orElse("");
    pieces.paragraph(List.of(Run.quiet(told)), Spacing.NONE);
  }

  private void prose(Block.Prose prose) {
    switch (prose.tone()) {
      case PLAIN, LEAD -> now(List.of(Run.plain(prose.text())));
      case STRONG -> pieces.paragraph(List.of(Run.bold(prose.text())));
      case QUIET -> pieces.quiet(prose.text());
    }
  }

  /// What is said right after the state belongs to it.
  private void now(List<Run> runs) {
    if (pieces.isBoxOpen()) {
      pieces.boxed(Pieces.texts(runs, Spacing.NONE));
    } else {
      pieces.paragraph(runs);
    }
  }

  private void question(Block.Question question, boolean listed) {
    var runs = question(question.number(), question.heading(), question.text());
    if (listed) {
      pieces.paragraph(runs.stream().map(Run::plainly).toList(), Spacing.SMALL);
    } else {
      pieces.paragraph(runs);
    }
  }

  static List<Run> question(String number, @Nullable String heading, String text) {
    var runs = new ArrayList<Run>();
    if (heading != null) {
      runs.add(Run.italic(heading + "\n"));
    }
    if (!number.isEmpty()) {
      runs.add(Run.bold(number + GAP));
    }
    runs.add(Run.bold(text));
    return runs;
  }

  /// A slip of paper, with its label on every part of it.
  private void slip(Slip slip) {
    var parts = Pieces.texts(List.of(Run.plain(slip.text())), Spacing.NONE);
    for (int at = 0; at < Math.max(1, parts.size()); at++) {
      var label = at == 0 ? slip.label() : texts.say("message.continued", slip.label());
      var by = slip.author() == null ? "" : " · " + slip.author();
      var items = new ArrayList<>(label(label, by));
      if (!parts.isEmpty()) {
        items.add(parts.get(at));
      }
      pieces.closeBox();
      pieces.boxed(items);
    }
    pieces.closeBox();
  }

  private static List<Map<String, Object>> label(String label, String by) {
    return Pieces.texts(List.of(Run.bold(label), Run.plain(by)), Spacing.DEFAULT);
  }

  private void ruled(Block.Ruled ruled) {
    pieces.paragraph(List.of(Run.plain(ruled.text())), Spacing.SMALL);
    if (ruled.foot() != null) {
      pieces.quiet(ruled.foot());
    }
  }

  /// A row names its columns: a table of Teams is too narrow on a phone.
  private void table(Block.Table table) {
    if (!table.caption().isEmpty()) {
      pieces.paragraph(List.of(Run.bold(table.caption())));
    }
    table.rows().forEach(row -> pieces.ruled(row(table.columns(), row)));
  }

  private static List<Map<String, Object>> row(List<String> columns, List<String> cells) {
    var pairs = new Pairs(columns);
    IntStream.range(0, Math.min(columns.size(), cells.size()))
        .filter(column -> !cells.get(column).isBlank())
        .forEach(column -> pairs.add(columns.get(column), cells.get(column)));
    return pairs.elements().isEmpty()
        ? Pieces.texts(List.of(Run.plain("–")), Spacing.NONE)
        : pairs.elements();
  }

  /// One that says all there is to say needs no ground of its own.
  private void note(Block.Note note) {
    boolean first = pieces.isEmpty();
    var items = new ArrayList<>(Pieces.texts(List.of(Run.bold(note.heading())), Spacing.DEFAULT));
    var lines = note.lines().stream().filter(line -> !line.isBlank()).toList();
    var bullet = lines.size() > 1 ? "•" + GAP : "";
    lines.forEach(
        line -> items.addAll(Pieces.texts(List.of(Run.plain(bullet + line)), Spacing.NONE)));
    if (first) {
      items.forEach(pieces::add);
    } else {
      pieces.closeBox();
      pieces.boxed(items);
      pieces.closeBox();
    }
  }

  private void facts(Block.Facts facts) {
    if (!facts.heading().isBlank()) {
      pieces.paragraph(List.of(Run.bold(facts.heading())), Spacing.MEDIUM);
    }
    var pairs = new Pairs(facts.facts().stream().map(Fact::term).toList());
    facts.facts().forEach(fact -> pairs.add(fact.term(), fact.meaning()));
    pairs.elements().forEach(pieces::add);
  }

  /// By name alone: [Mentions] calls those whom a message is to tell.
  private void called(Block.Called called) {
    var names = called.people().stream().map(Callee::name).collect(Collectors.joining(", "));
    pieces.paragraph(List.of(Run.bold(called.words()), Run.plain(": " + names)));
  }
}

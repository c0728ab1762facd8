package dialogduk.slack;

import dialogduk.core.card.Block;
import dialogduk.core.card.Block.Callee;
import dialogduk.core.card.Block.Fact;
import dialogduk.core.card.Block.Slip;
import dialogduk.core.text.Texts;
import dialogduk.slack.Run.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Draws block after block. What one fills in is left to [Fields].
final class Drawing {

  /// Between a number and its question.
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
      case Block.Heading heading -> heading(heading);
      case Block.Prose prose -> prose(prose);
      case Block.Status status -> status(status);
      case Block.Question question -> question(question, besideQuestion);
      case Block.Meter meter -> figures.meter(meter);
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
    pieces.quiet(
        Stream.of(where.left(), where.right())
            .filter(part -> !part.isEmpty())
            .reduce((left, right) -> left + " · " + right)
            .orElse(""));
  }

  private void heading(Block.Heading heading) {
    if (heading.level() < 3) {
      pieces.header(heading.text());
    } else {
      pieces.paragraph(List.of(Run.bold(heading.text())));
    }
  }

  private void prose(Block.Prose prose) {
    switch (prose.tone()) {
      case PLAIN, LEAD -> pieces.flowing(Pieces.Flow.NOW, List.of(Run.plain(prose.text())));
      case STRONG -> pieces.flowing(Pieces.Flow.NOW, List.of(Run.bold(prose.text())));
      case QUIET -> pieces.quiet(prose.text());
    }
  }

  private void status(Block.Status status) {
    pieces.flowing(
        Pieces.Flow.NOW, List.of(Run.plain(mark(status.sign()) + GAP), Run.bold(status.text())));
  }

  /// Repeats the word beside it. None of these is an emoji anywhere.
  private static String mark(Block.Sign sign) {
    return switch (sign) {
      case COMING -> "○";
      case OPEN -> "◐";
      case PAUSED -> "◌";
      case SHOWN -> "●";
      case DRAFT -> "◇";
      case PARKED -> "□";
      case LEFT -> "◒";
      case SEALED -> "◆";
    };
  }

  private void question(Block.Question question, boolean listed) {
    var runs = question(question.number(), question.heading(), question.text());
    pieces.flowing(
        Pieces.Flow.QUESTIONS,
        listed
            ? runs.stream().map(it -> it.style() == Style.BOLD ? Run.plain(it.text()) : it).toList()
            : runs);
  }

  static List<Run> question(String number, @Nullable String heading, String text) {
    var runs = new ArrayList<Run>();
    if (heading != null) {
      runs.add(Run.italic(heading + "\n"));
    }
    if (!number.isEmpty()) {
      runs.add(Run.plain(number + GAP));
    }
    runs.add(Run.bold(text));
    return runs;
  }

  private void slip(Slip slip) {
    var by = slip.author() == null ? "" : " · " + slip.author();
    pieces.quote(
        List.of(Run.bold(slip.label()), Run.plain(by)),
        List.of(Run.bold(texts.say("message.continued", slip.label())), Run.plain(by)),
        slip.text());
  }

  private void ruled(Block.Ruled ruled) {
    pieces.quote(List.of(), List.of(), ruled.text());
    if (ruled.foot() != null) {
      pieces.quiet(ruled.foot());
    }
  }

  /// A row is a bullet that names its columns: Slack's own table holds no long text and one can
  /// stand in a message.
  private void table(Block.Table table) {
    var caption = table.caption().isEmpty() ? List.<Run>of() : List.of(Run.bold(table.caption()));
    pieces.bullets(caption, table.rows().stream().map(row -> row(table.columns(), row)).toList());
  }

  static List<Run> row(List<String> columns, List<String> cells) {
    var runs = new ArrayList<Run>();
    IntStream.range(0, Math.min(columns.size(), cells.size()))
        .filter(column -> !cells.get(column).isBlank())
        .forEach(
            column -> {
              runs.add(Run.bold((runs.isEmpty() ? "" : "\n") + columns.get(column) + ": "));
              runs.add(Run.plain(cells.get(column)));
            });
    return runs.isEmpty() ? List.of(Run.plain("–")) : runs;
  }

  private void note(Block.Note note) {
    var lines = note.lines().stream().filter(line -> !line.isBlank()).toList();
    if (lines.size() > 1) {
      pieces.bullets(
          List.of(Run.bold(note.heading())),
          lines.stream().map(line -> List.of(Run.plain(line))).toList());
    } else {
      pieces.paragraph(
          Stream.concat(
                  Stream.of(Run.bold(note.heading())),
                  lines.stream().map(line -> Run.plain("\n" + line)))
              .toList());
    }
  }

  private void facts(Block.Facts facts) {
    var runs = new ArrayList<Run>();
    runs.add(Run.bold(facts.heading()));
    facts.facts().forEach(fact -> runs.addAll(fact(fact)));
    pieces.paragraph(runs);
  }

  private static List<Run> fact(Fact fact) {
    return List.of(Run.bold("\n" + fact.term() + ": "), Run.plain(fact.meaning()));
  }

  /// The only mentions there are: the words around them are text.
  private void called(Block.Called called) {
    var runs = new ArrayList<Run>();
    called.people().forEach(person -> runs.addAll(mention(person, runs.isEmpty() ? ": " : ", ")));
    runs.addFirst(Run.bold(called.words()));
    pieces.paragraph(runs);
  }

  private static List<Run> mention(Callee person, String before) {
    var called =
        SlackName.of(person.account())
            .map(account -> Run.mention(account.id()))
            .orElseGet(() -> Run.plain(person.name()));
    return List.of(Run.plain(before), called);
  }
}

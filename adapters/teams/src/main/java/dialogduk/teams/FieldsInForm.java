package dialogduk.teams;

import dialogduk.core.card.Block;
import dialogduk.core.card.Block.LineKind;
import dialogduk.core.card.Block.Option;
import dialogduk.teams.Elements.Spacing;
import dialogduk.teams.FieldId.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What one fills in, as the inputs of a form. What is written in longer than a form takes is not
/// offered for writing here: one reads where it can be changed, and nothing is cut.
final class FieldsInForm implements Fields {

  /// Below the rows that are filled in.
  private static final int EMPTY_ROWS = 2;

  private static final int MOST_CELLS = 50;

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern DATE_TIME =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2})");

  private final Pieces pieces;
  private final TeamsPlace place;
  private final Actions actions;
  private final FormView.Room room;
  private final Entered entered;
  private final Inputs inputs;

  FieldsInForm(
      Pieces pieces, TeamsPlace place, Actions actions, FormView.Room room, Entered entered) {
    this.pieces = pieces;
    this.place = place;
    this.actions = actions;
    this.room = room;
    this.entered = entered;
    this.inputs = new Inputs(pieces, place);
  }

  // --- what is written

  @Override
  public void input(Block.Input input) {
    var label = numbered(input.number(), input.label());
    if (input.heading() != null) {
      pieces.paragraph(List.of(Run.italic(input.heading())));
    }
    var why = whyNot(input.name(), input.value());
    if (why.isPresent()) {
      elsewhere(label, Sentences.of(input.hint(), input.state(), say(why.get())));
      return;
    }
    fault(input.name());
    inputs.add(
        Kind.TEXT, input.name(), label, Inputs.text(value(input.name(), input.value()), true));
    pieces.quiet(Sentences.of(input.hint(), input.state()));
  }

  @Override
  public void line(Block.Line line) {
    switch (line.kind()) {
      case TEXT -> typed(line);
      case CODE -> code(line);
      case DATE -> date(line);
      case DATE_TIME -> moment(line);
    }
    if (line.hint() != null && asks(line)) {
      pieces.quiet(line.hint());
    }
  }

  private static boolean asks(Block.Line line) {
    return line.kind() != LineKind.CODE || line.value().isBlank();
  }

  private void typed(Block.Line line) {
    var why = whyNot(line.name(), line.value());
    if (why.isPresent()) {
      elsewhere(line.label(), say(why.get()));
      return;
    }
    fault(line.name());
    add(Kind.TEXT, line, line.label(), Inputs.text(value(line.name(), line.value()), false));
  }

  private void code(Block.Line line) {
    if (line.value().isBlank()) {
      typed(line);
    } else {
      FieldsInMessage.copied(pieces, line);
    }
  }

  private void date(Block.Line line) {
    fault(line.name());
    var value = value(line.name(), line.value());
    var date = Inputs.date(DATE.matcher(value).matches() ? value : "");
    add(Kind.DATE, line, line.label(), date);
  }

  /// Teams has no field for both.
  private void moment(Block.Line line) {
    fault(line.name());
    var moment = DATE_TIME.matcher(value(line.name(), line.value()));
    boolean known = moment.matches();
    add(Kind.DAY, line, line.label(), Inputs.date(known ? moment.group(1) : ""));
    var time = Inputs.time(known ? moment.group(2) : "");
    add(Kind.TIME, line, say("form.time", line.label()), time);
  }

  private void add(Kind kind, Block.Line line, String label, Map<String, Object> input) {
    if (line.required()) {
      inputs.required(kind, line.name(), label, input);
    } else {
      inputs.add(kind, line.name(), label, input);
    }
  }

  // --- tables

  @Override
  public void rows(Block.Rows rows) {
    var label = numbered(rows.number(), rows.label());
    int count = Math.max(rows.rows().size(), typedRows(rows)) + EMPTY_ROWS;
    var all = String.join("", rows.rows().stream().flatMap(List::stream).toList());
    if (count * rows.columns().size() > MOST_CELLS || isWide(rows) || room.isOnWeb(rows.name())) {
      elsewhere(label, Sentences.of(rows.state(), say("form.rows-on-web")));
      return;
    }
    if (room.isPrivate(all)) {
      elsewhere(label, Sentences.of(rows.state(), say("form.written-already")));
      return;
    }
    pieces.paragraph(List.of(Run.bold(label)));
    pieces.quiet(rows.state());
    fault(rows.name());
    for (int row = 0; row < count; row++) {
      row(rows, row, row < rows.rows().size() ? rows.rows().get(row) : List.of());
    }
  }

  private static boolean isWide(Block.Rows rows) {
    return rows.rows().stream().flatMap(List::stream).anyMatch(FieldsInForm::isTooLong);
  }

  /// How many rows somebody had filled in when the form came back.
  private int typedRows(Block.Rows rows) {
    return IntStream.range(0, MOST_CELLS)
        .filter(
            row ->
                IntStream.range(0, rows.columns().size())
                    .anyMatch(
                        column ->
                            entered
                                .text(cell(rows, row, column))
                                .filter(text -> !text.isBlank())
                                .isPresent()))
        .map(row -> row + 1)
        .max()
        .orElse(0);
  }

  private void row(Block.Rows rows, int row, List<String> cells) {
    for (int column = 0; column < rows.columns().size(); column++) {
      var name = cell(rows, row, column);
      inputs.add(
          Kind.TEXT,
          name,
          say("form.row", rows.columns().get(column), row + 1),
          Inputs.text(value(name, column < cells.size() ? cells.get(column) : ""), false));
    }
  }

  private static String cell(Block.Rows rows, int row, int column) {
    return rows.name() + "." + row + "." + column;
  }

  // --- what is chosen

  @Override
  public void choice(Block.Choice choice) {
    if (choice.options().isEmpty()) {
      pieces.paragraph(List.of(Run.bold(choice.legend())));
      return;
    }
    inFull(choice.options());
    fault(choice.name());
    var selected = entered.isBack() ? entered.text(choice.name()).orElse(null) : choice.selected();
    var input =
        choice.menu()
            ? Inputs.menu(choice.options(), selected)
            : Inputs.radio(choice.options(), selected);
    inputs.add(Kind.ONE, choice.name(), choice.legend(), input);
  }

  @Override
  public void ticks(Block.Ticks ticks) {
    if (ticks.options().isEmpty()) {
      pieces.paragraph(List.of(Run.bold(ticks.legend())));
      return;
    }
    inFull(ticks.options());
    fault(ticks.name());
    var selected =
        entered.isBack() ? entered.all(ticks.name()).orElse(List.of()) : ticks.selected();
    inputs.add(Kind.MANY, ticks.name(), ticks.legend(), Inputs.ticks(ticks.options(), selected));
  }

  /// Options are short: those that are not are read in full above them.
  private void inFull(List<Option> options) {
    options.stream()
        .map(it -> Sentences.of(it.label(), it.hint()))
        .filter(text -> !TeamsText.fits(TeamsText.neutral(text), Limits.OPTION))
        .forEach(text -> pieces.paragraph(List.of(Run.plain(text))));
  }

  @Override
  public void scale(Block.Scale scale) {
    var options =
        IntStream.rangeClosed(1, scale.steps())
            .mapToObj(
                step ->
                    new Option(
                        String.valueOf(step),
                        Figures.stepName(step, scale.steps(), scale.low(), scale.high()),
                        null))
            .toList();
    fault(scale.name());
    var marked = scale.selected() == 0 || room.hidesOwn() ? "" : String.valueOf(scale.selected());
    var selected = entered.text(scale.name()).orElse(marked);
    inputs.required(
        Kind.ONE,
        scale.name(),
        scale.legend(),
        say("form.choose-step", scale.steps()),
        Inputs.radio(options, selected));
    pieces.quiet(scale.hint());
  }

  // --- what is neither

  @Override
  public void buttons(Block.Buttons buttons) {
    actions.draw(buttons.buttons(), pieces);
  }

  @Override
  public void fold(Block.Fold fold) {
    var inside = new Pieces();
    var later = new ArrayList<Block.Fold>();
    var folded = new FieldsInMessage(inside, place, actions, later);
    new Drawing(inside, folded, place.texts()).draw(fold.blocks());
    if (room.folds() && inside.size() <= Limits.FOLD && later.isEmpty()) {
      pieces.add(Elements.actions(List.of(FieldsInMessage.unfolds(fold.summary(), inside))));
    } else {
      elsewhere(fold.summary(), say("form.read-on-web"));
    }
  }

  // --- in all of them

  /// Why something that is written already is not offered for writing; nothing if it is.
  private Optional<String> whyNot(String name, String value) {
    if (room.isOnWeb(name)) {
      return Optional.of("form.no-room");
    }
    if (isTooLong(value)) {
      return Optional.of("form.too-long");
    }
    return room.isPrivate(value) ? Optional.of("form.written-already") : Optional.empty();
  }

  private String value(String name, String own) {
    return entered.text(name).orElse(own);
  }

  /// Beside the field, before what is read of it.
  private void fault(String name) {
    var fault = entered.faults().get(name);
    if (fault != null) {
      fault(pieces, fault);
    }
  }

  static void fault(Pieces pieces, String fault) {
    pieces.closeBox();
    pieces.boxed(Pieces.texts(List.of(Run.bold(fault)), Spacing.DEFAULT));
    pieces.closeBox();
  }

  private void elsewhere(String label, String why) {
    pieces.paragraph(List.of(Run.bold(label)));
    pieces.paragraph(List.of(Run.plain(why)), Spacing.NONE);
  }

  private static boolean isTooLong(String value) {
    return TeamsText.kept(value).length() > Limits.TYPED;
  }

  private static String numbered(String number, String label) {
    return number.isEmpty() ? label : number + " " + label;
  }

  private String say(String key, Object... args) {
    return place.say(key, args);
  }
}

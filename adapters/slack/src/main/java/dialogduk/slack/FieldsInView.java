package dialogduk.slack;

import dialogduk.core.card.Block;
import dialogduk.core.card.Block.Option;
import dialogduk.core.card.Button;
import dialogduk.core.card.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What one fills in, as the inputs of a view. What is written in longer than a form takes is not
/// offered for writing here: one reads where it can be changed, and nothing is cut.
final class FieldsInView implements Fields {

  /// Below the rows that are filled in.
  private static final int EMPTY_ROWS = 2;

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern DATE_TIME =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2})");

  private final Pieces pieces;
  private final SlackPlace place;
  private final PressBlocks presses;
  private final @Nullable Button submit;
  private final Inputs inputs;
  private boolean draftOffered;

  FieldsInView(Pieces pieces, SlackPlace place, @Nullable Button submit) {
    this.pieces = pieces;
    this.place = place;
    this.presses = new PressBlocks(pieces, place);
    this.submit = submit;
    this.inputs = new Inputs(pieces);
  }

  @Override
  public void input(Block.Input input) {
    var label = numbered(input.number(), input.label());
    var hint = sentences(input.hint(), input.state(), say("form.longest"));
    if (input.heading() != null) {
      pieces.paragraph(List.of(Run.italic(input.heading())));
    }
    if (isTooLong(input.value())) {
      onWeb(label, sentences(input.hint(), input.state(), say("form.too-long")));
    } else {
      inputs.input(input.name(), label, hint, false, Inputs.text(input.value(), true));
    }
  }

  @Override
  public void line(Block.Line line) {
    switch (line.kind()) {
      case TEXT -> typed(line);
      case CODE -> code(line);
      case DATE -> {
        var date = Inputs.date(DATE.matcher(line.value()).matches() ? line.value() : "");
        inputs.input(line.name(), line.label(), hint(line), line.required(), date);
      }
      case DATE_TIME -> moment(line);
    }
  }

  private void typed(Block.Line line) {
    if (isTooLong(line.value())) {
      onWeb(line.label(), sentences(line.hint(), say("form.too-long")));
    } else {
      var text = Inputs.text(line.value(), false);
      inputs.input(line.name(), line.label(), hint(line), line.required(), text);
    }
  }

  private void code(Block.Line line) {
    if (line.value().isBlank()) {
      typed(line);
    } else {
      new FieldsInMessage(pieces, place).line(line);
    }
  }

  /// Slack's own field for both would show the clock of the reader's zone, not the group's.
  private void moment(Block.Line line) {
    var moment = DATE_TIME.matcher(line.value());
    boolean known = moment.matches();
    inputs.input(
        line.name() + FormValues.DAY,
        line.label(),
        hint(line),
        line.required(),
        Inputs.date(known ? moment.group(1) : ""));
    inputs.input(
        line.name() + FormValues.TIME,
        say("form.time", line.label()),
        "",
        line.required(),
        Inputs.time(known ? moment.group(2) : ""));
  }

  @Override
  public void rows(Block.Rows rows) {
    var label = numbered(rows.number(), rows.label());
    int count = rows.rows().size() + EMPTY_ROWS;
    boolean large = count * rows.columns().size() > Limits.BLOCKS_IN_VIEW / 2;
    if (large || rows.rows().stream().flatMap(List::stream).anyMatch(FieldsInView::isTooLong)) {
      onWeb(label, sentences(rows.state(), say("form.rows-on-web")));
      return;
    }
    pieces.paragraph(List.of(Run.bold(label)));
    if (!rows.state().isBlank()) {
      pieces.quiet(rows.state());
    }
    for (int row = 0; row < count; row++) {
      row(rows, row, row < rows.rows().size() ? rows.rows().get(row) : List.of());
    }
  }

  private void row(Block.Rows rows, int row, List<String> cells) {
    for (int column = 0; column < rows.columns().size(); column++) {
      inputs.input(
          rows.name() + "." + row + "." + column,
          say("form.row", rows.columns().get(column), row + 1),
          "",
          false,
          Inputs.text(column < cells.size() ? cells.get(column) : "", false));
    }
  }

  @Override
  public void choice(Block.Choice choice) {
    if (choice.options().isEmpty()) {
      pieces.paragraph(List.of(Run.bold(choice.legend())));
      return;
    }
    inFull(choice.options());
    boolean menu = choice.menu() || choice.options().size() > Limits.OPTIONS_IN_VIEW;
    var element =
        menu
            ? Inputs.menu(choice.options(), choice.selected())
            : Inputs.radio(choice.options(), choice.selected());
    inputs.input(choice.name(), choice.legend(), "", false, element);
  }

  @Override
  public void ticks(Block.Ticks ticks) {
    var options = ticks.options();
    if (options.isEmpty()) {
      pieces.paragraph(List.of(Run.bold(ticks.legend())));
    }
    inFull(options);
    for (int from = 0; from < options.size(); from += Limits.OPTIONS_IN_VIEW) {
      var part = options.subList(from, Math.min(from + Limits.OPTIONS_IN_VIEW, options.size()));
      inputs.input(
          from == 0 ? ticks.name() : ticks.name() + FormValues.PART + from,
          from == 0 ? ticks.legend() : say("message.continued", ticks.legend()),
          "",
          false,
          Inputs.checkboxes(part, ticks.selected()));
    }
  }

  /// Options are short in Slack: those that are not are read in full above them.
  private void inFull(List<Option> options) {
    var longer =
        options.stream()
            .filter(it -> !isShort(it.label()) || !isShort(it.hint()))
            .map(it -> List.of(Run.plain(sentences(it.label(), it.hint()))))
            .toList();
    pieces.bullets(List.of(), longer);
  }

  private static boolean isShort(@Nullable String text) {
    return text == null || SlackText.fits(text, Limits.OPTION);
  }

  @Override
  public void scale(Block.Scale scale) {
    var options =
        IntStream.rangeClosed(1, scale.steps())
            .mapToObj(step -> new Option(String.valueOf(step), stepName(scale, step), null))
            .toList();
    var selected = scale.selected() == 0 ? null : String.valueOf(scale.selected());
    inFull(options);
    inputs.input(scale.name(), scale.legend(), scale.hint(), true, Inputs.radio(options, selected));
  }

  /// Only the ends have names.
  private static String stepName(Block.Scale scale, int step) {
    var end = step == 1 ? scale.low() : step == scale.steps() ? scale.high() : "";
    return end.isEmpty() ? String.valueOf(step) : step + ", " + end;
  }

  @Override
  public void buttons(Block.Buttons buttons) {
    draftOnly();
    var left = new ArrayList<>(buttons.buttons());
    left.remove(submit);
    // A form has a button of its own for leaving everything as it is.
    left.removeIf(button -> button.verb() == Verb.WAIT);
    presses.draw(left);
  }

  /// A form has no thread: it is read here.
  @Override
  public void fold(Block.Fold fold) {
    pieces.paragraph(List.of(Run.bold(fold.summary())));
    new Drawing(pieces, this, place.texts()).draw(fold.blocks());
  }

  /// It is not proven that Slack delivers what was typed when a form is closed, so a draft is
  /// something one asks for.
  private void draftOnly() {
    if (submit == null || submit.verb() != Verb.HAND_IN || draftOffered) {
      return;
    }
    draftOffered = true;
    var option = new Option(FormValues.DRAFT_ONLY, say("form.draft-only"), null);
    inputs.input(
        FormValues.DRAFT,
        say("form.draft"),
        "",
        false,
        Inputs.checkboxes(List.of(option), List.of()));
  }

  private void onWeb(String label, String why) {
    pieces.paragraph(List.of(Run.bold(label), Run.plain("\n" + why)));
  }

  private static boolean isTooLong(String value) {
    return SlackText.kept(value).length() > Limits.TYPED;
  }

  private static String numbered(String number, String label) {
    return number.isEmpty() ? label : number + " " + label;
  }

  private static String hint(Block.Line line) {
    return line.hint() == null ? "" : line.hint();
  }

  private static String sentences(@Nullable String... parts) {
    return Stream.of(parts)
        .filter(part -> part != null && !part.isBlank())
        .map(part -> ".!?…".indexOf(part.charAt(part.length() - 1)) < 0 ? part + "." : part)
        .collect(Collectors.joining(" "));
  }

  private String say(String key, Object... args) {
    return place.texts().say(key, args);
  }
}

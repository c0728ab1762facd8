package dialogduk.slack;

import dialogduk.core.card.Block;
import dialogduk.core.card.Block.Fold;
import dialogduk.core.card.Block.LineKind;
import java.util.ArrayList;
import java.util.List;

/// A message has no fields. It says what is asked, never what somebody has written there: a press
/// on its button opens the form. Folds go to the thread.
final class FieldsInMessage implements Fields {

  private final Pieces pieces;
  private final SlackPlace place;
  private final PressBlocks presses;
  private final List<Fold> folds = new ArrayList<>();

  FieldsInMessage(Pieces pieces, SlackPlace place) {
    this.pieces = pieces;
    this.place = place;
    this.presses = new PressBlocks(pieces, place);
  }

  List<Fold> folds() {
    return List.copyOf(folds);
  }

  @Override
  public void input(Block.Input input) {
    asked(input.number(), input.heading() == null ? "" : input.heading(), input.label());
    state(input.state());
  }

  @Override
  public void rows(Block.Rows rows) {
    asked(rows.number(), "", rows.label());
    state(rows.state());
  }

  /// A code or an address that is there to be copied is no field.
  @Override
  public void line(Block.Line line) {
    if (line.kind() == LineKind.CODE && !line.value().isBlank()) {
      pieces.paragraph(List.of(Run.bold(line.label())));
      Split.text(SlackText.shown(line.value()), Limits.RICH_TEXT)
          .forEach(part -> pieces.add(Rich.block(List.of(Rich.code(part)))));
    } else {
      asked("", "", line.label());
    }
  }

  @Override
  public void choice(Block.Choice choice) {
    asked("", "", choice.legend());
  }

  @Override
  public void ticks(Block.Ticks ticks) {
    asked("", "", ticks.legend());
  }

  @Override
  public void scale(Block.Scale scale) {
    asked("", "", scale.legend());
  }

  @Override
  public void buttons(Block.Buttons buttons) {
    presses.draw(buttons.buttons());
  }

  @Override
  public void fold(Fold fold) {
    pieces.quiet(place.texts().say("message.below", fold.summary()));
    folds.add(fold);
  }

  private void asked(String number, String heading, String label) {
    pieces.flowing(
        Pieces.Flow.QUESTIONS, Drawing.question(number, heading.isEmpty() ? null : heading, label));
  }

  private void state(String state) {
    if (!state.isBlank()) {
      pieces.quiet(state);
    }
  }
}

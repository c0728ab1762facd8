package dialogduk.core.press;

import dialogduk.core.card.Block;
import dialogduk.core.card.Card;

/// A form that was refused, with what was filled in still in its fields.
public final class Refilled {

  private Refilled() {}

  /// @param card as it is now
  /// @param form that was sent from it
  public static Card of(Card card, Filled form) {
    return new Card(
        card.slot(), card.plain(), card.blocks().stream().map(it -> of(it, form)).toList());
  }

  /// A field that was not sent is as it is. What is ticked is not sent when it is not ticked.
  private static Block of(Block block, Filled form) {
    return switch (block) {
      case Block.Input input when form.has(input.name()) ->
          new Block.Input(
              input.name(),
              input.number(),
              input.heading(),
              input.label(),
              input.hint(),
              form.text(input.name()),
              input.lines(),
              input.state(),
              input.saved());
      case Block.Line line when form.has(line.name()) && line.kind() != Block.LineKind.CODE ->
          new Block.Line(
              line.name(),
              line.label(),
              line.hint(),
              form.text(line.name()),
              line.kind(),
              line.required());
      case Block.Rows rows -> rows(rows, form);
      case Block.Choice choice when form.has(choice.name()) ->
          new Block.Choice(
              choice.name(),
              choice.legend(),
              choice.options(),
              form.text(choice.name()),
              choice.menu());
      case Block.Ticks ticks ->
          new Block.Ticks(ticks.name(), ticks.legend(), ticks.options(), form.all(ticks.name()));
      case Block.Scale scale when form.has(scale.name()) ->
          new Block.Scale(
              scale.name(),
              scale.legend(),
              scale.hint(),
              scale.steps(),
              scale.low(),
              scale.high(),
              form.number(scale.name()).orElse(0));
      case Block.Fold fold ->
          new Block.Fold(fold.summary(), fold.blocks().stream().map(it -> of(it, form)).toList());
      default -> block;
    };
  }

  private static Block rows(Block.Rows rows, Filled form) {
    var filled = form.rows(rows.name(), rows.columns().size());
    return filled.isEmpty()
        ? rows
        : new Block.Rows(
            rows.name(),
            rows.number(),
            rows.label(),
            rows.columns(),
            filled,
            rows.state(),
            rows.saved());
  }
}

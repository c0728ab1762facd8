package dialogduk.core.card;

import java.util.List;
import java.util.stream.Stream;

/// One message, or one part of a page.
///
/// @param slot the logical name of the message (`cloth:goals`, `summary:why`), so that the same
///   card can be edited for as long as it lives
/// @param plain a whole sentence with the state: the notification, and what a screen reader says
///   first
/// @param blocks in reading order
public record Card(String slot, String plain, List<Block> blocks) {
  public Card {
    blocks = List.copyOf(blocks);
  }

  /// The same beside a card that has the main button of the view.
  public Card quiet() {
    return new Card(slot, plain, blocks.stream().map(Card::quiet).toList());
  }

  /// The same with one more block at its end.
  public Card and(Block block) {
    return new Card(slot, plain, Stream.concat(blocks.stream(), Stream.of(block)).toList());
  }

  private static Block quiet(Block block) {
    return block instanceof Block.Buttons(var buttons)
        ? new Block.Buttons(buttons.stream().map(Button::quiet).toList())
        : block;
  }
}

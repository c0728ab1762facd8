package dialogduk.web.card;

import dialogduk.core.card.Block;
import dialogduk.core.card.Button;
import dialogduk.core.card.Card;
import java.util.List;

/// What a card lies on.
enum Shape {
  /// Paper with a stitched hem: what one does now.
  CLOTH("sheet hem card"),
  /// A quiet box beside it.
  BOX("who card"),
  /// Nothing: its blocks are boxes themselves.
  BARE("bare-card");

  private final String css;

  Shape(String css) {
    this.css = css;
  }

  String css() {
    return css;
  }

  static Shape of(Card card, Look look) {
    if (card.blocks().stream().allMatch(Shape::isBox)) {
      return BARE;
    }
    return look == Look.MAIN && card.blocks().stream().anyMatch(Shape::isWork) ? CLOTH : BOX;
  }

  private static boolean isBox(Block block) {
    return block instanceof Block.Note
        || block instanceof Block.Facts
        || block instanceof Block.Buttons;
  }

  /// What belongs on a cloth: its place, its texts, and everything one fills in or copies.
  private static boolean isWork(Block block) {
    return switch (block) {
      case Block.Where _,
          Block.Slips _,
          Block.Ruled _,
          Block.Spread _,
          Block.Spreads _,
          Block.Line _ ->
          true;
      case Block.Buttons buttons ->
          buttons.buttons().stream().anyMatch(it -> it.style() == Button.Style.MAIN);
      default -> block.asks();
    };
  }

  /// What is sent with a button needs a form around it, and so does a line to copy from.
  static boolean isForm(List<Block> blocks) {
    return blocks.stream()
        .anyMatch(
            block ->
                block.asks()
                    || block instanceof Block.Line
                    || block instanceof Block.Buttons
                    || (block instanceof Block.Fold fold && isForm(fold.blocks())));
  }
}

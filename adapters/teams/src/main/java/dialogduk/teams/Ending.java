package dialogduk.teams;

import dialogduk.core.card.Block;
import dialogduk.core.card.Button;
import java.util.ArrayList;
import java.util.List;

/// A card taken apart: the buttons it ends with stand below everything else, as those of a card of
/// Teams do; what stands above them keeps its order.
record Ending(List<Block> body, List<Button> buttons) {

  static Ending of(List<Block> blocks) {
    var body = new ArrayList<>(blocks);
    var buttons = new ArrayList<Button>();
    int at = body.size() - 1;
    while (at >= 0 && isAside(body.get(at))) {
      at--;
    }
    while (at >= 0 && (body.get(at) instanceof Block.Buttons || isFinePrint(body.get(at)))) {
      if (body.get(at) instanceof Block.Buttons(var some)) {
        buttons.addAll(0, some);
        body.remove(at);
      }
      at--;
    }
    return Actions.fitBelow(buttons) ? new Ending(body, buttons) : new Ending(blocks, List.of());
  }

  /// Of a form, where the last buttons are those of the whole.
  static Ending ofForm(List<Block> blocks) {
    var ending = of(blocks);
    if (!ending.buttons().isEmpty()) {
      return ending;
    }
    for (int at = blocks.size() - 1; at >= 0; at--) {
      if (blocks.get(at) instanceof Block.Buttons(var some)) {
        var body = new ArrayList<>(blocks);
        body.remove(at);
        return new Ending(body, some);
      }
    }
    return ending;
  }

  /// May stand between buttons and what they belong to.
  private static boolean isAside(Block block) {
    return isFinePrint(block)
        || block instanceof Block.Facts
        || block instanceof Block.Fold
        || block instanceof Block.Note;
  }

  private static boolean isFinePrint(Block block) {
    return block instanceof Block.Prose(var _, var tone) && tone == Block.Tone.QUIET;
  }
}

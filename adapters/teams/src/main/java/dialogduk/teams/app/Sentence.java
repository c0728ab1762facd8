package dialogduk.teams.app;

import dialogduk.core.card.Block;
import dialogduk.core.card.Card;
import java.util.ArrayList;
import java.util.Optional;

/// A card that is only a line or two, as the line or two.
final class Sentence {

  private Sentence() {}

  /// Empty for a card with more in it: then a line would leave something out.
  static Optional<String> of(Card card) {
    var lines = new ArrayList<String>();
    for (var block : card.blocks()) {
      if (!(block instanceof Block.Note note)) {
        return Optional.empty();
      }
      lines.add(note.heading());
      lines.addAll(note.lines());
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
  }
}

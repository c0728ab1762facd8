package dialogduk.core.card;

import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.text.Texts;
import java.util.List;

/// What is left where a card was that stands elsewhere now.
public final class MovedCard {

  private MovedCard() {}

  /// In the place of a copy that was posted although an earlier one stands.
  public static Card copy(Texts texts) {
    return saying(texts.say("moved.copy"));
  }

  /// In the place of a continuation that the card needs no more.
  public static Card emptied(Texts texts) {
    return saying(texts.say("moved.emptied"));
  }

  private static Card saying(String text) {
    return new Card("moved", text, List.of(new Prose(text, Tone.QUIET)));
  }
}

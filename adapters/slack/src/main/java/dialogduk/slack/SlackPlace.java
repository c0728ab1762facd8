package dialogduk.slack;

import dialogduk.core.card.Button;
import dialogduk.core.card.Card;
import dialogduk.core.press.Press;
import dialogduk.core.text.Texts;

/// Where a card is drawn: buttons and forms carry the dialogue and the card they belong to, since a
/// private message stands in no room.
///
/// @param session whose card it is; empty for a card of no dialogue
/// @param slot of the card
/// @param texts the language of the room or of the person
public record SlackPlace(String session, String slot, Texts texts) {

  public SlackPlace(String session, Texts texts) {
    this(session, "", texts);
  }

  SlackPlace of(Card card) {
    return new SlackPlace(session, card.slot(), texts);
  }

  SlackPress press(Button button) {
    return new SlackPress(session, slot, Press.of(button));
  }
}

package dialogduk.teams;

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
public record TeamsPlace(String session, String slot, Texts texts) {

  public TeamsPlace(String session, Texts texts) {
    this(session, "", texts);
  }

  TeamsPlace of(Card card) {
    return new TeamsPlace(session, card.slot(), texts);
  }

  TeamsPress press(Button button) {
    return new TeamsPress(session, slot, Press.of(button));
  }

  String say(String key, Object... args) {
    return texts.say(key, args);
  }
}

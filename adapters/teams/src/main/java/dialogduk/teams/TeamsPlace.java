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
/// @param dialogs whether the client opens any, as that of Teams does
public record TeamsPlace(String session, String slot, Texts texts, boolean dialogs) {

  public TeamsPlace(String session, Texts texts) {
    this(session, "", texts, true);
  }

  public TeamsPlace withoutDialogs() {
    return new TeamsPlace(session, slot, texts, false);
  }

  TeamsPlace of(Card card) {
    return new TeamsPlace(session, card.slot(), texts, dialogs);
  }

  TeamsPress press(Button button) {
    return new TeamsPress(session, slot, Press.of(button));
  }

  String say(String key, Object... args) {
    return texts.say(key, args);
  }
}

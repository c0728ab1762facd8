package dialogduk.slack;

import dialogduk.core.text.Texts;

/// Where a card is drawn: buttons and forms carry the dialogue they belong to, since a private
/// message stands in no room.
///
/// @param session whose card it is
/// @param texts the language of the room or of the person
public record SlackPlace(String session, Texts texts) {}

package dialogduk.core.card;

import dialogduk.core.bot.Shown.Trouble;
import dialogduk.core.card.Block.Note;
import dialogduk.core.card.Block.NoteKind;
import dialogduk.core.text.Texts;
import java.util.List;
import java.util.Locale;

/// Rooms that do not show what they should: for those who lead.
public final class TroubleCard {

  private TroubleCard() {}

  /// @param room as people know it
  public record InTrouble(String room, Trouble trouble) {}

  /// Empty when all is well.
  public static List<Card> of(Scene scene, List<InTrouble> rooms) {
    return rooms.stream().map(room -> of(scene, room)).toList();
  }

  public static Card of(Scene scene, InTrouble room) {
    var note = note(scene.texts(), room);
    return new Card("trouble", note.heading(), List.of(note));
  }

  static Note note(Texts texts, InTrouble room) {
    var key = "trouble." + word(room.trouble());
    var kind = room.trouble().isForGood() ? NoteKind.FAULT : NoteKind.INFO;
    return new Note(kind, texts.say(key, room.room()), List.of(texts.say(key + "-text")));
  }

  private static String word(Trouble trouble) {
    return trouble.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

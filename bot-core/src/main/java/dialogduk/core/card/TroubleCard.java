package dialogduk.core.card;

import dialogduk.core.bot.Shown.Trouble;
import dialogduk.core.card.Block.Note;
import dialogduk.core.card.Block.NoteKind;
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
    var key = "trouble." + word(room.trouble());
    var text = scene.say(key, room.room());
    var kind = room.trouble().isForGood() ? NoteKind.FAULT : NoteKind.INFO;
    return new Card(
        "trouble", text, List.of(new Note(kind, text, List.of(scene.say(key + "-text")))));
  }

  private static String word(Trouble trouble) {
    return trouble.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

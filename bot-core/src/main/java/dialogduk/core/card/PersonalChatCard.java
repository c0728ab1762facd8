package dialogduk.core.card;

import dialogduk.core.card.Block.Note;
import dialogduk.core.card.Block.NoteKind;
import dialogduk.core.text.Texts;
import java.util.List;

/// In a chat that can tell nobody anything privately in a room: that private things are said in the
/// personal chat with the bot. It tells nothing of what was to be said.
public final class PersonalChatCard {

  private PersonalChatCard() {}

  /// Somebody cannot be written to yet.
  public static Card needed(Texts texts) {
    var text = texts.say("personal.needed");
    return new Card(
        "personal",
        text,
        List.of(new Note(NoteKind.INFO, text, List.of(texts.say("personal.how")))));
  }

  /// The line that says where the answer is.
  public static String answeredThere(Texts texts) {
    return texts.say("personal.answered");
  }

  /// A line for somebody whose client shows none beside the button.
  public static Card line(String words) {
    return new Card("whisper", words, List.of(new Note(NoteKind.INFO, words, List.of())));
  }
}

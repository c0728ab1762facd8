package dialogduk.core.chat;

import dialogduk.core.bot.Bot;
import dialogduk.core.bot.Reply;
import dialogduk.core.bot.Rooms;
import dialogduk.core.card.Block.NoteKind;
import dialogduk.core.card.Misheard;
import dialogduk.core.card.Whisper;
import dialogduk.core.session.Command;
import dialogduk.core.text.Texts;

/// `rum KOD`: shows a dialogue in the room where it is typed, and no longer in another room of the
/// same chat.
final class Moving {

  private final Bot bot;
  private final Rooms rooms;

  Moving(Bot bot, Rooms rooms) {
    this.bot = bot;
    this.rooms = rooms;
  }

  Answered to(String room, Here here, Author author) {
    var attached = bot.handle(here.sends(new Command.AttachRoom(room, author.language())));
    return switch (attached) {
      case Reply.Done _, Reply.AlreadyPast _ -> {
        leaveOthers(room, here);
        yield Answered.whisper(Whisper.said(here.scene(), NoteKind.INFO, "said.room-attached"));
      }
      case Reply.Refused(var why) -> Answered.refused(Whisper.refusal(here.scene(), why));
      case Reply.NoSuchSession _, Reply.Unavailable _, Reply.ReadOnly _ ->
          Answered.refused(Whisper.said(here.scene(), NoteKind.INFO, "said.unavailable"));
    };
  }

  private void leaveOthers(String room, Here here) {
    rooms.of(here.session()).stream()
        .map(Rooms.Attached::room)
        .filter(other -> !other.equals(room) && chat(other).equals(chat(room)))
        .forEach(other -> bot.handle(here.sends(new Command.LeaveRoom(other))));
  }

  private static String chat(String room) {
    return room.split(":", 2)[0];
  }

  /// Nobody learns which dialogues there are.
  static Answered nowhere(Texts texts, String key) {
    return Answered.refused(Misheard.said(texts, key));
  }
}

package dialogduk.core.chat;

import dialogduk.core.bot.Bot;
import dialogduk.core.bot.Incoming;
import dialogduk.core.bot.Lots;
import dialogduk.core.bot.PersonChange;
import dialogduk.core.bot.Reading;
import dialogduk.core.bot.Reply;
import dialogduk.core.bot.Rooms;
import dialogduk.core.card.Block.NoteKind;
import dialogduk.core.card.Card;
import dialogduk.core.card.StartForm;
import dialogduk.core.card.Whisper;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.dialogue.Dialogues;
import dialogduk.core.disclosure.Openness;
import dialogduk.core.press.Filled;
import dialogduk.core.session.Command;
import dialogduk.core.session.FreeText;
import dialogduk.core.session.Purpose;
import dialogduk.core.session.Refusal;
import dialogduk.core.text.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Starts a dialogue in a chat: whoever fills in the form leads it, and the room it was asked for
/// in shows it.
final class Beginning {

  private final Bot bot;
  private final Reading reading;
  private final Rooms rooms;
  private final Dialogues dialogues;
  private final Lots lots;
  private final WebDoor web;

  Beginning(Bot bot, Reading reading, Rooms rooms, Dialogues dialogues, Lots lots, WebDoor web) {
    this.bot = bot;
    this.reading = reading;
    this.rooms = rooms;
    this.dialogues = dialogues;
    this.lots = lots;
    this.web = web;
  }

  /// The form; in a room that shows a dialogue that is going on, why there is none.
  Answered form(Author author, @Nullable String room) {
    var texts = Texts.in(author.language());
    if (room == null) {
      return Answered.refused(StartForm.needsRoom(texts));
    }
    return isTaken(room)
        ? Answered.refused(StartForm.taken(texts))
        : Answered.form(form(texts, room));
  }

  private Card form(Texts texts, String room) {
    return dialogues
        .chosen("")
        .map(only -> StartForm.of(texts, only, room))
        .orElseGet(() -> StartForm.which(texts, dialogues.all(), room));
  }

  private boolean isTaken(String room) {
    return rooms
        .sessionIn(room)
        .flatMap(session -> reading.scene(session, "sv"))
        .filter(scene -> scene.session().isRunning())
        .isPresent();
  }

  /// @param dialogue that the form is for; empty for the form that asks which
  Answered begin(Author author, @Nullable String room, String dialogue, Filled form) {
    var texts = Texts.in(author.language());
    if (room == null) {
      return Answered.refused(StartForm.needsRoom(texts));
    }
    if (isTaken(room)) {
      return Answered.refused(StartForm.taken(texts));
    }
    var found = dialogues.chosen(dialogue);
    if (found.isPresent()) {
      return begin(author, room, found.get(), form);
    }
    return dialogue.isEmpty()
        ? chosen(texts, room, form.text("dialogue"))
        : Answered.refused(StartForm.noDialogue(texts));
  }

  /// The form of the dialogue that was chosen.
  private Answered chosen(Texts texts, String room, String dialogue) {
    return dialogues
        .chosen(dialogue)
        .map(found -> Answered.form(StartForm.of(texts, found, room)))
        .orElseGet(() -> Answered.refused(StartForm.noDialogue(texts)));
  }

  private Answered begin(Author author, String room, Dialogue dialogue, Filled form) {
    var texts = Texts.in(author.language());
    var session = lots.name().substring(0, 20);
    var starter = lots.name();
    var begun = bot.handle(incoming(author, session, starter, dialogue, form));
    if (!(begun instanceof Reply.Done)) {
      return Answered.refused(StartForm.missing(texts, why(begun)));
    }
    var attached =
        bot.handle(new Incoming(session, starter, new Command.AttachRoom(room, author.language())));
    var said = attached instanceof Reply.Done ? "said.begun" : "said.unavailable";
    return reading
        .scene(session, author.language())
        .map(scene -> Answered.whisper(Whisper.said(scene, NoteKind.INFO, said)))
        .orElseGet(Answered::nothing)
        .in(session);
  }

  private static @Nullable Refusal why(Reply reply) {
    return reply instanceof Reply.Refused(var why) ? why : null;
  }

  private Incoming incoming(
      Author author, String session, String starter, Dialogue dialogue, Filled form) {
    var chosen =
        dialogue.cloths().stream()
            .map(Cloth::id)
            .filter(cloth -> form.all("cloths").contains(cloth))
            .toList();
    var start =
        new Command.Start(
            dialogue.id(),
            dialogue.version(),
            chosen,
            form.word("openness", Openness.class).orElse(Openness.NAMELESS),
            form.word("purpose", Purpose.class)
                .filter(purpose -> purpose != Purpose.REHEARSAL)
                .orElse(Purpose.NEW_AGREEMENT),
            new FreeText(lots.name(), lots.name(), form.text("title")),
            List.of());
    return new Incoming(
        session,
        starter,
        start,
        List.of(
            new PersonChange.Add(starter, author.name(), false, false),
            new PersonChange.SetAccount(starter, author.account()),
            new PersonChange.SetLanguage(starter, author.language()),
            new PersonChange.SetJoinCode(starter, web.joinCode())));
  }
}

package dialogduk.core.card;

import dialogduk.core.card.Block.Buttons;
import dialogduk.core.card.Block.Choice;
import dialogduk.core.card.Block.Heading;
import dialogduk.core.card.Block.Line;
import dialogduk.core.card.Block.LineKind;
import dialogduk.core.card.Block.Note;
import dialogduk.core.card.Block.NoteKind;
import dialogduk.core.card.Block.Option;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Ticks;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Button.Style;
import dialogduk.core.dialogue.Agreement;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.disclosure.Openness;
import dialogduk.core.session.Purpose;
import dialogduk.core.session.Refusal;
import dialogduk.core.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a dialogue is started in a chat: which one, its name, what for, how open, and which cloths.
public final class StartForm {

  private StartForm() {}

  /// Which dialogue, where there are several; the form of the chosen one follows.
  ///
  /// @param room where the dialogue will be shown
  public static Card which(Texts texts, List<Dialogue> dialogues, String room) {
    var options =
        dialogues.stream()
            .map(
                dialogue ->
                    new Option(
                        dialogue.id(),
                        dialogue.words(texts.language()).title(),
                        texts.say("begin.source", dialogue.source())))
            .toList();
    return new Card(
        "start",
        texts.say("begin.title"),
        List.of(
            new Heading(texts.say("begin.title"), 2),
            new Prose(texts.say("begin.lead"), Tone.PLAIN),
            new Choice("dialogue", texts.say("begin.which"), options, null, false),
            new Buttons(
                List.of(
                    new Button(
                        texts.say("button.choose-dialogue"),
                        Verb.START,
                        Map.of("room", room),
                        Style.MAIN)))));
  }

  /// @param room where the dialogue will be shown
  public static Card of(Texts texts, Dialogue dialogue, String room) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(texts.say("begin.title"), 2));
    blocks.add(new Prose(texts.say("begin.lead"), Tone.PLAIN));
    if (!Agreement.is(dialogue)) {
      blocks.add(new Prose(dialogue.words(texts.language()).title(), Tone.STRONG));
    }
    blocks.add(
        new Line(
            "title",
            texts.say("begin.name"),
            texts.say("begin.name-hint"),
            "",
            LineKind.TEXT,
            true));
    if (Agreement.is(dialogue)) {
      blocks.add(purpose(texts));
    }
    blocks.add(
        new Choice(
            "openness",
            texts.say("begin.openness"),
            List.of(
                new Option(
                    Openness.NAMELESS.name(),
                    texts.say("openness.nameless"),
                    texts.say("begin.nameless-hint")),
                new Option(
                    Openness.OPEN.name(),
                    texts.say("openness.open"),
                    texts.say("begin.open-hint"))),
            Openness.NAMELESS.name(),
            false));
    dialogue.phases().forEach(phase -> blocks.add(cloths(texts, dialogue, phase.id())));
    blocks.add(
        new Buttons(
            List.of(
                new Button(
                    texts.say("button.start"),
                    Verb.START,
                    Map.of("room", room, "dialogue", dialogue.id()),
                    Style.MAIN))));
    return new Card("start", texts.say("begin.title"), blocks);
  }

  private static Choice purpose(Texts texts) {
    return new Choice(
        "purpose",
        texts.say("begin.purpose"),
        List.of(
            new Option(Purpose.NEW_AGREEMENT.name(), texts.say("begin.new"), null),
            new Option(Purpose.REVISION.name(), texts.say("begin.revision"), null)),
        Purpose.NEW_AGREEMENT.name(),
        false);
  }

  /// The cloths of a phase, all chosen.
  private static Ticks cloths(Texts texts, Dialogue dialogue, String phase) {
    var words = dialogue.words(texts.language());
    var ids = dialogue.phase(phase).cloths().stream().map(Cloth::id).toList();
    var options =
        ids.stream()
            .map(
                id ->
                    new Option(
                        id,
                        texts.say("aim.cloth", dialogue.number(id), words.clothTitle(id)),
                        null))
            .toList();
    return new Ticks("cloths", words.phaseLabel(phase), options, ids);
  }

  /// `ny` in a private talk: a dialogue is started where the group is.
  public static Card needsRoom(Texts texts) {
    return note(texts, "begin.needs-room");
  }

  /// Another dialogue is going on in the room.
  public static Card taken(Texts texts) {
    return note(texts, "refusal.room-taken");
  }

  /// Nothing was chosen, or what was chosen is not there any more.
  public static Card noDialogue(Texts texts) {
    return note(texts, "begin.no-dialogue");
  }

  /// @param why absent when it could not be saved
  public static Card missing(Texts texts, @Nullable Refusal why) {
    return note(
        texts,
        switch (why) {
          case Refusal.NothingWritten() -> "begin.no-name";
          case Refusal.NoClothsChosen() -> "begin.no-cloths";
          case null, default -> "said.unavailable";
        });
  }

  private static Card note(Texts texts, String key) {
    var text = texts.say(key);
    return new Card(
        "start",
        text,
        List.of(new Note(NoteKind.INFO, text, List.of(texts.say("whisper.nothing-changed")))));
  }
}

package dialogduk.core.card;

import dialogduk.core.card.Block.Buttons;
import dialogduk.core.card.Block.Line;
import dialogduk.core.card.Block.LineKind;
import dialogduk.core.card.Block.Note;
import dialogduk.core.card.Block.NoteKind;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Button.Style;
import dialogduk.core.command.CommandWord;
import java.util.List;
import java.util.Map;

/// One person in several chats: the code that shows it, and the question before two become one.
/// Private.
public final class ConnectCard {

  private ConnectCard() {}

  /// @param code six figures
  public static Card code(Scene scene, String code) {
    var title = scene.say("connect.code");
    var typed = CommandWord.CONNECT.name(scene.language()) + " " + code;
    return new Card(
        "connect",
        title,
        List.of(
            new Note(NoteKind.PRIVATE, title, List.of(scene.say("connect.code-text"))),
            new Line("connect", title, null, typed, LineKind.CODE, false)));
  }

  /// For somebody who is in already and has typed a code.
  ///
  /// @param here who they are where they typed it
  /// @param there whose code it is
  public static Card question(Scene scene, String here, String there, String code) {
    var title = scene.say("connect.question", scene.name(there));
    var yes =
        new Button(scene.say("button.connect"), Verb.CONNECT, Map.of("code", code), Style.MAIN);
    return new Card(
        "connect",
        title,
        List.of(
            new Note(
                NoteKind.PRIVATE,
                title,
                List.of(
                    scene.say("connect.question-text", scene.name(there), scene.name(here)),
                    scene.say("connect.for-good"))),
            new Buttons(List.of(yes))));
  }

  /// On one's own page, where there are chats.
  public static Card offer(Scene scene) {
    var text = scene.say("connect.offer");
    return new Card("connect-offer", text, List.of(new Prose(text, Tone.QUIET), button(scene)));
  }

  /// The way to a code, under one's own state of things.
  public static Block button(Scene scene) {
    return new Buttons(
        List.of(
            new Button(scene.say("button.offer-code"), Verb.OFFER_CODE, Map.of(), Style.PLAIN)));
  }
}

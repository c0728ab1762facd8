package dialogduk.core.card;

import dialogduk.core.card.Block.Buttons;
import dialogduk.core.card.Block.Note;
import dialogduk.core.card.Block.NoteKind;
import dialogduk.core.card.Button.Style;
import dialogduk.core.view.Asked;
import java.util.ArrayList;
import java.util.List;

/// What is written to somebody privately, outside every room.
public final class LetterCards {

  private LetterCards() {}

  /// Only what that person has left; nobody else learns that they were written to.
  public static Card reminder(Scene scene, Own own) {
    return with(scene, "said.reminder", NoteKind.PRIVATE, StatusCard.of(scene, own).blocks());
  }

  /// Somebody was let in.
  public static Card admitted(Scene scene, Own own) {
    return with(scene, "said.in", NoteKind.INFO, StatusCard.of(scene, own).blocks());
  }

  /// Another account stands for the reader from now on: said where they were before, so that nobody
  /// takes their place unseen.
  public static Card connected(Scene scene, Own own) {
    return with(scene, "said.account-added", NoteKind.PRIVATE, List.of());
  }

  /// An action that somebody owns, and the button to say how far it has come.
  ///
  /// @param key of what has happened to it
  public static Card yours(Scene scene, String action, String key) {
    var now = scene.minutes().actions().get(action);
    var text = scene.say(key);
    var lines = new ArrayList<String>();
    var blocks = new ArrayList<Block>();
    if (now != null) {
      lines.add(scene.body(now.what()));
      lines.add(scene.say("letter.deadline", ActionsCard.deadline(scene, now)));
    }
    lines.add(scene.say("said.action-is-yours-text"));
    blocks.add(new Note(NoteKind.PRIVATE, text, lines));
    if (now != null) {
      var status = scene.say("letter.action-status");
      blocks.add(
          new Buttons(List.of(Presses.on(scene, status, Verb.CHANGE_ACTION, action, Style.MAIN))));
    }
    return new Card("letter", text, blocks);
  }

  /// Somebody wants what only those who lead may do.
  public static Card asked(Scene scene, Asked asked) {
    return AskedCard.of(scene, List.of(asked)).getFirst();
  }

  private static Card with(Scene scene, String key, NoteKind kind, List<Block> more) {
    var blocks = new ArrayList<>(Whisper.said(scene, kind, key).blocks());
    blocks.addAll(more);
    return new Card("letter", scene.say(key), blocks);
  }
}

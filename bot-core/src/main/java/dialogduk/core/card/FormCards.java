package dialogduk.core.card;

import dialogduk.core.card.Block.Buttons;
import dialogduk.core.card.Block.Heading;
import dialogduk.core.card.Block.Note;
import dialogduk.core.card.Block.NoteKind;
import dialogduk.core.card.Button.Style;
import dialogduk.core.text.Texts;
import java.util.List;
import java.util.Map;

/// What a chat says around a form: that it could not be opened, or where it opens.
public final class FormCards {

  private FormCards() {}

  /// The chat would not open the form in time.
  public static Card notOpened(Texts texts) {
    var text = texts.say("form.not-opened");
    return new Card(
        "whisper",
        text,
        List.of(new Note(NoteKind.FAULT, text, List.of(texts.say("form.not-opened-text")))));
  }

  /// A page with a button where a form would stand.
  public static Card toOpen(Texts texts, Card form) {
    return new Card(
        "home",
        form.plain(),
        List.of(
            new Heading(form.plain(), 2),
            new Buttons(
                List.of(new Button(texts.say("form.open"), Verb.WAIT, Map.of(), Style.MAIN)))));
  }
}

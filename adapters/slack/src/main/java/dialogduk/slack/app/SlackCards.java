package dialogduk.slack.app;

import dialogduk.core.card.Block.Buttons;
import dialogduk.core.card.Block.Heading;
import dialogduk.core.card.Block.Note;
import dialogduk.core.card.Block.NoteKind;
import dialogduk.core.card.Button;
import dialogduk.core.card.Button.Style;
import dialogduk.core.card.Card;
import dialogduk.core.card.Verb;
import dialogduk.core.text.Texts;
import java.util.List;
import java.util.Map;

/// What only Slack needs said.
final class SlackCards {

  private SlackCards() {}

  /// Slack would not open the form in time.
  static Card noForm(Texts texts) {
    var text = texts.say("slack.no-form");
    return new Card(
        "whisper",
        text,
        List.of(new Note(NoteKind.FAULT, text, List.of(texts.say("slack.no-form-text")))));
  }

  /// A page with a button where a form would stand.
  static Card toForm(Texts texts, Card form) {
    return new Card(
        "home",
        form.plain(),
        List.of(
            new Heading(form.plain(), 2),
            new Buttons(
                List.of(
                    new Button(texts.say("slack.open-form"), Verb.WAIT, Map.of(), Style.MAIN)))));
  }
}

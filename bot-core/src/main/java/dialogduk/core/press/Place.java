package dialogduk.core.press;

import dialogduk.core.card.Verb;

/// Where somebody looks next: a page in the browser, a form or a private message in a chat.
public sealed interface Place {

  Place STATUS = new Status();

  /// *Läget*: one's own page.
  record Status() implements Place {}

  /// What will happen if the verb is pressed once more.
  record Preview(Verb verb) implements Place {}

  record AnswerForm(String cloth) implements Place {}

  record MarkForm(String cloth) implements Place {}

  record ParkForm(String cloth) implements Place {}

  /// Where the joint answers of a cloth are written.
  record JointForms(String cloth) implements Place {}

  record Actions() implements Place {}

  record NewAction() implements Place {}

  record ChangeAction(String action) implements Place {}

  record OneCloth(String cloth) implements Place {}

  record Summary(String phase) implements Place {}
}

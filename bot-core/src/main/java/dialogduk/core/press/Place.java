package dialogduk.core.press;

import dialogduk.core.card.Verb;

/// Where somebody looks next: a page in the browser, a form or a private message in a chat.
public sealed interface Place {

  Place STATUS = new Status();

  /// *Läget*: one's own page.
  record Status() implements Place {}

  /// What will happen if the verb is pressed once more.
  record Preview(Verb verb) implements Place {}

  /// @param begun text that a form with one empty field begins with
  record AnswerForm(String cloth, String begun) implements Place {}

  record MarkForm(String cloth) implements Place {}

  /// @param target a cloth, or the question that is already picked
  record ParkForm(String target) implements Place {}

  /// Where the joint answers of a cloth, or of one question, are written.
  record JointForms(String target) implements Place {}

  record Actions() implements Place {}

  /// @param begun what to do, as far as it is written
  record NewAction(String begun) implements Place {}

  record ChangeAction(String action) implements Place {}

  record OneCloth(String cloth) implements Place {}

  record Summary(String phase) implements Place {}

  /// Who takes part and with which functions.
  record Roles() implements Place {}

  /// Those who wait to be let in, and how to be among them.
  record Door() implements Place {}
}

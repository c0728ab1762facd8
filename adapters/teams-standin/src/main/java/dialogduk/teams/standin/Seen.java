package dialogduk.teams.standin;

import tools.jackson.databind.node.ObjectNode;

/// What came back to the person who did something.
public sealed interface Seen {

  /// Nothing at once; messages may come.
  record Nothing() implements Seen {}

  /// A card in the place of the one that was pressed, for this person alone.
  record Card(ObjectNode card) implements Seen {}

  /// A short line that goes away by itself, or in a box when a dialog was submitted.
  record Words(String text) implements Seen {}

  /// A dialog was opened, or took the place of the one before.
  record Form(Dialog dialog) implements Seen {}

  /// The dialog was closed.
  record Closed() implements Seen {}

  /// What the client says when something went wrong: the app's own code and words, or its own.
  record Trouble(String code, String message) implements Seen {}
}

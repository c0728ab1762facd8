package dialogduk.teams.app;

import dialogduk.teams.TeamsMessage;
import java.util.LinkedHashMap;
import java.util.Map;

/// What somebody sees at once of what they did. A client that has only written or submitted a
/// message shows none of it: that person is told in their own chat.
public sealed interface Answer {

  /// Nothing more than that it was taken. A dialog closes.
  record Nothing() implements Answer {}

  /// A line that goes away by itself; after a dialog, in a box.
  record Words(String text) implements Answer {}

  /// A card in the place of the one with the button, for whoever pressed it.
  record Card(TeamsMessage message) implements Answer {}

  /// A dialog, or another in the place of the one that is open.
  ///
  /// @param task as [dialogduk.teams.AdaptiveCard#dialog] makes it
  record Dialog(Map<String, Object> task) implements Answer {
    public Dialog {
      task = Map.copyOf(task);
    }
  }

  /// The body of the answer to a button that executes.
  ///
  /// Source: <https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model>
  default Map<String, Object> executed() {
    return switch (this) {
      case Nothing() -> said("");
      case Words(var text) -> said(text);
      case Card(var message) -> value(TeamsMessage.CONTENT_TYPE, message.card());
      case Dialog _ -> throw new IllegalStateException("only a button that fetches opens a dialog");
    };
  }

  private static Map<String, Object> said(String text) {
    return value("application/vnd.microsoft.activity.message", text);
  }

  private static Map<String, Object> value(String type, Object value) {
    var body = new LinkedHashMap<String, Object>();
    body.put("statusCode", 200);
    body.put("type", type);
    body.put("value", value);
    return body;
  }

  /// The body of the answer to `task/fetch` and `task/submit`.
  ///
  /// Source:
  /// <https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots>
  default Map<String, Object> task() {
    return switch (this) {
      case Nothing() -> Map.of();
      case Words(var text) -> Map.of("task", Map.of("type", "message", "value", text));
      case Dialog(var task) -> task;
      case Card _ -> throw new IllegalStateException("a dialog stands in no message");
    };
  }
}

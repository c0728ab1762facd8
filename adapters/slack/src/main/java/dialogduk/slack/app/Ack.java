package dialogduk.slack.app;

import dialogduk.slack.SlackMessage;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What Slack is answered when what was asked for is done.
///
/// @param body JSON, or empty
public record Ack(String body) {

  private static final JsonMapper JSON = JsonMapper.shared();

  static final Ack DONE = new Ack("");

  /// A command answered with a message for its author alone.
  static Ack message(SlackMessage message) {
    return json(Answers.privately(message));
  }

  /// The form stays open with its texts; the field says why.
  static Ack error(String field, String why) {
    return json(Map.of("response_action", "errors", "errors", Map.of(field, why)));
  }

  /// Another view in the place of the form.
  static Ack view(Map<String, Object> view) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("response_action", "update");
    answer.put("view", view);
    return json(answer);
  }

  private static Ack json(Map<String, Object> value) {
    return new Ack(JSON.writeValueAsString(value));
  }
}

package dialogduk.slack.app;

import dialogduk.slack.SlackMessage;
import java.util.LinkedHashMap;
import java.util.Map;

/// Messages as an answer to a command or at a `response_url` takes them.
final class Answers {

  private Answers() {}

  static Map<String, Object> privately(SlackMessage message) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("response_type", "ephemeral");
    answer.put("text", message.text());
    answer.put("blocks", message.blocks());
    answer.put("mrkdwn", false);
    return answer;
  }

  /// In the place of the message that was pressed.
  static Map<String, Object> instead(SlackMessage message) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("replace_original", true);
    answer.put("text", message.text());
    answer.put("blocks", message.blocks());
    answer.put("mrkdwn", false);
    return answer;
  }
}

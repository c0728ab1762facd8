package dialogduk.slack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A stretch of text in one style: a `text` element of a `rich_text` block, taken as it is; or a
/// person, whom Slack names and tells.
record Run(String text, Style style) {

  enum Style {
    PLAIN,
    BOLD,
    ITALIC,
    /// The text is the id of a person.
    MENTION
  }

  static Run plain(String text) {
    return new Run(SlackText.shown(text), Style.PLAIN);
  }

  static Run bold(String text) {
    return new Run(SlackText.shown(text), Style.BOLD);
  }

  static Run italic(String text) {
    return new Run(SlackText.shown(text), Style.ITALIC);
  }

  /// @param user Slack's own id
  static Run mention(String user) {
    return new Run(user, Style.MENTION);
  }

  int weight() {
    return SlackText.weight(text);
  }

  Map<String, Object> element() {
    return switch (style) {
      case PLAIN -> element("text", "text");
      case BOLD -> styled("bold");
      case ITALIC -> styled("italic");
      case MENTION -> element("user", "user_id");
    };
  }

  private Map<String, Object> styled(String name) {
    var element = element("text", "text");
    element.put("style", Map.of(name, true));
    return element;
  }

  private Map<String, Object> element(String type, String name) {
    var element = new LinkedHashMap<String, Object>();
    element.put("type", type);
    element.put(name, text);
    return element;
  }

  /// The runs in groups that each fit where one paragraph may stand. Together they are the same.
  static List<List<Run>> grouped(List<Run> runs, int limit) {
    var groups = new ArrayList<List<Run>>();
    var group = new ArrayList<Run>();
    int weight = 0;
    for (var run : runs) {
      for (var part : Split.text(run.text(), limit)) {
        int more = SlackText.weight(part);
        if (weight + more > limit) {
          groups.add(List.copyOf(group));
          group.clear();
          weight = 0;
        }
        group.add(new Run(part, run.style()));
        weight += more;
      }
    }
    if (!group.isEmpty()) {
      groups.add(List.copyOf(group));
    }
    return groups;
  }
}

package dialogduk.slack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A stretch of text in one style: a `text` element of a `rich_text` block, taken as it is.
record Run(String text, Style style) {

  enum Style {
    PLAIN,
    BOLD,
    ITALIC
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

  int weight() {
    return SlackText.weight(text);
  }

  Map<String, Object> element() {
    var element = new LinkedHashMap<String, Object>();
    element.put("type", "text");
    element.put("text", text);
    switch (style) {
      case PLAIN -> {}
      case BOLD -> element.put("style", Map.of("bold", true));
      case ITALIC -> element.put("style", Map.of("italic", true));
    }
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

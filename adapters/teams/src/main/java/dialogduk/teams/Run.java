package dialogduk.teams;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A stretch of text in one style: a `TextRun`, whose text is taken as it is but for the functions
/// `{{DATE(…)}}` and `{{TIME(…)}}`.
record Run(String text, Style style) {

  enum Style {
    PLAIN,
    BOLD,
    ITALIC,
    /// Small and grey.
    QUIET,
    /// As large as a heading.
    TITLE,
    /// Letters of one width.
    CODE
  }

  static Run plain(String text) {
    return new Run(TeamsText.shown(text), Style.PLAIN);
  }

  static Run bold(String text) {
    return new Run(TeamsText.shown(text), Style.BOLD);
  }

  static Run italic(String text) {
    return new Run(TeamsText.shown(text), Style.ITALIC);
  }

  static Run quiet(String text) {
    return new Run(TeamsText.shown(text), Style.QUIET);
  }

  Run plainly() {
    return style == Style.BOLD ? new Run(text, Style.PLAIN) : this;
  }

  /// As the elements of a `RichTextBlock`. No two braces stand beside each other in one of them, so
  /// that no function is seen in what somebody wrote.
  List<Map<String, Object>> inlines() {
    var inlines = new ArrayList<Map<String, Object>>();
    int from = 0;
    for (int at = text.indexOf("{{"); at >= 0; at = text.indexOf("{{", at + 1)) {
      inlines.add(inline(text.substring(from, at + 1)));
      from = at + 1;
    }
    inlines.add(inline(text.substring(from)));
    return inlines;
  }

  private Map<String, Object> inline(String part) {
    var inline = new LinkedHashMap<String, Object>();
    inline.put("type", "TextRun");
    inline.put("text", part);
    switch (style) {
      case PLAIN -> {}
      case BOLD -> inline.put("weight", "Bolder");
      case ITALIC -> inline.put("italic", true);
      case QUIET -> {
        inline.put("size", "Small");
        inline.put("isSubtle", true);
      }
      case TITLE -> {
        inline.put("size", "Large");
        inline.put("weight", "Bolder");
      }
      case CODE -> inline.put("fontType", "Monospace");
    }
    return inline;
  }

  /// The runs in groups that each fit in one block. Together they are the same.
  static List<List<Run>> grouped(List<Run> runs) {
    var groups = new ArrayList<List<Run>>();
    var group = new ArrayList<Run>();
    int weight = 0;
    for (var run : runs) {
      for (var part : Split.text(run.text(), Limits.TEXT)) {
        int more = TeamsText.weight(part);
        if (weight + more > Limits.TEXT) {
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

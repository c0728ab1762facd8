package dialogduk.teams;

import java.util.ArrayList;
import java.util.List;

/// A text too long for one element, in parts that together are the text again: between paragraphs
/// where that leaves no scrap, else between lines, words, and a reader's characters.
final class Split {

  private static final List<String> BORDERS = List.of("\n\n", "\n", " ");

  private Split() {}

  /// None for an empty text.
  static List<String> text(String text, int limit) {
    var parts = new ArrayList<String>();
    var rest = text;
    while (TeamsText.weight(rest) > limit) {
      int end = end(rest, limit);
      parts.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    if (!rest.isEmpty()) {
      parts.add(rest);
    }
    return parts;
  }

  private static int end(String text, int limit) {
    int furthest = TeamsText.end(text, limit);
    for (var border : BORDERS) {
      int at = text.lastIndexOf(border, furthest - border.length());
      if (at > 0 && at + border.length() > furthest / 2) {
        return at + border.length();
      }
    }
    return furthest;
  }
}

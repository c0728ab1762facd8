package dialogduk.core.box;

import java.util.List;

/// What one person hands in: a text, the rows of a table, or a mark of clarity.
public sealed interface Answer {

  /// Free text, already cleaned at the edge; at most [PlainText#LONGEST] characters.
  record Text(String body) implements Answer {}

  /// Proposed rows of a table, each with one cell per column.
  record Rows(List<List<String>> rows) implements Answer {
    public Rows {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /// A mark of clarity, 1 (lowest) to the number of steps of the dialogue.
  record Mark(int step) implements Answer {}

  /// Whether nothing was written; blank answers are never handed in.
  default boolean blank() {
    return switch (this) {
      case Text(var body) -> body.isBlank();
      case Rows(var rows) -> rows.stream().flatMap(List::stream).allMatch(String::isBlank);
      case Mark _ -> false;
    };
  }
}

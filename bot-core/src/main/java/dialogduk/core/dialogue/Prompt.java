package dialogduk.core.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One question of a cloth, or one table to fill in together.
///
/// @param sourceId the prompt's name in the source it was taken from
/// @param lines how many lines or rows its printed box has
/// @param columns of a table or of the action list; none for a text
/// @param prefill where proposed rows come from; only for a table
public record Prompt(
    String id,
    @Nullable String sourceId,
    Kind kind,
    int lines,
    List<Column> columns,
    @Nullable Prefill prefill) {

  public Prompt {
    Id.check(id);
    if (lines < 1) {
      throw new IllegalArgumentException("Prompt '%s' has no line to write on".formatted(id));
    }
    columns = List.copyOf(columns);
    if (!fits(kind, columns)) {
      throw new IllegalArgumentException(
          "Prompt '%s' of kind %s cannot have the columns %s".formatted(id, kind.word(), columns));
    }
    if (prefill != null && (kind != Kind.TABLE || prefill.column() >= columns.size())) {
      throw new IllegalArgumentException(
          "Prompt '%s' has no column %d to fill in".formatted(id, prefill.column()));
    }
  }

  private static boolean fits(Kind kind, List<Column> columns) {
    return switch (kind) {
      case TEXT -> columns.isEmpty();
      case TABLE -> !columns.isEmpty() && columns.stream().distinct().count() == columns.size();
      case ACTIONS -> columns.equals(Column.OF_ACTIONS);
    };
  }
}

package dialogduk.core.box;

import java.util.List;

/// The rows of a table as one text, with the separators made for it: people cannot type them, since
/// control characters are removed where text enters.
public final class Cells {

  private static final String UNIT = "\u001f";
  private static final String RECORD = "\u001e";

  private Cells() {}

  public static String joined(List<String> cells) {
    return String.join(UNIT, cells);
  }

  public static List<String> split(String row) {
    return List.of(row.split(UNIT, -1));
  }

  /// Whether a cell holds a separator, and would become several.
  public static boolean separates(String cell) {
    return cell.contains(UNIT) || cell.contains(RECORD);
  }

  public static String table(List<List<String>> rows) {
    return String.join(RECORD, rows.stream().map(Cells::joined).toList());
  }

  public static List<List<String>> rows(String table) {
    return table.isEmpty()
        ? List.of()
        : List.of(table.split(RECORD, -1)).stream().map(Cells::split).toList();
  }
}

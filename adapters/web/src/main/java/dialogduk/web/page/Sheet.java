package dialogduk.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A printed cloth: A4, landscape. What does not fit flows on to more sheets with the head
/// repeated.
///
/// @param head phase and number, and the version with its date when there is one
/// @param draft whether the word *Utkast* stands in the head
/// @param part "(1 av 2)" where two cloths share a title
/// @param firstFull whether the first box goes across the sheet, with the others below it
/// @param scale the marking at the bottom
/// @param date what stands after *Datum:*; empty on a blank cloth
public record Sheet(
    String head,
    boolean draft,
    String title,
    @Nullable String part,
    @Nullable String instruction,
    boolean firstFull,
    List<Box> boxes,
    Scale scale,
    String date) {
  public Sheet {
    boxes = fitted(boxes, firstFull);
  }

  private static final int LINES_ABOVE_A_TABLE = 5;
  private static final int LINES_BELOW_A_BOX = 7;

  /// So many lines that an empty cloth is one sheet of paper.
  private static List<Box> fitted(List<Box> boxes, boolean firstFull) {
    if (boxes.size() > 1 && boxes.stream().anyMatch(Box::isTable)) {
      return boxes.stream().map(box -> box.atMost(LINES_ABOVE_A_TABLE)).toList();
    }
    return firstFull
        ? boxes.stream().map(box -> box.atMost(LINES_BELOW_A_BOX)).toList()
        : List.copyOf(boxes);
  }

  /// What one writes in.
  ///
  /// @param text the joint answer, or empty
  /// @param lines how many lines are drawn at least
  /// @param columns of a table; none for a text
  /// @param rows of the table; empty ones are drawn up to `lines`
  public record Box(
      String number,
      @Nullable String heading,
      String question,
      String text,
      int lines,
      List<String> columns,
      List<List<String>> rows) {
    public Box {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }

    Box atMost(int most) {
      return new Box(number, heading, question, text, Math.min(lines, most), columns, rows);
    }

    public boolean isTable() {
      return !columns.isEmpty();
    }

    /// How many empty rows follow the filled ones.
    public int emptyRows() {
      return Math.max(0, Math.min(lines, MOST_ROWS) - rows.size());
    }

    private static final int MOST_ROWS = 8;

    /// The class that draws so many empty lines.
    public String css() {
      return "lines-" + Math.clamp(lines, 2, MOST_LINES);
    }

    private static final int MOST_LINES = 14;
  }

  /// @param question "Är vår gemensamma bild oklar eller tydlig?"
  /// @param figures how many marked each step; null when none are shown
  /// @param words under the scale: when, how many, the result before
  public record Scale(
      String question,
      int steps,
      String low,
      String high,
      @Nullable List<Integer> figures,
      String words) {}

  /// Whether the boxes stand beside each other: a table needs the whole width.
  public boolean isColumns() {
    return boxes.size() > 1 && boxes.stream().noneMatch(Box::isTable);
  }

  /// The box across the sheet, first.
  public List<Box> wide() {
    if (isColumns()) {
      return firstFull ? boxes.subList(0, 1) : List.of();
    }
    return boxes;
  }

  /// The boxes beside each other.
  public List<Box> columns() {
    if (isColumns()) {
      return firstFull ? boxes.subList(1, boxes.size()) : boxes;
    }
    return List.of();
  }
}

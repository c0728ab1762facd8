package dialogduk.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// How many lines are drawn to write on. That an empty cloth is one sheet of paper is seen in a
/// browser.
class SheetTest {

  @Test
  void draws_fewer_lines_where_a_text_and_a_table_share_the_paper() {
    var sheet = sheet(false, box(List.of()), box(List.of("Fråga", "Nivå")));

    assertThat(sheet.wide().getFirst().css()).isEqualTo("lines-5");
    assertThat(sheet.wide().getLast().emptyRows()).isEqualTo(5);
  }

  @Test
  void draws_fewer_lines_below_a_box_that_goes_across() {
    var sheet = sheet(true, box(List.of()), box(List.of()), box(List.of()));

    assertThat(sheet.columns()).extracting(Sheet.Box::css).containsOnly("lines-7");
  }

  @Test
  void draws_as_many_lines_as_the_printed_cloth_where_there_is_room() {
    var sheet = sheet(false, box(List.of()), box(List.of()));

    assertThat(sheet.columns()).extracting(Sheet.Box::css).containsOnly("lines-13");
  }

  private static Sheet sheet(boolean firstFull, Sheet.Box... boxes) {
    var scale = new Sheet.Scale("Oklar eller tydlig?", 5, "Oklar", "Tydlig", null, "");
    return new Sheet("Hur?", false, "Duken", null, null, firstFull, List.of(boxes), scale, "");
  }

  private static Sheet.Box box(List<String> columns) {
    return new Sheet.Box("1", null, "Vad?", "", 13, columns, List.of());
  }
}

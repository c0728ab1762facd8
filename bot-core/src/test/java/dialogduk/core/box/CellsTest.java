package dialogduk.core.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CellsTest {

  private static final List<List<String>> TABLE =
      List.of(List.of("Schema, ferier", "Lokalt"), List.of("", "a\nb"));

  @Test
  void give_back_the_table_they_were_made_of() {
    assertThat(Cells.rows(Cells.table(TABLE))).isEqualTo(TABLE);
  }

  @Test
  void give_back_a_row() {
    assertThat(Cells.split(Cells.joined(List.of("", "a", "")))).containsExactly("", "a", "");
  }

  @Test
  void have_no_row_in_an_empty_table() {
    assertThat(Cells.rows(Cells.table(List.of()))).isEmpty();
  }

  @Test
  void are_separated_by_what_nobody_can_type() {
    assertThat(PlainText.clean(Cells.table(TABLE))).doesNotMatch("[\u001e\u001f]");
    assertThat(Cells.separates("Schema, ferier")).isFalse();
    assertThat(Cells.separates("a\u001fb")).isTrue();
  }
}

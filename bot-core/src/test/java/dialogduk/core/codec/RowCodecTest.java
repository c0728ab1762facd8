package dialogduk.core.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialogduk.core.box.Answer;
import dialogduk.core.box.Row;
import dialogduk.core.box.RowChange;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowCodecTest {

  private static final Instant AT = Instant.parse("2026-11-22T08:00:00.123Z");
  private static final String PERSON = "0123456789abcdef0123456789abcdef";

  static Stream<Row> rows() {
    var empty = Row.empty(PERSON);
    var text = new Answer.Text("Närhet \"till\" chefen\n😀");
    var table = new Answer.Rows(List.of(List.of("schema", "arbetsplats"), List.of("", "")));
    return Stream.of(
        empty,
        empty.after(new RowChange.HandIn(text, AT)),
        empty.after(new RowChange.HandIn(table, AT)).after(new RowChange.Draft(text, AT)),
        empty.after(new RowChange.HandIn(new Answer.Rows(List.of()), AT)),
        empty.after(new RowChange.HandIn(new Answer.Mark(5), AT)),
        empty.after(new RowChange.Pass(AT)));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void reads_back_what_it_writes(Row row) {
    assertThat(RowCodec.decode(RowCodec.encode(row))).isEqualTo(row);
  }

  @Test
  void does_not_see_spaces_after_the_end() {
    var row = Row.empty(PERSON).after(new RowChange.Pass(AT));
    var padded = new String(RowCodec.encode(row), UTF_8) + " ".repeat(900);

    assertThat(RowCodec.decode(padded.getBytes(UTF_8))).isEqualTo(row);
  }

  @Test
  void fits_a_mark_in_64_bytes() {
    var row = Row.empty(PERSON).after(new RowChange.HandIn(new Answer.Mark(5), AT));

    assertThat(RowCodec.encode(row)).hasSize(64);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"h\":4}",
        "{\"p\":\"a\",\"later\":1}",
        "{\"p\":\"a\",\"h\":true}",
        "{\"p\":\"a\"} x",
        "{\"p\":\"a\",\"h\":\"secret"
      })
  void refuses_what_is_no_row_without_quoting_it(String bytes) {
    assertThatThrownBy(() -> RowCodec.decode(bytes.getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause()
        .hasMessage("These bytes are no row of a box, or one that a newer release wrote.");
  }
}

package dialogduk.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.box.Answer;
import dialogduk.core.box.Row;
import dialogduk.core.box.RowChange;
import dialogduk.core.codec.RowCodec;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaddingTest {

  private static final Instant AT = Instant.parse("2026-11-22T08:15:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {"0123456789abcdef0123456789abcdef", "7", "5cd0f1a2-0a3b-4c5d-8e9f-aabbccddeeff"})
  void makes_marking_as_long_as_passing_and_taking_back(String person) {
    var empty = Row.empty(person);
    var marked = empty.after(new RowChange.HandIn(new Answer.Mark(5), AT));
    var passed = empty.after(new RowChange.Pass(AT));

    assertThat(padded(true, marked)).hasSameSizeAs(padded(true, passed));
    assertThat(padded(true, marked)).hasSameSizeAs(padded(true, empty));
  }

  @Test
  void makes_a_mark_64_bytes_for_the_names_we_draw() {
    var marked =
        Row.empty("0123456789abcdef0123456789abcdef")
            .after(new RowChange.HandIn(new Answer.Mark(5), AT));

    assertThat(padded(true, marked)).hasSize(64);
  }

  @ParameterizedTest
  @CsvSource({"0, 1024", "900, 1024", "1000, 2048", "2100, 4096", "40000, 65536"})
  void makes_what_is_written_the_next_power_of_two(int written, int padded) {
    var row = Row.empty("p").after(new RowChange.HandIn(new Answer.Text("x".repeat(written)), AT));

    assertThat(padded(false, row)).hasSize(padded);
  }

  @ParameterizedTest
  @CsvSource({"1, 1024", "1024, 1024", "1025, 2048", "2048, 2048", "2049, 4096"})
  void meets_the_borders(int bytes, int padded) {
    assertThat(Padding.of(false, Row.empty("p"), new byte[bytes])).hasSize(padded);
  }

  @Test
  void adds_nothing_but_spaces() {
    var row = Row.empty("p").after(new RowChange.Pass(AT));

    assertThat(new String(padded(false, row), UTF_8).strip())
        .isEqualTo(new String(RowCodec.encode(row), UTF_8));
  }

  private static byte[] padded(boolean marking, Row row) {
    return Padding.of(marking, row, RowCodec.encode(row));
  }
}

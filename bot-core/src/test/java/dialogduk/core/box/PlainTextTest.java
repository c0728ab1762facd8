package dialogduk.core.box;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void turns_nothing_beside_a_name_the_other_way_round() {
    assertThat(PlainText.name("\u202eadirF\u202c \n Lind\u2067")).isEqualTo("adirF Lind");
    assertThat(PlainText.name("\u202e")).isEmpty();
  }

  @Test
  void keeps_lines_and_tabs() {
    assertThat(PlainText.clean("ett\n\ttvå")).isEqualTo("ett\n\ttvå");
  }

  @Test
  void makes_every_line_end_the_same() {
    assertThat(PlainText.clean("a\r\nb\rc")).isEqualTo("a\nb\nc");
  }

  @Test
  void removes_control_characters() {
    assertThat(PlainText.clean("a\u0000b\u001fc\u001ed\u007fe\u0085f")).isEqualTo("abcdef");
  }

  @Test
  void replaces_half_of_a_pair() {
    assertThat(PlainText.clean("a\ud83d")).isEqualTo("a\ufffd");
    assertThat(PlainText.clean("\ude00b")).isEqualTo("\ufffdb");
  }

  @Test
  void is_nothing_when_nobody_sees_it() {
    assertThat(PlainText.clean("\u200b\u200c\u200d\ufeff\u2060")).isEmpty();
    assertThat(PlainText.clean(" \u00a0\u200b\n")).isEmpty();
    assertThat(PlainText.clean("a\u200bb")).isEqualTo("a\u200bb");
    assertThat(PlainText.clean(" \n\t")).isEqualTo(" \n\t");
  }

  @Test
  void keeps_letters_of_every_script_and_emoji() {
    var text = "åäö ÅÄÖ שלום 👩‍👩‍👧";

    assertThat(PlainText.clean(text)).isEqualTo(text);
  }

  @Test
  void counts_as_a_reader_does() {
    assertThat(PlainText.length("åäö")).isEqualTo(3);
    assertThat(PlainText.length("a\u030a")).isEqualTo(1);
    assertThat(PlainText.length("👩‍👩‍👧")).isEqualTo(1);
  }

  @Test
  void is_too_long_from_one_character_above() {
    assertThat(PlainText.tooLong("👩‍👩‍👧".repeat(10), 10)).isFalse();
    assertThat(PlainText.tooLong("👩‍👩‍👧".repeat(11), 10)).isTrue();
  }

  @Test
  void is_too_long_when_one_character_is_made_of_endless_marks() {
    assertThat(PlainText.tooLong("a" + "\u0301".repeat(1_000), 10)).isTrue();
  }
}

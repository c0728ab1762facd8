package dialogduk.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialogduk.core.card.Block;
import dialogduk.core.card.Block.LineKind;
import dialogduk.core.card.Block.Option;
import dialogduk.core.card.Button;
import dialogduk.core.card.Card;
import dialogduk.core.card.Verb;
import dialogduk.slack.strict.BlockKitLimits;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// At each limit, and one above it.
class LimitsTest {

  @ParameterizedTest
  @ValueSource(ints = {150, 151})
  void a_heading(int length) {
    var blocks = drawn(new Block.Heading("å".repeat(length), 2));
    assertThat(blocks.getFirst()).containsEntry("type", length <= 150 ? "header" : "rich_text");
    assertThat(Drawn.read(blocks)).containsExactly("å".repeat(length));
  }

  @Test
  void a_heading_that_grows_when_escaped() {
    assertThat(drawn(new Block.Heading("&".repeat(31), 2)).getFirst())
        .containsEntry("type", "rich_text");
  }

  @ParameterizedTest
  @ValueSource(ints = {3_000, 3_001})
  void a_paragraph(int length) {
    var blocks = drawn(new Block.Prose("å".repeat(length), Block.Tone.PLAIN));
    assertThat(blocks).hasSize(length <= 3_000 ? 1 : 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {3_000, 3_001})
  void small_print(int length) {
    var blocks = drawn(new Block.Prose("å".repeat(length), Block.Tone.QUIET));
    assertThat(blocks).hasSize(length <= 3_000 ? 1 : 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {75, 76})
  void the_text_of_a_button(int length) {
    var label = "å".repeat(length);
    var blocks = drawn(buttons(button(label, Map.of())));
    assertThat(Drawn.read(blocks)).contains(label);
    assertThat(blocks).hasSize(length <= 75 ? 1 : 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {25, 26})
  void the_buttons_of_a_row(int count) {
    var many = IntStream.range(0, count).mapToObj(it -> button("B" + it, Map.of())).toList();
    assertThat(drawn(new Block.Buttons(many))).hasSize(count <= 25 ? 1 : 2);
  }

  @Test
  void the_value_of_a_button() {
    int room = 2_000 - "session-1//answer?target=".length();
    var fits = new SlackPress("session-1", "", Verb.ANSWER, Map.of("target", "a".repeat(room)));
    assertThat(fits.encode()).hasSize(2_000);
    var longer =
        new SlackPress("session-1", "", Verb.ANSWER, Map.of("target", "a".repeat(room + 1)));
    assertThatThrownBy(longer::encode).hasMessageContaining("answer").hasMessageContaining("2000");
  }

  @ParameterizedTest
  @ValueSource(ints = {75, 76})
  void an_option(int length) {
    var label = "å".repeat(length);
    var choice = new Block.Choice("c", "Val", List.of(new Option("a", label, label)), null, false);
    var form = form(choice);
    assertThat(BlockKitLimits.view(form)).isEmpty();
    assertThat(Drawn.read(form).toString()).contains(label);
  }

  @ParameterizedTest
  @ValueSource(ints = {149, 150})
  void the_value_of_an_option(int length) {
    var choice =
        new Block.Choice(
            "c", "Val", List.of(new Option("a".repeat(length), "A", null)), null, false);
    if (length < 150) {
      assertThat(BlockKitLimits.view(form(choice))).isEmpty();
    } else {
      assertThatThrownBy(() -> form(choice)).hasMessageContaining("149");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, 11, 100, 101, 250})
  void the_options_of_a_choice(int count) {
    var form = form(new Block.Choice("c", "Val", options(count), null, false));
    assertThat(BlockKitLimits.view(form)).isEmpty();
    assertThat(Drawn.read(form)).containsAll(labels(count));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 11, 35})
  void the_options_to_tick(int count) {
    var form = form(new Block.Ticks("t", "Val", options(count), List.of("o0")));
    assertThat(BlockKitLimits.view(form)).isEmpty();
    assertThat(Drawn.read(form)).containsAll(labels(count));
  }

  @ParameterizedTest
  @ValueSource(ints = {24, 25})
  void the_title_of_a_form(int length) {
    var heading = "R".repeat(length);
    var form = form(new Block.Heading(heading, 2));
    assertThat(title(form, "title")).isEqualTo(length <= 24 ? heading : "Dialogduk");
  }

  @ParameterizedTest
  @ValueSource(ints = {24, 25})
  void what_hands_a_form_in(int length) {
    var label = "L".repeat(length);
    var form =
        BlockKit.form(
            new Card("x", "Fyll i.", List.of(line(""), buttons(button(label, Map.of())))),
            Drawn.place("sv"));
    assertThat(title(form, "submit")).isEqualTo(length <= 24 ? label : "Klar");
    assertThat(Drawn.read(form)).contains(label);
  }

  @ParameterizedTest
  @DisplayName("H190 a field takes 3 000 characters and says where longer texts go")
  @ValueSource(ints = {2_999, 3_000, 3_001})
  void what_is_typed(int length) {
    var text = "å".repeat(length);
    var input = new Block.Input("i", "1.1", null, "Fråga", null, text, 4, "Utkast", "Sparat");
    for (var form : List.of(form(input), form(line(text)))) {
      assertThat(BlockKitLimits.view(form)).isEmpty();
      assertThat(form.toString().contains(text)).isEqualTo(length <= 3_000);
      assertThat(form.toString().contains("ändras på webben")).isEqualTo(length > 3_000);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2_000, 2_001})
  void a_label(int length) {
    var label = "å".repeat(length);
    var form = form(new Block.Line("l", label, label, "", LineKind.TEXT, false));
    assertThat(BlockKitLimits.view(form)).isEmpty();
    assertThat(Drawn.read(form)).contains(label);
  }

  @ParameterizedTest
  @ValueSource(ints = {99, 100, 101})
  void the_blocks_of_a_form(int count) {
    var headings =
        IntStream.range(1, count).<Block>mapToObj(it -> new Block.Heading("R" + it, 2)).toList();
    var blocks = Stream.concat(headings.stream(), Stream.of(line(""))).toList();
    var form = BlockKit.form(new Card("x", "Fyll i.", blocks), Drawn.place("sv"));
    assertThat(BlockKitLimits.view(form)).isEmpty();
    assertThat(Drawn.read(form).toString().contains("Öppna det på webben")).isEqualTo(count > 100);
  }

  @ParameterizedTest
  @ValueSource(ints = {37, 41})
  void the_size_of_a_form(int count) {
    var texts =
        IntStream.range(0, count)
            .<Block>mapToObj(
                it ->
                    new Block.Input(
                        "i" + it, "", null, "F", null, "å".repeat(2_800), 4, "Utkast", ""))
            .toList();
    var form = BlockKit.form(new Card("x", "Fyll i.", texts), Drawn.place("sv"));
    assertThat(BlockKitLimits.view(form)).isEmpty();
    assertThat(Drawn.read(form).toString().contains("Öppna det på webben")).isEqualTo(count > 37);
  }

  @ParameterizedTest
  @ValueSource(ints = {23, 24})
  void the_rows_of_a_form(int count) {
    var rows = IntStream.range(0, count).mapToObj(it -> List.of("a", "b")).toList();
    var form = form(new Block.Rows("r", "3.2", "Vad", List.of("Fråga", "Nivå"), rows, "", ""));
    assertThat(BlockKitLimits.view(form)).isEmpty();
    assertThat(Drawn.read(form).toString().contains("ändras på webben")).isEqualTo(count > 23);
  }

  @ParameterizedTest
  @ValueSource(ints = {4_000, 4_001})
  void the_text_of_a_message(int length) {
    var plain = "å".repeat(length);
    var message =
        Drawn.messages(new Card("x", plain, List.of(new Block.Heading("R", 2))), "sv").getFirst();
    assertThat(message.text()).hasSize(4_000);
    assertThat(message.text().equals(plain)).isEqualTo(length == 4_000);
  }

  @Test
  void the_text_of_a_message_is_never_empty() {
    var message =
        Drawn.messages(new Card("x", " ", List.of(new Block.Heading("R", 2))), "sv").getFirst();
    assertThat(message.text()).isEqualTo("Dialogduk");
  }

  @Test
  void all_text_of_a_message() {
    var full = Stream.generate(() -> prose(3_000)).limit(3).toList();
    assertThat(Drawn.messages(new Card("x", "Läget.", full), "sv")).hasSize(1);
    var more = Stream.concat(full.stream(), Stream.of(prose(1))).toList();
    assertThat(Drawn.messages(new Card("x", "Läget.", more), "sv")).hasSize(2);
  }

  private static Block prose(int length) {
    return new Block.Ruled("å".repeat(length), null);
  }

  private static String title(Map<String, Object> form, String name) {
    return Drawn.read(form.get(name)).getFirst();
  }

  private static List<Option> options(int count) {
    return IntStream.range(0, count).mapToObj(it -> new Option("o" + it, "O" + it, null)).toList();
  }

  private static List<String> labels(int count) {
    return options(count).stream().map(Option::label).toList();
  }

  private static Block line(String value) {
    return new Block.Line("l", "Rad", null, value, LineKind.TEXT, false);
  }

  private static Button button(String label, Map<String, String> values) {
    return new Button(label, Verb.ANSWER, values, Button.Style.PLAIN);
  }

  private static Block buttons(Button button) {
    return new Block.Buttons(List.of(button));
  }

  private static List<Map<String, Object>> drawn(Block block) {
    return Drawn.messages(new Card("x", "Läget.", List.of(block)), "sv").getFirst().blocks();
  }

  private static Map<String, Object> form(Block block) {
    return BlockKit.form(
        new Card("x", "Fyll i det här formuläret nu.", List.of(block)), Drawn.place("sv"));
  }
}

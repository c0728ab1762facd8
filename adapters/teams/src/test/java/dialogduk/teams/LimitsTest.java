package dialogduk.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.card.Block;
import dialogduk.core.card.Block.LineKind;
import dialogduk.core.card.Button;
import dialogduk.core.card.Card;
import dialogduk.core.card.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// At each limit, and one above it.
class LimitsTest {

  @ParameterizedTest
  @ValueSource(ints = {150, 151})
  void a_heading(int length) {
    var text = "å".repeat(length);
    var body = drawn(new Block.Heading(text, 2));
    assertThat(body.getFirst().get("type"))
        .isEqualTo(length <= 150 ? "TextBlock" : "RichTextBlock");
    assertThat(Drawn.read(body)).containsExactly(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {3_000, 3_001})
  void a_text(int length) {
    var body = drawn(new Block.Prose("å".repeat(length), Block.Tone.PLAIN));
    assertThat(body).hasSize(length <= 3_000 ? 1 : 2);
    assertThat(String.join("", Drawn.read(body))).isEqualTo("å".repeat(length));
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 31})
  void the_text_of_a_button(int length) {
    var label = "å".repeat(length);
    var card = message(new Block.Heading("R", 2), buttons(1, label));
    assertThat(Drawn.read(card.get("body")).contains(label)).isEqualTo(length > 30);
    assertThat(Drawn.read(card.get("actions")).getFirst().equals(label)).isEqualTo(length <= 30);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4})
  void the_buttons_beside_each_other(int count) {
    var all = new ArrayList<>(List.of(button("A", Verb.ANSWER)));
    IntStream.range(1, count).forEach(it -> all.add(button("B" + it, Verb.WAIT)));
    var card = message(new Block.Heading("R", 2), new Block.Buttons(all));
    assertThat(card.toString().contains("secondary")).isEqualTo(count > 3);
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 7})
  void the_buttons_of_a_kind_beside_each_other(int count) {
    var card = message(new Block.Heading("R", 2), buttons(count, "Gå"));
    assertThat(card.containsKey("actions")).isEqualTo(count <= 6);
    assertThat(card.toString()).doesNotContain("secondary");
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 13})
  void the_buttons_below_a_card(int count) {
    var all = new ArrayList<>(List.of(button("A", Verb.ANSWER)));
    IntStream.range(1, count).forEach(it -> all.add(button("B" + it, Verb.WAIT)));
    var card = message(new Block.Heading("R", 2), new Block.Buttons(all));
    assertThat(card.containsKey("actions")).isEqualTo(count <= 12);
    assertThat(CardRules.of(card)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15})
  void the_letters_of_a_row(int length) {
    var label = "å".repeat(length);
    var all =
        List.of(
            button(label, Verb.ANSWER),
            button(label, Verb.WAIT),
            button("å".repeat(16), Verb.WAIT),
            button("d", Verb.WAIT));
    var card = message(new Block.Heading("R", 2), new Block.Buttons(all));
    assertThat(card.toString().split("secondary", -1)).hasSize(length <= 14 ? 2 : 3);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 501})
  void a_label(int length) {
    var label = "å".repeat(length);
    var card =
        new Card(
            "x", "Fyll i.", List.of(new Block.Line("l", label, null, "", LineKind.TEXT, false)));
    var form = Drawn.form(card, "sv");
    assertThat(Drawn.read(form)).contains(label);
    assertThat((List<?>) form.get("body")).hasSize(length <= 500 ? 1 : 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 13})
  void the_shapes_of_a_spread(int most) {
    var spread = new Block.Spread("", List.of(most, 0, 1), "Oklar", "Tydlig", "1, Oklar: många.");
    var read = Drawn.read(drawn(spread));
    assertThat(read.contains("●".repeat(most))).isEqualTo(most <= 12);
    assertThat(read.contains("13")).isEqualTo(most > 12);
  }

  @ParameterizedTest
  @ValueSource(ints = {250, 251})
  void the_sentence_of_a_notification(int length) {
    var plain = "å".repeat(length);
    var message =
        Drawn.messages(new Card("x", plain, List.of(new Block.Heading("R", 2))), "sv").getFirst();
    assertThat(message.summary().equals(plain)).isEqualTo(length <= 250);
    assertThat(Drawn.bytes(message.summary()) - 2).isLessThanOrEqualTo(500);
  }

  @Test
  void the_sentence_of_a_notification_is_never_empty() {
    var message =
        Drawn.messages(new Card("x", " ", List.of(new Block.Heading("R", 2))), "sv").getFirst();
    assertThat(message.summary()).isEqualTo("Dialogduk");
    assertThat(message.card()).containsEntry("speak", "Dialogduk");
  }

  private static Block buttons(int count, String label) {
    return new Block.Buttons(
        IntStream.range(0, count).mapToObj(it -> button(label, Verb.RETURN)).toList());
  }

  private static Button button(String label, Verb verb) {
    return new Button(label, verb, Map.of(), Button.Style.PLAIN);
  }

  private static Map<String, Object> message(Block... blocks) {
    return Drawn.messages(new Card("x", "Läget.", List.of(blocks)), "sv").getFirst().card();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> drawn(Block block) {
    return (List<Map<String, Object>>) message(block).get("body");
  }
}

package dialogduk.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.card.Block;
import dialogduk.core.card.Block.Slip;
import dialogduk.core.card.Button;
import dialogduk.core.card.Card;
import dialogduk.core.card.Verb;
import dialogduk.core.testkit.SampleCards;
import dialogduk.slack.strict.BlockKitLimits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is too large for one message goes on in its thread, whole and in order.
class SplittingTest {

  private static final String PARAGRAPH =
      "Frågor ska komma upp så tidigt att de går att påverka & på rätt nivå. ".repeat(6) + "\n\n";

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void shows_thirty_long_answers_whole_and_in_order(String language) {
    var slips =
        IntStream.range(0, 30)
            .mapToObj(
                it -> new Slip("Svar " + it, (it + PARAGRAPH.repeat(9)).substring(0, 3_000), null))
            .toList();
    var messages = Drawn.messages(card(new Block.Slips(slips)), language);
    assertThat(quotes(messages))
        .containsExactlyEntriesOf(
            slips.stream()
                .collect(
                    LinkedHashMap::new, (all, it) -> all.put(it.label(), it.text()), Map::putAll));
    assertThat(messages).hasSizeGreaterThan(10).allSatisfy(SplittingTest::isTaken);
  }

  @Test
  void says_that_an_answer_goes_on() {
    var text = SampleCards.longestText();
    var messages =
        Drawn.messages(card(new Block.Slips(List.of(new Slip("Svar C", text, null)))), "sv");
    assertThat(Drawn.read(blocks(messages))).contains("Svar C, fortsättning");
    assertThat(quotes(messages)).containsExactly(Map.entry("Svar C", text));
  }

  @Test
  void keeps_the_buttons_in_the_channel() {
    var button = new Button("Svara", Verb.ANSWER, Map.of("target", "goals"), Button.Style.MAIN);
    var joint = new Block.Ruled(SampleCards.longestText(), null);
    var messages = Drawn.messages(card(joint, joint, new Block.Buttons(List.of(button))), "sv");
    assertThat(messages.getFirst().blocks().getLast()).containsEntry("type", "actions");
    assertThat(Drawn.read(messages.getFirst().blocks()))
        .contains("Fortsätter under det här meddelandet.");
    assertThat(messages).hasSizeGreaterThan(2).allSatisfy(SplittingTest::isTaken);
  }

  @ParameterizedTest
  @ValueSource(ints = {24, 60, 300})
  void keeps_within_the_limits_with_many_buttons(int count) {
    var blocks = new ArrayList<Block>();
    for (int at = 0; at < count; at++) {
      blocks.add(new Block.Heading("Fråga " + at, 2));
      var values = Map.of("target", "prompt-" + at, "seen", "7");
      blocks.add(
          new Block.Buttons(
              List.of(new Button("Ta upp igen " + at, Verb.RETURN, values, Button.Style.PLAIN))));
    }
    var messages = Drawn.messages(new Card("parked", "Parkerat.", blocks), "sv");
    assertThat(messages).allSatisfy(SplittingTest::isTaken);
    assertThat(Drawn.read(blocks(messages)))
        .filteredOn(it -> it.startsWith("Ta upp"))
        .hasSize(count)
        .doesNotHaveDuplicates();
    assertThat(Drawn.read(messages.getFirst().blocks())).contains("Ta upp igen 0");
  }

  @Test
  void puts_what_is_folded_into_the_thread() {
    var messages = Drawn.messages(SampleCards.jointAnswers(), "sv");
    assertThat(messages).hasSize(2);
    assertThat(Drawn.read(messages.getFirst().blocks()))
        .contains("Läs svaren igen: under det här meddelandet.");
    assertThat(Drawn.read(messages.getLast().blocks())).contains("Läs svaren igen", "Svar G");
  }

  @ParameterizedTest
  @ValueSource(ints = {49, 50, 51, 120})
  void splits_between_blocks(int count) {
    var headings =
        IntStream.range(0, count).<Block>mapToObj(it -> new Block.Heading("R" + it, 2)).toList();
    var messages = Drawn.messages(new Card("s", "Läget.", headings), "sv");
    assertThat(messages.size() > 1).isEqualTo(count > 50);
    assertThat(Drawn.read(blocks(messages)))
        .filteredOn(it -> it.startsWith("R"))
        .containsExactlyElementsOf(IntStream.range(0, count).mapToObj(it -> "R" + it).toList());
  }

  @Test
  @DisplayName("H192 splits a thousand ampersands, which grow")
  void splits_what_grows() {
    var messages = Drawn.messages(card(new Block.Ruled("&".repeat(1_000), null)), "sv");
    assertThat(messages.getFirst().blocks()).hasSize(2);
    assertThat(String.join("", Drawn.read(blocks(messages)))).isEqualTo("&".repeat(1_000));
  }

  @Test
  @DisplayName("H193 never splits inside what a reader takes for one character")
  void keeps_families_together() {
    var family = "👨‍👩‍👧‍👦";
    var parts = Split.text(family.repeat(750), 3_000);
    assertThat(parts)
        .hasSizeGreaterThan(2)
        .allSatisfy(part -> assertThat(part.replace(family, "")).isEmpty());
    assertThat(String.join("", parts)).isEqualTo(family.repeat(750));
  }

  @Test
  @DisplayName("H194 splits a letter with 3 000 marks only because nothing else is left")
  void splits_a_letter_that_is_too_large() {
    var letter = "a" + "\u0301".repeat(3_500);
    assertThat(String.join("", Split.text(letter, 3_000))).isEqualTo(letter);
  }

  @Test
  @DisplayName("H201 splits a word without an end")
  void splits_a_long_word() {
    assertThat(Split.text("å".repeat(3_001), 3_000)).containsExactly("å".repeat(3_000), "å");
  }

  @Test
  @DisplayName("H200 shows at most two empty lines in a row")
  void shows_few_empty_lines() {
    assertThat(SlackText.shown("a" + "\n".repeat(3_000) + "b")).isEqualTo("a\n\n\nb");
  }

  @Test
  void splits_at_a_paragraph_then_at_a_line_then_at_a_word() {
    assertThat(Split.text("aaaa\n\nbbbb cc", 10)).containsExactly("aaaa\n\n", "bbbb cc");
    assertThat(Split.text("aaaaaa\nbbbb cc", 10)).containsExactly("aaaaaa\n", "bbbb cc");
    assertThat(Split.text("aaaaaa bbbbb", 10)).containsExactly("aaaaaa ", "bbbbb");
  }

  /// The quoted texts by the label of their slip, put together again.
  private static Map<String, String> quotes(List<SlackMessage> messages) {
    var quotes = new LinkedHashMap<String, String>();
    for (var block : blocks(messages)) {
      if (block.get("elements") instanceof List<?> parts
          && parts.getLast() instanceof Map<?, ?> quote
          && "rich_text_quote".equals(quote.get("type"))) {
        var label =
            Drawn.read(parts.getFirst()).getFirst().replaceAll(", (fortsättning|continued)", "");
        quotes.merge(label, String.join("", Drawn.read(quote)), String::concat);
      }
    }
    return quotes;
  }

  private static void isTaken(SlackMessage message) {
    assertThat(BlockKitLimits.message(message.blocks())).isEmpty();
    assertThat(BlockKitLimits.text(message.blocks())).isLessThanOrEqualTo(9_000);
  }

  private static List<Map<String, Object>> blocks(List<SlackMessage> messages) {
    var blocks = new ArrayList<Map<String, Object>>();
    messages.forEach(it -> blocks.addAll(it.blocks()));
    return blocks;
  }

  private static Card card(Block... blocks) {
    return new Card("result:goals", "Svaren är visade.", List.of(blocks));
  }
}

package dialogduk.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.card.Block;
import dialogduk.core.card.Block.Slip;
import dialogduk.core.card.Button;
import dialogduk.core.card.Card;
import dialogduk.core.card.Verb;
import dialogduk.core.testkit.SampleCards;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is too large for one message goes on in the next, whole and in order.
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
    assertThat(slips(messages))
        .containsExactlyEntriesOf(
            slips.stream()
                .collect(
                    LinkedHashMap::new, (all, it) -> all.put(it.label(), it.text()), Map::putAll));
    assertThat(messages).hasSizeGreaterThan(4).allSatisfy(SplittingTest::isTaken);
  }

  @Test
  void shows_thirty_answers_of_emoji_whole_and_in_order() {
    var slips =
        IntStream.range(0, 30)
            .mapToObj(it -> new Slip("Svar " + it, "👩🏽‍🚒".repeat(428), null))
            .toList();
    var messages = Drawn.messages(card(new Block.Slips(slips)), "sv");
    assertThat(slips(messages).values())
        .containsExactlyElementsOf(slips.stream().map(Slip::text).toList());
    assertThat(messages).allSatisfy(SplittingTest::isTaken);
  }

  @Test
  void says_that_an_answer_goes_on() {
    var text = SampleCards.longestText();
    var messages =
        Drawn.messages(card(new Block.Slips(List.of(new Slip("Svar C", text, null)))), "sv");
    assertThat(read(messages)).contains("Svar C, fortsättning");
    assertThat(slips(messages)).containsExactly(Map.entry("Svar C", text));
  }

  @Test
  void keeps_the_buttons_of_the_card_in_the_first() {
    var button = new Button("Svara", Verb.ANSWER, Map.of("target", "goals"), Button.Style.MAIN);
    var joint = new Block.Ruled(SampleCards.longestText(), null);
    var messages = Drawn.messages(card(joint, joint, new Block.Buttons(List.of(button))), "sv");
    assertThat(messages).hasSizeGreaterThan(1).allSatisfy(SplittingTest::isTaken);
    assertThat(messages.getFirst().card()).containsKey("actions");
    assertThat(messages.stream().skip(1).map(TeamsMessage::card))
        .allSatisfy(it -> assertThat(it).doesNotContainKey("actions"));
    assertThat(Drawn.read(messages.getFirst().card().get("body")))
        .last()
        .isEqualTo("Fortsätter under det här meddelandet.");
  }

  @Test
  void numbers_the_parts_for_those_who_hear_them() {
    var joint = new Block.Ruled(SampleCards.longestText(), null);
    var messages = Drawn.messages(card(joint, joint), "sv");
    assertThat(messages.getFirst().summary()).isEqualTo("Svaren är visade.");
    assertThat(messages.get(1).summary()).isEqualTo("Svaren är visade. Del 2 av 2.");
    assertThat(messages.get(1).card()).containsEntry("speak", "Svaren är visade. Del 2 av 2.");
  }

  @ParameterizedTest
  @ValueSource(ints = {24, 60, 300})
  void keeps_within_the_limits_with_many_buttons(int count) {
    var blocks = new ArrayList<Block>();
    for (int at = 0; at < count; at++) {
      blocks.add(new Block.Heading("Fråga " + at, 2));
      blocks.add(new Block.Buttons(List.of(again(at))));
    }
    keepsEach(count, blocks);
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 12, 13, 60, 300})
  void keeps_within_the_limits_with_many_buttons_beside_each_other(int count) {
    var many = IntStream.range(0, count).mapToObj(SplittingTest::again).toList();
    keepsEach(count, List.of(new Block.Heading("Frågor", 2), new Block.Buttons(many)));
  }

  private static void keepsEach(int count, List<Block> blocks) {
    var messages = Drawn.messages(new Card("parked", "Parkerat.", blocks), "sv");
    assertThat(messages).allSatisfy(SplittingTest::isTaken);
    var pressed = new ArrayList<Object>();
    messages.forEach(
        message ->
            Drawn.each(
                message.card(),
                part -> {
                  if (Drawn.type(part).equals("Action.Execute")) {
                    pressed.add(part.get("title"));
                  }
                }));
    assertThat(pressed)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, count).mapToObj(it -> "Ta upp igen " + it).toList());
  }

  private static Button again(int at) {
    var values = Map.of("target", "prompt-" + at, "seen", "7");
    return new Button("Ta upp igen " + at, Verb.RETURN, values, Button.Style.PLAIN);
  }

  @Test
  void puts_what_is_folded_and_long_into_messages_of_its_own() {
    var joint = new Block.Ruled("Det här är det första. " + SampleCards.longestText(), null);
    var fold = new Block.Fold("Läs svaren igen", List.of(joint));
    var messages = Drawn.messages(card(new Block.Heading("Nu", 2), fold), "sv");
    assertThat(Drawn.read(messages.getFirst().card()))
        .contains("Läs svaren igen: under det här meddelandet.");
    assertThat(Drawn.read(messages.get(1).card())).first().isEqualTo("Läs svaren igen");
    assertThat(String.join("", read(messages)))
        .isEqualTo("NuLäs svaren igen: under det här meddelandet.Läs svaren igen" + joint.text());
  }

  @Test
  void splits_a_long_row_of_a_table() {
    var cell = SampleCards.longestText();
    var table =
        new Block.Table(
            "Rader", List.of("Vad", "Nivå"), List.of(List.of("A", cell), List.of("B", cell)));
    var messages = Drawn.messages(card(table), "sv");
    assertThat(messages).allSatisfy(SplittingTest::isTaken);
    assertThat(String.join("", read(messages)))
        .isEqualTo("RaderVadANivå" + cell + "VadBNivå" + cell);
  }

  @Test
  @DisplayName("H192 splits a thousand quotation marks, which grow")
  void splits_what_grows() {
    var messages = Drawn.messages(card(new Block.Ruled("\"\\".repeat(6_000), null)), "sv");
    assertThat(messages).allSatisfy(SplittingTest::isTaken);
    assertThat(ruled(messages)).isEqualTo("\"\\".repeat(6_000));
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
  void keeps_flags_together() {
    var flag = "🇸🇪";
    var parts = Split.text("Vi " + flag.repeat(1_500), 3_000);
    assertThat(parts)
        .hasSizeGreaterThan(2)
        .allSatisfy(part -> assertThat(part.replace(flag, "").strip()).isIn("", "Vi"));
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
    assertThat(Split.text("å".repeat(3_001), 6_000)).containsExactly("å".repeat(3_000), "å");
  }

  @Test
  @DisplayName("H200 shows at most two empty lines in a row")
  void shows_few_empty_lines() {
    assertThat(TeamsText.shown("a" + "\n".repeat(3_000) + "b")).isEqualTo("a\n\n\nb");
  }

  @Test
  void splits_at_a_paragraph_then_at_a_line_then_at_a_word() {
    assertThat(Split.text("aaaa\n\nbbbb cc", 10)).containsExactly("aaaa\n\n", "bbbb cc");
    assertThat(Split.text("aaaaaa\nbbbb cc", 10)).containsExactly("aaaaaa\n", "bbbb cc");
    assertThat(Split.text("aaaaaa bbbbb", 10)).containsExactly("aaaaaa ", "bbbbb");
  }

  /// The texts by the label of their slip, put together again.
  private static Map<String, String> slips(List<TeamsMessage> messages) {
    var slips = new LinkedHashMap<String, String>();
    for (var message : messages) {
      for (var element : (List<?>) message.card().get("body")) {
        if (element instanceof Map<?, ?> box && "Container".equals(box.get("type"))) {
          var read = Drawn.read(box);
          var label = read.getFirst().replaceAll(", (fortsättning|continued)", "");
          slips.merge(label, String.join("", read.subList(1, read.size())), String::concat);
        }
      }
    }
    return slips;
  }

  /// All of it, but for the words that say that it goes on.
  private static List<String> read(List<TeamsMessage> messages) {
    return messages.stream()
        .flatMap(it -> Drawn.read(it.card()).stream())
        .filter(it -> !it.equals("Fortsätter under det här meddelandet."))
        .toList();
  }

  private static String ruled(List<TeamsMessage> messages) {
    return String.join("", read(messages));
  }

  private static void isTaken(TeamsMessage message) {
    assertThat(CardRules.of(message.card())).isEmpty();
    assertThat(Drawn.bytes(message)).isLessThanOrEqualTo(Limits.MESSAGE);
  }

  private static Card card(Block... blocks) {
    return new Card("result:goals", "Svaren är visade.", List.of(blocks));
  }
}

package dialogduk.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.card.Block;
import dialogduk.core.card.Card;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever someone writes, in whatever block, is read as they wrote it and is never a mention, a
/// link, a date or markup. [RendererIT] sees the same in Microsoft's own renderer.
class EscapingTest {

  /// Signs that Markdown, a link finder or SSML could act on.
  private static final String SIGNS = "\\`*_~[]<>&#|@{}";

  static Stream<Arguments> hostile() {
    return HostileTexts.all().entrySet().stream()
        .map(it -> Arguments.of(it.getKey(), it.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void shows_what_was_written_and_no_token(String id, String text) {
    isHarmless(text);
  }

  @Property(tries = 100)
  void shows_any_text_as_it_was_written(@ForAll @StringLength(max = 60) String text) {
    isHarmless(text);
  }

  @Property(tries = 100)
  void shows_any_markup_as_it_was_written(
      @ForAll
          @StringLength(max = 12)
          @Chars({'*', '_', '{', '[', ']', '(', ')', '<', '>', '-', ' ', '\n', '1', '.', 'a', '\\'})
          String text) {
    isHarmless(text);
  }

  @Test
  void tries_every_kind_of_block() {
    assertThat(HostileTexts.blocks("x").stream().<Class<?>>map(Block::getClass))
        .contains(Block.class.getPermittedSubclasses());
  }

  @Test
  @DisplayName("H152 names nobody as mentioned")
  void mentions_nobody() {
    var card = Mentions.without(HostileTexts.card("<at>Chef Chefsson</at>"));
    var drawn = Drawn.messages(card, "sv").getFirst().card();
    assertThat(drawn).doesNotContainKey("msteams");
    assertThat(drawn.toString()).doesNotContain("entities");
  }

  @Test
  @DisplayName("H195 turns nothing around")
  void turns_nothing_around() {
    assertThat(TeamsText.shown("\u202eTYDLIG\u202c oklar")).isEqualTo("TYDLIG oklar");
  }

  @Property(tries = 500)
  void splits_without_loss(@ForAll String text) {
    assertThat(String.join("", Split.text(text, 20))).isEqualTo(text);
  }

  @Property(tries = 500)
  void weighs_as_much_as_it_is_sent(@ForAll String text) {
    var kept = TeamsText.kept(text);
    assertThat(TeamsText.weight(kept)).isEqualTo(Drawn.bytes(kept) - 2);
  }

  @Property(tries = 500)
  void leaves_no_sign_where_markdown_is_read(@ForAll String text) {
    var neutral = TeamsText.neutral(text);
    assertThat(neutral.chars().mapToObj(it -> (char) it)).noneMatch(it -> SIGNS.indexOf(it) >= 0);
    assertThat(neutral).doesNotContain("://", "www.").doesNotMatch("^([-+=]|\\d+[.)]).*");
  }

  private static void isHarmless(String text) {
    var shown = TeamsText.shown(text);
    for (var block : HostileTexts.blocks(text)) {
      for (var drawn : Drawn.all(new Card("s:x", text, List.of(block)), "sv")) {
        assertThat(CardRules.of(drawn)).isEmpty();
        assertThat(drawn.containsKey("msteams")).isEqualTo(calls(block, drawn));
        assertThat(texts(drawn, "TextRun")).noneMatch(it -> it.contains("{{"));
        assertThat(titles(drawn)).allSatisfy(EscapingTest::isNeutral);
        isNeutral((String) drawn.get("fallbackText"));
        if (!shown.isBlank()) {
          assertThat(read(drawn))
              .as(block.getClass().getSimpleName())
              .anyMatch(it -> it.contains(shown) || isCalled(block, it, text));
        }
      }
    }
  }

  /// Whoever is called stands in a line that is read as Markdown.
  private static boolean isCalled(Block block, String read, String text) {
    return block instanceof Block.Called && read.contains(TeamsText.neutral(text));
  }

  /// A message calls whom its card calls, and a form calls nobody.
  private static boolean calls(Block block, Map<String, Object> drawn) {
    var lines = texts(drawn, "TextBlock");
    return block instanceof Block.Called && lines.stream().anyMatch(it -> it.contains("<at>"));
  }

  /// As a reader sees it, who does not see what keeps two braces apart.
  private static List<String> read(Map<String, Object> card) {
    return Stream.concat(
            Drawn.read(card).stream(),
            Drawn.read(card).stream().map(it -> it.replace("{\u2060{", "{{")))
        .toList();
  }

  private static void isNeutral(String text) {
    assertThat(text.chars().mapToObj(it -> (char) it)).noneMatch(it -> SIGNS.indexOf(it) >= 0);
    assertThat(text).doesNotContain("://");
  }

  /// What stands in all elements of one type.
  private static List<String> texts(Object card, String type) {
    var texts = new ArrayList<String>();
    Drawn.each(
        card,
        part -> {
          if (Drawn.type(part).equals(type)) {
            texts.add((String) part.get("text"));
          }
        });
    return texts;
  }

  private static List<String> titles(Object card) {
    var titles = new ArrayList<String>();
    Drawn.each(
        card,
        part -> {
          if (part.get("choices") instanceof List<?> choices) {
            choices.forEach(it -> titles.add((String) ((Map<?, ?>) it).get("title")));
          }
        });
    return titles;
  }
}

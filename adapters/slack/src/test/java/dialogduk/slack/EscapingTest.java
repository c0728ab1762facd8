package dialogduk.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.card.Block;
import dialogduk.core.card.Block.Fact;
import dialogduk.core.card.Block.LineKind;
import dialogduk.core.card.Block.NoteKind;
import dialogduk.core.card.Block.Option;
import dialogduk.core.card.Block.Sign;
import dialogduk.core.card.Block.Slip;
import dialogduk.core.card.Block.Spread;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Button;
import dialogduk.core.card.Card;
import dialogduk.core.card.Verb;
import dialogduk.core.testkit.Repository;
import dialogduk.slack.strict.BlockKitLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever someone writes, in whatever block, is read as they wrote it and is never a mention, a
/// channel, a link, a date or markup.
class EscapingTest {

  /// The only things that are drawn; none of them is read for markup but `mrkdwn`, which is none of
  /// them.
  private static final Set<String> DRAWN =
      Set.of(
          "header",
          "context",
          "section",
          "actions",
          "input",
          "modal",
          "plain_text",
          "text",
          "rich_text",
          "rich_text_section",
          "rich_text_quote",
          "rich_text_list",
          "rich_text_preformatted",
          "button",
          "plain_text_input",
          "datepicker",
          "timepicker",
          "radio_buttons",
          "checkboxes",
          "static_select");

  static Stream<Arguments> hostile() throws IOException {
    var texts = new Properties();
    var file = Repository.path("adapters/web/src/test/resources/hostile-texts.properties");
    try (var in = Files.newInputStream(file)) {
      texts.load(in);
    }
    return Stream.concat(
        texts.stringPropertyNames().stream()
            .sorted()
            .map(id -> Arguments.of(id, texts.getProperty(id))),
        Stream.of(
            Arguments.of(
                "markup", "*fet* _lutad_ ~struken~ `kod` ```block``` :smile: :+1::skin-tone-2:"),
            Arguments.of(
                "links",
                "https://evil.example www.evil.example mailto:a@evil.example +46701234567"),
            Arguments.of("dates", "<!date^1392734382^{date}|igår> &lt;!here&gt; &amp;amp;")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void shows_what_was_written_and_no_token(String id, String text) {
    isHarmless(text);
  }

  @Property(tries = 200)
  void shows_any_text_as_it_was_written(@ForAll @StringLength(max = 60) String text) {
    isHarmless(text);
  }

  @Property(tries = 200)
  void escapes_once(@ForAll String text) {
    var plain = (String) SlackText.plain(text).get("text");
    assertThat(plain.replaceAll("&(amp|lt|gt);", "")).doesNotContain("&", "<", ">");
    var shown = SlackText.shown(text);
    assertThat(Drawn.unescaped(plain)).isEqualTo(shown.isBlank() ? "–" : shown);
  }

  @Property(tries = 200)
  void splits_without_loss(@ForAll String text) {
    assertThat(String.join("", Split.text(text, 20))).isEqualTo(text);
    assertThat(Split.text(text, 20))
        .allSatisfy(it -> assertThat(SlackText.weight(it)).isBetween(1, 20));
  }

  @Test
  void tries_every_kind_of_block() {
    assertThat(blocks("x").stream().<Class<?>>map(Block::getClass))
        .contains(Block.class.getPermittedSubclasses());
  }

  @Test
  void turns_nothing_around() {
    assertThat(SlackText.shown("\u202eTYDLIG\u202c oklar")).isEqualTo("TYDLIG oklar");
  }

  private static void isHarmless(String text) {
    var card = new Card("s:x", text, blocks(text));
    var messages = BlockKit.message(card, Drawn.place("sv"));
    var form = BlockKit.form(card, Drawn.place("sv"));
    for (var message : messages) {
      assertThat(types(message.blocks())).isSubsetOf(DRAWN);
      assertThat(tokens(message.text())).isZero();
      assertThat(BlockKitLimits.message(message.blocks())).isEmpty();
    }
    assertThat(types(form)).isSubsetOf(DRAWN);
    assertThat(BlockKitLimits.view(form)).isEmpty();
    var shown = SlackText.shown(text);
    if (!shown.isBlank()) {
      var read = messages.stream().flatMap(it -> Drawn.read(it.blocks()).stream()).toList();
      assertThat(read).filteredOn(it -> it.contains(shown)).hasSizeGreaterThan(20);
      assertThat(Drawn.read(form)).filteredOn(it -> it.contains(shown)).hasSizeGreaterThan(30);
    }
  }

  /// How many control sequences Slack would see.
  private static int tokens(String text) {
    return text.split("<[^>]*>", -1).length - 1;
  }

  private static List<String> types(Object part) {
    var types = new ArrayList<String>();
    collect(part, types);
    return types;
  }

  private static void collect(Object part, List<String> types) {
    switch (part) {
      case Map<?, ?> object -> {
        if (object.get("type") instanceof String type) {
          types.add(type);
          // An escaped text holds no control character but those of its own escapes.
          if (type.equals("plain_text")) {
            assertThat(tokens((String) object.get("text"))).isZero();
          }
        }
        object.values().forEach(it -> collect(it, types));
      }
      case List<?> list -> list.forEach(it -> collect(it, types));
      default -> {}
    }
  }

  private static List<Block> blocks(String text) {
    var option = new Option("value", text, text);
    var spread = new Spread(text, List.of(1, 0, 2), text, text, text);
    var values = new LinkedHashMap<String, String>();
    values.put("target", "goals");
    return List.of(
        new Block.Where(text, text),
        new Block.Heading(text, 1),
        new Block.Heading(text, 3),
        new Block.Prose(text, Tone.PLAIN),
        new Block.Prose(text, Tone.STRONG),
        new Block.Prose(text, Tone.LEAD),
        new Block.Prose(text, Tone.QUIET),
        new Block.Status(Sign.OPEN, text),
        new Block.Question(text, text, text),
        new Block.Meter(text, 1, 2),
        new Block.Slips(List.of(new Slip(text, text, text))),
        new Block.Ruled(text, text),
        new Block.Table(text, List.of(text, text), List.of(List.of(text, text))),
        spread,
        new Block.Spreads(List.of(spread, spread)),
        new Block.Note(NoteKind.PRIVATE, text, List.of(text, text)),
        new Block.Note(NoteKind.FAULT, text, List.of(text)),
        new Block.Facts(text, List.of(new Fact(text, text))),
        new Block.Called(text, List.of(new Block.Callee(text, "teams:t1:u1"))),
        new Block.Input("input", text, text, text, text, text, 3, text, text),
        new Block.Line("line", text, text, text, LineKind.TEXT, true),
        new Block.Line("code", text, text, text, LineKind.CODE, false),
        new Block.Line("day", text, text, text, LineKind.DATE, false),
        new Block.Line("moment", text, text, text, LineKind.DATE_TIME, false),
        new Block.Rows("rows", text, text, List.of(text), List.of(List.of(text)), text, text),
        new Block.Choice("choice", text, List.of(option), "value", false),
        new Block.Choice("menu", text, List.of(option), null, true),
        new Block.Ticks("ticks", text, List.of(option), List.of("value")),
        new Block.Scale("scale", text, text, 5, text, text, 0),
        new Block.Buttons(List.of(new Button(text, Verb.ANSWER, values, Button.Style.MAIN))),
        new Block.Fold(text, List.of(new Block.Prose(text, Tone.PLAIN))));
  }
}

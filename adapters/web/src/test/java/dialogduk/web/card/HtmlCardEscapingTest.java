package dialogduk.web.card;

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
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever someone writes, in whatever block, is read as they wrote it and is never markup.
class HtmlCardEscapingTest {

  private static final Place PLACE = new Place("/d/7f3a", "token", "sv");

  static Stream<Arguments> hostile() throws IOException {
    var texts = new Properties();
    try (var stream = HtmlCardEscapingTest.class.getResourceAsStream("/hostile-texts.properties")) {
      texts.load(stream);
    }
    return texts.stringPropertyNames().stream()
        .sorted()
        .map(id -> Arguments.of(id, texts.getProperty(id)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void adds_no_markup(String id, String text) {
    var harmless = tags(draw("x"));
    assertThat(tags(draw(text))).isEqualTo(harmless);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void shows_what_was_written(String id, String text) {
    var card = draw(text);
    var read = read(text);
    for (var block : blocks(text).keySet()) {
      var at = card.getElementById("card-" + block);
      assertThat(shown(at)).as(block).contains(read);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void gives_a_field_back_as_it_was(String id, String text) {
    var card = draw(text);
    assertThat(inBrowser(card.selectFirst("textarea[name=input]"))).isEqualTo(read(text));
    assertThat(card.selectFirst("input[name=line]").attr("value")).isEqualTo(read(text));
  }

  @Test
  void tries_every_kind_of_block() {
    assertThat(blocks("x").values().stream().flatMap(List::stream).<Class<?>>map(Block::getClass))
        .contains(Block.class.getPermittedSubclasses());
  }

  /// A browser drops the first line break of a text area; the parser of these tests does not.
  private static String inBrowser(Element field) {
    var text = field.wholeText();
    return text.startsWith("\n") ? text.substring(1) : text;
  }

  /// What a reader sees: line breaks as one kind, and a sign for what no page may hold.
  private static String read(String text) {
    var read = new StringBuilder();
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .map(it -> isKept(it) ? it : 0xFFFD)
        .forEach(read::appendCodePoint);
    return read.toString();
  }

  private static boolean isKept(int point) {
    return point == '\n'
        || point == '\t'
        || (point >= ' ' && Character.getType(point) != Character.SURROGATE);
  }

  private static Element draw(String text) {
    var html = new StringBuilder();
    blocks(text)
        .forEach(
            (name, blocks) -> html.append(HtmlCard.render(new Card(name, text, blocks), PLACE)));
    return Jsoup.parseBodyFragment(html.toString()).body();
  }

  private static List<String> tags(Element card) {
    return card.getAllElements().stream()
        .map(
            it ->
                it.normalName()
                    + it.attributes().asList().stream().map(a -> a.getKey()).sorted().toList())
        .toList();
  }

  private static String shown(Element element) {
    return element.wholeText() + " " + element.attr("data-plain");
  }

  private static Map<String, List<Block>> blocks(String text) {
    var option = new Option(text, text, text);
    var blocks = new LinkedHashMap<String, List<Block>>();
    blocks.put("where", List.of(new Block.Where(text, text)));
    blocks.put("heading", List.of(new Block.Heading(text, 2)));
    blocks.put(
        "prose",
        Arrays.stream(Tone.values()).map(tone -> (Block) new Block.Prose(text, tone)).toList());
    blocks.put("status", List.of(new Block.Status(Sign.OPEN, text)));
    blocks.put("question", List.of(new Block.Question(text, text, text)));
    blocks.put("meter", List.of(new Block.Meter(text, 1, 2)));
    blocks.put("slips", List.of(new Block.Slips(List.of(new Slip(text, text, text)))));
    blocks.put("ruled", List.of(new Block.Ruled(text, text)));
    blocks.put(
        "table", List.of(new Block.Table(text, List.of(text, text), List.of(List.of(text, text)))));
    blocks.put(
        "called", List.of(new Block.Called(text, List.of(new Block.Callee(text, "slack:T1:U1")))));
    blocks.put("spread", List.of(spread(text)));
    blocks.put("spreads", List.of(new Block.Spreads(List.of(spread(text), spread(text)))));
    blocks.put(
        "input", List.of(new Block.Input("input", text, text, text, text, text, 3, text, text)));
    blocks.put("line", List.of(new Block.Line("line", text, text, text, LineKind.TEXT, true)));
    blocks.put(
        "rows",
        List.of(
            new Block.Rows("rows", text, text, List.of(text), List.of(List.of(text)), text, text)));
    blocks.put("choice", List.of(new Block.Choice("choice", text, List.of(option), text, false)));
    blocks.put("menu", List.of(new Block.Choice("menu", text, List.of(option), text, true)));
    blocks.put("ticks", List.of(new Block.Ticks("ticks", text, List.of(option), List.of(text))));
    blocks.put("scale", List.of(new Block.Scale("scale", text, text + "x", 5, text, text, 0)));
    blocks.put(
        "buttons",
        List.of(
            new Block.Buttons(
                List.of(
                    new Button(text, Verb.ANSWER, Map.of("target", text), Button.Style.MAIN)))));
    blocks.put("note", List.of(new Block.Note(NoteKind.PRIVATE, text + "x", List.of(text, text))));
    blocks.put("facts", List.of(new Block.Facts(text, List.of(new Fact(text, text)))));
    blocks.put("fold", List.of(new Block.Fold(text, List.of(new Block.Prose(text, Tone.PLAIN)))));
    return blocks;
  }

  private static Spread spread(String text) {
    return new Spread("caption", List.of(1, 0, 2), text, text, text);
  }
}

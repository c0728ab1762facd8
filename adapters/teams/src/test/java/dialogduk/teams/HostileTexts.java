package dialogduk.teams;

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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// Texts that someone will write one day, by the id of our list of hostile inputs, and a card that
/// says one of them wherever a card says something.
final class HostileTexts {

  private static final Map<String, String> MORE =
      Map.of(
          "bold", "**fet** __fet__ *lutad* _lutad_ ~~struken~~ `kod`",
          "links", "https://evil.example www.evil.example mailto:a@evil.example +46701234567",
          "link", "[Godkänn här](https://evil.example) ![bild](https://evil.example/a.png)",
          "list", "- en\n- två\n\n1. ett\n2. två\n\n* a\n+ b",
          "mention", "<at>Chef</at> <at id=\"0\">Alla</at> @Karin Ek",
          "dates", "{{DATE(2026-01-01T00:00:00Z, SHORT)}} {{{DATE(2026-01-01T00:00:00Z)}}}",
          "ssml", "<speak><break time=\"10s\"/></speak> &#60;b&#62; &lt;i&gt;");

  private HostileTexts() {}

  static Map<String, String> all() {
    var texts = new Properties();
    var file = Repository.path("adapters/web/src/test/resources/hostile-texts.properties");
    try (var in = Files.newInputStream(file)) {
      texts.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    var all = new TreeMap<>(MORE);
    texts.stringPropertyNames().forEach(id -> all.put(id, texts.getProperty(id)));
    return all;
  }

  static Card card(String text) {
    return new Card("s:x", text, blocks(text));
  }

  /// Every kind of block.
  static List<Block> blocks(String text) {
    var option = new Option("value", text, text);
    var spread = new Spread(text, List.of(1, 0, 2), text, text, text);
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
        new Block.Buttons(List.of(button(text, Verb.ANSWER), button(text, Verb.SHOW))),
        new Block.Fold(text, List.of(new Block.Prose(text, Tone.PLAIN))));
  }

  private static Button button(String text, Verb verb) {
    return new Button(text, verb, Map.of("target", "goals"), Button.Style.MAIN);
  }
}

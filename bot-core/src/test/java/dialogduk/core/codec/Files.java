package dialogduk.core.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import dialogduk.core.dialogue.Dialogue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A folder with one small dialogue, to be spoilt by a test.
final class Files {

  static final String DEFINITION =
      """
      {
        "id": "local",
        "version": 1,
        "source": "Us",
        "phases": [
          { "id": "now", "cloths": [
            { "id": "room", "prompts": [
              { "id": "aim", "kind": "text" },
              { "id": "list", "kind": "table", "columns": ["thing"] } ] } ] } ]
      }
      """;

  static final String SWEDISH =
      """
      {
        "title": "Vår dialog",
        "clarity": { "question": "Klart?", "low": "Oklar", "high": "Tydlig" },
        "date": "Datum:",
        "phases": { "now": { "label": "Nu", "guide": "Hur är det nu?" } },
        "cloths": { "room": { "title": "Rummet" } },
        "prompts": {
          "aim": { "question": "Vad vill vi?" },
          "list": { "columns": [ { "head": "Sak" } ] } }
      }
      """;

  static final String ENGLISH =
      """
      {
        "title": "Our dialogue",
        "clarity": { "question": "Clear?", "low": "Unclear", "high": "Clear" },
        "date": "Date:",
        "phases": { "now": { "label": "Now", "guide": "How is it now?" } },
        "cloths": { "room": { "title": "The room" } },
        "prompts": {
          "aim": { "question": "What do we want?" },
          "list": { "columns": [ { "head": "Thing" } ] } }
      }
      """;

  private final Map<String, byte[]> files = new HashMap<>();

  Files() {
    with("local.json", DEFINITION);
    with("texts/sv/local.json", SWEDISH);
    with("texts/en/local.json", ENGLISH);
  }

  Files with(String path, String text) {
    return with(path, text.getBytes(UTF_8));
  }

  Files with(String path, byte[] bytes) {
    files.put(path, bytes);
    return this;
  }

  Files without(String path) {
    files.remove(path);
    return this;
  }

  /// The definition with one thing in it changed.
  Files defined(String written, String otherwise) {
    return with("local.json", replaced(DEFINITION, written, otherwise));
  }

  /// The Swedish words with one thing in them changed.
  Files spoken(String written, String otherwise) {
    return with("texts/sv/local.json", replaced(SWEDISH, written, otherwise));
  }

  /// The English words with one thing in them changed.
  Files translated(String written, String otherwise) {
    return with("texts/en/local.json", replaced(ENGLISH, written, otherwise));
  }

  private static String replaced(String text, String written, String otherwise) {
    if (!text.contains(written)) {
      throw new IllegalArgumentException("Nowhere: " + written);
    }
    return text.replace(written, otherwise);
  }

  Reading read() {
    return DialogueReader.read(List.of(new Source("dialogues", files)));
  }

  Dialogue dialogue() {
    return ((Reading.Loaded) read()).dialogues().latest("local");
  }

  /// What is wrong, as it stands in the report.
  List<String> faults() {
    return switch (read()) {
      case Reading.Faulty(var faults, var _) -> faults.stream().map(Fault::toString).toList();
      case Reading.Loaded _ -> List.of();
    };
  }

  List<String> warnings() {
    return read().warnings().stream().map(Fault::toString).toList();
  }
}

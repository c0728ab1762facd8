package dialogduk.core.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One language's file of words, flattened to text by path (`$.phases.why.label`). Swedish must
/// have every text; another language may lack some, and the Swedish ones stand in.
final class WordsReader {

  private final Findings findings;
  private final @Nullable Map<String, String> swedish;
  private final Map<String, String> texts = new LinkedHashMap<>();

  private WordsReader(Findings findings, @Nullable Map<String, String> swedish) {
    this.findings = findings;
    this.swedish = swedish;
  }

  static Map<String, String> readSwedish(JsonValue file, Shape shape, Findings findings) {
    return new WordsReader(findings, null).read(file, shape);
  }

  static Map<String, String> readTranslation(
      JsonValue file, Shape shape, Findings findings, Map<String, String> swedish) {
    return new WordsReader(findings, swedish).read(file, shape);
  }

  private Map<String, String> read(JsonValue file, Shape shape) {
    walk(shape, file);
    if (swedish != null) {
      swedish.forEach(texts::putIfAbsent);
    }
    return texts;
  }

  private void walk(Shape shape, JsonValue value) {
    switch (shape) {
      case Shape.Aside _ -> {}
      case Shape.Leaf leaf -> leaf(leaf, value);
      case Shape.Branch branch -> branch(branch, value);
      case Shape.Row row -> row(row, value);
    }
  }

  private void leaf(Shape.Leaf leaf, JsonValue value) {
    var text = Members.sound(value, findings);
    var path = value.place().path();
    if (!leaf.required() && lacks(swedish, path)) {
      findings.fault(value.place(), "has no counterpart in Swedish");
    }
    texts.put(path, text == null ? "" : text);
  }

  private static boolean lacks(@Nullable Map<String, String> swedish, String path) {
    return swedish != null && !swedish.isEmpty() && !swedish.containsKey(path);
  }

  private void branch(Shape.Branch branch, JsonValue value) {
    if (!(value instanceof JsonValue.Fields(var place, var fields))) {
      Members.wrongSort(value, "an object", findings);
      return;
    }
    fields.forEach(
        (key, member) -> {
          var expected = branch.children().get(key);
          if (expected == null) {
            findings.fault(member.place(), "the dialogue has no use for this text");
          } else {
            walk(expected, member);
          }
        });
    branch.children().forEach((key, child) -> missing(child, fields.get(key), place.field(key)));
  }

  private void row(Shape.Row row, JsonValue value) {
    if (!(value instanceof JsonValue.Items(var place, var items))) {
      Members.wrongSort(value, "a list", findings);
      return;
    }
    if (items.size() != row.items().size()) {
      findings.fault(
          place, "has %d heads for %d columns".formatted(items.size(), row.items().size()));
      return;
    }
    for (var index = 0; index < items.size(); index++) {
      walk(row.items().get(index), items.get(index));
    }
  }

  private void missing(Shape shape, @Nullable JsonValue value, Place place) {
    if (value != null) {
      return;
    }
    if (swedish == null && shape.isNeeded()) {
      findings.fault(place, "is missing");
    } else if (swedish != null && hasSwedish(swedish, place.path())) {
      findings.warning(place, "no text; the Swedish one will be shown");
    }
  }

  private static boolean hasSwedish(Map<String, String> swedish, String path) {
    return swedish.keySet().stream()
        .anyMatch(
            other ->
                other.equals(path) || other.startsWith(path + ".") || other.startsWith(path + "["));
  }
}

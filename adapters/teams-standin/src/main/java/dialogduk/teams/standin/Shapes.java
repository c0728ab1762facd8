package dialogduk.teams.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The table in `shapes.txt`: which properties each part of a card may have, and which it must.
final class Shapes {

  record Shape(Set<String> allowed, Set<String> required) {}

  private static final Map<String, Shape> TABLE = read();

  private Shapes() {}

  static boolean has(String type) {
    return TABLE.containsKey(type);
  }

  static Shape of(String type) {
    return Objects.requireNonNull(TABLE.get(type));
  }

  static Set<String> types() {
    return TABLE.keySet();
  }

  private static Map<String, Shape> read() {
    var sets = new HashMap<String, List<String>>();
    var table = new HashMap<String, Shape>();
    for (var line : lines()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      var words = List.of(line.strip().split("\\s+"));
      var properties =
          words.subList(1, words.size()).stream()
              .flatMap(
                  it ->
                      it.startsWith("+")
                          ? sets.getOrDefault(it, List.of()).stream()
                          : List.of(it).stream())
              .toList();
      if (words.getFirst().startsWith("+")) {
        sets.put(words.getFirst(), properties);
      } else {
        table.put(words.getFirst(), shape(properties));
      }
    }
    return Map.copyOf(table);
  }

  private static Shape shape(List<String> properties) {
    var allowed = new LinkedHashSet<String>();
    var required = new LinkedHashSet<String>();
    for (var property : properties) {
      var name = property.replace("!", "");
      allowed.add(name);
      if (!name.equals(property)) {
        required.add(name);
      }
    }
    return new Shape(Set.copyOf(allowed), Set.copyOf(required));
  }

  private static List<String> lines() {
    try (var file = Shapes.class.getResourceAsStream("shapes.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException unable) {
      throw new UncheckedIOException(unable);
    }
  }
}

package dialogduk.slack.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// `methods.txt`: which methods there are, what they take, what they need and which words they may
/// refuse with. No other word leaves the stand-in.
final class MethodTable {

  /// @param token `bot`, `app` or `none`
  /// @param scope with `?` for the kind of the conversation, empty when none is needed
  record Method(
      String name,
      String token,
      String scope,
      Set<String> arguments,
      Set<String> required,
      Set<String> words) {}

  private static final Map<String, Method> METHODS = read();
  private static final Set<String> COMMON =
      METHODS
          .getOrDefault("common", new Method("common", "", "", Set.of(), Set.of(), Set.of()))
          .words();

  private MethodTable() {}

  static Optional<Method> find(String name) {
    return Optional.ofNullable(METHODS.get(name)).filter(method -> !method.name().equals("common"));
  }

  static List<Method> all() {
    return METHODS.values().stream().filter(method -> !method.name().equals("common")).toList();
  }

  static Set<String> common() {
    return COMMON;
  }

  static boolean maySay(String method, String word) {
    return COMMON.contains(word)
        || find(method).stream().anyMatch(found -> found.words().contains(word));
  }

  private static Map<String, Method> read() {
    try (var in = MethodTable.class.getResourceAsStream("methods.txt")) {
      if (in == null) {
        throw new IllegalStateException("methods.txt is not on the class path");
      }
      var methods = new LinkedHashMap<String, Method>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(MethodTable::method)
          .forEach(method -> methods.put(method.name(), method));
      return methods;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Method method(String line) {
    var cells =
        Arrays.stream(line.split("\\|", -1))
            .map(String::strip)
            .map(cell -> cell.equals("-") ? "" : cell)
            .toList();
    var arguments = words(cells.get(3));
    return new Method(
        cells.get(0),
        cells.get(1),
        cells.get(2),
        arguments.stream().map(name -> name.replace("*", "")).collect(Collectors.toSet()),
        arguments.stream()
            .filter(name -> name.endsWith("*"))
            .map(name -> name.replace("*", ""))
            .collect(Collectors.toSet()),
        words(cells.get(4)));
  }

  private static Set<String> words(String cell) {
    return Arrays.stream(cell.split(" "))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}

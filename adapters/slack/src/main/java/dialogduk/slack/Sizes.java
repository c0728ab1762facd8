package dialogduk.slack;

import java.util.List;
import java.util.Map;

/// How large blocks are, without writing them out.
final class Sizes {

  private Sizes() {}

  /// All that is read in it, as [SlackText#weight] counts. What is escaped already is counted once.
  static int text(Object part) {
    return switch (part) {
      case Map<?, ?> object ->
          object.get("text") instanceof String text
              ? "plain_text".equals(object.get("type")) ? text.length() : SlackText.weight(text)
              : object.values().stream().mapToInt(Sizes::text).sum();
      case List<?> list -> list.stream().mapToInt(Sizes::text).sum();
      default -> 0;
    };
  }

  /// As compact JSON.
  static int json(Object part) {
    return switch (part) {
      case Map<?, ?> object ->
          1
              + Math.max(1, object.size())
              + object.entrySet().stream()
                  .mapToInt(it -> json(it.getKey()) + 1 + json(it.getValue()))
                  .sum();
      case List<?> list -> 1 + Math.max(1, list.size()) + list.stream().mapToInt(Sizes::json).sum();
      case String text -> 2 + text.chars().map(Sizes::json).sum();
      default -> String.valueOf(part).length();
    };
  }

  private static int json(int unit) {
    return switch (unit) {
      case '"', '\\', '\n', '\t' -> 2;
      default -> 1;
    };
  }
}

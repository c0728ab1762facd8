package dialogduk.core.session;

/// What can be open, paused and shown: the answers of a prompt, or the marking of a cloth.
public sealed interface Item {

  record Answers(String prompt) implements Item {}

  record Marking(String cloth) implements Item {}

  /// The stable name of the item in storage, `answers:<prompt>` or `marking:<cloth>`.
  default String key() {
    return switch (this) {
      case Answers(var prompt) -> "answers:" + prompt;
      case Marking(var cloth) -> "marking:" + cloth;
    };
  }

  static Item of(String key) {
    var colon = key.indexOf(':');
    var id = key.substring(colon + 1);
    return switch (key.substring(0, Math.max(colon, 0))) {
      case "answers" -> new Answers(id);
      case "marking" -> new Marking(id);
      default -> throw new IllegalArgumentException("not the key of an item: " + key);
    };
  }
}

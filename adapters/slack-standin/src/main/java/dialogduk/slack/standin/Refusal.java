package dialogduk.slack.standin;

import java.util.List;

/// A method's "no", thrown from deep inside a method and answered as `ok: false`.
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String needed;
  private final transient List<String> messages;

  Refusal(String word) {
    this(word, "", List.of());
  }

  Refusal(String word, List<BlockFault> faults) {
    this(word, "", faults.stream().map(BlockFault::toString).toList());
  }

  private Refusal(String word, String needed, List<String> messages) {
    super(word, null, false, false);
    this.needed = needed;
    this.messages = messages;
  }

  static Refusal arguments(String message) {
    return new Refusal("invalid_arguments", "", List.of("[ERROR] " + message));
  }

  static Refusal scope(String needed) {
    return new Refusal("missing_scope", needed, List.of());
  }

  String word() {
    return String.valueOf(getMessage());
  }

  String needed() {
    return needed;
  }

  List<String> messages() {
    return messages;
  }
}

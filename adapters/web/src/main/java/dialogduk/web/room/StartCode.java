package dialogduk.web.room;

import static java.nio.charset.StandardCharsets.UTF_8;

import dialogduk.core.chat.Throttle;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What an operator may ask for before somebody starts a dialogue on their server. Guessed no
/// faster than the code of a dialogue.
final class StartCode {

  private static final int MOST_MISSES = 20;

  private final Optional<String> code;
  private final Throttle throttle = new Throttle(MOST_MISSES, Duration.ofMinutes(1));

  /// @param code empty for none
  StartCode(Optional<String> code) {
    this.code = code;
  }

  /// The key of what is wrong with what was typed; empty when nothing is.
  Optional<String> problem(String typed, Instant now) {
    if (code.isEmpty()) {
      return Optional.empty();
    }
    if (!throttle.take(now)) {
      return Optional.of("wizard.start-code-too-often");
    }
    if (!MessageDigest.isEqual(code.get().getBytes(UTF_8), typed.getBytes(UTF_8))) {
      return Optional.of("wizard.no-start-code");
    }
    throttle.giveBack();
    return Optional.empty();
  }
}

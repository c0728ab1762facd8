package dialogduk.slack.standin;

import java.time.Duration;

/// Something that goes wrong with a call, on demand.
public sealed interface Fault {

  /// HTTP 429. The header's text is free, because others send `-1`, words or nothing.
  record TooMany(String retryAfter) implements Fault {}

  /// HTTP 500 and the like with a body that is JSON.
  record Broken(int status) implements Fault {}

  /// HTTP 503 with a page for people.
  record Unavailable() implements Fault {}

  /// The call is heard after a while.
  record Slow(Duration delay) implements Fault {}

  /// The call is done at once, the answer comes after a while.
  record SlowAnswer(Duration delay) implements Fault {}

  /// The line is cut before anything is done.
  record Cut() implements Fault {}

  /// The call is done, then the line is cut.
  record LostAnswer() implements Fault {}

  /// `ok: false` with a word; only with words that the method may say.
  record Says(String word) implements Fault {}
}

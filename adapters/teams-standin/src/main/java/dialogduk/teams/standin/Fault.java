package dialogduk.teams.standin;

import java.time.Duration;

/// Something that goes wrong with a call, on demand.
public sealed interface Fault {

  /// HTTP 429. The header's text is free, because others send `-1`, words or nothing.
  record TooMany(String retryAfter) implements Fault {}

  /// A proper "no" of the connector's: 412, 413, 500, 502, 503, 504, or a terminal one.
  record Refuses(ConnectorError error) implements Fault {}

  /// A page for people, as gateways send it.
  record Page(int status) implements Fault {}

  /// Any answer at all; for lying issuers of keys and tokens.
  record Says(int status, String body) implements Fault {}

  /// The call is heard after a while.
  record Slow(Duration delay) implements Fault {}

  /// The call is done at once, the answer comes after a while.
  record SlowAnswer(Duration delay) implements Fault {}

  /// The line is cut before anything is done.
  record Cut() implements Fault {}

  /// The call is done, then the line is cut.
  record LostAnswer() implements Fault {}
}

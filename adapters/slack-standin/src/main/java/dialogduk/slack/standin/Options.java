package dialogduk.slack.standin;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// How a stand-in is started.
///
/// @param clock decides rate limits, expiry and retries; how long the bot took is always real time
/// @param port 0 for any free one
/// @param secret what deliveries are signed with
/// @param historyOncePerMinute the rule for apps that are neither internal nor in the marketplace
/// @param patience how long a delivery waits for an answer before it gives up
/// @param page the folder with the built page, see [DrawnPage]
public record Options(
    InstantSource clock,
    int port,
    String secret,
    boolean historyOncePerMinute,
    Duration patience,
    Optional<Path> page) {

  public static Options at(InstantSource clock) {
    return new Options(
        clock, 0, "standin-signing-secret", false, Duration.ofSeconds(3), Optional.empty());
  }

  public Options withPort(int wanted) {
    return new Options(clock, wanted, secret, historyOncePerMinute, patience, page);
  }

  public Options withSecret(String wanted) {
    return new Options(clock, port, wanted, historyOncePerMinute, patience, page);
  }

  public Options withHistoryOncePerMinute() {
    return new Options(clock, port, secret, true, patience, page);
  }

  /// A longer patience shows what a late bot answers in the end; `Delivered.inTime` stays false.
  public Options withPatience(Duration wanted) {
    return new Options(clock, port, secret, historyOncePerMinute, wanted, page);
  }

  public Options withPage(Path built) {
    return new Options(clock, port, secret, historyOncePerMinute, patience, Optional.of(built));
  }
}

package dialogduk.teams.standin;

import java.time.Duration;
import java.time.InstantSource;

/// How a stand-in is started.
///
/// @param clock decides rate limits, expiry and retries; how long the bot took is always real time
/// @param port 0 for any free one
/// @param botId the app id that the bot is registered under
/// @param password what the bot fetches its tokens with
/// @param tenant where the bot is at home
/// @param answer how long the client waits for the answer to an invoke
/// @param patience how long a delivery waits before it gives up
/// @param page how many members a page of the roster holds at most
public record Options(
    InstantSource clock,
    int port,
    String botId,
    String password,
    String tenant,
    Duration answer,
    Duration patience,
    int page) {

  public static Options at(InstantSource clock) {
    return new Options(
        clock,
        0,
        "0b0b0b0b-1111-4222-8333-d1a109d0c0de",
        "standin-client-secret",
        "7e0a0000-aaaa-4bbb-8ccc-000000000001",
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        500);
  }

  public Options withPort(int wanted) {
    return new Options(clock, wanted, botId, password, tenant, answer, patience, page);
  }

  /// Shorter deadlines, so that a test of a late bot need not wait as long as people do.
  public Options withDeadlines(Duration wantedAnswer, Duration wantedPatience) {
    return new Options(clock, port, botId, password, tenant, wantedAnswer, wantedPatience, page);
  }

  /// Smaller pages, so that a test of paging needs no hundreds of members.
  public Options withPage(int wanted) {
    return new Options(clock, port, botId, password, tenant, answer, patience, wanted);
  }
}

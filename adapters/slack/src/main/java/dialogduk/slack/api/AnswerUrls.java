package dialogduk.slack.api;

import dialogduk.core.bot.Channel.Gone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;

/// Answers at a `response_url`. No token goes there, and nothing at all goes to a host that is not
/// Slack's; where the Web API is on this machine, the answers go to this machine.
public final class AnswerUrls {

  private static final Set<String> SLACKS = Set.of("hooks.slack.com", "hooks.slack-gov.com");
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;

  private final URI api;
  private final HttpClient http;

  /// @param api where the Web API is; a stand-in has its `response_url` on the same host and port,
  ///   and on this machine at any port
  public AnswerUrls(URI api) {
    this.api = api;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /// @throws Gone if nothing was sent, or the url is used up
  /// @throws RuntimeException if it is not known whether it came
  public void send(String url, String json) {
    var request =
        HttpRequest.newBuilder(allowed(url))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(BodyPublishers.ofString(json))
            .build();
    try {
      int status = http.send(request, BodyHandlers.discarding()).statusCode();
      if (status != OK) {
        throw new Gone("an answer was not taken: " + status, Gone.What.PERSON);
      }
    } catch (IOException lost) {
      throw new UncheckedIOException("an answer was lost", lost);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped before an answer was sent", stopping);
    }
  }

  private URI allowed(String url) {
    try {
      var asked = URI.create(url);
      if (isSlacks(asked) || isBesideTheApi(asked) || isOnThisMachine(asked)) {
        return asked;
      }
    } catch (IllegalArgumentException notOne) {
      // Falls through: it is refused like any other address that is not Slack's.
    }
    throw new Gone("an answer was asked for at a host that is not Slack's", Gone.What.PERSON);
  }

  private static boolean isSlacks(URI asked) {
    return "https".equals(asked.getScheme())
        && SLACKS.contains(asked.getHost())
        && (asked.getPort() == -1 || asked.getPort() == 443)
        && asked.getUserInfo() == null;
  }

  private boolean isOnThisMachine(URI asked) {
    return THIS_MACHINE.contains(String.valueOf(api.getHost()))
        && THIS_MACHINE.contains(String.valueOf(asked.getHost()))
        && "http".equals(asked.getScheme())
        && asked.getUserInfo() == null;
  }

  private boolean isBesideTheApi(URI asked) {
    return asked.getHost() != null
        && asked.getHost().equals(api.getHost())
        && asked.getPort() == api.getPort()
        && String.valueOf(asked.getScheme()).equals(api.getScheme())
        && asked.getUserInfo() == null;
  }
}

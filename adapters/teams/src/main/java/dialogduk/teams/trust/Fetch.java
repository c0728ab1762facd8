package dialogduk.teams.trust;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Asks a server and answers in bounded time with a bounded body, whatever the server does. Follows
/// no redirect: the address was chosen by us or checked.
public final class Fetch implements AutoCloseable {

  /// From the first byte sent to the last one received; `HttpRequest.timeout` ends at the headers.
  private final Duration longest;

  /// In bytes.
  static final int LARGEST = 1024 * 1024;

  private final HttpClient client;
  private final InstantSource clock;
  private volatile @Nullable Duration ahead;

  public Fetch(Duration longest) {
    this(longest, InstantSource.system());
  }

  Fetch(Duration longest, InstantSource clock) {
    this.longest = longest;
    this.clock = clock;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(longest)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  public Fetched get(URI address) {
    return ask(HttpRequest.newBuilder(address).GET());
  }

  /// @param form already encoded
  public Fetched post(URI address, String form) {
    return ask(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  /// How far our clock was ahead of the server's that answered last; negative if behind, empty as
  /// long as none has told the time.
  public Optional<Duration> ahead() {
    return Optional.ofNullable(ahead);
  }

  private Fetched ask(HttpRequest.Builder request) {
    return await(
        client.sendAsync(
            request.header("Accept", "application/json").build(),
            BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST)));
  }

  private Fetched await(CompletableFuture<HttpResponse<byte[]>> asked) {
    try {
      var answer = asked.get(longest.toMillis(), TimeUnit.MILLISECONDS);
      date(answer).ifPresent(date -> ahead = Duration.between(date, clock.instant()));
      return new Fetched.Answer(answer.statusCode(), StrictJson.object(answer.body()));
    } catch (TimeoutException late) {
      return new Fetched.Nothing("gives no answer within " + longest.toSeconds() + " s");
    } catch (ExecutionException failed) {
      return new Fetched.Nothing(why(failed.getCause()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Fetched.Nothing("was not waited for: we are stopping");
    } finally {
      asked.cancel(true);
    }
  }

  private static Optional<Instant> date(HttpResponse<?> answer) {
    try {
      return answer
          .headers()
          .firstValue("Date")
          .map(date -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static String why(@Nullable Throwable cause) {
    return switch (cause) {
      case HttpConnectTimeoutException _ -> "cannot be reached";
      case ConnectException _ -> "cannot be reached";
      case null -> "gives no answer";
      default -> "gives no answer: " + cause.getClass().getSimpleName();
    };
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}

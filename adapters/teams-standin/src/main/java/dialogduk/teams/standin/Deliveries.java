package dialogduk.teams.standin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Posts activities to the bot, and keeps what it answers.
final class Deliveries implements AutoCloseable {

  private final World world;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private volatile @Nullable URI address;

  Deliveries(World world) {
    this.world = world;
  }

  void to(URI wanted) {
    address = wanted;
  }

  /// @param limit how long an answer may take to be in time
  Delivered post(byte[] body, Optional<String> authorization, Duration limit) {
    var target = address;
    if (target == null) {
      throw new IllegalStateException("nobody has said where to deliver; call deliverTo first");
    }
    var request =
        HttpRequest.newBuilder(target)
            .timeout(world.options.patience())
            .header("Content-Type", "application/json; charset=utf-8")
            .header("User-Agent", "standin")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    authorization.ifPresent(value -> request.header("Authorization", value));
    return exchange(request.build(), limit);
  }

  private Delivered exchange(HttpRequest request, Duration limit) {
    var start = System.nanoTime();
    try {
      var response =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      var body = response.body();
      var status = response.statusCode();
      world.receive(Operation.ANSWER, "", "", body.getBytes(StandardCharsets.UTF_8), status, "");
      var millis = since(start);
      var inTime = status / 100 == 2 && millis <= limit.toMillis();
      return new Delivered(status, body, millis, inTime, seen(status, inTime));
    } catch (HttpTimeoutException late) {
      return none("timeout", since(start));
    } catch (IOException broken) {
      return none("connection_failed", since(start));
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return none("interrupted", since(start));
    }
  }

  private static Seen seen(int status, boolean inTime) {
    if (inTime) {
      return new Seen.Nothing();
    }
    return new Seen.Trouble(status / 100 == 2 ? "late" : "http_" + status, "Unable to reach app.");
  }

  private static Delivered none(String why, long millis) {
    return new Delivered(0, "", millis, false, new Seen.Trouble(why, "Unable to reach app."));
  }

  private static long since(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}

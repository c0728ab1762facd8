package dialogduk.slack.standin;

import com.slack.api.app_backend.SlackSignature;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Signed requests to an address, signed by Slack's own generator.
final class HttpTransport implements Transport, AutoCloseable {

  private final World world;
  private final SlackSignature.Generator signature;
  private final Duration patience;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private volatile @Nullable URI address;

  HttpTransport(World world, String secret, Duration patience) {
    this.world = world;
    this.signature = new SlackSignature.Generator(secret);
    this.patience = patience;
  }

  void to(URI wanted) {
    address = wanted;
  }

  @Override
  public Delivered send(Kind kind, ObjectNode payload, int retry, @Nullable String reason) {
    return switch (kind) {
      case COMMAND -> post("application/x-www-form-urlencoded", form(payload), 0, null);
      case INTERACTION ->
          post(
              "application/x-www-form-urlencoded",
              "payload=" + encode(payload.toString()),
              0,
              null);
      case EVENT -> post("application/json", payload.toString(), retry, reason);
    };
  }

  private Delivered post(String type, String body, int retry, @Nullable String reason) {
    var target = address;
    if (target == null) {
      throw new IllegalStateException("nobody has said where to deliver; call deliverTo first");
    }
    var timestamp = Long.toString(world.clock.instant().getEpochSecond());
    var request =
        HttpRequest.newBuilder(target)
            .timeout(patience)
            .header("Content-Type", type)
            .header("User-Agent", "standin")
            .header(SlackSignature.HeaderNames.X_SLACK_REQUEST_TIMESTAMP, timestamp)
            .header(
                SlackSignature.HeaderNames.X_SLACK_SIGNATURE, signature.generate(timestamp, body))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (retry > 0) {
      request
          .header("X-Slack-Retry-Num", Integer.toString(retry))
          .header("X-Slack-Retry-Reason", String.valueOf(reason));
    }
    return exchange(request.build());
  }

  private Delivered exchange(HttpRequest request) {
    var start = System.nanoTime();
    try {
      var response =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      world.receive(
          "answer", response.body().getBytes(StandardCharsets.UTF_8), response.statusCode(), "");
      var delivered = Delivered.answered(response.statusCode(), response.body(), since(start));
      return response.headers().firstValue("X-Slack-No-Retry").isPresent()
          ? delivered.with("no_retry")
          : delivered;
    } catch (HttpTimeoutException late) {
      return Delivered.none("http_timeout", since(start));
    } catch (IOException broken) {
      return Delivered.none("connection_failed", since(start));
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return Delivered.none("unknown_error", since(start));
    }
  }

  static long since(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private static String form(ObjectNode fields) {
    return fields.properties().stream()
        .map(field -> field.getKey() + "=" + encode(field.getValue().asString("")))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}

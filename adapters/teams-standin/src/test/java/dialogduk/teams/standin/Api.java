package dialogduk.teams.standin;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// The bot's side of the connector, by hand.
final class Api implements AutoCloseable {

  record Said(int status, String body, String retryAfter) {
    JsonNode json() {
      return Json.read(body).orElseGet(Json::object);
    }

    String code() {
      return json().at("/error/code").asString("");
    }

    String id() {
      return json().path("id").asString("");
    }
  }

  private final Standin standin;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
  private String token = "";

  Api(Standin standin) {
    this.standin = standin;
  }

  Said post(String path, String body) throws IOException {
    return call("POST", path, body);
  }

  Said put(String path, String body) throws IOException {
    return call("PUT", path, body);
  }

  Said get(String path) throws IOException {
    return call("GET", path, "");
  }

  Said call(String method, String path, String body) throws IOException {
    if (token.isEmpty()) {
      token = token(Map.of()).json().path("access_token").asString();
    }
    return call(method, path, body, "Bearer " + token);
  }

  /// @param authorization empty for none
  Said call(String method, String path, String body, String authorization) throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create(standin.serviceUrl() + "v3/" + path))
            .timeout(Duration.ofSeconds(10))
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return send(request.build());
  }

  /// @param changes of a good form
  Said token(Map<String, String> changes) throws IOException {
    return token(standin.tokenUrl(), changes);
  }

  Said token(String address, Map<String, String> changes) throws IOException {
    var form =
        new TreeMap<>(
            Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                standin.options().botId(),
                "client_secret",
                standin.options().password(),
                "scope",
                "https://api.botframework.com/.default"));
    form.putAll(changes);
    return send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    form.entrySet().stream()
                        .map(it -> it.getKey() + "=" + encoded(it.getValue()))
                        .collect(Collectors.joining("&"))))
            .build());
  }

  Said fetch(String address) throws IOException {
    return send(HttpRequest.newBuilder(URI.create(address)).build());
  }

  private Said send(HttpRequest request) throws IOException {
    try {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Said(
          answer.statusCode(),
          answer.body(),
          answer.headers().firstValue("Retry-After").orElse(""));
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(closing);
    }
  }

  static String activities(String conversation) {
    return "conversations/" + encoded(conversation) + "/activities";
  }

  static String activity(String conversation, String id) {
    return activities(conversation) + "/" + encoded(id);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}

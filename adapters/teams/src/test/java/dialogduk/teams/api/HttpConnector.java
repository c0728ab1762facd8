package dialogduk.teams.api;

import dialogduk.core.bot.Channel.Busy;
import dialogduk.core.bot.Channel.Gone;
import dialogduk.teams.TeamsMessage;
import dialogduk.teams.credentials.Tokens;
import dialogduk.teams.credentials.Tokens.Handed;
import dialogduk.teams.trust.StrictJson;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/// The same connector with nothing but the JDK: proof that the retired SDK can be done without. It
/// passes the same contract, and is not part of the program.
final class HttpConnector implements Connector, AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int LARGEST_ANSWER = 1024 * 1024;

  private final Tokens tokens;
  private final Duration longest;
  private final HttpClient http;

  HttpConnector(Tokens tokens, Duration longest) {
    this.tokens = tokens;
    this.longest = longest;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(longest)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  @Override
  public String post(Address where, Optional<String> under, TeamsMessage message) {
    var place = where.conversation() + under.map(root -> ";messageid=" + root).orElse("");
    var path = "v3/conversations/" + encoded(place) + "/activities";
    return named("post", call("post", "POST", where.service(), path, activity(message)));
  }

  @Override
  public void edit(Address where, String message, TeamsMessage instead) {
    var path =
        "v3/conversations/" + encoded(where.conversation()) + "/activities/" + encoded(message);
    call("edit", "PUT", where.service(), path, activity(instead));
  }

  @Override
  public String personal(URI service, String bot, String user, String tenant) {
    var wanted =
        Map.of(
            "isGroup",
            false,
            "bot",
            Map.of("id", bot),
            "members",
            List.of(Map.of("id", user)),
            "tenantId",
            tenant);
    var verb = "open a personal chat";
    return named(verb, call(verb, "POST", service, "v3/conversations", wanted));
  }

  private static Map<String, Object> activity(TeamsMessage message) {
    return Map.of(
        "type",
        "message",
        "summary",
        message.summary(),
        "attachments",
        List.of(Map.of("contentType", TeamsMessage.CONTENT_TYPE, "content", message.card())));
  }

  private static String named(String verb, Map<String, Object> answer) {
    return StrictJson.text(answer, "id")
        .filter(id -> !id.isEmpty())
        .orElseThrow(() -> unknown(verb, "it gave no id"));
  }

  private Map<String, Object> call(
      String verb, String method, URI service, String path, Map<String, Object> body) {
    var address = URI.create(service + (service.toString().endsWith("/") ? "" : "/") + path);
    var request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    return switch (tokens.tokenFor(service)) {
      case Handed.OffTheList _ ->
          throw new Gone(
              "could not %s: the address is not on a host of TEAMS_SERVICE_HOSTS".formatted(verb),
              Gone.What.PERMISSION);
      case Handed.Unavailable(var why) ->
          throw new Busy("could not %s: %s".formatted(verb, why), Duration.ZERO);
      case Handed.NoneNeeded _ -> told(verb, sent(verb, request));
      case Handed.Token(var token) -> {
        var answer = sent(verb, request.header("Authorization", "Bearer " + token));
        if (answer.statusCode() == 401) {
          tokens.refused(token);
        }
        yield told(verb, answer);
      }
    };
  }

  private HttpResponse<byte[]> sent(String verb, HttpRequest.Builder request) {
    var asked =
        http.sendAsync(
            request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
    try {
      return asked.orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS).join();
    } catch (CompletionException failed) {
      throw lost(verb, asked, failed.getCause());
    }
  }

  private static RuntimeException lost(String verb, CompletableFuture<?> asked, Throwable failed) {
    asked.cancel(true);
    return failed instanceof ConnectException
        ? new Busy("could not %s: Teams cannot be reached".formatted(verb), Duration.ZERO)
        : unknown(verb, failed instanceof IOException ? "no answer" : "no answer in time");
  }

  private static Map<String, Object> told(String verb, HttpResponse<byte[]> answer) {
    var object = StrictJson.object(answer.body()).orElse(Map.of());
    if (answer.statusCode() / 100 == 2) {
      return object;
    }
    throw ErrorWords.told(
        verb,
        answer.statusCode(),
        StrictJson.text(StrictJson.object(object, "error"), "code").orElse(""),
        answer.headers().firstValue("Retry-After"));
  }

  private static IllegalStateException unknown(String verb, String why) {
    return new IllegalStateException("not known whether Teams did %s: %s".formatted(verb, why));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}

package dialogduk.slack.app;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import com.slack.api.model.event.AppHomeOpenedEvent;
import dialogduk.core.chat.InTime;
import dialogduk.core.chat.RoomNews;
import dialogduk.slack.SlackPayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The app as Bolt routes it: commands, presses, forms and events, over HTTP and Socket Mode alike.
/// That a request comes from Slack is proved before it gets here; which workspace's token answers
/// is decided where it is used.
public final class SlackApp {

  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

  private final App bolt;
  private final SlackRequestParser parser;
  private final SlackDesk desk;
  private final RoomEvents rooms;
  private final WorkspaceEvents workspaces;

  public SlackApp(
      Slack slack,
      ExecutorService executor,
      SlackDesk desk,
      RoomNews news,
      WorkspaceNews workspaces) {
    var config = config(slack, executor);
    this.desk = desk;
    this.rooms = new RoomEvents(news);
    this.workspaces = new WorkspaceEvents(workspaces);
    this.parser = new SlackRequestParser(config);
    // No middleware of Bolt's own: it would hash in the default charset, and ask auth.test.
    this.bolt = new App(config, slack, List.of());
    bolt.command(ANY, (request, _) -> acted(request, Gestures::command));
    bolt.blockAction(ANY, (request, _) -> acted(request, Gestures::interaction));
    bolt.viewSubmission(ANY, (request, _) -> acted(request, Gestures::interaction));
    bolt.viewClosed(ANY, (_, _) -> Response.ok());
    bolt.event(AppHomeOpenedEvent.class, (_, context) -> context.ack());
  }

  /// Every field is set: Bolt would else read the environment.
  private static AppConfig config(Slack slack, ExecutorService executor) {
    var config = new AppConfig();
    config.setSlack(slack);
    config.setExecutorServiceProvider(new OneExecutor(executor));
    config.setSigningSecret("");
    config.setSingleTeamBotToken(null);
    config.setClientId(null);
    config.setClientSecret(null);
    config.setRedirectUri(null);
    config.setScope(null);
    config.setUserScope(null);
    config.setAppPath(null);
    config.setOauthInstallPath(null);
    config.setOauthRedirectUriPath(null);
    config.setRequestVerificationEnabled(false);
    config.setAllEventsApiAutoAckEnabled(true);
    config.setUnmatchedRequestHandler(_ -> Response.ok());
    return config;
  }

  /// Answers a verified request over HTTP. Blocks until what is acknowledged is durable.
  ///
  /// @throws BadRequest if it cannot be read
  public Response handle(String body, Map<String, List<String>> headers) throws Exception {
    return handle(body, new RequestHeaders(headers), false);
  }

  /// Answers a verified press or form over HTTP, past Bolt, which would read it once more into
  /// models of its own. Blocks until what is acknowledged is durable.
  ///
  /// @throws BadRequest if nobody has done it
  public Response interaction(Map<String, ?> json) {
    if (new Payload(json).in("user").text("id").isEmpty()) {
      throw new BadRequest(null);
    }
    return acted(json, Gestures::interaction);
  }

  /// Answers what came over a socket. Blocks until what is acknowledged is durable.
  ///
  /// @throws BadRequest if it cannot be read
  Response handle(String payload) throws Exception {
    return handle(payload, new RequestHeaders(Map.of()), true);
  }

  private Response handle(String body, RequestHeaders headers, boolean overSocket)
      throws Exception {
    Request<?> request;
    try {
      request =
          parser.parse(
              HttpRequest.builder()
                  .socketMode(overSocket)
                  .requestUri("/slack/events")
                  .queryString(Map.of())
                  .requestBody(body)
                  .headers(headers)
                  .remoteAddress("")
                  .build());
    } catch (RuntimeException unreadable) {
      throw new BadRequest(unreadable);
    }
    if (request == null) {
      throw new BadRequest(null);
    }
    event(body);
    return bolt.run(request);
  }

  /// Slack has sent something that is no request of Slack's.
  public static final class BadRequest extends InTime.Unreadable {
    private static final long serialVersionUID = 1L;

    BadRequest(@Nullable Throwable cause) {
      super(cause);
    }
  }

  private Response acted(Request<?> request, Function<Map<String, ?>, Optional<Gesture>> reading) {
    return payload(request.getRequestBodyAsString())
        .map(came -> acted(came, reading))
        .orElseGet(Response::ok);
  }

  private Response acted(Map<String, ?> came, Function<Map<String, ?>, Optional<Gesture>> reading) {
    workspaces.came(came);
    return reading
        .apply(came)
        .map(desk::handle)
        .map(SlackApp::acknowledged)
        .orElseGet(Response::ok);
  }

  /// Events are read by ourselves: Bolt hands on only those that its model knows to the letter.
  private void event(String body) {
    if (!body.startsWith("{")) {
      return;
    }
    payload(body)
        .filter(json -> "event_callback".equals(json.get("type")))
        .ifPresent(
            json -> {
              workspaces.came(json);
              workspaces.happened(json);
              rooms.happened(json);
              Gestures.event(json).ifPresent(desk::handle);
            });
  }

  private static Response acknowledged(Ack ack) {
    return Response.builder()
        .statusCode(200)
        .contentType("application/json; charset=utf-8")
        .headers(Map.of())
        .body(ack.body())
        .build();
  }

  /// Over HTTP interactions are JSON in a form and commands a form; over Socket Mode all is JSON.
  private static Optional<Map<String, ?>> payload(String body) {
    var type = body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded";
    return switch (SlackPayload.of(type, body.getBytes(StandardCharsets.UTF_8))) {
      case SlackPayload.Json(var value) -> Optional.of(value);
      case SlackPayload.Form form ->
          Optional.of(form.payload().<Map<String, ?>>map(it -> it).orElse(form.fields()));
      case SlackPayload.Malformed _ -> Optional.empty();
    };
  }
}

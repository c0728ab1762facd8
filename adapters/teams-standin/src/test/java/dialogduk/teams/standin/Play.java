package dialogduk.teams.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/// A small tenant, and a bot in it that answers what the test wants.
final class Play implements AutoCloseable {

  record Got(String authorization, String body) {
    JsonNode json() {
      return Json.read(body).orElseThrow();
    }
  }

  record Says(int status, String body, Duration after) {}

  final SettableTime time = new SettableTime(Instant.parse("2026-03-02T09:00:00Z"));
  final Standin standin;
  final Team team;
  final Conversation channel;
  final Conversation group;
  final Api api;
  final List<Got> got = new CopyOnWriteArrayList<>();
  final AtomicReference<Function<Got, Says>> bot =
      new AtomicReference<>(_ -> new Says(200, "", Duration.ZERO));
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  Play() throws IOException {
    this(options -> options);
  }

  Play(UnaryOperator<Options> wanted) throws IOException {
    standin = Standin.start(wanted.apply(Options.at(time)));
    standin.account("anna", "Anna Ek");
    standin.account("bo", "Bo Öberg");
    standin.guest("gun", "Gun Gäst");
    team = standin.team("Kommunen", "anna", "bo", "gun");
    channel = standin.channel(team, "samverkan");
    group = standin.groupChat("Planering", "anna", "bo");
    api = new Api(standin);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
    standin.deliverTo(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/messages"));
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var authorization = exchange.getRequestHeaders().getFirst("Authorization");
      var in =
          new Got(
              authorization == null ? "" : authorization,
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      got.add(in);
      var says = bot.get().apply(in);
      Http.pause(says.after());
      var bytes = says.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(says.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  void answers(int status, String body) {
    bot.set(_ -> new Says(status, body, Duration.ZERO));
  }

  Person.InChat anna() {
    return standin.person("anna").in(channel);
  }

  /// A card that must be taken without a finding.
  Message posted(Conversation conversation, String card) throws IOException {
    var said = api.post(Api.activities(conversation.id()), message(card));
    if (said.status() != 201 || !standin.findings().isEmpty()) {
      throw new AssertionError(said + " " + standin.findings());
    }
    return standin.messages(conversation).getLast();
  }

  static String message(String card) {
    return """
    {"type":"message","attachments":[{"contentType":"%s","content":%s}]}\
    """
        .formatted(Message.ADAPTIVE, card);
  }

  static String text(String text) {
    return Json.object().put("type", "message").put("text", text).toString();
  }

  @Override
  public void close() {
    api.close();
    server.stop(0);
    threads.shutdownNow();
    standin.close();
  }
}

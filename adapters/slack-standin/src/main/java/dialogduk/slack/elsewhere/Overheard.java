package dialogduk.slack.elsewhere;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// A Web API on the loopback, and all that was said with it: what a person sees alone is told
/// nowhere else.
public final class Overheard implements AutoCloseable {

  private static final String API = "/api/";
  private static final String ANSWERS = "/answers/";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final List<Said> said = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private final WebApi api;

  /// @param method `response_url` for what came to one
  /// @param fields of the call; for a `response_url` also the user whose it is
  /// @param answer nothing when it is no JSON
  public record Said(String method, Map<String, String> fields, JsonNode answer) {

    public boolean isTaken() {
      return answer.path("ok").asBoolean(false);
    }

    public String field(String name) {
      return fields.getOrDefault(name, "");
    }
  }

  private Overheard(HttpServer server, WebApi api) {
    this.server = server;
    this.api = api;
  }

  public static Overheard start(WebApi api) throws IOException {
    var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var started = new Overheard(HttpServer.create(loopback, 0), api);
    started.server.setExecutor(started.threads);
    started.server.createContext(API, started::called);
    started.server.createContext(ANSWERS, started::answered);
    started.server.start();
    return started;
  }

  public String apiUrl() {
    return base() + API;
  }

  public String responseUrl(String user) {
    return base() + ANSWERS + user;
  }

  private String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// Oldest first.
  public List<Said> said() {
    return List.copyOf(said);
  }

  private void called(HttpExchange exchange) throws IOException {
    try (exchange) {
      var authorization = exchange.getRequestHeaders().getFirst("Authorization");
      var call =
          new WebApi.Call(
              path(exchange, API),
              Optional.ofNullable(authorization).orElse(""),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      var answer = api.answer(call);
      said.add(new Said(call.method(), call.fields(), read(answer.body())));
      var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      exchange.sendResponseHeaders(answer.status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private void answered(HttpExchange exchange) throws IOException {
    try (exchange) {
      var json = JSON.readTree(exchange.getRequestBody().readAllBytes());
      var fields =
          Map.of("user", path(exchange, ANSWERS), "blocks", json.path("blocks").toString());
      said.add(new Said("response_url", fields, MissingNode.getInstance()));
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private static String path(HttpExchange exchange, String under) {
    return exchange.getRequestURI().getPath().substring(under.length());
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException page) {
      return MissingNode.getInstance();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}

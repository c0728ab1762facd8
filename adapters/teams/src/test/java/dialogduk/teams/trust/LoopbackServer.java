package dialogduk.teams.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A server on this machine that answers what it is told to, and remembers what it was asked.
public final class LoopbackServer implements AutoCloseable {

  /// What was sent.
  public record Asked(String path, Map<String, List<String>> headers, String body) {

    public boolean hasToken() {
      return headers.keySet().stream().anyMatch("Authorization"::equalsIgnoreCase);
    }
  }

  /// Answers one path.
  @FunctionalInterface
  public interface Page {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Page otherwise = text(404, "");

  public LoopbackServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      asked.add(new Asked(path, Map.copyOf(exchange.getRequestHeaders()), body));
      pages.getOrDefault(path, otherwise).answer(exchange);
    }
  }

  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  public LoopbackServer on(String path, Page page) {
    pages.put(path, page);
    return this;
  }

  public LoopbackServer on(String path, int status, String body) {
    return on(path, text(status, body));
  }

  /// Whatever else is asked for.
  public LoopbackServer otherwise(Page page) {
    otherwise = page;
    return this;
  }

  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  public long asked(String path) {
    return asked.stream().filter(it -> it.path().equals(path)).count();
  }

  public static Page text(int status, String body) {
    return exchange -> {
      var bytes = body.getBytes(UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  /// Sends nothing until it is closed.
  public Page silence() {
    return _ -> awaitClosing();
  }

  /// Begins to answer, and never ends.
  public Page halfAnAnswer(String half) {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write(half.getBytes(UTF_8));
      exchange.getResponseBody().flush();
      awaitClosing();
    };
  }

  public static Page redirect(URI to) {
    return exchange -> {
      exchange.getResponseHeaders().add("Location", to.toString());
      exchange.sendResponseHeaders(307, -1);
    };
  }

  private void awaitClosing() {
    try {
      closed.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// A port where nobody listens.
  public static URI nobody() {
    try (var server = new LoopbackServer()) {
      return server.at("/");
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}

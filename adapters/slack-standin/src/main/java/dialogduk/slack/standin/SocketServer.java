package dialogduk.slack.standin;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Socket Mode: hello, envelopes that are acknowledged by their id within three seconds, and
/// requests to come back. Any of up to ten sockets may get an envelope.
final class SocketServer extends WebSocketServer implements Transport {

  static final int MOST = 10;

  private static final int AFTER_WARNING_SECONDS = 10;

  private final World world;
  private final Set<String> tickets = ConcurrentHashMap.newKeySet();
  private final List<WebSocket> open = new CopyOnWriteArrayList<>();
  private final Map<String, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final CountDownLatch started = new CountDownLatch(1);

  SocketServer(World world) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    this.world = world;
    setReuseAddr(true);
    setDaemon(true);
  }

  void begin() throws InterruptedException {
    start();
    if (!started.await(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the sockets did not open");
    }
  }

  /// `apps.connections.open`: an address that is good for one socket.
  ObjectNode address(Call call) {
    var ticket = world.ids.next("ticket");
    tickets.add(ticket);
    return Json.object()
        .put(
            "url",
            "ws://127.0.0.1:" + getPort() + "/link/?ticket=" + ticket + "&app_id=" + Standin.APP);
  }

  int sockets() {
    return open.size();
  }

  /// Tells every socket that it will be closed: at once, or after a warning somewhat later.
  ///
  /// @param reason `warning`, `refresh_requested` or `link_disabled`
  void disconnect(String reason) {
    var notice = Json.object().put("type", "disconnect").put("reason", reason);
    notice.putObject("debug_info").put("host", "standin");
    for (var socket : List.copyOf(open)) {
      socket.send(notice.toString());
      if (reason.equals("warning")) {
        CompletableFuture.delayedExecutor(AFTER_WARNING_SECONDS, TimeUnit.SECONDS)
            .execute(() -> leave(socket));
      } else {
        leave(socket);
      }
    }
  }

  /// Nothing more is brought on it.
  private void leave(WebSocket socket) {
    open.remove(socket);
    socket.close();
  }

  @Override
  public Delivered send(Kind kind, ObjectNode payload, int retry, @Nullable String reason) {
    var sockets = List.copyOf(open);
    if (sockets.isEmpty()) {
      return Delivered.none("connection_failed", 0);
    }
    var id = world.ids.next("envelope-");
    var envelope =
        Json.object()
            .put("envelope_id", id)
            .put("type", kind.envelope())
            .put("accepts_response_payload", kind != Kind.EVENT);
    envelope.set("payload", payload);
    if (kind == Kind.EVENT) {
      envelope.put("retry_attempt", retry).put("retry_reason", reason == null ? "" : reason);
    }
    var answer = new CompletableFuture<String>();
    waiting.put(id, answer);
    var start = System.nanoTime();
    try {
      sockets.get(Math.floorMod(turn.getAndIncrement(), sockets.size())).send(envelope.toString());
      var body = answer.get(Delivered.DEADLINE, TimeUnit.MILLISECONDS);
      return Delivered.answered(200, body, HttpTransport.since(start));
    } catch (TimeoutException late) {
      return Delivered.none("http_timeout", HttpTransport.since(start));
    } catch (ExecutionException | RuntimeException broken) {
      return Delivered.none("connection_failed", HttpTransport.since(start));
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return Delivered.none("unknown_error", HttpTransport.since(start));
    } finally {
      waiting.remove(id);
    }
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    var ticket = handshake.getResourceDescriptor().replaceFirst(".*ticket=([^&]*).*", "$1");
    if (!tickets.remove(ticket) || open.size() >= MOST) {
      socket.close(1008, "no ticket, or too many sockets");
      return;
    }
    var hello = Json.object().put("type", "hello").put("num_connections", open.size() + 1);
    hello.putObject("debug_info").put("host", "standin").put("approximate_connection_time", 3600);
    hello.putObject("connection_info").put("app_id", Standin.APP);
    open.add(socket);
    socket.send(hello.toString());
  }

  @Override
  public void onMessage(WebSocket socket, String message) {
    world.receive("socket", message.getBytes(StandardCharsets.UTF_8), 200, "");
    var ack = Json.read(message).orElseGet(Json::object);
    var answer = waiting.get(ack.path("envelope_id").asString(""));
    if (answer == null) {
      world.find("a socket acknowledged an envelope that nobody waits for");
    } else {
      answer.complete(
          ack.has("payload")
              ? ack.get("payload").isString()
                  ? ack.get("payload").asString()
                  : ack.get("payload").toString()
              : "");
    }
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {
    open.remove(socket);
  }

  @Override
  public void onError(@Nullable WebSocket socket, Exception error) {
    world.find("a socket broke: " + error.getClass().getSimpleName());
  }

  @Override
  public void onStart() {
    started.countDown();
  }
}

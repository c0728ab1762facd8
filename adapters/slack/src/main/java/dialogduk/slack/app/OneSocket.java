package dialogduk.slack.app;

import com.slack.api.Slack;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.SocketModeMessageQueue;
import dialogduk.slack.api.SlackCalls;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection to Slack. What is acknowledged goes the way that it came, whatever other sockets
/// there are by then.
///
/// It takes the place of the SDK's queue, which is read every ten milliseconds by one thread: there
/// a slow answer would hold up all others.
final class OneSocket implements SocketModeMessageQueue, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OneSocket.class);
  private static final Duration LONGEST_GREETING = Duration.ofSeconds(10);

  private final SocketModeClient client;
  private final BiConsumer<OneSocket, Envelope> requested;
  private final Runnable lost;
  private final CompletableFuture<Boolean> greeted = new CompletableFuture<>();
  private volatile boolean leaving;

  private OneSocket(
      Slack slack,
      String appToken,
      String url,
      BiConsumer<OneSocket, Envelope> requested,
      Runnable lost)
      throws URISyntaxException {
    this.requested = requested;
    this.lost = lost;
    this.client = new SocketModeClientJavaWSImpl(slack, appToken, url, 0, this, false, false, 0);
    client.addWebSocketCloseListener((_, _) -> leave());
  }

  /// Connects and waits until Slack has said hello.
  ///
  /// @param requested must not block
  /// @param lost the socket is closed or soon will be
  static OneSocket open(
      SlackCalls calls, String appToken, BiConsumer<OneSocket, Envelope> requested, Runnable lost)
      throws IOException {
    try {
      var socket =
          new OneSocket(calls.slack(), appToken, calls.socketAddress(appToken), requested, lost);
      socket.client.connect();
      socket.awaitGreeting();
      return socket;
    } catch (URISyntaxException notOne) {
      // Without the cause: it would tell the address, which is a ticket.
      throw new IOException("Slack named a socket that is no address");
    }
  }

  private void awaitGreeting() throws IOException {
    try {
      if (greeted.get(LONGEST_GREETING.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (TimeoutException | ExecutionException silent) {
      LOG.debug("Slack: a socket without a greeting: {}", silent.getClass().getSimpleName());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    close();
    throw new IOException("the socket was not opened");
  }

  /// Slack answers on it, and has not asked to change it.
  boolean isGood() {
    return !leaving && client.verifyConnection();
  }

  void send(String message) {
    client.sendWebSocketMessage(message);
  }

  /// What has come over the socket.
  @Override
  public void add(String message) {
    Envelope.of(message).ifPresent(this::heard);
  }

  private void heard(Envelope envelope) {
    switch (envelope.type()) {
      case "hello" -> greeted.complete(true);
      case "disconnect" -> leave();
      default -> {
        if (envelope.isRequest()) {
          requested.accept(this, envelope);
        }
      }
    }
  }

  @Override
  public @Nullable String poll() {
    return null;
  }

  private void leave() {
    leaving = true;
    greeted.complete(false);
    lost.run();
  }

  @Override
  public void close() {
    leaving = true;
    try {
      client.close();
    } catch (IOException unable) {
      LOG.debug("Slack: a socket would not close: {}", unable.getMessage());
    }
  }
}

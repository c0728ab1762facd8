package dialogduk.slack.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What really leaves this machine when the SDK calls Slack.
class SlackCallsIT {

  private final AtomicInteger came = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          came.incrementAndGet();
          exchange.getResponseHeaders().add("Retry-After", "0");
          exchange.sendResponseHeaders(503, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void posts_once_when_it_may_be_tried_at_once() {
    var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
    try (var calls =
        new SlackCalls(url, _ -> Optional.of("xoxb-1"), new Budget(InstantSource.system()))) {
      assertThatThrownBy(
              () ->
                  calls.call(
                      "T1",
                      "chat.postMessage",
                      "C1",
                      client -> client.chatPostMessage(it -> it.channel("C1").text("hej"))))
          .isInstanceOf(RuntimeException.class);
    }

    assertThat(came).hasValue(1);
  }
}

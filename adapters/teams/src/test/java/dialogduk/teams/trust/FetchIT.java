package dialogduk.teams.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FetchIT {

  private final LoopbackServer server = new LoopbackServer();

  @AfterEach
  void close() {
    server.close();
  }

  private Fetch fetch(Duration ahead) {
    return new Fetch(Duration.ofSeconds(5), InstantSource.offset(InstantSource.system(), ahead));
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 0, -10})
  void knows_how_wrong_our_clock_is_once_a_server_has_answered(int minutes) {
    server.on("/", 503, "");
    try (var fetch = fetch(Duration.ofMinutes(minutes))) {
      assertThat(fetch.ahead()).isEmpty();
      fetch.get(server.at("/"));
      assertThat(fetch.ahead().orElseThrow())
          .isCloseTo(Duration.ofMinutes(minutes), Duration.ofSeconds(30));
    }
  }

  /// The JDK's own server always tells the right time.
  @ParameterizedTest
  @ValueSource(strings = {"today", "Thu, 32 Nov 2026 04:00:00 GMT", ""})
  void believes_no_date_that_cannot_be_read(String date) throws Exception {
    try (var raw = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var fetch = fetch(Duration.ZERO)) {
      var _ =
          threads.submit(
              () -> {
                try (var connection = raw.accept()) {
                  var answer =
                      "HTTP/1.1 200 OK\r\nDate: " + date + "\r\nContent-Length: 2\r\n\r\n{}";
                  connection.getOutputStream().write(answer.getBytes(UTF_8));
                  connection.getOutputStream().flush();
                  return connection.getInputStream().read();
                }
              });
      assertThat(fetch.get(URI.create("http://127.0.0.1:" + raw.getLocalPort() + "/")))
          .isInstanceOf(Fetched.Answer.class);
      assertThat(fetch.ahead()).isEmpty();
    }
  }
}

package dialogduk.slack.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dialogduk.core.bot.Channel.Gone;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerUrlsIT {

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            var path = exchange.getRequestURI().getPath();
            asked.add(path);
            if (path.equals("/moved")) {
              exchange.getResponseHeaders().set("Location", base() + "/elsewhere");
              exchange.sendResponseHeaders(302, -1);
            } else {
              exchange.sendResponseHeaders(path.equals("/used") ? 404 : 200, -1);
            }
          }
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private AnswerUrls beside() {
    return new AnswerUrls(URI.create(base() + "/api/"));
  }

  @Test
  void sends_beside_the_api() {
    assertThatCode(() -> beside().send(base() + "/answer", "{}")).doesNotThrowAnyException();
    assertThat(asked).containsExactly("/answer");
  }

  @Test
  void sends_to_any_port_of_the_machine_that_the_api_is_on() {
    var here = new AnswerUrls(URI.create("http://localhost:1/api/"));

    assertThatCode(() -> here.send(base() + "/answer", "{}")).doesNotThrowAnyException();
    assertThat(asked).containsExactly("/answer");
  }

  @Test
  void sends_nothing_from_this_machine_to_another() {
    assertThatThrownBy(() -> beside().send("http://169.254.169.254/latest", "{}"))
        .isInstanceOf(Gone.class);
  }

  @Test
  void tells_that_a_url_is_used_up() {
    assertThatThrownBy(() -> beside().send(base() + "/used", "{}")).isInstanceOf(Gone.class);
  }

  @Test
  @DisplayName("H052 follows no redirect")
  void follows_no_redirect() {
    assertThatThrownBy(() -> beside().send(base() + "/moved", "{}")).isInstanceOf(Gone.class);
    assertThat(asked).containsExactly("/moved");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1/answer",
        "http://169.254.169.254/latest/meta-data",
        "http://hooks.slack.com/commands/1",
        "https://hooks.slack.com:8443/commands/1",
        "https://hooks.slack.com.evil.example/commands/1",
        "https://user@hooks.slack.com/commands/1",
        "file:///etc/passwd",
        "not a url",
        ""
      })
  void sends_nothing_anywhere_else(String url) {
    var slacks = new AnswerUrls(URI.create("https://slack.com/api/"));

    assertThatThrownBy(() -> slacks.send(url, "{}")).isInstanceOf(Gone.class);
    assertThat(asked).isEmpty();
  }
}

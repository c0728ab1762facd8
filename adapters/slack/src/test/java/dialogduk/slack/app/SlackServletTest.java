package dialogduk.slack.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.response.Response;
import dialogduk.core.chat.InTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SlackServletTest {

  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @AfterEach
  void close() {
    executor.shutdownNow();
  }

  private void posted(SlackServlet.Requests requests, Duration patience) throws Exception {
    var request = new MockHttpServletRequest("POST", "/slack/events");
    request.setContent("å".getBytes(StandardCharsets.UTF_8));
    new SlackServlet(requests, new InTime(executor, patience, _ -> {})).doPost(request, response);
  }

  @Test
  void acknowledges_what_is_done() throws Exception {
    posted(
        (body, _) ->
            Response.builder().statusCode(200).contentType("text/plain").body(body).build(),
        Duration.ofSeconds(60));

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("å");
  }

  @Test
  void acknowledges_nothing_while_the_store_is_slow() throws Exception {
    var stored = new CountDownLatch(1);
    posted(
        (_, _) -> {
          stored.await();
          return Response.ok();
        },
        Duration.ofMillis(20));

    assertThat(response.getStatus()).isEqualTo(503);
  }

  @Test
  void acknowledges_nothing_that_failed() throws Exception {
    posted(
        (_, _) -> {
          throw new IllegalStateException("the store is full");
        },
        Duration.ofSeconds(60));

    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getContentAsString()).isEmpty();
  }

  @Test
  void tells_a_request_that_cannot_be_read() throws Exception {
    posted(
        (_, _) -> {
          throw new SlackApp.BadRequest(null);
        },
        Duration.ofSeconds(60));

    assertThat(response.getStatus()).isEqualTo(400);
  }
}

package dialogduk.slack.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.response.Response;
import dialogduk.core.chat.InTime;
import dialogduk.slack.SignatureFilter;
import dialogduk.slack.SlackPayload;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SlackServletTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofMillis(20);

  private static final SlackServlet.Requests NO_REQUESTS =
      (_, _) -> {
        throw new AssertionError("it is a press or a form");
      };
  private static final SlackServlet.Interactions NO_INTERACTIONS =
      _ -> {
        throw new AssertionError("it is no press and no form");
      };

  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @AfterEach
  void close() {
    executor.shutdownNow();
  }

  private void posted(SlackServlet.Requests requests, Duration patience) throws Exception {
    var request = new MockHttpServletRequest("POST", "/slack/events");
    request.setContent("å".getBytes(StandardCharsets.UTF_8));
    servlet(requests, NO_INTERACTIONS, patience).doPost(request, response);
  }

  private void acted(String type, SlackServlet.Interactions interactions, Duration patience)
      throws Exception {
    servlet(NO_REQUESTS, interactions, patience).doPost(interaction(type), response);
  }

  private SlackServlet servlet(
      SlackServlet.Requests requests, SlackServlet.Interactions interactions, Duration patience) {
    return new SlackServlet(requests, interactions, new InTime(executor, patience, _ -> {}));
  }

  /// As the signature filter lets it by.
  private static MockHttpServletRequest interaction(String type) {
    var json = "{\"type\":\"" + type + "\",\"said\":\"å\"}";
    var body =
        ("payload=" + URLEncoder.encode(json, StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.UTF_8);
    var request = new MockHttpServletRequest("POST", "/slack/events");
    request.setContent(body);
    request.setAttribute(
        SignatureFilter.PAYLOAD, SlackPayload.of("application/x-www-form-urlencoded", body));
    return request;
  }

  private static Response saying(Object body) {
    return Response.builder()
        .statusCode(200)
        .contentType("text/plain")
        .body(String.valueOf(body))
        .build();
  }

  @Test
  void acknowledges_what_is_done() throws Exception {
    posted((body, _) -> saying(body), LONG);

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
        SHORT);

    assertThat(response.getStatus()).isEqualTo(503);
  }

  @Test
  void acknowledges_nothing_that_failed() throws Exception {
    posted(
        (_, _) -> {
          throw new IllegalStateException("the store is full");
        },
        LONG);

    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getContentAsString()).isEmpty();
  }

  @Test
  void tells_a_request_that_cannot_be_read() throws Exception {
    posted(
        (_, _) -> {
          throw new SlackApp.BadRequest(null);
        },
        LONG);

    assertThat(response.getStatus()).isEqualTo(400);
  }

  // --- presses and forms

  @ParameterizedTest
  @ValueSource(strings = {"block_actions", "view_submission"})
  void hands_on_what_was_read_of_a_press_or_a_form(String type) throws Exception {
    acted(type, payload -> saying(payload.get("type") + " " + payload.get("said")), LONG);

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(type + " å");
  }

  @Test
  void acknowledges_no_press_while_the_store_is_slow() throws Exception {
    var stored = new CountDownLatch(1);
    acted(
        "block_actions",
        _ -> {
          stored.await();
          return Response.ok();
        },
        SHORT);

    assertThat(response.getStatus()).isEqualTo(503);
  }

  @Test
  void acknowledges_no_form_that_failed() throws Exception {
    acted(
        "view_submission",
        _ -> {
          throw new IllegalStateException("the store is full");
        },
        LONG);

    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getContentAsString()).isEmpty();
  }

  @Test
  void tells_a_press_that_cannot_be_read() throws Exception {
    acted(
        "block_actions",
        _ -> {
          throw new SlackApp.BadRequest(null);
        },
        LONG);

    assertThat(response.getStatus()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"view_closed", "shortcut", "what_comes_next"})
  void leaves_other_interactions_to_bolt(String type) throws Exception {
    servlet((body, _) -> saying(body), NO_INTERACTIONS, LONG).doPost(interaction(type), response);

    assertThat(response.getContentAsString()).startsWith("payload=").contains(type);
  }

  @Test
  void leaves_commands_to_bolt() throws Exception {
    var request = interaction("block_actions");
    request.setAttribute(
        SignatureFilter.PAYLOAD,
        new SlackPayload.Form(Map.of("command", "/dialogduk"), Optional.empty()));
    servlet((_, _) -> saying("bolt"), NO_INTERACTIONS, LONG).doPost(request, response);

    assertThat(response.getContentAsString()).isEqualTo("bolt");
  }
}

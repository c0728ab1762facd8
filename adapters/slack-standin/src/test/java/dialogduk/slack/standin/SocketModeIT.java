package dialogduk.slack.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The same deliveries over sockets.
class SocketModeIT {

  private final LinkedBlockingQueue<JsonNode> got = new LinkedBlockingQueue<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private Play play;
  private WebSocket socket;

  @BeforeEach
  void open() throws Exception {
    play = new Play();
    play.standin.deliverOverSockets();
  }

  @AfterEach
  void close() {
    if (socket != null) {
      socket.abort();
    }
    client.shutdownNow();
    play.close();
  }

  private void connects(Function<JsonNode, String> answer) throws Exception {
    var url = play.slack().methods(Standin.APP_TOKEN).appsConnectionsOpen(r -> r).getUrl();
    socket = client.newWebSocketBuilder().buildAsync(URI.create(url), new Listener(answer)).join();
    assertThat(got.poll(5, TimeUnit.SECONDS).path("type").asString("")).isEqualTo("hello");
  }

  private final class Listener implements WebSocket.Listener {
    private final Function<JsonNode, String> answer;
    private final StringBuilder parts = new StringBuilder();

    private Listener(Function<JsonNode, String> answer) {
      this.answer = answer;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      parts.append(data);
      if (last) {
        var message = Json.read(parts.toString()).orElseThrow();
        parts.setLength(0);
        got.add(message);
        var reply = message.has("envelope_id") ? answer.apply(message) : "";
        if (!reply.isEmpty()) {
          var _ = from.sendText(reply, true);
        }
      }
      from.request(1);
      return null;
    }
  }

  private static String ack(JsonNode envelope) {
    return "{\"envelope_id\":\""
        + envelope.path("envelope_id").asString("")
        + "\",\"payload\":{\"text\":\"Hej\"}}";
  }

  @Test
  void delivers_a_command_and_takes_the_answer_with_the_acknowledgement() throws Exception {
    connects(SocketModeIT::ack);

    var sent = play.standin.person("U1").in("C1").types("/dialogduk nästa");

    assertThat(sent.inTime()).isTrue();
    var envelope = got.poll(5, TimeUnit.SECONDS);
    assertThat(envelope.path("type").asString("")).isEqualTo("slash_commands");
    assertThat(envelope.at("/payload/text").asString("")).isEqualTo("nästa");
    assertThat(play.standin.person("U1").in("C1").hears())
        .extracting(Message::text)
        .containsExactly("Hej");
  }

  @Test
  void gives_up_after_three_seconds() throws Exception {
    connects(_ -> "");

    var sent = play.standin.events().memberLeft("C1", "U2").send();

    assertThat(sent.trouble()).isEqualTo("http_timeout");
  }

  @Test
  void asks_to_come_back() throws Exception {
    connects(SocketModeIT::ack);
    play.standin.disconnectSockets("refresh_requested");

    assertThat(got.poll(5, TimeUnit.SECONDS).path("reason").asString(""))
        .isEqualTo("refresh_requested");
  }

  @Test
  void needs_the_apps_own_token() throws IOException, SlackApiException {
    assertThat(play.api().appsConnectionsOpen(r -> r).getError())
        .isEqualTo("not_allowed_token_type");
  }
}

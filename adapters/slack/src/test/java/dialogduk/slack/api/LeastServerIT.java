package dialogduk.slack.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialogduk.core.bot.Channel.Gone;
import dialogduk.core.bot.Channel.Setting;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Card;
import dialogduk.slack.elsewhere.BareApi;
import dialogduk.slack.elsewhere.BareApi.Manner;
import dialogduk.slack.elsewhere.Overheard;
import dialogduk.slack.elsewhere.Overheard.Said;
import dialogduk.slack.elsewhere.WebApi;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The channel against servers that speak Slack's Web API and say or can less than Slack.
class LeastServerIT {

  private static final Setting SETTING = new Setting("s1", "sv");
  private static final String ROOM = "slack:T1:C1";
  private static final String EVA = "slack:T1:U1";
  private static final Card CARD = new Card("slot", "one", List.of(new Prose("one", Tone.PLAIN)));

  private static List<Said> saidTo(WebApi api, Consumer<SlackChannel> done) throws IOException {
    try (var overheard = Overheard.start(api);
        var calls =
            new SlackCalls(
                overheard.apiUrl(),
                _ -> Optional.of("xoxb-1"),
                new Budget(InstantSource.system()))) {
      done.accept(new SlackChannel(calls));
      return overheard.said();
    }
  }

  private static void post(SlackChannel channel) {
    var drawn = channel.draw(CARD, SETTING).getFirst();
    assertThat(channel.post(ROOM, drawn, Optional.empty(), "key")).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource
  void posts_whatever_is_said_back(Manner manner) throws Exception {
    assertThat(saidTo(new BareApi(manner), LeastServerIT::post))
        .extracting(Said::method)
        .containsExactly("chat.postMessage");
  }

  @ParameterizedTest
  @EnumSource
  void opens_a_form_whatever_is_said_back(Manner manner) throws Exception {
    assertThat(saidTo(new BareApi(manner), channel -> channel.ask(EVA, "trigger", CARD, SETTING)))
        .extracting(Said::method)
        .containsExactly("views.open");
  }

  @ParameterizedTest
  @EnumSource
  void tells_privately_where_nothing_can_be_whispered_or_opened(Manner manner) throws Exception {
    var said = saidTo(new BareApi(manner), channel -> channel.whisper(ROOM, EVA, CARD, SETTING));

    assertThat(said.getLast().method()).isEqualTo("chat.postMessage");
    assertThat(said.getLast().field("channel")).isEqualTo("U1");
  }

  @Test
  void understands_a_word_with_any_status() {
    assertThatThrownBy(() -> saidTo(refusing(403), LeastServerIT::post))
        .isInstanceOfSatisfying(
            Gone.class, gone -> assertThat(gone.what()).isEqualTo(Gone.What.MEMBERSHIP));
  }

  /// It may be the same word from something that stands in front of Slack and is out of order.
  @Test
  void does_not_take_a_broken_server_at_its_word() {
    assertThatThrownBy(() -> saidTo(refusing(502), LeastServerIT::post))
        .isInstanceOf(IllegalStateException.class);
  }

  private static WebApi refusing(int status) {
    var body = "{\"ok\":false,\"error\":\"not_in_channel\"}";
    return _ -> new WebApi.Answer(status, "application/json", body);
  }
}

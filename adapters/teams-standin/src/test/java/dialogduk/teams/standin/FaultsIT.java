package dialogduk.teams.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What goes wrong on demand.
class FaultsIT {

  private Play play;

  @BeforeEach
  void open() throws IOException {
    play = new Play();
  }

  @AfterEach
  void close() {
    play.close();
  }

  private Api.Said post() throws IOException {
    return post(play.channel);
  }

  private Api.Said post(Conversation conversation) throws IOException {
    return play.api.post(Api.activities(conversation.id()), Play.text("hej"));
  }

  @ParameterizedTest
  @EnumSource
  void can_say_every_no_of_the_connector(ConnectorError error) throws Exception {
    play.standin.faults().next(Operation.POST, new Fault.Refuses(error));
    var said = post();

    assertThat(said.status()).isEqualTo(error.status());
    assertThat(said.code()).isEqualTo(error.code());
    assertThat(play.standin.messages(play.channel)).isEmpty();
    assertThat(post().status()).isEqualTo(201);
  }

  @Test
  void can_ask_to_wait_in_any_words() throws Exception {
    play.standin.faults().next(Operation.POST, new Fault.TooMany("30"));
    play.standin.faults().next(Operation.POST, new Fault.TooMany("soon"));
    play.standin.faults().next(Operation.POST, new Fault.TooMany(""));

    assertThat(post())
        .extracting(Api.Said::status, Api.Said::retryAfter)
        .containsExactly(429, "30");
    assertThat(post().retryAfter()).isEqualTo("soon");
    assertThat(post().retryAfter()).isEmpty();
    // A fault comes before the limits look at a call, so the first that they see is this one.
    assertThat(post().status()).isEqualTo(201);
    assertThat(play.standin.limits().impatient()).isEqualTo(1);
  }

  @Test
  void can_send_a_page_for_people() throws Exception {
    play.standin.faults().next(Operation.POST, new Fault.Page(502));
    var said = post();

    assertThat(said.status()).isEqualTo(502);
    assertThat(said.body()).startsWith("<!DOCTYPE html>");
  }

  @Test
  void can_cut_the_line_before_or_after_the_message_is_stored() throws Exception {
    post();
    play.standin.faults().next(Operation.POST, new Fault.Cut());
    assertThatThrownBy(this::post).isInstanceOf(IOException.class);
    assertThat(play.standin.messages(play.channel)).hasSize(1);

    play.standin.faults().next(Operation.POST, new Fault.LostAnswer());
    assertThatThrownBy(this::post).isInstanceOf(IOException.class);
    assertThat(play.standin.messages(play.channel)).hasSize(2);
    assertThat(play.standin.received(Operation.POST))
        .extracting(Received::status)
        .containsExactly(201, 0, 0);
  }

  @Test
  void can_be_slow_before_or_after() throws Exception {
    post();
    var start = System.nanoTime();
    play.standin.faults().next(Operation.POST, new Fault.Slow(Duration.ofMillis(150)));
    play.standin.faults().next(Operation.POST, new Fault.SlowAnswer(Duration.ofMillis(150)));

    assertThat(post().status()).isEqualTo(201);
    assertThat(post().status()).isEqualTo(201);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(300));
  }

  @Test
  void aims_at_operations_conversations_and_counts() throws Exception {
    var faults = play.standin.faults();
    var broken = new Fault.Refuses(ConnectorError.SERVICE_ERROR);
    faults.next(Operation.POST, play.group.id(), broken);
    assertThat(post().status()).isEqualTo(201);
    assertThat(post(play.group).status()).isEqualTo(500);

    faults.nth(2, Operation.POST, broken);
    assertThat(List.of(post().status(), post().status(), post().status()))
        .containsExactly(201, 500, 201);

    play.time.advance(Duration.ofSeconds(10));
    faults.times(2, Operation.POST, broken);
    assertThat(List.of(post().status(), post().status(), post().status()))
        .containsExactly(500, 500, 201);

    faults.everything(play.channel.id(), broken);
    assertThat(post().status()).isEqualTo(500);
    assertThat(post(play.group).status()).isEqualTo(201);
    assertThat(
            play.api.get("conversations/" + Api.encoded(play.channel.id()) + "/members").status())
        .isEqualTo(500);
    faults.clear();
    assertThat(post().status()).isEqualTo(201);
    assertThat(faults.happened()).isEqualTo(6);
  }

  @Test
  void aims_at_a_channel_with_all_its_threads() throws Exception {
    var thread = Place.thread(play.channel.id(), post().id());
    play.standin
        .faults()
        .always(Operation.POST, thread, new Fault.Refuses(ConnectorError.BAD_GATEWAY));

    assertThat(post().status()).isEqualTo(502);
    assertThat(play.api.post(Api.activities(thread), Play.text("hej")).status()).isEqualTo(502);
  }

  @Test
  void draws_the_same_lots_for_the_same_seed() throws Exception {
    play.standin.limits().off();
    var runs = new ArrayList<List<Integer>>();
    for (var seed : new long[] {1, 1, 2}) {
      play.standin
          .faults()
          .atRandom(
              seed,
              0.5,
              Set.of(Operation.POST),
              new Fault.Refuses(ConnectorError.PRECONDITION_FAILED),
              new Fault.Refuses(ConnectorError.GATEWAY_TIMEOUT));
      var run = new ArrayList<Integer>();
      for (var i = 0; i < 20; i++) {
        run.add(post().status());
      }
      runs.add(run);
    }

    assertThat(runs.get(0)).isEqualTo(runs.get(1)).contains(201, 412, 504);
    assertThat(runs.get(2)).isNotEqualTo(runs.get(0));
  }

  @Test
  void makes_429s_of_its_own_and_keeps_them() throws Exception {
    for (var i = 0; i < 7; i++) {
      assertThat(post().status()).isEqualTo(201);
    }
    var eighth = post();

    assertThat(eighth.status()).isEqualTo(429);
    assertThat(eighth.retryAfter()).isEqualTo("1");
    assertThat(play.standin.limits().throttled())
        .singleElement()
        .satisfies(it -> assertThat(it.conversation()).isEqualTo(play.channel.id()));
    play.time.advance(Duration.ofSeconds(1));
    assertThat(post().status()).isEqualTo(201);
  }

  @Test
  void can_break_the_issuer_of_tokens() throws Exception {
    play.standin.faults().next(Operation.TOKEN, new Fault.Page(503));

    assertThat(play.api.token(Map.of()).status()).isEqualTo(503);
    assertThat(play.api.token(Map.of()).status()).isEqualTo(200);
  }
}

package dialogduk.teams.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.teams.credentials.TokenServer.Told;
import dialogduk.teams.credentials.Tokens.Handed;
import dialogduk.teams.guard.Ticks;
import dialogduk.teams.trust.ServiceHosts;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BotTokensTest {

  private static final URI EUROPE = URI.create("https://smba.trafficmanager.net/emea/");
  private static final URI AMERICA = URI.create("https://smba.trafficmanager.net/amer/");
  private static final Duration HOUR = Duration.ofHours(1);

  private final Ticks ticks = new Ticks();
  private final AtomicInteger asked = new AtomicInteger();
  private boolean down;

  private Told told() {
    var time = asked.incrementAndGet();
    return down
        ? new Told.Nothing("answers 503", NoToken.UNANSWERED)
        : new Told.Token("token-" + time, HOUR);
  }

  private BotTokens tokens() {
    return tokens(Runnable::run);
  }

  private BotTokens tokens(Executor background) {
    return new BotTokens(
        this::told, ServiceHosts.read(ServiceHosts.PUBLIC).orElseThrow(), background, ticks);
  }

  @Test
  void are_fetched_once_and_kept() {
    var tokens = tokens();
    assertThat(tokens.tokenFor(EUROPE)).isEqualTo(new Handed.Token("token-1"));
    ticks.moveBy(HOUR.minus(BotTokens.EARLY));
    assertThat(tokens.tokenFor(EUROPE)).isEqualTo(new Handed.Token("token-1"));
    assertThat(asked).hasValue(1);
  }

  @Test
  @DisplayName("H304 are the same for another region on the list")
  void are_the_same_for_another_region() {
    var tokens = tokens();
    assertThat(tokens.tokenFor(EUROPE)).isEqualTo(tokens.tokenFor(AMERICA));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "http://smba.trafficmanager.net/emea/",
        "https://smba.trafficmanager.net.evil.example/",
        "https://smba.trafficmanager.net@evil.example/",
        "https://smba.trafficmanager.net:8443/",
        "https://169.254.169.254/",
        "http://127.0.0.1/",
        "/v3/conversations"
      })
  void are_handed_out_for_nobody_off_the_list(String address) {
    assertThat(tokens().tokenFor(URI.create(address))).isEqualTo(new Handed.OffTheList());
    assertThat(asked).hasValue(0);
  }

  @Test
  void are_changed_in_the_background_shortly_before_they_end() {
    Queue<Runnable> waiting = new ArrayDeque<>();
    var tokens = tokens(waiting::add);
    assertThat(tokens.tokenFor(EUROPE)).isInstanceOf(Handed.Unavailable.class);
    waiting.remove().run();
    ticks.moveBy(HOUR.minus(BotTokens.EARLY).plusSeconds(1));
    assertThat(tokens.tokenFor(EUROPE)).isEqualTo(new Handed.Token("token-1"));
    waiting.remove().run();
    assertThat(tokens.tokenFor(EUROPE)).isEqualTo(new Handed.Token("token-2"));
    assertThat(waiting).isEmpty();
  }

  @Test
  @DisplayName("H306 are used to their end while the token server is down, and no longer")
  void are_used_to_their_end() {
    var tokens = tokens();
    tokens.tokenFor(EUROPE);
    down = true;
    ticks.moveBy(HOUR.minusSeconds(1));
    assertThat(tokens.tokenFor(EUROPE)).isEqualTo(new Handed.Token("token-1"));
    assertThat(asked).hasValue(2);
    ticks.moveBy(Duration.ofSeconds(1));
    assertThat(tokens.tokenFor(EUROPE)).isEqualTo(new Handed.Unavailable("answers 503"));
  }

  @Test
  void are_asked_for_again_after_a_pause_when_there_was_trouble() {
    down = true;
    var tokens = tokens();
    for (int time = 0; time < 100; time++) {
      assertThat(tokens.tokenFor(EUROPE)).isEqualTo(new Handed.Unavailable("answers 503"));
    }
    assertThat(asked).hasValue(1);
    down = false;
    ticks.moveBy(BotTokens.PAUSE);
    assertThat(tokens.tokenFor(EUROPE)).isEqualTo(new Handed.Token("token-2"));
  }

  @Test
  void are_fetched_anew_when_one_was_refused() {
    var tokens = tokens();
    tokens.tokenFor(EUROPE);
    tokens.refused("token-1");
    assertThat(tokens.tokenFor(EUROPE)).isEqualTo(new Handed.Token("token-1"));
    ticks.moveBy(BotTokens.PAUSE.plusSeconds(1));
    tokens.refused("another");
    assertThat(tokens.tokenFor(EUROPE)).isEqualTo(new Handed.Token("token-1"));
    tokens.refused("token-1");
    assertThat(tokens.tokenFor(EUROPE)).isEqualTo(new Handed.Token("token-2"));
  }

  @RepeatedTest(50)
  @Timeout(30)
  void are_fetched_once_however_many_ask() throws Exception {
    var asking = new ArrayList<Callable<Handed>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tokens = tokens(threads);
      for (int time = 0; time < 20; time++) {
        asking.add(() -> tokens.tokenFor(EUROPE));
      }
      for (var handed : threads.invokeAll(asking)) {
        assertThat(handed.get()).isEqualTo(new Handed.Token("token-1"));
      }
    }
    assertThat(asked).hasValue(1);
  }

  @Test
  void say_no_secret() {
    assertThat(tokens().tokenFor(EUROPE).toString() + told()).doesNotContain("token-");
  }

  @Test
  void say_whether_there_is_one_and_why_not() {
    var tokens = tokens();
    down = true;
    assertThat(tokens.missing()).contains(NoToken.UNANSWERED);

    down = false;
    ticks.moveBy(BotTokens.PAUSE);
    assertThat(tokens.missing()).isEmpty();
  }
}

package dialogduk.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class InstallStatesTest {

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-15T08:00:00Z"));
  private final InstallStates states = new InstallStates(clock);

  @Test
  void are_good_once() {
    var begun = states.begin();

    assertThat(states.finish(begun.state(), begun.cookie())).isTrue();
    assertThat(states.finish(begun.state(), begun.cookie())).isFalse();
  }

  @Test
  void are_good_in_their_own_browser_alone() {
    var begun = states.begin();
    var other = states.begin();

    assertThat(states.finish(begun.state(), other.cookie())).isFalse();
    assertThat(states.finish(begun.state(), begun.cookie())).as("used up").isFalse();
    assertThat(states.finish(other.state(), "")).isFalse();
  }

  @Test
  void are_good_for_ten_minutes() {
    var first = states.begin();
    clock.moveBy(Duration.ofMinutes(9));
    assertThat(states.finish(first.state(), first.cookie())).isTrue();

    var second = states.begin();
    clock.moveBy(Duration.ofMinutes(10));
    assertThat(states.finish(second.state(), second.cookie())).isFalse();
  }

  @Test
  void cannot_be_guessed() {
    var seen = new HashSet<String>();
    for (int i = 0; i < 1_000; i++) {
      var begun = states.begin();
      assertThat(begun.state()).hasSize(43).doesNotContain(begun.cookie());
      assertThat(seen.add(begun.state()) && seen.add(begun.cookie())).isTrue();
    }
    assertThat(states.finish("", "")).isFalse();
  }
}

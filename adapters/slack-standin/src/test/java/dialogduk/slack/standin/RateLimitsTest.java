package dialogduk.slack.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  private final RateLimits limits = new RateLimits(true);

  @Test
  void lets_a_small_burst_into_a_channel_and_then_about_one_a_second() {
    for (var i = 0; i < 5; i++) {
      assertThat(limits.ask("T1", "chat.postMessage", "C1", START)).isZero();
    }

    assertThat(limits.ask("T1", "chat.postMessage", "C1", START)).isEqualTo(5);
    assertThat(limits.ask("T1", "chat.postMessage", "C2", START)).isZero();
    assertThat(limits.ask("T1", "chat.postMessage", "C1", START.plusSeconds(5))).isZero();
  }

  @Test
  void counts_edits_over_all_channels_of_a_workspace_and_apart_from_the_next() {
    for (var i = 0; i < 50; i++) {
      assertThat(limits.ask("T1", "chat.update", "C" + i, START)).isZero();
    }

    assertThat(limits.ask("T1", "chat.update", "C99", START.plusSeconds(20))).isEqualTo(40);
    assertThat(limits.ask("T2", "chat.update", "C99", START.plusSeconds(20))).isZero();
    assertThat(limits.refused()).isEqualTo(1);
  }

  @Test
  void lets_history_be_read_once_a_minute_where_that_rule_holds() {
    assertThat(limits.ask("T1", "conversations.history", "C1", START)).isZero();
    assertThat(limits.ask("T1", "conversations.history", "C1", START.plusSeconds(1))).isEqualTo(59);
  }

  @Test
  void lets_history_be_read_as_tier_three_otherwise() {
    var internal = new RateLimits(false);
    for (var i = 0; i < 50; i++) {
      assertThat(internal.ask("T1", "conversations.history", "C1", START)).isZero();
    }
    assertThat(internal.ask("T1", "conversations.history", "C1", START)).isEqualTo(60);
  }
}

package dialogduk.core.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final Instant NOW = Instant.parse("2026-03-15T08:00:00Z");

  private final Pace pace = new Pace();

  private Duration wait(String session) {
    return Duration.between(NOW, pace.notBefore(session, "room", NOW));
  }

  @Test
  void shows_the_first_change_at_once() {
    assertThat(wait("s1")).isZero();
  }

  @Test
  void lets_numbers_wait_so_that_many_become_one() {
    pace.started("s1", "room", NOW);

    assertThat(wait("s1")).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void hurries_with_what_is_logged() {
    pace.started("s1", "room", NOW);
    pace.hurry("s1");

    assertThat(wait("s1")).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void hurries_once_in_every_room() {
    pace.started("s1", "room", NOW);
    pace.started("s1", "other", NOW);
    pace.hurry("s1");
    pace.started("s1", "other", NOW);

    assertThat(wait("s1")).isEqualTo(Duration.ofSeconds(1));
    assertThat(pace.notBefore("s1", "other", NOW)).isEqualTo(NOW.plusSeconds(4));
  }

  @Test
  void hurries_again_with_what_came_while_a_room_was_brought_up_to_date() {
    pace.hurry("s1");
    pace.started("s1", "room", NOW);
    pace.hurry("s1");

    assertThat(wait("s1")).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void lets_numbers_wait_longer_when_twenty_rooms_share_a_workspace() {
    for (int session = 0; session < 20; session++) {
      pace.started("s" + session, "room", NOW);
    }
    pace.hurry("s7");

    assertThat(wait("s3")).isEqualTo(Duration.ofSeconds(40));
    assertThat(wait("s7")).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void forgets_rooms_that_have_been_quiet_for_a_minute() {
    pace.started("s1", "room", NOW.minusSeconds(61));
    pace.started("s2", "room", NOW);

    assertThat(wait("s2")).isEqualTo(Duration.ofSeconds(2));
    assertThat(wait("s1")).isZero();
  }
}

package dialogduk.core.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.bot.Shown.Hold;
import dialogduk.core.bot.Shown.Room;
import dialogduk.core.bot.Shown.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

  private static Room room(String name, int tries) {
    var until = NOW.plusSeconds(tries);
    return new Room("s1", name, 1, tries == 0 ? null : new Hold(Trouble.BUSY, until, tries));
  }

  private static Room refused(String name, int tries, int secondsAgo) {
    return new Room("s1", name, 1, new Hold(Trouble.BUSY, NOW.minusSeconds(secondsAgo), tries));
  }

  @Test
  void does_not_let_a_room_wait_twice_that_was_refused() {
    pace.started("s1", "room", NOW);

    assertThat(pace.notBefore(room("room", 1), NOW)).isEqualTo(NOW.plusSeconds(1));
    assertThat(pace.notBefore(room("room", 0), NOW)).isEqualTo(NOW.plusSeconds(2));
  }

  @Test
  void lets_a_few_of_the_refused_try_until_they_have_had_their_turn() {
    var behind =
        List.of(
            refused("slack:T1:a", 1, 2),
            refused("slack:T1:b", 1, 9),
            refused("slack:T1:c", 7, 1),
            refused("slack:T1:d", 2, 1),
            room("slack:T1:fresh", 0));

    assertThat(pace.due(behind, NOW))
        .extracting(Room::room)
        .containsExactly("slack:T1:c", "slack:T1:d", "slack:T1:b", "slack:T1:fresh");
  }

  @Test
  void does_not_let_others_pass_those_whose_turn_it_is() {
    var behind =
        List.of(
            refused("slack:T1:a", 1, 2),
            refused("slack:T1:b", 4, -1),
            refused("slack:T1:c", 4, -1),
            refused("slack:T1:d", 4, -1));

    assertThat(pace.due(behind, NOW)).isEmpty();
  }

  @Test
  void counts_each_workspace_by_itself() {
    var behind =
        List.of(
            refused("slack:T1:a", 4, -1),
            refused("slack:T1:b", 4, -1),
            refused("slack:T1:c", 4, -1),
            refused("slack:T2:a", 1, 1));

    assertThat(pace.due(behind, NOW)).extracting(Room::room).containsExactly("slack:T2:a");
  }

  @Test
  void counts_each_room_by_itself_where_its_chat_does() {
    var byRoom = new Pace(room -> room);
    var behind =
        List.of(
            refused("teams:t:a", 4, -1),
            refused("teams:t:b", 4, -1),
            refused("teams:t:c", 4, -1),
            refused("teams:t:d", 1, 1));
    byRoom.started("s1", "teams:t:a", NOW);
    byRoom.started("s2", "teams:t:b", NOW);

    assertThat(byRoom.due(behind, NOW)).extracting(Room::room).containsExactly("teams:t:d");
    assertThat(byRoom.notBefore("s1", "teams:t:a", NOW)).isEqualTo(NOW.plusSeconds(2));
  }
}

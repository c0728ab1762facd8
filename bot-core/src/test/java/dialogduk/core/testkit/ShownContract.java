package dialogduk.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.bot.Shown.Hold;
import dialogduk.core.bot.Shown.Posted;
import dialogduk.core.bot.Shown.Room;
import dialogduk.core.bot.Shown.Trouble;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What every store promises of what rooms show.
public abstract class ShownContract {

  private static final String SESSION = "s1";

  /// Of an empty store.
  protected abstract Ports ports();

  @Test
  void remembers_by_room_and_slot() {
    ports().shown().remember(SESSION, "room", "cloth:goals", new Posted("", "intent"));
    ports().shown().remember(SESSION, "room", "cloth:goals", new Posted("m1", "hash"));
    ports().shown().remember(SESSION, "room", "actions", new Posted("m2", "hash"));
    ports().shown().remember(SESSION, "other", "actions", new Posted("m3", "hash"));

    assertThat(ports().shown().inRoom(SESSION, "room"))
        .containsOnlyKeys("cloth:goals", "actions")
        .containsEntry("cloth:goals", new Posted("m1", "hash"));
    assertThat(ports().shown().inRoom("other", "room")).isEmpty();
  }

  @Test
  void counts_the_changes_that_may_show() {
    assertThat(ports().shown().generation(SESSION)).isZero();

    ports().commit(Changing.in(SESSION).dirty());
    ports().commit(Changing.in(SESSION));
    ports().commit(Changing.in(SESSION).dirty());

    assertThat(ports().shown().generation(SESSION)).isEqualTo(2);
  }

  @Test
  void finds_the_rooms_that_are_behind() {
    ports().shown().settled(SESSION, "room", 0);
    ports().shown().settled(SESSION, "other", 0);
    assertThat(ports().shown().behind()).isEmpty();

    ports().commit(Changing.in(SESSION).dirty());
    ports().shown().settled(SESSION, "other", 1);

    assertThat(ports().shown().behind()).containsExactly(new Room(SESSION, "room", 1, null));
  }

  @Test
  void never_takes_a_room_back() {
    ports().commit(Changing.in(SESSION).dirty());
    ports().shown().settled(SESSION, "room", 1);
    ports().shown().settled(SESSION, "room", 0);

    assertThat(ports().shown().behind()).isEmpty();
  }

  @Test
  void holds_a_room_until_it_is_settled() {
    var hold = new Hold(Trouble.BUSY, Instant.parse("2026-03-15T08:00:30Z"), 2);
    ports().shown().settled(SESSION, "room", 0);
    ports().commit(Changing.in(SESSION).dirty());
    ports().shown().hold(SESSION, "room", hold);

    assertThat(ports().shown().behind()).containsExactly(new Room(SESSION, "room", 1, hold));
    assertThat(ports().shown().held(SESSION)).containsExactly(new Room(SESSION, "room", 1, hold));

    ports().shown().settled(SESSION, "room", 1);

    assertThat(ports().shown().held(SESSION)).isEmpty();
  }

  @Test
  void holds_no_room_that_is_not_known() {
    ports()
        .shown()
        .hold(SESSION, "room", new Hold(Trouble.NO_ROOM, Instant.parse("2026-03-15T08:00:00Z"), 1));

    assertThat(ports().shown().held(SESSION)).isEmpty();
  }
}

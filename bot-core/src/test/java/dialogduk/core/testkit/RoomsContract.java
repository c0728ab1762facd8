package dialogduk.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.bot.Change.RoomMove;
import dialogduk.core.bot.Rooms.Attached;
import dialogduk.core.bot.Shown.Hold;
import dialogduk.core.bot.Shown.Posted;
import dialogduk.core.bot.Shown.Room;
import dialogduk.core.bot.Shown.Trouble;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What every store promises of the rooms that show a session.
public abstract class RoomsContract {

  private static final String SESSION = "s1";
  private static final String ROOM = "slack:T1:C1";

  /// Of an empty store.
  protected abstract Ports ports();

  private void attach(String session, String room, String language) {
    ports().commit(Changing.in(session).moving(new RoomMove.Attach(room, language)).dirty());
  }

  @Test
  void finds_the_session_of_a_room_and_the_rooms_of_a_session() {
    attach(SESSION, ROOM, "sv");
    attach(SESSION, "slack:T1:C0", "en");
    attach("s2", "teams:x", "sv");

    assertThat(ports().rooms().sessionIn(ROOM)).contains(SESSION);
    assertThat(ports().rooms().sessionIn("slack:T1:C9")).isEmpty();
    assertThat(ports().rooms().of(SESSION))
        .containsExactly(new Attached("slack:T1:C0", "en"), new Attached(ROOM, "sv"));
  }

  @Test
  void finds_the_rooms_of_a_workspace() {
    attach(SESSION, "slack:T1:C0", "sv");
    attach("s2", "slack:T1:C1", "sv");
    attach("s3", "slack:T11:C2", "sv");
    attach("s4", "teams:x", "sv");

    assertThat(ports().rooms().named("slack:T1:")).containsExactly("slack:T1:C0", "slack:T1:C1");
    assertThat(ports().rooms().named("slack:")).hasSize(3);
    assertThat(ports().rooms().named("slack:T%")).isEmpty();
  }

  @Test
  void leaves_an_attached_room_behind_until_it_is_settled() {
    attach(SESSION, ROOM, "sv");
    assertThat(ports().shown().behind()).containsExactly(new Room(SESSION, ROOM, 1, null));

    ports().shown().settled(SESSION, ROOM, 1);
    assertThat(ports().shown().behind()).isEmpty();
  }

  @Test
  void takes_a_room_from_the_session_that_had_it() {
    attach(SESSION, ROOM, "sv");
    attach("s2", ROOM, "sv");

    assertThat(ports().rooms().sessionIn(ROOM)).contains("s2");
    assertThat(ports().rooms().of(SESSION)).isEmpty();
  }

  @Test
  void forgets_what_a_room_showed_when_it_is_left() {
    attach(SESSION, ROOM, "sv");
    ports().shown().remember(SESSION, ROOM, "cloth:goals", new Posted("m1", "hash"));

    ports().commit(Changing.in(SESSION).moving(new RoomMove.Leave(ROOM)).dirty());

    assertThat(ports().rooms().sessionIn(ROOM)).isEmpty();
    assertThat(ports().shown().inRoom(SESSION, ROOM)).isEmpty();
    assertThat(ports().shown().behind()).isEmpty();
  }

  @Test
  void changes_the_language_of_a_room_and_settles_it_again() {
    attach(SESSION, ROOM, "sv");
    ports().shown().settled(SESSION, ROOM, 1);

    attach(SESSION, ROOM, "en");

    assertThat(ports().rooms().of(SESSION)).containsExactly(new Attached(ROOM, "en"));
    assertThat(ports().shown().behind()).containsExactly(new Room(SESSION, ROOM, 2, null));
  }

  @Test
  void lets_go_of_a_held_room_that_is_attached_anew() {
    attach(SESSION, ROOM, "sv");
    ports()
        .shown()
        .hold(SESSION, ROOM, new Hold(Trouble.NO_ROOM, Instant.parse("2026-03-15T08:00:00Z"), 1));

    attach(SESSION, ROOM, "sv");

    assertThat(ports().shown().held(SESSION)).isEmpty();
  }
}

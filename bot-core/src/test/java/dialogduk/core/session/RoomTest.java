package dialogduk.core.session;

import dialogduk.core.disclosure.Openness;
import dialogduk.core.policy.Right;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.ShippedDialogues;
import dialogduk.core.testkit.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoomTest {

  private static final String ROOM = "slack:T1:C1";

  private static Story story(Event... before) {
    return Story.begun().happened(before);
  }

  @Test
  void is_attached_by_those_who_lead() {
    story()
        .by(Cast.CARIN)
        .when(new Command.AttachRoom(ROOM, "sv"))
        .then(new Event.RoomAttached(ROOM, "sv"));
  }

  @Test
  void is_attached_once() {
    story(new Event.RoomAttached(ROOM, "sv"))
        .when(new Command.AttachRoom(ROOM, "sv"))
        .thenNothing();
  }

  @Test
  void is_attached_anew_in_another_language_or_after_it_was_left() {
    story(new Event.RoomAttached(ROOM, "sv"))
        .when(new Command.AttachRoom(ROOM, "en"))
        .then(new Event.RoomAttached(ROOM, "en"));
    story(new Event.RoomAttached(ROOM, "sv"), new Event.RoomLeft(ROOM))
        .when(new Command.AttachRoom(ROOM, "sv"))
        .then(new Event.RoomAttached(ROOM, "sv"));
  }

  @Test
  void is_left_once() {
    story(new Event.RoomAttached(ROOM, "sv"))
        .when(new Command.LeaveRoom(ROOM))
        .then(new Event.RoomLeft(ROOM));
    story(new Event.RoomAttached(ROOM, "sv"), new Event.RoomLeft(ROOM))
        .when(new Command.LeaveRoom(ROOM))
        .thenNothing();
    story().when(new Command.LeaveRoom("slack:T1:C9")).thenNothing();
  }

  @Test
  void is_refused_to_a_rehearsal() {
    Story.of(ShippedDialogues.samverkansavtal())
        .given(
            new Command.Start(
                "samverkansavtal",
                1,
                List.of("goals"),
                Openness.NAMELESS,
                Purpose.REHEARSAL,
                new FreeText("title", "salt", "Övning"),
                List.of()))
        .when(new Command.AttachRoom(ROOM, "sv"))
        .thenRefused(new Refusal.OnlyInBrowser());
  }

  @Test
  void is_no_participants_to_attach() {
    story()
        .by(Cast.ULF)
        .when(new Command.AttachRoom(ROOM, "sv"))
        .thenRefused(new Refusal.NotAllowed(Right.ROOM_ATTACH));
  }
}

package dialogduk.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.policy.Right;
import dialogduk.core.session.Command.AddAction;
import dialogduk.core.session.Command.ChangeAction;
import dialogduk.core.session.Command.RemoveAction;
import dialogduk.core.session.Command.SetActionStatus;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Story;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionsTest {

  private static final LocalDate FRIDAY = Story.TODAY.plusDays(4);

  private final Story story = Story.begun();

  private AddAction add() {
    return new AddAction("a1", "goals", story.text("Ring"), null, "ulf", FRIDAY);
  }

  private SetActionStatus status(ActionStatus status) {
    return new SetActionStatus("a1", status, null);
  }

  @Test
  void are_added_by_any_participant() {
    var add = add();

    story
        .by(Cast.EVA)
        .when(add)
        .then(new Event.ActionAdded("a1", "goals", add.what().ref(), null, "ulf", FRIDAY));
  }

  @Test
  void come_from_where_the_group_is() {
    story.opened("scope");

    story.when(new AddAction("a1", null, story.text("Ring"), null, null, null));

    assertThat(story.session().actions().get("a1").cloth()).isEqualTo("scope");
  }

  @Test
  void come_from_the_first_cloth_where_the_group_is_nowhere() {
    story.when(new AddAction("a1", null, story.text("Ring"), null, null, null));

    assertThat(story.session().actions().get("a1").cloth()).isEqualTo("goals");
  }

  @Test
  void do_without_owner_and_deadline() {
    story
        .when(new AddAction("a1", "goals", story.text("Ring"), null, null, null))
        .thenKinds(Event.ActionAdded.class);
  }

  @Test
  void are_added_once_for_two_clicks() {
    story.given(add()).when(add()).thenNothing();
  }

  @Test
  void are_not_brought_back_by_a_late_repetition() {
    story.given(add()).given(new RemoveAction("a1")).when(add()).thenNothing();
  }

  @Test
  void need_to_say_what() {
    story
        .when(new AddAction("a1", "goals", story.text(" "), null, null, null))
        .thenRefused(new Refusal.NothingWritten());
  }

  @Test
  void are_not_longer_than_an_answer() {
    story
        .when(new AddAction("a1", "goals", story.text("x".repeat(12_001)), null, null, null))
        .thenRefused(new Refusal.TooLong(12_000, 12_001));
  }

  @Test
  void are_owned_by_somebody_in_the_session() {
    story
        .when(new AddAction("a1", "goals", story.text("Ring"), null, "nils", null))
        .thenRefused(new Refusal.NoSuchPerson());
  }

  @Test
  void have_a_deadline_to_come() {
    story
        .when(
            new AddAction("a1", "goals", story.text("Ring"), null, null, Story.TODAY.minusDays(1)))
        .thenRefused(new Refusal.DateOutOfRange());
  }

  @Test
  void belong_to_a_chosen_cloth() {
    Story.begun(List.of("goals"))
        .when(new AddAction("a1", "scope", story.text("Ring"), null, null, null))
        .thenRefused(new Refusal.NotChosen("scope"));
  }

  @Test
  void change_status_in_any_order() {
    story.given(add()).given(status(ActionStatus.DONE));

    story
        .when(status(ActionStatus.NOT_STARTED))
        .then(new Event.ActionStatusSet("a1", ActionStatus.NOT_STARTED, null));
  }

  @Test
  void change_to_the_same_status_once() {
    story.given(add()).given(status(ActionStatus.DONE)).when(status(ActionStatus.DONE));

    story.thenNothing();
  }

  @Test
  void say_why_they_are_dropped() {
    story.given(add());

    story.when(status(ActionStatus.DROPPED)).thenRefused(new Refusal.ReasonNeeded());
    story
        .when(new SetActionStatus("a1", ActionStatus.DROPPED, story.text(" ")))
        .thenRefused(new Refusal.ReasonNeeded());
    story
        .when(new SetActionStatus("a1", ActionStatus.DROPPED, story.text("Görs av HR")))
        .thenKinds(Event.ActionStatusSet.class);
  }

  @Test
  void change_status_by_their_owner() {
    story.given(add()).by(Cast.ULF);

    story.when(status(ActionStatus.DONE)).thenKinds(Event.ActionStatusSet.class);
  }

  @Test
  void do_not_change_status_by_another_participant() {
    story.given(add()).by(Cast.EVA);

    story.when(status(ActionStatus.DONE)).thenRefused(new Refusal.NotAllowed(Right.ACTION_STATUS));
  }

  @Test
  void are_opened_again_by_their_owner_or_those_who_write_and_nobody_else() {
    story.given(add()).given(Cast.FRIDA, status(ActionStatus.DONE));

    story
        .by(Cast.EVA)
        .when(status(ActionStatus.NOT_STARTED))
        .thenRefused(new Refusal.NotAllowed(Right.ACTION_STATUS));
    for (var allowed : List.of(Cast.ULF, Cast.SAM)) {
      story
          .given(Cast.FRIDA, status(ActionStatus.DONE))
          .by(allowed)
          .when(status(ActionStatus.NOT_STARTED))
          .then(new Event.ActionStatusSet("a1", ActionStatus.NOT_STARTED, null));
    }
  }

  @Test
  void are_changed_by_those_who_write() {
    var what = story.text("Ring och skriv");

    story
        .given(add())
        .by(Cast.SAM)
        .when(new ChangeAction("a1", what, null, null, null))
        .then(new Event.ActionChanged("a1", what.ref(), null, null, null));
  }

  @Test
  void are_changed_once_for_two_clicks() {
    var change = new ChangeAction("a1", story.text("Skriv"), null, null, null);

    story.given(add()).given(change).when(change).thenNothing();
  }

  @Test
  void are_not_changed_by_a_participant_who_may_ask_the_facilitator() {
    story
        .given(add())
        .by(Cast.ULF)
        .when(new ChangeAction("a1", story.text("Skriv"), null, null, null))
        .thenRefused(new Refusal.AskFacilitator(Right.ACTION_CHANGE));
  }

  @Test
  void are_removed_by_those_who_lead() {
    story.given(add()).when(new RemoveAction("a1")).then(new Event.ActionRemoved("a1"));
    story.when(new RemoveAction("a1")).thenRefused(new Refusal.NoSuchAction("a1"));
    story
        .by(Cast.SAM)
        .when(new RemoveAction("a1"))
        .thenRefused(new Refusal.NotAllowed(Right.ACTION_DELETE));
  }

  @Test
  void are_no_steps() {
    story.given(add());

    story.when(new Command.TakeBack(story.step())).thenRefused(new Refusal.NothingToTakeBack());
  }
}

package dialogduk.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.policy.Right;
import dialogduk.core.session.Command.End;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Story;
import org.junit.jupiter.api.Test;

class EndTest {

  private final Story story = Story.begun();

  @Test
  void says_how_many_boxes_are_destroyed_unread() {
    story.opened("goals").opened("evaluation").when(new End()).then(new Event.Ended(4));
  }

  @Test
  void counts_the_box_of_a_turn_that_was_taken_back() {
    story.opened("goals").shown().given(new Command.AskAgain("agreement-aim", null)).back();

    story.when(new End()).then(new Event.Ended(1));
  }

  @Test
  void counts_no_box_that_was_shown() {
    story.opened("goals").shown().marking().shown().when(new End()).then(new Event.Ended(0));
  }

  @Test
  void leaves_nothing_open() {
    story.opened("goals").when(new End());

    assertThat(story.walk().open()).isEmpty();
  }

  @Test
  void is_final() {
    story.given(new End());

    story.when(new Command.Open("goals", null)).thenRefused(new Refusal.NotRunning(true));
    story.when(new Command.Advance(story.step(), null)).thenRefused(new Refusal.NotRunning(true));
    story.when(new Command.TakeBack(story.step())).thenRefused(new Refusal.NotRunning(true));
    story.when(new End()).thenRefused(new Refusal.NotRunning(true));
  }

  @Test
  void leaves_the_status_of_actions_to_change() {
    story
        .given(new Command.AddAction("a1", "goals", story.text("Ring"), null, null, null))
        .given(new End());

    story
        .when(new Command.SetActionStatus("a1", ActionStatus.DONE, null))
        .then(new Event.ActionStatusSet("a1", ActionStatus.DONE, null));
    story.when(new Command.RemoveAction("a1")).thenRefused(new Refusal.NotRunning(true));
  }

  @Test
  void does_nothing_on_a_step_that_has_passed() {
    var seen = story.step();
    story.opened("goals");

    story.when(new End(seen)).thenNothing();
  }

  @Test
  void is_refused_to_a_participant_who_may_ask_the_facilitator() {
    story.by(Cast.EVA).when(new End()).thenRefused(new Refusal.AskFacilitator(Right.SESSION_END));
  }
}

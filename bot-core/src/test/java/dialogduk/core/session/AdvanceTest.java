package dialogduk.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.policy.Right;
import dialogduk.core.session.Command.Advance;
import dialogduk.core.session.Command.Open;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdvanceTest {

  private final Story story = Story.begun();

  private Story advance() {
    return story.when(new Advance(story.step(), null));
  }

  @Test
  void opens_the_first_chosen_cloth() {
    advance().thenKinds(Event.Opened.class);

    assertThat(story.walk().cloth()).isEqualTo("goals");
  }

  @Test
  void shows_the_answers_that_are_open() {
    story.opened("goals");

    advance()
        .thenKinds(Event.AnswersShown.class, Event.AnswersShown.class, Event.AnswersShown.class);
  }

  @Test
  void opens_what_is_left_of_the_cloth() {
    story.opened("agreement-aim").shown();

    advance();

    assertThat(story.walk().open())
        .containsExactly(new Item.Answers("goals-5-years"), new Item.Answers("goals-support"));
  }

  @Test
  void opens_the_marking_when_answers_are_shown_though_no_joint_answer_is_written() {
    story.opened("goals").shown();

    advance().thenKinds(Event.MarkingOpened.class);
  }

  @Test
  void shows_the_marking_that_is_open() {
    story.opened("goals").shown().marking();

    advance().thenKinds(Event.MarkingShown.class);
  }

  @Test
  void goes_to_the_next_cloth_of_the_phase() {
    story.opened("goals").shown().marking().shown();

    advance().thenKinds(Event.Opened.class);

    assertThat(story.walk().cloth()).isEqualTo("conditions");
  }

  @Test
  void passes_by_a_cloth_that_is_finished() {
    story.opened("conditions").shown().marking().shown().opened("goals").shown().marking().shown();

    advance();

    assertThat(story.walk().cloth()).isEqualTo("scope");
  }

  @Test
  void marks_a_plan_at_once() {
    story.opened("action-plan");

    advance().thenKinds(Event.MarkingOpened.class);
  }

  @Test
  void leaves_a_cloth_where_everything_is_parked() {
    story.opened("evaluation").parked("evaluation");

    advance();

    assertThat(story.walk().cloth()).isEqualTo("participation");
  }

  @Test
  void goes_past_the_last_cloth() {
    story.opened("follow-up-structure").shown().marking().shown();

    advance()
        .then(
            new Event.WalkedThrough("follow-up-structure"),
            new Event.PhaseEnded("followup"),
            new Event.SummaryDrafted("followup", 1, List.of()));
  }

  @Test
  void ends_the_session_after_the_last_cloth() {
    story.opened("follow-up-structure").shown().marking().shown().next();

    advance().then(new Event.Ended(0));
  }

  @Test
  void performs_what_the_panel_names_and_nothing_else() {
    for (int steps = 0; steps < 100 && story.session().isRunning(); steps++) {
      var named = NextStep.of(story.session(), story.dialogue());
      advance();
      assertThat(story.latest()).isNotEmpty();
      assertThat(story.latest().getFirst()).isInstanceOf(event(named));
    }

    assertThat(story.session().stage()).isEqualTo(Session.Stage.ENDED);
  }

  private static Class<? extends Event> event(NextStep step) {
    return switch (step) {
      case NextStep.OpenCloth _ -> Event.Opened.class;
      case NextStep.ShowAnswers _ -> Event.AnswersShown.class;
      case NextStep.OpenMarking _ -> Event.MarkingOpened.class;
      case NextStep.ShowMarking _ -> Event.MarkingShown.class;
      case NextStep.FinishWalk _ -> Event.WalkedThrough.class;
      case NextStep.EndSession _ -> Event.Ended.class;
    };
  }

  @Test
  void does_nothing_on_a_step_that_has_passed() {
    var seen = story.step();
    story.opened("goals");

    story.when(new Advance(seen, null)).thenNothing();
  }

  @Test
  void takes_one_step_for_two_clicks() {
    var seen = story.step();

    story.given(new Advance(seen, null)).when(new Advance(seen, null)).thenNothing();
  }

  @Test
  void is_refused_to_a_participant() {
    story
        .by(Cast.ULF)
        .when(new Advance(story.step(), null))
        .thenRefused(new Refusal.NotAllowed(Right.STEP_NEXT));
  }

  @Test
  void is_open_to_a_cofacilitator() {
    story.by(Cast.CARIN).when(new Advance(story.step(), null)).thenKinds(Event.Opened.class);
  }

  @Test
  void opens_what_was_left_when_the_group_is_there_again() {
    story.opened("goals").opened("conditions").given(new Open("goals", null));

    advance()
        .thenKinds(Event.AnswersShown.class, Event.AnswersShown.class, Event.AnswersShown.class);
  }
}

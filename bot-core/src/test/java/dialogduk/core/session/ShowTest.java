package dialogduk.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.policy.Right;
import dialogduk.core.session.Command.Show;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShowTest {

  private final Story story = Story.begun();

  private Story show() {
    return story.when(new Show(story.step()));
  }

  @Test
  void closes_every_question_that_is_open() {
    story.opened("goals");

    show();

    assertThat(story.accepted().closings())
        .containsExactly(
            new Sealed(new Item.Answers("goals-5-years"), 1),
            new Sealed(new Item.Answers("agreement-aim"), 1),
            new Sealed(new Item.Answers("goals-support"), 1));
  }

  @Test
  void closes_one_question_that_is_open_alone() {
    story.opened("agreement-aim");

    show().then(new Event.AnswersShown("agreement-aim", 1, 8, List.of()));
  }

  @Test
  void closes_the_marking_that_is_open() {
    story.opened("goals").shown().marking();

    show();

    assertThat(story.accepted().closings())
        .containsExactly(new Sealed(new Item.Marking("goals"), 1));
  }

  @Test
  void leaves_a_parked_question_sealed() {
    story.opened("goals").parked("goals-support");

    show();

    assertThat(story.walk().answers("goals-support").isPaused()).isTrue();
    assertThat(story.walk().answers("goals-support").wasShown()).isFalse();
  }

  @Test
  void is_refused_when_nothing_is_open() {
    show().thenRefused(new Refusal.NothingOpen());
  }

  @Test
  void does_nothing_on_a_step_that_has_passed() {
    story.opened("goals");
    var seen = story.step();
    story.opened("conditions");

    story.when(new Show(seen)).thenNothing();
  }

  @Test
  void is_refused_to_the_secretary() {
    story.opened("goals").by(Cast.SAM);

    show().thenRefused(new Refusal.NotAllowed(Right.STEP_NEXT));
  }
}

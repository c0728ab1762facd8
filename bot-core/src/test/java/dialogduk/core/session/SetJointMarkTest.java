package dialogduk.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.session.Command.SetJointMark;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Story;
import org.junit.jupiter.api.Test;

class SetJointMarkTest {

  private final Story story = Story.begun();

  @Test
  void stands_beside_the_marking_that_was_shown() {
    story
        .opened("goals")
        .shown()
        .marking()
        .shown()
        .by(Cast.SAM)
        .when(new SetJointMark("goals", 4))
        .then(new Event.JointMarkSet("goals", 1, 4));
  }

  @Test
  void stands_beside_the_shown_turn_while_a_new_one_is_sealed() {
    story.opened("goals").shown().marking().shown().marking().back();

    story.when(new SetJointMark("goals", 4)).then(new Event.JointMarkSet("goals", 1, 4));
  }

  @Test
  void can_be_changed() {
    story.opened("goals").shown().marking().shown().given(new SetJointMark("goals", 4));

    story.when(new SetJointMark("goals", 3)).then(new Event.JointMarkSet("goals", 1, 3));
  }

  @Test
  void is_set_once_for_two_clicks() {
    story.opened("goals").shown().marking().shown().given(new SetJointMark("goals", 4));

    story.when(new SetJointMark("goals", 4)).thenNothing();
  }

  @Test
  void is_no_step() {
    story.opened("goals").shown().marking().shown();
    var before = story.step();

    story.when(new SetJointMark("goals", 4));

    assertThat(story.step()).isEqualTo(before);
  }

  @Test
  void is_refused_before_a_marking_was_shown() {
    story
        .opened("goals")
        .shown()
        .marking()
        .when(new SetJointMark("goals", 4))
        .thenRefused(new Refusal.NotShownMarking("goals"));
  }

  @Test
  void is_refused_beside_the_scale() {
    story.opened("goals").shown().marking().shown();

    story.when(new SetJointMark("goals", 0)).thenRefused(new Refusal.NoSuchStep(0, 5));
    story.when(new SetJointMark("goals", 6)).thenRefused(new Refusal.NoSuchStep(6, 5));
  }

  @Test
  void is_refused_for_a_cloth_that_does_not_exist() {
    story.when(new SetJointMark("nowhere", 3)).thenRefused(new Refusal.Unknown("nowhere"));
  }
}

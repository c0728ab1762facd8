package dialogduk.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.session.Command.OpenMarking;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Story;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenMarkingTest {

  private static final LocalDateTime FRIDAY = Story.TODAY.plusDays(4).atTime(12, 0);

  private final Story story = Story.begun();

  private Story open() {
    return story.when(new OpenMarking(story.step(), null));
  }

  @Test
  void says_what_it_covers_in_which_version() {
    story.opened("goals").parked("goals-support").shown().joint("agreement-aim");

    story
        .when(new OpenMarking(story.step(), FRIDAY))
        .then(
            new Event.MarkingOpened(
                "goals",
                1,
                8,
                List.of(
                    new Event.Covered("goals-5-years", 0), new Event.Covered("agreement-aim", 1)),
                FRIDAY));
  }

  @Test
  void invites_those_who_have_stated_a_capacity() {
    story.named(Cast.NILS).opened("goals").shown();

    open();

    assertThat(story.walk().answers("agreement-aim").turn().invited()).isEqualTo(9);
    assertThat(story.walk().marking("goals").turn().invited()).isEqualTo(8);
  }

  @Test
  void covers_the_action_list_of_a_plan() {
    story.opened("action-plan");

    open()
        .then(
            new Event.MarkingOpened(
                "action-plan", 1, 8, List.of(new Event.Covered("planned-actions", 0)), null));
  }

  @Test
  void goes_straight_to_the_joint_mark_with_fewer_than_four() {
    var three = Story.of(story.dialogue()).happened(story.log().get(0), story.log().get(1));
    three.happened(new Event.FunctionGiven("frida", Function.FACILITATOR));
    three.joined(Cast.EVA, Cast.ULLA, Cast.URSULA).opened("evaluation").shown();

    three
        .when(new OpenMarking(three.step(), null))
        .then(
            new Event.MarkingWaived(
                "evaluation", 1, 3, List.of(new Event.Covered("evaluation-against-goals", 0))));
    assertThat(three.walk().marking("evaluation").wasShown()).isTrue();
    assertThat(three.walk().open()).isEmpty();
  }

  @Test
  void pauses_a_question_that_is_still_open() {
    story.opened("agreement-aim").shown().opened("goals-support");

    open();

    assertThat(story.walk().open()).containsExactly(new Item.Marking("goals"));
    assertThat(story.walk().answers("goals-support").isPaused()).isTrue();
  }

  @Test
  void opens_a_new_turn_after_one_was_shown() {
    story.opened("goals").shown().marking().shown();

    open();

    assertThat(story.walk().marking("goals").turn().number()).isEqualTo(2);
  }

  @Test
  void goes_on_with_the_circle_of_a_marking_that_was_left() {
    story.opened("goals").shown().marking().back().joined(Cast.NILS);

    open();

    assertThat(story.walk().marking("goals").turn().number()).isEqualTo(1);
    assertThat(story.walk().marking("goals").turn().invited()).isEqualTo(8);
  }

  @Test
  void goes_on_with_the_circle_of_a_new_turn_that_was_taken_back() {
    story.opened("goals").shown().marking().shown().marking().back().joined(Cast.NILS);

    open();

    assertThat(story.walk().marking("goals").turn().number()).isEqualTo(2);
    assertThat(story.walk().marking("goals").turn().invited()).isEqualTo(8);
    assertThat(story.session().invitedTo(new Item.Marking("goals"), "nils")).isFalse();
  }

  @Test
  void is_refused_before_anything_was_shown() {
    story.opened("goals");

    open().thenRefused(new Refusal.NothingShownYet("goals"));
  }

  @Test
  void is_refused_when_all_that_was_shown_is_parked() {
    story.opened("evaluation").shown().parked("evaluation");

    open().thenRefused(new Refusal.NothingToMark("evaluation"));
  }

  @Test
  void is_refused_while_it_is_open() {
    story.opened("goals").shown().marking();

    open().thenRefused(new Refusal.MarkingIsOpen("goals"));
  }

  @Test
  void is_refused_where_the_group_is_nowhere() {
    open().thenRefused(new Refusal.NothingOpen());
  }

  @Test
  void is_refused_with_a_date_that_has_passed() {
    story.opened("goals").shown();

    story
        .when(new OpenMarking(story.step(), Story.TODAY.minusDays(1).atStartOfDay()))
        .thenRefused(new Refusal.DateOutOfRange());
  }

  @Test
  void does_nothing_on_a_step_that_has_passed() {
    story.opened("goals").shown();
    var seen = story.step();
    story.joint("agreement-aim");

    story.when(new OpenMarking(seen, null)).thenNothing();
  }
}

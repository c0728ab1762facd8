package dialogduk.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.session.Command.AskAgain;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskAgainTest {

  private final Story story = Story.begun();

  @Test
  void opens_the_second_turn_of_what_was_shown() {
    story
        .opened("goals")
        .shown()
        .when(new AskAgain("agreement-aim", null))
        .then(
            new Event.Opened(
                "goals", List.of("agreement-aim"), false, 8, null, null, Event.Way.AGAIN));

    assertThat(story.walk().answers("agreement-aim").turn().number()).isEqualTo(2);
  }

  @Test
  void leaves_the_first_turn_as_shown() {
    story.opened("goals").shown().given(new AskAgain("agreement-aim", null));

    assertThat(story.walk().answers("agreement-aim").wasShown()).isTrue();
  }

  @Test
  void opens_all_of_a_cloth_that_was_shown_and_is_not_parked() {
    story.opened("goals").shown().parked("goals-support").when(new AskAgain("goals", null));

    assertThat(story.walk().open())
        .containsExactly(new Item.Answers("goals-5-years"), new Item.Answers("agreement-aim"));
  }

  @Test
  void invites_those_let_in_since_the_first_turn() {
    story.opened("goals").shown().joined(Cast.NILS).given(new AskAgain("agreement-aim", null));

    assertThat(story.walk().answers("agreement-aim").turn().invited()).isEqualTo(9);
  }

  @Test
  void is_a_detour_from_another_cloth() {
    story.opened("goals").shown().opened("scope").given(new AskAgain("agreement-aim", null));

    assertThat(story.walk().detour().cloth()).isEqualTo("scope");
  }

  @Test
  void can_be_taken_back_and_what_was_shown_stands() {
    story.opened("goals").shown().given(new AskAgain("agreement-aim", null)).back();

    var aim = story.walk().answers("agreement-aim");
    assertThat(aim.status()).isEqualTo(ItemState.Status.SHOWN);
    assertThat(story.walk().open()).isEmpty();
  }

  @Test
  void opens_the_same_box_again_after_it_was_taken_back() {
    story.opened("goals").shown().given(new AskAgain("agreement-aim", null)).back();
    story.given(new AskAgain("agreement-aim", null));

    assertThat(story.walk().answers("agreement-aim").turn().number()).isEqualTo(2);
  }

  @Test
  void never_invites_fewer_when_it_opens_again() {
    story.opened("goals").shown().given(new AskAgain("agreement-aim", null)).back();
    story.given(Cast.ULF, new Command.Leave()).given(new AskAgain("agreement-aim", null));

    var turn = story.walk().answers("agreement-aim").turn();
    assertThat(turn.invited()).isEqualTo(8);
    assertThat(turn.gone()).isEqualTo(1);
  }

  @Test
  void is_refused_before_anything_was_shown() {
    story
        .opened("goals")
        .when(new AskAgain("agreement-aim", null))
        .thenRefused(new Refusal.NothingShownYet("goals"));
  }

  @Test
  void is_refused_while_the_new_turn_is_open() {
    story
        .opened("goals")
        .shown()
        .given(new AskAgain("agreement-aim", null))
        .when(new AskAgain("agreement-aim", null))
        .thenRefused(new Refusal.AlreadyOpen("goals"));
  }

  @Test
  void is_refused_for_what_is_parked() {
    story
        .opened("goals")
        .shown()
        .parked("agreement-aim")
        .when(new AskAgain("agreement-aim", null))
        .thenRefused(new Refusal.NothingShownYet("goals"));
  }

  @Test
  void is_refused_for_a_plan_which_is_never_blind() {
    story
        .opened("action-plan")
        .when(new AskAgain("action-plan", null))
        .thenRefused(new Refusal.NothingShownYet("action-plan"));
  }

  @Test
  void is_refused_for_what_does_not_exist() {
    story.when(new AskAgain("nowhere", null)).thenRefused(new Refusal.Unknown("nowhere"));
  }
}

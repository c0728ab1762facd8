package dialogduk.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.policy.Right;
import dialogduk.core.session.Command.Park;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Story;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParkTest {

  private static final LocalDate IN_MAY = LocalDate.of(2027, 5, 3);

  private final Story story = Story.begun();

  private static Park park(String target) {
    return new Park(target, ParkReason.NEGOTIATION, null, null, null);
  }

  @Test
  void says_why_until_when_and_who_raises_it() {
    var sentence = story.text("Frågan ligger hos parterna");

    story
        .opened("goals")
        .when(new Park("agreement-aim", ParkReason.NEGOTIATION, sentence, IN_MAY, "sam"))
        .then(
            new Event.Parked(
                List.of("agreement-aim"), ParkReason.NEGOTIATION, sentence.ref(), IN_MAY, "sam"));
  }

  @Test
  void leaves_the_box_of_an_open_question_sealed() {
    story.opened("goals").when(park("agreement-aim"));

    var aim = story.walk().answers("agreement-aim");
    assertThat(aim.isPaused()).isTrue();
    assertThat(aim.isSealed()).isTrue();
    assertThat(aim.isParked()).isTrue();
  }

  @Test
  void leaves_the_other_questions_open() {
    story.opened("goals").when(park("agreement-aim"));

    assertThat(story.walk().open())
        .containsExactly(new Item.Answers("goals-5-years"), new Item.Answers("goals-support"));
  }

  @Test
  void takes_a_question_that_was_shown() {
    story.opened("goals").shown().when(park("agreement-aim"));

    assertThat(story.walk().answers("agreement-aim").status()).isEqualTo(ItemState.Status.SHOWN);
  }

  @Test
  void takes_a_question_that_was_never_opened() {
    story.when(park("agreement-aim")).thenKinds(Event.Parked.class);
  }

  @Test
  void takes_a_question_of_another_cloth_than_the_open_one() {
    story.opened("scope").when(park("agreement-aim")).thenKinds(Event.Parked.class);

    assertThat(story.walk().cloth()).isEqualTo("scope");
  }

  @Test
  void takes_the_questions_of_a_cloth_that_have_no_joint_answer() {
    story
        .opened("goals")
        .shown()
        .joint("agreement-aim")
        .when(park("goals"))
        .then(
            new Event.Parked(
                List.of("goals-5-years", "goals-support"),
                ParkReason.NEGOTIATION,
                null,
                null,
                null));
  }

  @Test
  void lets_the_group_pick_when_every_question_has_a_joint_answer() {
    story
        .opened("evaluation")
        .shown()
        .joint("evaluation-against-goals")
        .when(park("evaluation"))
        .thenRefused(new Refusal.PickWhich("evaluation"));
  }

  @Test
  void is_refused_for_a_question_that_is_parked() {
    story
        .parked("agreement-aim")
        .when(park("agreement-aim"))
        .thenRefused(new Refusal.AlreadyParked("agreement-aim"));
  }

  @Test
  void is_refused_for_a_cloth_that_is_parked() {
    story
        .parked("goals")
        .when(park("goals"))
        .thenRefused(new Refusal.AlreadyParked("goals-5-years"));
  }

  @Test
  void is_refused_for_the_action_list() {
    story.when(park("planned-actions")).thenRefused(new Refusal.NeverParked("planned-actions"));
  }

  @Test
  void is_refused_for_a_plan() {
    story.when(park("action-plan")).thenRefused(new Refusal.NeverParked("planned-actions"));
  }

  @Test
  void is_refused_for_another_reason_without_a_sentence() {
    story
        .when(new Park("agreement-aim", ParkReason.OTHER, null, null, null))
        .thenRefused(new Refusal.ReasonNeeded());
  }

  @Test
  void is_refused_for_another_reason_with_an_empty_sentence() {
    story
        .when(new Park("agreement-aim", ParkReason.OTHER, story.text("  "), null, null))
        .thenRefused(new Refusal.ReasonNeeded());
  }

  @Test
  void is_refused_until_a_day_that_has_passed() {
    story
        .when(
            new Park("agreement-aim", ParkReason.NEGOTIATION, null, Story.TODAY.minusDays(1), null))
        .thenRefused(new Refusal.DateOutOfRange());
  }

  @Test
  void is_refused_with_an_owner_who_is_not_in_the_session() {
    story
        .when(new Park("agreement-aim", ParkReason.NEGOTIATION, null, null, "nils"))
        .thenRefused(new Refusal.NoSuchPerson());
  }

  @Test
  void is_refused_for_a_question_of_a_cloth_that_was_not_chosen() {
    Story.begun(List.of("goals"))
        .when(park("good-conditions"))
        .thenRefused(new Refusal.NotChosen("conditions"));
  }

  @Test
  void is_refused_for_what_does_not_exist() {
    story.when(park("nowhere")).thenRefused(new Refusal.Unknown("nowhere"));
  }

  @Test
  void is_refused_with_a_sentence_that_is_too_long() {
    story
        .when(
            new Park("agreement-aim", ParkReason.OTHER, story.text("x".repeat(12_001)), null, null))
        .thenRefused(new Refusal.TooLong(12_000, 12_001));
  }

  @Test
  void does_nothing_on_a_step_that_has_passed() {
    var seen = story.step();
    story.parked("agreement-aim").returned("agreement-aim");

    story
        .when(new Park("agreement-aim", ParkReason.NEGOTIATION, null, null, null, seen))
        .thenNothing();
  }

  @Test
  void is_refused_to_a_participant_who_may_ask_the_facilitator() {
    story
        .by(Cast.ULF)
        .when(park("agreement-aim"))
        .thenRefused(new Refusal.AskFacilitator(Right.PARK));
  }
}

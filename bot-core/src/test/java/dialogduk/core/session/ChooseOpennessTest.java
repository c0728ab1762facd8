package dialogduk.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.disclosure.Openness;
import dialogduk.core.policy.Right;
import dialogduk.core.session.Command.ChooseOpenness;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Story;
import org.junit.jupiter.api.Test;

class ChooseOpennessTest {

  private static final ChooseOpenness OPEN = new ChooseOpenness(Openness.OPEN);
  private static final ChooseOpenness NAMELESS = new ChooseOpenness(Openness.NAMELESS);

  private final Story story = Story.begun();

  @Test
  void is_free_before_the_first_opening() {
    story.when(OPEN).then(new Event.OpennessChosen(Openness.OPEN));
  }

  @Test
  void is_free_though_a_question_was_parked() {
    story.parked("agreement-aim").when(OPEN).thenKinds(Event.OpennessChosen.class);
  }

  @Test
  void is_never_loosened_once_somebody_may_be_writing() {
    story.opened("goals").when(OPEN).thenRefused(new Refusal.OnlyTighter(Openness.NAMELESS));
  }

  @Test
  void is_never_loosened_after_the_opening_was_taken_back() {
    story.opened("goals").back().when(OPEN).thenRefused(new Refusal.OnlyTighter(Openness.NAMELESS));
  }

  @Test
  void is_tightened_at_any_time() {
    story.given(OPEN).opened("goals").when(NAMELESS).thenKinds(Event.OpennessChosen.class);
  }

  @Test
  void tightens_what_is_sealed_and_not_what_is_shown() {
    story.given(OPEN).opened("goals").shown().opened("conditions").opened("scope");

    story.when(NAMELESS);

    assertThat(story.walk().answers("agreement-aim").turn().openness()).isEqualTo(Openness.OPEN);
    assertThat(story.walk().answers("good-conditions").turn().openness())
        .isEqualTo(Openness.NAMELESS);
    assertThat(story.walk().answers("matters").turn().openness()).isEqualTo(Openness.NAMELESS);
  }

  @Test
  void holds_for_what_opens_later() {
    story.given(OPEN).opened("goals");

    assertThat(story.walk().answers("agreement-aim").turn().openness()).isEqualTo(Openness.OPEN);
  }

  @Test
  void does_nothing_when_it_is_so_already() {
    story.when(NAMELESS).thenNothing();
  }

  @Test
  void is_refused_to_a_participant_who_may_ask_for_more_protection() {
    story
        .given(OPEN)
        .by(Cast.ULF)
        .when(NAMELESS)
        .thenRefused(new Refusal.AskFacilitator(Right.MODE_TIGHTEN));
  }

  @Test
  void is_refused_to_a_participant_who_would_loosen_it() {
    story.by(Cast.ULF).when(OPEN).thenRefused(new Refusal.NotAllowed(Right.MODE_CHOOSE));
  }
}

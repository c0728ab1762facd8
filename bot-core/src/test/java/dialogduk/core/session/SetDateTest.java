package dialogduk.core.session;

import dialogduk.core.policy.Right;
import dialogduk.core.session.Command.SetDate;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class SetDateTest {

  private final Story story = Story.begun();

  @Test
  void is_open_to_the_secretary() {
    story
        .by(Cast.SAM)
        .when(new SetDate("goals", Story.TODAY))
        .then(new Event.DateSet("goals", Story.TODAY));
  }

  @Test
  void is_set_once_for_two_clicks() {
    story
        .given(new SetDate("goals", Story.TODAY))
        .when(new SetDate("goals", Story.TODAY))
        .thenNothing();
  }

  @Test
  void is_refused_for_a_day_to_come() {
    story
        .when(new SetDate("goals", Story.TODAY.plusDays(1)))
        .thenRefused(new Refusal.DateOutOfRange());
  }

  @Test
  void is_refused_for_a_day_long_ago() {
    story
        .when(new SetDate("goals", Story.TODAY.minusYears(11)))
        .thenRefused(new Refusal.DateOutOfRange());
  }

  @Test
  void is_refused_for_a_cloth_that_was_not_chosen() {
    Story.begun(List.of("goals"))
        .when(new SetDate("scope", Story.TODAY))
        .thenRefused(new Refusal.NotChosen("scope"));
  }

  @Test
  void is_refused_for_a_question() {
    story
        .when(new SetDate("agreement-aim", Story.TODAY))
        .thenRefused(new Refusal.Unknown("agreement-aim"));
  }

  @Test
  void is_refused_to_a_participant() {
    story
        .by(Cast.ULLA)
        .when(new SetDate("goals", Story.TODAY))
        .thenRefused(new Refusal.NotAllowed(Right.SUMMARY_WRITE));
  }
}

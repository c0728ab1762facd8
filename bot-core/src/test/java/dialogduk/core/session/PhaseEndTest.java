package dialogduk.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.session.Command.Advance;
import dialogduk.core.session.Command.Summarise;
import dialogduk.core.session.Command.TakeBack;
import dialogduk.core.testkit.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhaseEndTest {

  private final Story story = Story.begun();

  private Story atTheBorder() {
    return story.opened("conditions").shown().marking().shown();
  }

  private Story advance() {
    return story.when(new Advance(story.step(), null));
  }

  private Story takeBack() {
    return story.when(new TakeBack(story.step()));
  }

  @Test
  void comes_with_the_step_to_the_next_phase_and_a_draft() {
    atTheBorder();

    advance().thenKinds(Event.Opened.class, Event.PhaseEnded.class, Event.SummaryDrafted.class);

    assertThat(story.latest().subList(1, 3))
        .containsExactly(
            new Event.PhaseEnded("why"), new Event.SummaryDrafted("why", 1, List.of("goals")));
  }

  @Test
  void does_not_come_with_a_jump() {
    atTheBorder().when(new Command.Open("scope", null)).thenKinds(Event.Opened.class);
  }

  @Test
  void does_not_come_within_a_phase() {
    story.opened("goals").shown().marking().shown();

    advance().thenKinds(Event.Opened.class);
  }

  @Test
  void comes_without_a_draft_when_the_last_one_says_the_same() {
    atTheBorder().given(new Summarise("why"));

    advance().thenKinds(Event.Opened.class, Event.PhaseEnded.class);
  }

  @Test
  void is_taken_back_with_its_step_and_its_draft() {
    atTheBorder().next();

    takeBack()
        .then(
            new Event.TookBack(Event.Undone.OPENING, "scope", List.of(), 0, "why"),
            new Event.SummaryWithdrawn("why", 1));
  }

  @Test
  void leaves_a_draft_that_was_made_before_it_when_it_is_taken_back() {
    atTheBorder().given(new Summarise("why")).next();

    takeBack().then(new Event.TookBack(Event.Undone.OPENING, "scope", List.of(), 0, "why"));
  }

  @Test
  void withdraws_its_own_draft_and_not_a_later_one() {
    atTheBorder().next().given(new Command.SetDate("goals", Story.TODAY));
    story.given(new Summarise("why"));

    takeBack();

    assertThat(story.latest().get(1)).isEqualTo(new Event.SummaryWithdrawn("why", 1));
    assertThat(story.session().drafts().get("why").number()).isEqualTo(2);
  }

  @Test
  void drafts_anew_after_it_was_taken_back() {
    atTheBorder().next().back();

    advance().thenKinds(Event.Opened.class, Event.PhaseEnded.class, Event.SummaryDrafted.class);

    assertThat(story.session().drafts().get("why").number()).isEqualTo(2);
  }
}

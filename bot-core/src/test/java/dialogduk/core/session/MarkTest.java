package dialogduk.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.box.Answer;
import dialogduk.core.box.RowChange;
import dialogduk.core.policy.Right;
import dialogduk.core.session.Command.Mark;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Story;
import org.junit.jupiter.api.Test;

class MarkTest {

  private static final Item.Marking GOALS = new Item.Marking("goals");

  private final Story story = Story.begun();

  private Story mark(int step) {
    return story.when(new Mark(GOALS, step));
  }

  @Test
  void goes_into_the_senders_own_row_and_leaves_no_event() {
    story.opened("goals").shown().marking().by(Cast.EVA);

    mark(4);

    assertThat(story.latest()).isEmpty();
    assertThat(story.accepted().writes().getFirst().change())
        .isInstanceOfSatisfying(
            RowChange.HandIn.class,
            handIn -> assertThat(handIn.answer()).isEqualTo(new Answer.Mark(4)));
  }

  @Test
  void is_refused_beside_the_scale() {
    story.opened("goals").shown().marking().by(Cast.EVA);

    mark(0).thenRefused(new Refusal.NoSuchStep(0, 5));
    mark(6).thenRefused(new Refusal.NoSuchStep(6, 5));
  }

  @Test
  void is_refused_before_the_marking_is_open() {
    story.opened("goals").shown().by(Cast.EVA);

    mark(4).thenRefused(new Refusal.NotOpen(GOALS, "goals"));
  }

  @Test
  void is_refused_when_the_marking_is_paused_since_a_mark_is_no_draft() {
    story.opened("goals").shown().marking().opened("scope").by(Cast.EVA);

    mark(4).thenRefused(new Refusal.NotOpen(GOALS, "scope"));
  }

  @Test
  void is_refused_when_the_marking_is_shown() {
    story.opened("goals").shown().marking().shown().by(Cast.EVA);

    mark(4).thenRefused(new Refusal.NotOpen(GOALS, "goals"));
  }

  @Test
  void is_refused_to_somebody_who_stated_a_capacity_after_it_opened() {
    story.named(Cast.NILS).opened("goals").shown().marking();
    story.states(Cast.NILS, Cast.NILS.capacity()).by(Cast.NILS);

    mark(4).thenRefused(new Refusal.WaitForNextOpening(GOALS));
  }

  @Test
  void is_refused_to_those_who_only_support() {
    story.opened("goals").shown().marking().by(Cast.SAM);

    mark(4).thenRefused(new Refusal.NotAllowed(Right.MARK));
  }
}

package dialogduk.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.box.RowChange;
import dialogduk.core.policy.Right;
import dialogduk.core.session.Command.Pass;
import dialogduk.core.session.Command.Withdraw;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Story;
import org.junit.jupiter.api.Test;

class WithdrawAndPassTest {

  private static final Item.Answers AIM = new Item.Answers("agreement-aim");
  private static final Item.Marking GOALS = new Item.Marking("goals");

  private final Story story = Story.begun();

  @Test
  void changes_the_senders_own_row() {
    story.opened("goals").by(Cast.EVA).when(new Withdraw(AIM));

    assertThat(story.accepted().writes().getFirst().change())
        .isInstanceOf(RowChange.Withdraw.class);
  }

  @Test
  void passes_a_question_and_a_marking() {
    story.opened("goals").by(Cast.EVA).when(new Pass(AIM));
    assertThat(story.accepted().writes()).hasSize(1);

    story.by(Cast.FRIDA).shown().marking().by(Cast.EVA).when(new Pass(GOALS));
    assertThat(story.accepted().writes()).hasSize(1);
  }

  @Test
  void is_refused_when_the_question_is_paused() {
    story.opened("goals").opened("scope").by(Cast.EVA);

    story.when(new Withdraw(AIM)).thenRefused(new Refusal.NotOpen(AIM, "scope"));
    story.when(new Pass(AIM)).thenRefused(new Refusal.NotOpen(AIM, "scope"));
  }

  @Test
  void is_refused_when_the_question_is_shown() {
    story.opened("goals").shown().by(Cast.EVA);

    story.when(new Withdraw(AIM)).thenRefused(new Refusal.NotOpen(AIM, "goals"));
  }

  @Test
  void is_refused_to_those_let_in_later() {
    story.opened("goals").joined(Cast.NILS).by(Cast.NILS);

    story.when(new Pass(AIM)).thenRefused(new Refusal.WaitForNextOpening(AIM));
  }

  @Test
  void is_refused_to_those_who_only_support() {
    story.opened("goals").by(Cast.SAM);

    story.when(new Pass(AIM)).thenRefused(new Refusal.NotAllowed(Right.PASS));
    story.when(new Withdraw(AIM)).thenRefused(new Refusal.NotAllowed(Right.ANSWER_EDIT));
  }
}

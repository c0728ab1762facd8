package dialogduk.core.card;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.card.Block.Heading;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Table;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.session.Command;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Gathering;
import org.junit.jupiter.api.Test;

class ActionsCardTest {

  private final Gathering group = Gathering.begun();

  @Test
  void says_once_that_there_are_none() {
    assertThat(Cards.actions(group.scene("sv")).blocks())
        .containsExactly(
            new Heading("Åtgärder", 2),
            new Prose("Inga åtgärder än. En bra duk slutar ofta med en.", Tone.PLAIN));
  }

  @Test
  void counts_and_lists_those_there_are() {
    group.does(
        Cast.EVA, new Command.AddAction("a1", null, group.text("Boka möte"), null, null, null));

    assertThat(Cards.actions(group.scene("sv")).blocks())
        .hasSize(3)
        .contains(new Prose("1 åtgärd. 1 saknar ansvarig.", Tone.LEAD))
        .last()
        .isInstanceOf(Table.class);
  }
}

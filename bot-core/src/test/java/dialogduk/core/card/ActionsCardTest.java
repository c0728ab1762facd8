package dialogduk.core.card;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.card.Block.Called;
import dialogduk.core.card.Block.Callee;
import dialogduk.core.card.Block.Heading;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Table;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.session.ActionStatus;
import dialogduk.core.session.Command;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Gathering;
import java.util.List;
import java.util.Map;
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

  @Test
  void calls_those_who_have_something_left_to_do() {
    adds("a1", Cast.EVA);
    adds("a2", Cast.ULF);
    adds("a3", Cast.UMA);
    adds("a4", Cast.EVA);
    group.does(Cast.ULF, new Command.SetActionStatus("a2", ActionStatus.DONE, null));

    var scene =
        group
            .scene("sv")
            .calling(Map.of(Cast.EVA.key(), "slack:T1:U1", Cast.ULF.key(), "slack:T1:U2"));

    assertThat(Cards.actions(scene).blocks())
        .last()
        .isEqualTo(
            new Called(
                "Ansvariga för det som inte är klart",
                List.of(new Callee(Cast.EVA.called(), "slack:T1:U1"))));
    assertThat(Cards.actions(group.scene("sv")).blocks()).noneMatch(Called.class::isInstance);
  }

  @Test
  void calls_nobody_who_has_left() {
    adds("a1", Cast.EVA);
    group.does(Cast.EVA, new Command.Leave());

    assertThat(
            Cards.actions(group.scene("sv").calling(Map.of(Cast.EVA.key(), "slack:T1:U1")))
                .blocks())
        .noneMatch(Called.class::isInstance);
  }

  private void adds(String action, Cast owner) {
    group.does(
        Cast.FRIDA,
        new Command.AddAction(action, null, group.text("Boka möte"), null, owner.key(), null));
  }
}

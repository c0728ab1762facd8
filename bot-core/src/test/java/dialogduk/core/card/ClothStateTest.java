package dialogduk.core.card;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.card.Block.Sign;
import dialogduk.core.session.Command;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Gathering;
import org.junit.jupiter.api.Test;

class ClothStateTest {

  private final Gathering group = Gathering.begun();

  private Block.Status state(String cloth) {
    return ClothState.of(group.scene("sv"), group.dialogue().cloth(cloth));
  }

  @Test
  void is_coming_before_it_was_opened() {
    assertThat(state("goals").sign()).isEqualTo(Sign.COMING);
  }

  @Test
  void is_open_then_paused_when_the_group_goes_elsewhere() {
    group.opens("goals");
    assertThat(state("goals").sign()).isEqualTo(Sign.OPEN);

    group.opens("conditions");
    assertThat(state("goals").sign()).isEqualTo(Sign.PAUSED);
  }

  @Test
  void is_left_and_not_paused_once_the_dialogue_has_ended() {
    group.opens("goals");
    group.opens("conditions");
    group.does(Cast.FRIDA, new Command.End(group.step()));

    assertThat(state("goals").sign()).isEqualTo(Sign.LEFT);
    assertThat(state("conditions").sign()).isEqualTo(Sign.LEFT);
  }
}

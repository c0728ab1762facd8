package dialogduk.core.card;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.card.Block.Buttons;
import dialogduk.core.card.Block.Heading;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.session.Command;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Gathering;
import org.junit.jupiter.api.Test;

class WelcomeCardTest {

  private final Gathering group = Gathering.begun();

  @Test
  void tells_how_to_come_in() {
    assertThat(WelcomeCard.of(group.scene("sv")).blocks())
        .anyMatch(block -> block instanceof Prose prose && prose.text().contains("leder"))
        .last()
        .isInstanceOf(Buttons.class);
  }

  @Test
  void asks_nobody_in_when_the_dialogue_has_ended() {
    group.does(Cast.FRIDA, new Command.End());

    assertThat(WelcomeCard.of(group.scene("sv")).blocks())
        .hasSize(2)
        .first()
        .isInstanceOf(Heading.class);
    assertThat(WelcomeCard.of(group.scene("sv")).blocks())
        .last()
        .isEqualTo(new Prose("Dialogen är avslutad. Den går att läsa.", Tone.PLAIN));
  }
}

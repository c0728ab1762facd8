package dialogduk.core.card;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.session.Command;
import dialogduk.core.session.ParkReason;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Gathering;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClarityBlocksTest {

  private final Gathering group = Gathering.begun();

  private String shown(String language) {
    var scene = group.scene(language);
    return ClarityBlocks.shown(scene, group.dialogue().cloth("goals")).toString();
  }

  private void marked() {
    group.opensMarking();
    Cast.EIGHT.forEach(person -> group.marks(person, "goals", 3));
    group.shows();
  }

  @Test
  void names_what_a_marking_covers_and_what_was_parked() {
    group.opens("goals");
    group.does(
        Cast.FRIDA, new Command.Park("goals-support", ParkReason.NEGOTIATION, null, null, null));
    group.shows();
    marked();

    assertThat(shown("sv")).contains("Gäller 1.1 och 1.2; 1.3 är parkerad.");
    assertThat(shown("en")).contains("Covers 1.1 and 1.2; 1.3 is parked.");
  }

  @Test
  void says_nothing_of_parking_where_nothing_is_parked() {
    group.opens("goals");
    group.shows();
    marked();

    assertThat(shown("sv")).contains("Gäller 1.1, 1.2 och 1.3.").doesNotContain("parkera");
  }

  @Test
  void names_the_draft_that_was_on_the_table() {
    group.opens("goals");
    group.shows();
    group.does(
        Cast.SAM,
        new Command.WriteJoint("agreement-aim", 0, group.text("Att alla vet."), List.of()));
    marked();

    assertThat(shown("sv")).contains("Gäller 1.1, 1.2 (utkast 1) och 1.3.");
    assertThat(shown("en")).contains("Covers 1.1, 1.2 (draft 1) and 1.3.");
  }
}

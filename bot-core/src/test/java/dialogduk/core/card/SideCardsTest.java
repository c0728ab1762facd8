package dialogduk.core.card;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.session.Command;
import dialogduk.core.session.ParkReason;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Gathering;
import org.junit.jupiter.api.Test;

class SideCardsTest {

  private final Gathering group = Gathering.begun();

  private String jump(String cloth, String language) {
    var scene = group.scene(language);
    return SideCards.jump(scene, scene.dialogue().cloth(cloth)).toString();
  }

  @Test
  void say_what_opening_a_cloth_leads_to_before_it_is_pressed() {
    assertThat(jump("conditions", "sv"))
        .contains("Om du går till duk 2", "frågor öppnas för 8 personer", "kan tas tillbaka")
        .doesNotContain("pausas");
    assertThat(jump("conditions", "en"))
        .contains("If you go to cloth 2", "questions open for 8 people", "can be taken back");

    group.opens("goals");

    assertThat(jump("conditions", "sv")).contains("Det som är öppet nu pausas.");
  }

  @Test
  void say_nothing_of_opening_what_is_open() {
    group.opens("goals");

    assertThat(jump("goals", "sv")).doesNotContain("Om du går till");
  }

  @Test
  void say_that_a_marking_opens_again_and_no_question() {
    group.opens("goals").handsIn(Cast.EVA, "agreement-aim", "Ett avtal som används");
    group.shows().opensMarking().opens("conditions");

    assertThat(jump("goals", "sv"))
        .contains("Markeringen som pausades öppnas igen")
        .doesNotContain("öppnas för");
  }

  @Test
  void say_what_taking_up_a_parked_question_leads_to_to_those_who_may() {
    group.opens("goals");
    assertThat(parked(true)).contains("Inga parkerade").doesNotContain("öppnas ensam");

    group.does(
        Cast.FRIDA, new Command.Park("agreement-aim", ParkReason.NEEDS_MATERIAL, null, null, null));

    assertThat(parked(true)).contains("En fråga som tas upp öppnas ensam");
    assertThat(parked(false)).doesNotContain("öppnas ensam");
  }

  private String parked(boolean mayReturn) {
    return SideCards.parked(group.scene("sv"), mayReturn).toString();
  }
}

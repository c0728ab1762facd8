package dialogduk.web.room;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.testkit.GuideExample;
import dialogduk.core.testkit.ShippedDialogues;
import dialogduk.web.page.Frame.Credit;
import org.junit.jupiter.api.Test;

class CreditsTest {

  private static final Dialogue SHIPPED = ShippedDialogues.samverkansavtal();

  @Test
  void say_that_what_we_ship_is_quoted() {
    assertThat(Credits.of(SHIPPED, "sv"))
        .isEqualTo(
            new Credit(
                "Frågorna kommer från Partsrådets verktyg för lokala samverkansavtal och är"
                    + " återgivna ordagrant.",
                "Partsrådet, verktyg för lokala samverkansavtal"));
    assertThat(Credits.agreement("sv")).isEqualTo(Credits.of(SHIPPED, "sv"));
  }

  @Test
  void name_the_source_of_any_other_dialogue() {
    assertThat(Credits.of(GuideExample.dialogue(), "sv"))
        .isEqualTo(new Credit("Frågorna kommer från Exempelmyndigheten.", "Exempelmyndigheten"));
    assertThat(Credits.of(GuideExample.dialogue(), "en").sentence())
        .isEqualTo("The questions come from Exempelmyndigheten.");
  }

  @Test
  void call_nothing_quoted_that_somebody_else_has_rewritten() {
    var rewritten =
        new Dialogue(
            SHIPPED.id(),
            2,
            "Myndigheten",
            SHIPPED.links(),
            SHIPPED.phases(),
            SHIPPED.clarity(),
            SHIPPED.words());

    assertThat(Credits.of(rewritten, "sv").source()).isEqualTo("Myndigheten");
  }
}

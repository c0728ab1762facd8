package dialogduk.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dialogduk.core.testkit.ShippedDialogues;
import java.util.List;
import org.junit.jupiter.api.Test;

class DialoguesTest {

  private static final Dialogue FIRST = ShippedDialogues.samverkansavtal();
  private static final Dialogue SECOND =
      new Dialogue(
          FIRST.id(),
          2,
          FIRST.source(),
          FIRST.links(),
          FIRST.phases(),
          FIRST.clarity(),
          FIRST.words());

  private static final Dialogue OTHER =
      new Dialogue(
          "arbetsplats",
          1,
          "Myndigheten",
          FIRST.links(),
          FIRST.phases(),
          FIRST.clarity(),
          FIRST.words());

  private final Dialogues dialogues = new Dialogues(List.of(SECOND, FIRST));

  @Test
  void offer_the_latest_version() {
    assertThat(dialogues.latest("samverkansavtal")).isSameAs(SECOND);
    assertThat(dialogues.all()).containsExactly(SECOND);
  }

  @Test
  void keep_the_exact_version() {
    assertThat(dialogues.exact("samverkansavtal", 1)).isSameAs(FIRST);
    assertThat(dialogues.exact("samverkansavtal", 3)).isNull();
    assertThat(dialogues.latest("other")).isNull();
  }

  @Test
  void offer_the_one_about_an_agreement_first() {
    var several = new Dialogues(List.of(OTHER, FIRST));

    assertThat(several.all()).containsExactly(FIRST, OTHER);
  }

  @Test
  void ask_for_a_choice_only_where_there_is_one() {
    var several = new Dialogues(List.of(OTHER, FIRST));

    assertThat(dialogues.chosen("")).containsSame(SECOND);
    assertThat(dialogues.chosen("arbetsplats")).isEmpty();
    assertThat(several.chosen("")).isEmpty();
    assertThat(several.chosen("arbetsplats")).containsSame(OTHER);
  }

  @Test
  void refuse_one_version_twice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Dialogues(List.of(FIRST, FIRST)))
        .withMessage("Two definitions of samverkansavtal version 1");
  }
}

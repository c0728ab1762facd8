package dialogduk.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.testkit.ShippedDialogues;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AimTest {

  private static final Dialogue DIALOGUE = ShippedDialogues.samverkansavtal();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9 | lessons",
        "duk 9 | lessons",
        "Cloth 9. | lessons",
        "#9 | lessons",
        "1.3 | goals-support",
        "1,3 | goals-support",
        "fråga 1.3 | goals-support",
        "question 1.3 | goals-support",
        "Lärdomar | lessons",
        "lardomar - tidigare | lessons",
        "Lessons | lessons",
        "”Vad ska samverkas?” | scope",
        "vad | scope",
        "Handlingsplan | action-plan",
        "Värdering av behov vid implementering (2 av 2) | project-management"
      })
  void finds_a_cloth_or_a_question(String typed, String id) {
    assertThat(at(typed)).isEqualTo(new Aim.At(id));
  }

  @Test
  void finds_every_cloth_by_number_and_by_title_in_both_languages() {
    for (var cloth : DIALOGUE.cloths()) {
      assertThat(at("" + DIALOGUE.number(cloth))).isEqualTo(new Aim.At(cloth.id()));
      for (var words : DIALOGUE.words().values()) {
        var part = words.clothPart(cloth.id());
        var title = words.clothTitle(cloth.id()) + (part == null ? "" : " " + part);
        assertThat(at(title)).as(title).isEqualTo(new Aim.At(cloth.id()));
      }
    }
    for (var prompt : DIALOGUE.prompts()) {
      assertThat(at(DIALOGUE.promptNumber(prompt))).isEqualTo(new Aim.At(prompt.id()));
    }
  }

  @Test
  void lets_the_person_pick_among_several() {
    assertThat(at("Värdering av behov vid implementering"))
        .isEqualTo(new Aim.Several(List.of("implementation", "project-management")));
    assertThat(at("samverkan")).isEqualTo(new Aim.Several(List.of("future", "values")));
  }

  @Test
  void only_proposes_what_fits_inside_a_title() {
    assertThat(at("framtiden")).isEqualTo(new Aim.Several(List.of("future")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "…", "0", "17", "1.9", "99999999999", "1.3.1", "lunch", "duk", "1.3 9"})
  void finds_nothing_where_nothing_is_called_so(String typed) {
    assertThat(at(typed)).isEqualTo(new Aim.Nowhere());
  }

  @Test
  void takes_a_cloth_for_its_only_question() {
    assertThat(question("8")).isEqualTo(new Aim.At("future-ways"));
    assertThat(question("1.3")).isEqualTo(new Aim.At("goals-support"));
    assertThat(question("1"))
        .isEqualTo(new Aim.Several(List.of("goals-5-years", "agreement-aim", "goals-support")));
    assertThat(question("11")).isEqualTo(new Aim.Nowhere());
  }

  @Property(tries = 500)
  void can_be_asked_for_anything(@ForAll @StringLength(max = 200) String typed) {
    assertThat(at(typed)).isNotNull();
    assertThat(question(typed)).isNotNull();
  }

  private static Aim at(String typed) {
    return Aim.at(new Written(typed), DIALOGUE);
  }

  private static Aim question(String typed) {
    return Aim.question(new Written(typed), DIALOGUE);
  }
}

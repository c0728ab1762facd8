package dialogduk.dialogues;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.codec.DemoReader;
import dialogduk.core.dialogue.DemoTexts;
import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.dialogue.Kind;
import dialogduk.core.dialogue.Prompt;
import dialogduk.core.testkit.ShippedDialogues;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoTextsTest {

  private static final Dialogue DIALOGUE = ShippedDialogues.samverkansavtal();
  private static final DemoTexts DEMO =
      DemoReader.read(ShippedDialogues.source().files().get("demo/samverkansavtal.json"));

  @Test
  void is_said_by_five_people_from_both_sides() {
    assertThat(DEMO.people()).hasSize(5);
    assertThat(DEMO.people()).extracting(DemoTexts.Person::side).contains("employer", "union");
    assertThat(DEMO.people()).extracting(DemoTexts.Person::name).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void has_three_different_answers_to_every_prompt(String language) {
    for (var prompt : DIALOGUE.prompts()) {
      assertThat(answers(prompt, language).distinct().count())
          .as(prompt.id())
          .isGreaterThanOrEqualTo(3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void has_an_answer_from_each_person_to_every_text(String language) {
    for (var prompt : ofKind(Kind.TEXT)) {
      assertThat(DEMO.texts(prompt.id(), language)).as(prompt.id()).hasSize(5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void has_an_action_from_each_person_in_every_plan(String language) {
    for (var prompt : ofKind(Kind.ACTIONS)) {
      assertThat(DEMO.actions(prompt.id(), language).stream().distinct())
          .as(prompt.id())
          .hasSize(5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void fills_every_column_of_a_table(String language) {
    for (var prompt : ofKind(Kind.TABLE)) {
      assertThat(DEMO.rows(prompt.id(), language))
          .as(prompt.id())
          .allSatisfy(row -> assertThat(row).hasSameSizeAs(prompt.columns()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void has_no_empty_text(String language) {
    assertThat(DIALOGUE.prompts().stream().flatMap(prompt -> answers(prompt, language)))
        .allSatisfy(answer -> assertThat(answer).isNotBlank());
  }

  @Test
  void marks_every_cloth_within_its_scale_and_never_all_alike() {
    for (var cloth : DIALOGUE.cloths()) {
      assertThat(DEMO.marks(cloth.id()))
          .as(cloth.id())
          .hasSize(5)
          .allMatch(mark -> mark >= 1 && mark <= DIALOGUE.clarity().steps());
      assertThat(DEMO.marks(cloth.id()).stream().distinct()).hasSizeGreaterThan(1);
    }
  }

  @Test
  void knows_no_prompt_or_cloth_that_the_dialogue_has_not() {
    assertThat(
            Stream.of(DEMO.texts(), DEMO.rows(), DEMO.actions())
                .flatMap(texts -> texts.keySet().stream()))
        .allMatch(DIALOGUE::hasPrompt);
    assertThat(DEMO.marks().keySet()).allMatch(DIALOGUE::hasCloth);
  }

  private static List<Prompt> ofKind(Kind kind) {
    return DIALOGUE.prompts().stream().filter(prompt -> prompt.kind() == kind).toList();
  }

  private static Stream<String> answers(Prompt prompt, String language) {
    return switch (prompt.kind()) {
      case TEXT -> DEMO.texts(prompt.id(), language).stream();
      case TABLE -> DEMO.rows(prompt.id(), language).stream().map(row -> String.join(" ", row));
      case ACTIONS ->
          DEMO.actions(prompt.id(), language).stream()
              .map(action -> action.what() + " " + action.purpose());
    };
  }
}

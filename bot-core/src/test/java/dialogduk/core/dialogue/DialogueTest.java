package dialogduk.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dialogduk.core.testkit.ShippedDialogues;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DialogueTest {

  private static final Dialogue DIALOGUE = ShippedDialogues.samverkansavtal();

  @Test
  void finds_everything_by_its_id() {
    assertThat(DIALOGUE.cloth("scope").prompts())
        .extracting(Prompt::id)
        .containsExactly("matters-excluded", "matters");
    assertThat(DIALOGUE.clothOf("agreement-aim").id()).isEqualTo("goals");
    assertThat(DIALOGUE.phaseOf("scope").id()).isEqualTo("how");
    assertThat(DIALOGUE.phases())
        .extracting(Phase::id)
        .containsExactly("why", "how", "today", "support", "followup");
  }

  @Test
  void refuses_an_id_it_does_not_have() {
    assertThat(DIALOGUE.hasCloth("goals")).isTrue();
    assertThat(DIALOGUE.hasPrompt("goals")).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DIALOGUE.cloth("gaols"))
        .withMessage("No 'gaols' in samverkansavtal version 1");
  }

  @Test
  void numbers_cloths_and_prompts_in_their_order() {
    assertThat(DIALOGUE.number("goals")).isEqualTo(1);
    assertThat(DIALOGUE.number(DIALOGUE.cloth("conditions"))).isEqualTo(2);
    assertThat(DIALOGUE.promptNumber("goals-5-years")).isEqualTo("1.1");
    assertThat(DIALOGUE.promptNumber(DIALOGUE.prompt("agreement-aim"))).isEqualTo("1.2");
  }

  @Test
  void finds_by_number_and_answers_null_for_a_number_it_does_not_have() {
    assertThat(DIALOGUE.clothByNumber(3)).isEqualTo(DIALOGUE.cloth("scope"));
    assertThat(DIALOGUE.promptByNumber("3.2")).isEqualTo(DIALOGUE.prompt("matters"));
    assertThat(DIALOGUE.clothByNumber(0)).isNull();
    assertThat(DIALOGUE.clothByNumber(17)).isNull();
    assertThat(DIALOGUE.promptByNumber("3.3")).isNull();
  }

  @Test
  void names_a_prompt_without_a_question_by_its_cloth() {
    assertThat(DIALOGUE.promptName("planned-actions", "sv")).isEqualTo("Handlingsplan");
    assertThat(DIALOGUE.promptName("future-ways", "sv"))
        .isEqualTo("Hur vill vi att samverkan ska fungera framöver?");
  }

  @Test
  void speaks_swedish_where_it_has_no_words() {
    assertThat(DIALOGUE.words("fi")).isEqualTo(DIALOGUE.words("sv"));
    assertThat(DIALOGUE.words("en").phaseLabel("support")).isEqualTo("Support");
    assertThat(DIALOGUE.words("en").phaseGuide("support")).isNull();
  }

  @Test
  void refuses_to_be_without_swedish() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(DIALOGUE.phases(), Map.of("en", DIALOGUE.words("en"))))
        .withMessageContaining("no Swedish words");
  }

  @Test
  void refuses_words_that_do_not_fit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(DIALOGUE.phases().subList(0, 1), DIALOGUE.words()));
  }

  @Test
  void refuses_one_id_for_two_things() {
    var twice = List.of(DIALOGUE.phases().getFirst(), DIALOGUE.phases().getFirst());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(twice, DIALOGUE.words()))
        .withMessageContaining("is the id of two things");
  }

  @Test
  void refuses_a_prompt_whose_columns_do_not_fit_its_kind() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Prompt("a", null, Kind.TEXT, 1, List.of(new Column("b")), null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Prompt("a", null, Kind.TABLE, 1, List.of(), null));
  }

  private static Dialogue with(List<Phase> phases, Map<String, Words> words) {
    return new Dialogue("a", 1, "Us", List.of(), phases, new Clarity(5), words);
  }
}

package dialogduk.core.card;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.session.Refusal;
import dialogduk.core.testkit.Gathering;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhisperTest {

  private final Gathering group = Gathering.begun();

  @Test
  void tells_who_came_to_a_paused_question_where_the_group_is() {
    group.opens("conditions");

    assertThat(Whisper.after(group.scene("sv"), "said.kept-paused").toString())
        .contains("Frågan är pausad. Gruppen är på Förutsättningar för samverkan.");
    assertThat(Whisper.after(group.scene("en"), "said.kept-paused").toString())
        .contains("The question is paused. The group is at ");
  }

  @Test
  void says_the_rest_without_it() {
    group.opens("conditions");

    assertThat(Whisper.after(group.scene("sv"), "said.handed-in").toString())
        .doesNotContain("Gruppen är på");
  }

  @Test
  void names_the_answer_that_is_too_long() {
    var why = new Refusal.AnswerTooLong("agreement-aim", 12_000, 12_001);

    assertThat(Whisper.refusal(group.scene("sv"), why).plain()).contains("1.2", "12\u00a0001");
    assertThat(Whisper.refusal(group.scene("en"), why).plain()).contains("1.2", "12,001");
  }

  @Test
  void names_what_was_not_handed_in() {
    var but = Whisper.handedInBut(group.scene("sv"), List.of("goals-5-years", "agreement-aim"));

    assertThat(but.plain()).isEqualTo("Inlämnat, utom 1.1 och 1.2");
  }
}

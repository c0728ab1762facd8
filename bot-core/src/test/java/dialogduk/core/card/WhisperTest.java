package dialogduk.core.card;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.testkit.Gathering;
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
}

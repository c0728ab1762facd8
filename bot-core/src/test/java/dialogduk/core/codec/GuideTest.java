package dialogduk.core.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.dialogue.Kind;
import dialogduk.core.dialogue.Prompt;
import dialogduk.core.testkit.GuideExample;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The page for those who write their own dialogue says nothing that does not work.
class GuideTest {

  @Test
  void shows_a_whole_dialogue_that_can_be_read() {
    var dialogue = GuideExample.dialogue();
    assertThat(GuideExample.files()).hasSize(2);
    assertThat(dialogue.words("sv").title()).isEqualTo("Vår vardag");
    assertThat(dialogue.prompts())
        .extracting(Prompt::kind)
        .containsExactly(Kind.TEXT, Kind.TABLE, Kind.ACTIONS);
  }

  @Test
  void shows_the_report_that_its_two_faults_give() {
    var files = GuideExample.faultyFiles();
    var report =
        switch (DialogueReader.read(List.of(GuideExample.source(files)))) {
          case Reading.Faulty(var faults, var _) -> new Reading.Faulty(faults, List.of()).report();
          case Reading.Loaded loaded -> loaded.report();
        };
    assertThat(GuideExample.page()).contains("```\n" + report + "\n```");
  }

  @Test
  void names_only_what_can_be_given() {
    var files = new HashMap<>(GuideExample.files());
    files.computeIfPresent(
        "var-vardag.json",
        (_, text) ->
            text.replace("\"minutes\": 30", "\"layout\": \"first-full\", \"refersTo\": [\"moten\"]")
                .replace("\"kind\": \"text\"", "\"kind\": \"text\", \"lines\": 14")
                .replace(
                    "[\"forslag\", \"nytta\"]",
                    "[\"forslag\", \"nytta\"],"
                        + " \"prefill\": { \"column\": \"forslag\", \"from\": \"moten-bra\" }"));
    assertThat(DialogueReader.read(List.of(GuideExample.source(files))))
        .isInstanceOf(Reading.Loaded.class);
  }
}

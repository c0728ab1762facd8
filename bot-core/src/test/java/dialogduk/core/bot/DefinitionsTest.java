package dialogduk.core.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.codec.DialogueReader;
import dialogduk.core.codec.Reading;
import dialogduk.core.codec.Source;
import dialogduk.core.dialogue.Dialogues;
import dialogduk.core.disclosure.Openness;
import dialogduk.core.testkit.Gathering;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// H272: a definition that is changed while sessions run.
class DefinitionsTest {

  private static final String STRUCTURE =
      """
      {"id": "own", "version": 1, "source": "Us", "phases": [{"id": "a", "cloths": [
        {"id": "b", "prompts": [{"id": "c", "kind": "text"}]}]}]}
      """;
  private static final String SWEDISH =
      """
      {"title": "Egen", "date": "Datum:",
       "clarity": {"question": "Tydligt?", "low": "Oklar", "high": "Tydlig"},
       "phases": {"a": {"label": "Fas"}}, "cloths": {"b": {"title": "Duk"}},
       "prompts": {"c": {"question": "Vad?"}}}
      """;
  private static final String ENGLISH =
      SWEDISH.replace("Vad?", "What?").replace("Egen", "Own").replace("Duk", "Cloth");

  private final Gathering group =
      Gathering.of(read(STRUCTURE, SWEDISH, ENGLISH).latest("own")).starts(Openness.NAMELESS);

  private static Dialogues read(String structure, String swedish, String english) {
    var source =
        new Source(
            "own",
            Map.of(
                "own.json", structure.getBytes(StandardCharsets.UTF_8),
                "texts/sv/own.json", swedish.getBytes(StandardCharsets.UTF_8),
                "texts/en/own.json", english.getBytes(StandardCharsets.UTF_8)));
    var reading = DialogueReader.read(List.of(source));
    assertThat(reading).as(reading.report()).isInstanceOf(Reading.Loaded.class);
    return ((Reading.Loaded) reading).dialogues();
  }

  private String changed(String structure, String swedish, String english) {
    return Definitions.changed(read(structure, swedish, english), group.memory());
  }

  @Test
  void are_the_same_however_they_are_laid_out_or_translated() {
    assertThat(changed(STRUCTURE, SWEDISH, ENGLISH)).isEmpty();
    assertThat(changed(STRUCTURE.replace(" ", "  "), SWEDISH.replace("\n", " "), ENGLISH))
        .isEmpty();
    assertThat(changed(STRUCTURE, SWEDISH, ENGLISH.replace("What?", "What is it?"))).isEmpty();
  }

  @Test
  void are_told_with_file_and_version_and_what_to_do_when_a_word_has_changed() {
    assertThat(changed(STRUCTURE, SWEDISH.replace("Vad?", "Vem?"), ENGLISH))
        .startsWith("own/own.json: 1 fault")
        .contains("'own' version 1", "Put the file back", "version 2")
        .endsWith("sessions that began with it: 1");
  }

  @Test
  void are_told_when_the_structure_has_changed() {
    var two = STRUCTURE.replace("\"kind\"", "\"lines\": 4, \"kind\"");

    assertThat(changed(two, SWEDISH, ENGLISH)).contains("'own' version 1");
  }

  @Test
  void may_have_a_next_version() {
    var next = STRUCTURE.replace("\"version\": 1", "\"version\": 2");

    assertThat(changed(next, SWEDISH.replace("Vad?", "Vem?"), ENGLISH)).isEmpty();
  }
}

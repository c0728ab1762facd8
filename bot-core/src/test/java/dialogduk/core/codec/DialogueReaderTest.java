package dialogduk.core.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.dialogue.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialogueReaderTest {

  @Test
  void reads_a_definition_and_its_words() {
    var dialogue = new Files().dialogue();
    assertThat(dialogue.prompt("list").kind()).isEqualTo(Kind.TABLE);
    assertThat(dialogue.words("sv").question("aim")).isEqualTo("Vad vill vi?");
    assertThat(dialogue.words("en").column("list", 0).head()).isEqualTo("Thing");
    assertThat(new Files().warnings()).isEmpty();
  }

  @Test
  void takes_the_usual_where_nothing_is_said() {
    var dialogue = new Files().dialogue();
    assertThat(dialogue.clarity().steps()).isEqualTo(5);
    assertThat(dialogue.cloth("room").minutes()).isEqualTo(30);
    assertThat(dialogue.prompt("aim").lines()).isEqualTo(14);
    assertThat(dialogue.prompt("list").lines()).isEqualTo(8);
  }

  @Test
  void shows_swedish_where_english_lacks_and_warns() {
    var files = new Files().translated("\"question\": \"What do we want?\"", "");
    assertThat(files.dialogue().words("en").question("aim")).isEqualTo("Vad vill vi?");
    assertThat(files.dialogue().words("en").title()).isEqualTo("Our dialogue");
    assertThat(files.warnings())
        .containsExactly(
            "texts/en/local.json: $.prompts.aim.question: no text; the Swedish one will be shown"
                + " (line 8)");
  }

  @Test
  void shows_swedish_where_there_is_no_english_and_warns() {
    var files = new Files().without("texts/en/local.json");
    assertThat(files.dialogue().words("en").title()).isEqualTo("Vår dialog");
    assertThat(files.warnings())
        .containsExactly("texts/en/local.json: $: is missing; the Swedish texts will be shown");
  }

  @Test
  void reads_other_languages_too() {
    var files = new Files().with("texts/fi/local.json", Files.ENGLISH.replace("Our", "Meidän"));
    assertThat(files.dialogue().words("fi").title()).isEqualTo("Meidän dialogue");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "id": "local"    | "id": "Min dialog" | $.id: 'Min dialog' is not an id; use 1 to 60 of a-z, 0-9 and - (line 2)
          "id": "local",   |                    | $.id: is missing (line 1)
          "version": 1     | "version": 0       | $.version: is 0; use a whole number from 1 to 999999 (line 3)
          "version": 1     | "version": "1"     | $.version: is a text; use a whole number from 1 to 999999 (line 3)
          "version": 1     | "version": 1.10    | $.version: is a number with a decimal point; use a whole number from 1 to 999999 (line 3)
          "version": 1     | "version": 12345678901 | $.version: is a number that is too large; use a whole number from 1 to 999999 (line 3)
          "source": "Us"   | "source": null     | $.source: is null where a text is needed (line 4)
          "source": "Us"   | "source": " "      | $.source: is empty (line 4)
          "source": "Us"   | "source": "Us", "clarity": { "steps": 8 } | $.clarity.steps: is 8; use a whole number from 2 to 7 (line 4)
          "source": "Us"   | "source": "Us", "clarity": 5 | $.clarity: is a whole number where an object is needed (line 4)
          "source": "Us"   | "source": "Us", "kalla": "Vi" | $.kalla: 'kalla' is not a key here; use $schema, id, version, source, clarity, links or phases (line 4)
          "source": "Us"   | "source": "Us", "source": "We" | $.source: 'source' is written twice here (line 4)
          "id": "now"      | "id": "room"       | $.phases[0].cloths[0].id: 'room' is the id of something else too; every id stands once in a file (line 7)
          "id": "list"     | "id": "aim"        | $.phases[0].cloths[0].prompts[1].id: 'aim' is the id of something else too; every id stands once in a file (line 9)
          "kind": "text"   | "kind": "txt"      | $.phases[0].cloths[0].prompts[0].kind: 'txt' is not a kind of prompt; use text, table or actions (line 8)
          "kind": "text"   | "kind": "choice"   | $.phases[0].cloths[0].prompts[0].kind: 'choice' cannot be used yet; use text, table or actions (line 8)
          "kind": "text"   | "kind": "placement" | $.phases[0].cloths[0].prompts[0].kind: 'placement' cannot be used yet; use text, table or actions (line 8)
          "kind": "text"   | "kind": "text", "columns": ["a"] | $.phases[0].cloths[0].prompts[0].columns: only a table has columns of its own (line 8)
          "kind": "text"   | "kind": "text", "lines": 0 | $.phases[0].cloths[0].prompts[0].lines: is 0; use a whole number from 1 to 60 (line 8)
          ["thing"]        | []                 | $.phases[0].cloths[0].prompts[1].columns: is empty; at least one is needed (line 9)
          ["thing"]        | ["A thing"]        | $.phases[0].cloths[0].prompts[1].columns[0]: 'A thing' is not an id; use 1 to 60 of a-z, 0-9 and - (line 9)
          ["thing"]        | "thing"            | $.phases[0].cloths[0].prompts[1].columns: is a text where a list is needed (line 9)
          ["thing"]        | ["thing"], "prefill": { "column": "thing", "from": "aims" } | $.phases[0].cloths[0].prompts[1].prefill.from: there is no prompt of kind text with the id 'aims' (line 9)
          ["thing"]        | ["thing"], "prefill": { "column": "thing", "from": "list" } | $.phases[0].cloths[0].prompts[1].prefill.from: there is no prompt of kind text with the id 'list' (line 9)
          ["thing"]        | ["thing"], "prefill": { "column": "goal", "from": "aim" } | $.phases[0].cloths[0].prompts[1].prefill.column: there is no column 'goal' in this table (line 9)
          "prompts": [     | "refersTo": ["hall"], "prompts": [ | $.phases[0].cloths[0].refersTo[0]: there is no cloth 'hall' in this file (line 7)
          "prompts": [     | "layout": "wide", "prompts": [ | $.phases[0].cloths[0].layout: 'wide' is not a layout; use columns or first-full (line 7)
          "prompts": [     | "minutes": 481, "prompts": [ | $.phases[0].cloths[0].minutes: is 481; use a whole number from 1 to 480 (line 7)
          """)
  void tells_a_fault_of_the_structure(String written, String otherwise, String fault) {
    var faults = new Files().defined(written, otherwise == null ? "" : otherwise).faults();
    assertThat(faults).filteredOn(each -> !each.startsWith("texts/")).containsExactly(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "title": "Vår dialog",      |                          | $.title: is missing (line 1)
          "title": "Vår dialog"       | "title": ""              | $.title: is empty (line 2)
          "title": "Vår dialog"       | "title": ["Vår"]         | $.title: is a list where a text is needed (line 2)
          "title": "Vår dialog"       | "title": "a\\u0000b"     | $.title: has a character that cannot be printed, such as a tab or a line break (line 2)
          "title": "Vår dialog"       | "title": "a\\ud800b"     | $.title: has a character that cannot be printed, such as a tab or a line break (line 2)
          "aim": { "question": "Vad vill vi?" }, |               | $.prompts.aim: is missing (line 7)
          "question": "Vad vill vi?"  | "fråga": "Vad?", "question": "Vad?" | $.prompts.aim['fråga']: the dialogue has no use for this text (line 8)
          "aim": { "question"         | "aims": {}, "aim": { "question" | $.prompts.aims: the dialogue has no use for this text (line 8)
          [ { "head": "Sak" } ]       | [ { "head": "Sak" }, { "head": "Nivå" } ] | $.prompts.list.columns: has 2 heads for 1 columns (line 9)
          [ { "head": "Sak" } ]       | [ "Sak" ]                | $.prompts.list.columns[0]: is a text where an object is needed (line 9)
          """)
  void tells_a_fault_of_the_words(String written, String otherwise, String fault) {
    var faults = new Files().spoken(written, otherwise == null ? "" : otherwise).faults();
    assertThat(faults).containsExactly("texts/sv/local.json: " + fault);
  }

  @Test
  void wants_swedish() {
    assertThat(new Files().without("texts/sv/local.json").faults())
        .containsExactly(
            "texts/sv/local.json: $: is missing; every dialogue has its words in Swedish");
  }

  @Test
  void wants_no_english_text_that_swedish_lacks() {
    var faults =
        new Files().translated("{ \"title\": \"The room\"", "{ \"part\": \"x\", \"title\": \"r\"");
    assertThat(faults.faults())
        .containsExactly(
            "texts/en/local.json: $.cloths.room.part: has no counterpart in Swedish (line 6)");
  }

  @Test
  void wants_a_definition_for_all_words() {
    var faults = new Files().with("texts/sv/other.json", Files.SWEDISH).faults();
    assertThat(faults).containsExactly("$: there is no definition 'other.json' for these texts");
  }

  @Test
  void wants_links_to_lead_to_https() {
    var link =
        "\"links\": [ { \"id\": \"film\", \"kind\": \"film\", \"url\": \"%s\" } ], \"phases\"";
    var script = new Files().defined("\"phases\"", link.formatted("javascript:alert(1)"));
    assertThat(script.faults().getFirst())
        .isEqualTo(
            "$.links[0].url: 'javascript:alert(1)' is not an address; it must begin with https://"
                + " (line 5)");
    var film =
        new Files()
            .defined("\"phases\"", link.formatted("https://film.example/1"))
            .spoken("\"title\": \"Vår", "\"links\": { \"film\": \"Filmen\" }, \"title\": \"Vår");
    assertThat(film.dialogue().words("sv").linkName("film")).isEqualTo("Filmen");
  }

  @Test
  void reads_two_versions_beside_each_other_but_none_twice() {
    var files =
        new Files()
            .with("local-2.json", Files.DEFINITION.replace("\"version\": 1", "\"version\": 2"))
            .with("texts/sv/local-2.json", Files.SWEDISH);
    assertThat(files.dialogue().version()).isEqualTo(2);
    assertThat(files.with("local-2.json", Files.DEFINITION).faults())
        .containsExactly("$.id: local version 1 is defined in dialogues/local-2.json already");
  }

  @Test
  void warns_of_a_file_whose_name_it_does_not_read() {
    assertThat(new Files().with("other.yaml", "id: other").warnings())
        .containsExactly("$: is not read; the name of a definition ends in .json");
  }

  @Test
  void warns_of_an_empty_folder() {
    var reading = DialogueReader.read(List.of(new Source("extra", Map.of())));
    assertThat(reading.report())
        .isEqualTo("extra: 1 warning\n- $: holds no definition of a dialogue");
  }

  @Test
  void reads_no_schema_and_no_demo() {
    var files = new Files().with("dialogue.schema.json", "{}").with("demo/local.json", "{}");
    assertThat(files.faults()).isEmpty();
  }

  @Test
  void tells_twelve_faults_of_twelve_kinds_in_the_order_of_the_file() {
    var files =
        new Files()
            .with("local.json", resource("twelve-faults.json"))
            .with("texts/sv/local.json", resource("twelve-faults-sv.json"))
            .with("texts/en/local.json", resource("twelve-faults-sv.json"));
    assertThat(files.read().report())
        .isEqualTo(new String(resource("twelve-faults.txt"), UTF_8).strip());
  }

  private static byte[] resource(String name) {
    try (var stream = DialogueReaderTest.class.getResourceAsStream(name)) {
      return stream.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

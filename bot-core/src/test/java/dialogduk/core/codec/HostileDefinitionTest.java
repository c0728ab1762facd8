package dialogduk.core.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Definitions written to hurt. The names carry the rows of the list of hostile inputs; what it
/// says of YAML is mapped to JSON, which has no anchors, includes or types to be tricked with.
@Timeout(30)
class HostileDefinitionTest {

  @Test
  void h255_a_file_that_grows_is_refused_before_it_is_parsed() {
    var large = "[" + "0,".repeat(DialogueReader.MOST_BYTES) + "0]";
    assertThat(whole(large)).containsExactly("$: is larger than 256 kB");
  }

  @Test
  void h256_h257_a_reference_to_itself_is_no_json() {
    assertThat(whole("a: &a [*a]")).singleElement().asString().startsWith("$: is not JSON");
    assertThat(whole("&a {*a : 1}")).singleElement().asString().startsWith("$: is not JSON");
  }

  @Test
  void h258_a_thousand_levels_are_refused() {
    assertThat(whole("[".repeat(1000) + "]".repeat(1000)))
        .singleElement()
        .asString()
        .startsWith("$: is deeper than 32 levels");
  }

  @Test
  void h264_a_version_with_a_decimal_point_is_refused() {
    assertThat(new Files().defined("\"version\": 1", "\"version\": 1.10").faults())
        .singleElement()
        .asString()
        .startsWith("$.version: is a number with a decimal point");
  }

  @Test
  void h265_a_number_with_a_leading_zero_is_never_8() {
    assertThat(new Files().defined("\"version\": 1", "\"version\": 010").faults())
        .singleElement()
        .asString()
        .startsWith("$: is not JSON");
  }

  @Test
  void h266_a_byte_order_mark_is_told() {
    assertThat(whole("\uFEFF" + Files.DEFINITION))
        .containsExactly("$: begins with a byte order mark; save it as UTF-8 without BOM");
  }

  @Test
  void h266_utf_16_is_told() {
    assertThat(new Files().with("local.json", Files.DEFINITION.getBytes(UTF_16)).faults())
        .containsExactly("$: is not text in UTF-8 but UTF-16 or no text; save it as UTF-8");
  }

  @Test
  void h266_latin_1_is_told_with_its_line() {
    var latin = Files.SWEDISH.getBytes(ISO_8859_1);
    assertThat(new Files().with("texts/sv/local.json", latin).faults())
        .containsExactly(
            "texts/sv/local.json: $: is not UTF-8, perhaps Latin-1 or Windows-1252; save it as"
                + " UTF-8 (line 2)");
  }

  @Test
  void h266_tabs_and_carriage_returns_between_the_parts_are_read_right() {
    var windows = Files.DEFINITION.replace("\n", "\r\n").replace("  ", "\t");
    assertThat(whole(windows)).isEmpty();
  }

  @Test
  void h267_an_unknown_key_is_refused() {
    assertThat(new Files().defined("\"kind\": \"text\"", "\"kind\": \"text\", \"x\": 1").faults())
        .singleElement()
        .asString()
        .startsWith("$.phases[0].cloths[0].prompts[0].x: 'x' is not a key here");
  }

  @Test
  void h267_a_missing_id_of_a_question_is_refused() {
    assertThat(new Files().defined("\"id\": \"aim\", ", "").faults())
        .contains("$.phases[0].cloths[0].prompts[0].id: is missing (line 8)");
  }

  @Test
  void h267_no_phases_are_refused() {
    assertThat(whole("{\"id\":\"a\",\"version\":1,\"source\":\"x\",\"phases\":[]}"))
        .containsExactly("$.phases: is empty; at least one is needed (line 1)");
  }

  @Test
  void h267_a_thousand_questions_are_refused() {
    var prompts =
        IntStream.range(0, 1000)
            .mapToObj("{\"id\":\"q%d\",\"kind\":\"text\"}"::formatted)
            .collect(Collectors.joining(","));
    var faults = new Files().defined("{ \"id\": \"aim\", \"kind\": \"text\" }", prompts).faults();
    assertThat(faults).contains("$.phases: has 1001 prompts; 200 is the most (line 5)");
  }

  @Test
  void h268_h271_patterns_and_includes_are_no_keys() {
    for (var key : List.of("pattern", "include")) {
      var faults = new Files().defined("\"source\"", "\"" + key + "\": \"(a+)+$\", \"source\"");
      assertThat(faults.faults())
          .singleElement()
          .asString()
          .contains("'%s' is not a key here".formatted(key));
    }
  }

  @Test
  void h269_h270_a_mention_or_a_formula_stays_the_text_it_is() {
    var dialogue = new Files().spoken("Vad vill vi?", "<!channel>").spoken("Vår dialog", "=1+1");
    assertThat(dialogue.dialogue().words("sv").title()).isEqualTo("=1+1");
    var mention = new Files().spoken("Vad vill vi?", "<!channel>").dialogue();
    assertThat(mention.words("sv").question("aim")).isEqualTo("<!channel>");
  }

  @Test
  void h272_a_dialogue_once_read_does_not_follow_its_file() {
    var bytes = Files.SWEDISH.getBytes(UTF_8);
    var dialogue = new Files().with("texts/sv/local.json", bytes).dialogue();
    Arrays.fill(bytes, (byte) ' ');
    assertThat(dialogue.words("sv").title()).isEqualTo("Vår dialog");
  }

  @Test
  void h275_h276_a_zip_is_no_json() {
    assertThat(new Files().with("local.json", new byte[] {'P', 'K', 3, 4, 0, 0}).faults())
        .singleElement()
        .asString()
        .startsWith("$: is not text in UTF-8");
  }

  @Test
  void h277_a_program_or_a_page_is_no_json() {
    assertThat(new Files().with("local.json", new byte[] {'M', 'Z', (byte) 0x90, 0}).faults())
        .singleElement()
        .asString()
        .startsWith("$: is not text in UTF-8");
    assertThat(whole("<!doctype html><script>alert(1)</script>"))
        .singleElement()
        .asString()
        .startsWith("$: is not JSON");
  }

  @Test
  void a_report_stays_on_its_lines() {
    var files = new Files().defined("\"version\"", "\"a\\nFAKE\\u2028x\": 1, \"version\"");
    assertThat(files.read().report().lines()).hasSize(2);
    assertThat(files.read().report()).contains("$['a\uFFFDFAKE\uFFFDx']: 'a\uFFFDFAKE\uFFFDx'");
  }

  @Test
  void a_long_value_is_cut_in_the_report() {
    var report = new Files().defined("\"kind\": \"text\"", "\"kind\": \"" + "x".repeat(900) + "\"");
    assertThat(report.read().report()).hasSizeLessThan(300);
  }

  @Test
  void an_empty_file_and_one_that_goes_on_are_told() {
    assertThat(whole("")).containsExactly("$: is empty");
    assertThat(whole(Files.DEFINITION + "{}"))
        .containsExactly("$: goes on after its end (line 11)");
  }

  @Test
  void nothing_makes_it_throw() {
    var random = new Random(7);
    for (var round = 0; round < 500; round++) {
      var spoilt = spoilt(Files.DEFINITION.getBytes(UTF_8), random);
      var words = spoilt(Files.SWEDISH.getBytes(UTF_8), random);
      assertThatCode(
              () ->
                  new Files().with("local.json", spoilt).with("texts/sv/local.json", words).read())
          .doesNotThrowAnyException();
    }
  }

  private static byte[] spoilt(byte[] bytes, Random random) {
    var alphabet = "{}[]\",:0e-\\ \u0000az".getBytes(UTF_8);
    for (var change = random.nextInt(4); change > 0; change--) {
      bytes[random.nextInt(bytes.length)] = alphabet[random.nextInt(alphabet.length)];
    }
    return bytes;
  }

  private static List<String> whole(String definition) {
    return new Files().with("local.json", definition).faults();
  }
}

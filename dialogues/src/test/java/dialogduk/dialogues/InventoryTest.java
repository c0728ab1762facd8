package dialogduk.dialogues;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.dialogue.ColumnHead;
import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.dialogue.Kind;
import dialogduk.core.dialogue.Words;
import dialogduk.core.testkit.ShippedDialogues;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The shipped Swedish words against the inventory of the printed cloths, letter for letter.
class InventoryTest {

  private static final Dialogue DIALOGUE = ShippedDialogues.samverkansavtal();
  private static final Words SWEDISH = DIALOGUE.words("sv");

  private static JsonNode inventory;

  @BeforeAll
  static void read_the_inventory() throws IOException {
    try (var stream = InventoryTest.class.getResourceAsStream("/inventory.json")) {
      inventory = JsonMapper.shared().readTree(stream);
    }
  }

  @Test
  void counts_5_phases_16_cloths_and_30_fields() {
    assertThat(DIALOGUE.phases()).hasSize(5);
    assertThat(DIALOGUE.cloths()).hasSize(16);
    assertThat(DIALOGUE.prompts()).hasSize(30);
  }

  @Test
  void has_26_texts_2_tables_and_2_plans() {
    assertThat(numbersOf(Kind.TEXT)).hasSize(26);
    assertThat(numbersOf(Kind.TABLE)).containsExactly("3.2", "16.1");
    assertThat(numbersOf(Kind.ACTIONS)).containsExactly("11.1", "15.1");
  }

  @Test
  void keeps_every_title_and_guiding_text() {
    var wanted =
        phases()
            .flatMap(
                phase ->
                    Stream.concat(Stream.of(label(phase)), cloths(phase).map(InventoryTest::title)))
            .toList();
    var kept =
        DIALOGUE.phases().stream()
            .flatMap(
                phase ->
                    Stream.concat(
                        Stream.of(
                            SWEDISH.phaseLabel(phase.id())
                                + " / "
                                + SWEDISH.phaseGuide(phase.id())),
                        phase.cloths().stream()
                            .map(
                                cloth ->
                                    SWEDISH.clothTitle(cloth.id())
                                        + " / "
                                        + SWEDISH.instruction(cloth.id()))))
            .toList();
    assertThat(kept).containsExactlyElementsOf(wanted);
  }

  @Test
  void keeps_every_heading_and_question() {
    var wanted = fields().map(field -> field.path("id").asString() + " " + asked(field)).toList();
    var kept =
        DIALOGUE.prompts().stream()
            .map(
                prompt ->
                    DIALOGUE.promptNumber(prompt)
                        + " "
                        + SWEDISH.heading(prompt.id())
                        + " / "
                        + SWEDISH.question(prompt.id()))
            .toList();
    assertThat(kept).containsExactlyElementsOf(wanted);
  }

  @Test
  void keeps_every_column() {
    var wanted = fields().map(InventoryTest::columns).toList();
    var kept =
        DIALOGUE.prompts().stream()
            .map(prompt -> SWEDISH.columns(prompt.id()).stream().map(ColumnHead::full).toList())
            .toList();
    assertThat(kept).containsExactlyElementsOf(wanted);
  }

  @Test
  void keeps_the_two_parts_of_the_columns_of_16_1() {
    var parts = fields().toList().getLast().path("column_parts");
    for (var index = 0; index < 5; index++) {
      var column = SWEDISH.column("follow-up-goals", index);
      assertThat(column.head()).isEqualTo(parts.path(index).path("head").asString());
      assertThat(column.sub()).isEqualTo(parts.path(index).path("sub").asString());
    }
  }

  @Test
  void keeps_the_question_of_clarity_its_two_ends_and_the_date() {
    var clarity = inventory.at("/common/clarity");
    assertThat(SWEDISH.clarityQuestion()).isEqualTo(clarity.path("question").asString());
    assertThat(SWEDISH.clarityLow()).isEqualTo(clarity.path("low_label").asString());
    assertThat(SWEDISH.clarityHigh()).isEqualTo(clarity.path("high_label").asString());
    assertThat(SWEDISH.dateLabel()).isEqualTo(clarity.at("/date_field/label").asString());
  }

  @Test
  void names_the_source_of_everything() {
    var wanted =
        Stream.of(phases(), phases().flatMap(InventoryTest::cloths), fields())
            .flatMap(things -> things.map(thing -> thing.path("id").asString()))
            .toList();
    var kept =
        Stream.of(
                DIALOGUE.phases().stream().map(phase -> phase.sourceId()),
                DIALOGUE.cloths().stream().map(cloth -> cloth.sourceId()),
                DIALOGUE.prompts().stream().map(prompt -> prompt.sourceId()))
            .flatMap(ids -> ids)
            .toList();
    assertThat(kept).containsExactlyElementsOf(wanted);
  }

  @Test
  void prints_as_many_lines_as_the_source() {
    for (var field : fields().filter(field -> field.path("printed_lines").isInt()).toList()) {
      var prompt = DIALOGUE.promptByNumber(field.path("id").asString());
      assertThat(prompt.lines()).as(prompt.id()).isEqualTo(field.path("printed_lines").asInt());
    }
  }

  @Test
  void fills_16_1_from_1_2_and_offers_1_1_and_1_3() {
    var prefill = DIALOGUE.promptByNumber("16.1").prefill();
    assertThat(prefill.column()).isZero();
    assertThat(DIALOGUE.promptNumber(prefill.from())).isEqualTo("1.2");
    assertThat(prefill.alsoOffer()).map(DIALOGUE::promptNumber).containsExactly("1.1", "1.3");
  }

  @Test
  void tells_13_and_14_apart_beside_their_title_and_not_in_it() {
    assertThat(SWEDISH.clothTitle("implementation"))
        .isEqualTo(SWEDISH.clothTitle("project-management"));
    assertThat(SWEDISH.clothPart("implementation")).isEqualTo("(1 av 2)");
    assertThat(SWEDISH.clothPart("project-management")).isEqualTo("(2 av 2)");
  }

  @Test
  void has_an_english_text_for_every_swedish_one() {
    assertThat(ShippedDialogues.warnings()).isEmpty();
    assertThat(DIALOGUE.words("en").title()).isNotEqualTo(SWEDISH.title());
  }

  private static List<String> numbersOf(Kind kind) {
    return DIALOGUE.prompts().stream()
        .filter(prompt -> prompt.kind() == kind)
        .map(DIALOGUE::promptNumber)
        .toList();
  }

  private static Stream<JsonNode> phases() {
    return inventory.path("phases").valueStream();
  }

  private static Stream<JsonNode> cloths(JsonNode phase) {
    return phase.path("cloths").valueStream();
  }

  private static Stream<JsonNode> fields() {
    return phases()
        .flatMap(InventoryTest::cloths)
        .flatMap(cloth -> cloth.path("fields").valueStream());
  }

  private static String label(JsonNode phase) {
    return phase.path("title").asString() + " / " + text(phase, "divider");
  }

  private static String title(JsonNode cloth) {
    return cloth.path("title").asString() + " / " + text(cloth, "instruction");
  }

  private static String asked(JsonNode field) {
    return text(field, "heading") + " / " + text(field, "text");
  }

  private static List<String> columns(JsonNode field) {
    return field.path("columns").valueStream().map(JsonNode::asString).toList();
  }

  private static @Nullable String text(JsonNode node, String key) {
    return node.path(key).isString() ? node.path(key).asString() : null;
  }
}

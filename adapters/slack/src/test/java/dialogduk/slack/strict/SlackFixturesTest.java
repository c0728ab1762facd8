package dialogduk.slack.strict;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.testkit.Needs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The checker against Block Kit cases that others have collected (slackblocks, MIT).
class SlackFixturesTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Path FIXTURES = SharedSlack.path("slackblocks-fixtures");

  /// Where each limit of theirs is reached: a valid case, and the place in it that is stretched.
  private static final Map<String, String[]> PLACES =
      Arrays.stream(
              """
              text objects/text_plaintext_basic /text
              action_id elements/button_basic /action_id
              block_id blocks/divider_block_only /block_id
              button.text elements/button_basic /text/text
              button.url elements/button_link /url
              button.value elements/button_basic /value
              button.accessibility_label elements/button_basic /accessibility_label
              confirmation.title objects/confirmation_dialogue_basic /title/text
              confirmation.text objects/confirmation_dialogue_basic /text/text
              confirmation.confirm objects/confirmation_dialogue_basic /confirm/text
              confirmation.deny objects/confirmation_dialogue_basic /deny/text
              option.text objects/option_basic /text/text
              option.value objects/option_basic /value
              option.url objects/option_basic /url
              option.description objects/option_basic /description/text
              option_group.label objects/option_group_basic /label/text
              option_group.options objects/option_group_basic /options
              select.placeholder elements/select_menu_static /placeholder/text
              select.options elements/select_menu_static /options
              select.option_groups - /option_groups
              overflow.options elements/overflow_menu_basic /options
              checkboxes.options elements/checkbox_basic /options
              radio_buttons.options elements/radio_button_group_basic /options
              url_source.url elements/url_source_basic /url
              table.rows blocks/table_block /rows
              file_input.max_files elements/file_input_basic /max_files
              plain_text_input.max_length elements/plaintext_input_basic /max_length
              actions.elements blocks/actions_block_checkboxes /elements
              context.elements blocks/context_block_text_only /elements
              header.text blocks/header_block_only /text/text
              image.image_url blocks/image_block_only /image_url
              image.alt_text blocks/image_block_only /alt_text
              input.label blocks/input_block_only /label/text
              input.hint blocks/input_block_only /hint/text
              markdown.text blocks/markdown_block_basic /text
              section.text blocks/section_block_text_only /text/text
              section.fields blocks/section_block_fields /fields
              video.alt_text blocks/video_block_basic /alt_text
              video.title blocks/video_block_basic /title/text
              video.author_name blocks/video_block_basic /author_name
              video.description blocks/video_block_full /description/text
              video.provider_name blocks/video_block_basic /provider_name
              view.blocks views/modal_with_blocks /blocks
              view.private_metadata views/modal_with_blocks /private_metadata
              view.callback_id views/modal_with_blocks /callback_id
              view.title views/modal_with_blocks /title/text
              view.close views/modal_with_blocks /close/text
              view.submit views/modal_with_blocks /submit/text
              alert.text blocks/alert_block /text/text
              card.title blocks/card_block /title/text
              card.subtitle blocks/card_block /subtitle/text
              card.body blocks/card_block /body/text
              card.subtext blocks/card_block /subtext/text
              card.actions blocks/card_block /actions
              carousel.elements blocks/carousel_block /elements
              container.title blocks/container_block /title/text
              container.subtitle blocks/container_block /subtitle/text
              container.child_blocks blocks/container_block /child_blocks
              context_actions.elements blocks/context_actions_icon_button /elements
              feedback_button.text blocks/context_actions_feedback_buttons /elements/0/positive_button/text/text
              feedback_button.value blocks/context_actions_feedback_buttons /elements/0/positive_button/value
              feedback_button.accessibility_label blocks/context_actions_feedback_buttons /elements/0/positive_button/accessibility_label
              icon_button.visible_to_user_ids blocks/context_actions_icon_button /elements/0/visible_to_user_ids
              data_table.rows blocks/data_table_block /rows
              data_table.columns blocks/data_table_block /rows/0
              data_table.page_size blocks/data_table_block /page_size
              data_table.cell_text blocks/data_table_block /rows/0/0/text
              data_table.content blocks/data_table_block /rows/0/0/text
              data_visualization.title blocks/data_visualization_pie /title
              data_visualization.segments blocks/data_visualization_pie /chart/segments
              data_visualization.segment.label blocks/data_visualization_pie /chart/segments/0/label
              data_visualization.segment.value blocks/data_visualization_pie /chart/segments/0/value
              data_visualization.series blocks/data_visualization_bar /chart/series
              data_visualization.series_name blocks/data_visualization_bar /chart/series/0/name
              data_visualization.data blocks/data_visualization_bar /chart/series/0/data
              data_visualization.point_label blocks/data_visualization_bar /chart/series/0/data/0/label
              data_visualization.categories blocks/data_visualization_bar /chart/axis_config/categories
              data_visualization.category_label blocks/data_visualization_bar /chart/axis_config/categories/0
              data_visualization.axis_label blocks/data_visualization_bar /chart/axis_config/x_label
              """
                  .split("\n"))
          .map(line -> line.strip().split(" "))
          .collect(Collectors.toMap(it -> it[0], it -> it));

  /// Faults that are no matter of size.
  private static final Map<String, String> SPOILT =
      Map.of(
          "table.row_shape",
          "{'type':'table','rows':[[{'type':'raw_text','text':'a'}],[]]}",
          "table.column_settings",
          "{'type':'table','rows':[[{'type':'raw_text','text':'a'}]],'column_settings':[{},{}]}",
          "section.content",
          "{'type':'section'}",
          "static_select.choice_source",
          "{'type':'static_select','options':[],'option_groups':[]}",
          "image.source",
          "{'type':'image','image_url':'https://x.example/a','slack_file':{'id':'F1'},'alt_text':'a'}",
          "number_input.range",
          "{'type':'number_input','min_value':'2','max_value':'1'}",
          "context.elements",
          "{'type':'context','elements':[{'type':'button','text':{'type':'plain_text','text':'a'}}]}",
          "input.element",
          "{'type':'input','label':{'type':'plain_text','text':'a'},'element':{'type':'button'}}");

  @BeforeAll
  static void has_the_fixtures() {
    Needs.that(Files.isDirectory(FIXTURES), "needs ../shared/data/slack/slackblocks-fixtures");
  }

  @TestFactory
  Stream<DynamicTest> accepts_what_is_valid() throws IOException {
    return files().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    FIXTURES.relativize(file).toString(),
                    () -> assertThat(faults(read(file))).isEmpty()));
  }

  private static List<Path> files() throws IOException {
    try (var files = Files.walk(FIXTURES.resolve("valid"))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> refuses_what_is_invalid() {
    return cases()
        .map(
            it ->
                DynamicTest.dynamicTest(
                    it.get("id").asString(),
                    () -> {
                      var constraint = it.get("constraint").asString();
                      assertThat(faults(stretched(constraint, true))).isNotEmpty();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> accepts_what_just_fits() {
    return cases()
        .map(it -> it.get("constraint").asString())
        .filter(it -> !SPOILT.containsKey(it))
        .map(
            it ->
                DynamicTest.dynamicTest(
                    it, () -> assertThat(faults(stretched(it, false))).isEmpty()));
  }

  @Test
  void knows_every_case() {
    assertThat(cases().count()).isEqualTo(106);
  }

  private static Stream<JsonNode> cases() {
    return read(FIXTURES.resolve("invalid/manifest.json")).get("cases").valueStream();
  }

  private static List<BlockKitLimits.Fault> faults(JsonNode json) {
    return BlockKitLimits.of(JSON.treeToValue(json, Object.class));
  }

  /// A valid case in which one thing is as large as it may be, or one larger.
  private static JsonNode stretched(String constraint, boolean tooFar) {
    if (SPOILT.containsKey(constraint)) {
      return JSON.readTree(SPOILT.get(constraint).replace('\'', '"'));
    }
    int dot = constraint.lastIndexOf('.');
    var name = constraint.substring(0, dot);
    var how = constraint.substring(dot + 1);
    var place = PLACES.get(name.endsWith(".max_length") ? name.replace(".max_length", "") : name);
    place = place == null ? PLACES.get(constraint.replaceAll("\\.(max|min)$", "")) : place;
    place = place == null ? PLACES.get(name) : place;
    var root = sample(place[1]);
    int limit = limit(constraint) - beside(constraint, root, place[2]);
    var at = parent(root, place[2]);
    var last = place[2].substring(place[2].lastIndexOf('/') + 1);
    switch (how) {
      case "max_length", "min_length" -> put(at, last, text(how, limit, tooFar));
      case "item_max_length" -> {
        var field = (ObjectNode) root.at("/fields/0");
        field.put("text", "å".repeat(limit + (tooFar ? 1 : 0)));
      }
      case "max_items" -> fill(at, last, limit + (tooFar ? 1 : 0));
      case "min_items" -> fill(at, last, limit - (tooFar ? 1 : 0));
      case "max" -> ((ObjectNode) at).put(last, limit + (tooFar ? 1 : 0));
      case "min" -> ((ObjectNode) at).put(last, limit - (tooFar ? 1 : 0));
      case "exclusive_min" -> ((ObjectNode) at).put(last, limit + (tooFar ? 0 : 1));
      default -> throw new IllegalArgumentException(constraint);
    }
    return root;
  }

  private static String text(String how, int limit, boolean tooFar) {
    int length = how.equals("max_length") ? limit + (tooFar ? 1 : 0) : limit - (tooFar ? 1 : 0);
    return "😀".repeat(length);
  }

  /// What stands beside the one text that is stretched, where a limit holds for all together.
  private static int beside(String constraint, JsonNode root, String pointer) {
    return constraint.equals("data_table.content.max_length")
        ? BlockKitLimits.text(JSON.treeToValue(root, Object.class))
            - root.at(pointer).asString().length()
        : 0;
  }

  private static int limit(String constraint) {
    if (constraint.equals("table.rows.max_items")) {
      return 100;
    }
    var limit = read(FIXTURES.resolve("limits.json")).at("/" + constraint.replace('.', '/'));
    return limit.asInt();
  }

  private static JsonNode sample(String name) {
    return name.equals("-")
        ? JSON.readTree(
            "{\"type\":\"static_select\",\"option_groups\":[{\"label\":{\"type\":\"plain_text\",\"text\":\"a\"},"
                + "\"options\":[{\"text\":{\"type\":\"plain_text\",\"text\":\"a\"},\"value\":\"a\"}]}]}")
        : read(FIXTURES.resolve("valid").resolve(name + ".json"));
  }

  private static JsonNode parent(JsonNode root, String pointer) {
    var at = root;
    var names = pointer.substring(1).split("/", -1);
    for (int i = 0; i < names.length - 1; i++) {
      var next =
          at instanceof ArrayNode array ? array.get(Integer.parseInt(names[i])) : at.get(names[i]);
      at = next == null ? ((ObjectNode) at).putObject(names[i]) : next;
    }
    return at;
  }

  private static void put(JsonNode at, String last, String text) {
    if (at instanceof ArrayNode array) {
      array.set(Integer.parseInt(last), text);
    } else {
      ((ObjectNode) at).put(last, text);
    }
  }

  private static void fill(JsonNode at, String last, int count) {
    var list =
        at instanceof ArrayNode array
            ? (ArrayNode) array.get(Integer.parseInt(last))
            : at.get(last) instanceof ArrayNode array ? array : ((ObjectNode) at).putArray(last);
    var item = list.isEmpty() ? JSON.getNodeFactory().stringNode("U1") : list.get(0).deepCopy();
    list.removeAll();
    for (int i = 0; i < count; i++) {
      list.add(item.deepCopy());
    }
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

package dialogduk.slack.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class BlockRulesTest {

  /// These two repeat a block id, which the documents forbid within one message.
  private static final Set<String> WITH_A_REPEATED_ID =
      Set.of("messages/webhook_message_basic.json", "messages/webhook_message_delete.json");

  @TestFactory
  Stream<DynamicTest> takes_every_valid_case_of_others() {
    var folder = Shared.slack("slackblocks-fixtures/valid");
    return Shared.files(folder).stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    folder.relativize(file).toString(),
                    () ->
                        assertThat(faults(file))
                            .extracting(BlockFault::message)
                            .isEqualTo(
                                WITH_A_REPEATED_ID.contains(folder.relativize(file).toString())
                                    ? List.of("block_id already exists")
                                    : List.of())));
  }

  private static List<BlockFault> faults(Path file) {
    var json = Shared.json(file);
    return switch (file.getParent().getFileName().toString()) {
      case "attachments" -> message(json.path("blocks"));
      case "messages" ->
          Stream.concat(Stream.of(json), json.path("attachments").valueStream())
              .flatMap(part -> message(part.path("blocks")).stream())
              .toList();
      case "blocks" -> message(Json.array().add(json));
      case "views" -> BlockRules.view(json);
      case "objects" -> BlockRules.part(kind(file.getFileName().toString()), json);
      default -> BlockRules.part(json.path("type").asString(""), json);
    };
  }

  private static String kind(String file) {
    return switch (file.replaceFirst("(_basic|_at_limit|_emoji|_verbatim)?\\.json", "")) {
      case "confirmation_dialogue" -> "confirm";
      case "conversation_filter" -> "filter";
      case "dispatch_action_configuration" -> "dispatch_action_config";
      case "text_plaintext" -> "plain_text";
      case "text_markdown" -> "mrkdwn";
      case "option_value" -> "option";
      case String other -> other;
    };
  }

  private static List<BlockFault> message(JsonNode blocks) {
    return BlockRules.blocks(
        blocks.isMissingNode() ? Json.array() : blocks, BlockRules.Surface.MESSAGE, "/blocks");
  }

  @TestFactory
  Stream<DynamicTest> refuses_every_invalid_case_of_others_where_the_fault_is() {
    return Shared.json("slackblocks-fixtures/invalid/manifest.json")
        .path("cases")
        .valueStream()
        .map(one -> one.path("id").asString(""))
        .map(
            id ->
                DynamicTest.dynamicTest(
                    id,
                    () ->
                        assertThat(InvalidCases.faults(id))
                            .extracting(BlockFault::pointer)
                            .as(id)
                            .contains(InvalidCases.pointer(id))));
  }

  @TestFactory
  Stream<DynamicTest> takes_what_is_at_a_limit_and_refuses_one_more() {
    return Stream.of(
            new Limit("header", 150, n -> header("x".repeat(n))),
            new Limit("section", 3000, n -> section("x".repeat(n))),
            new Limit("blocks of a message", 50, n -> repeated(n)),
            new Limit("button", 75, n -> actions(button("a", "x".repeat(n)))),
            new Limit("emoji in a header", 150, n -> header("\uD83D\uDE00".repeat(n))))
        .map(
            limit ->
                DynamicTest.dynamicTest(
                    limit.name(),
                    () -> {
                      assertThat(message(limit.made().apply(limit.most()))).isEmpty();
                      assertThat(message(limit.made().apply(limit.most() + 1))).hasSize(1);
                    }));
  }

  private record Limit(String name, int most, IntFunction<JsonNode> made) {}

  @Test
  void tells_where_and_what() {
    var faults = message(section("x".repeat(3001)));

    assertThat(faults)
        .singleElement()
        .hasToString(
            "[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]");
  }

  @Test
  void refuses_a_property_it_does_not_know() {
    var block = (ObjectNode) section("hej").get(0);
    block.put("colour", "red");

    assertThat(message(Json.array().add(block)))
        .singleElement()
        .hasToString("[ERROR] invalid additional property: colour [json-pointer:/blocks/0]");
  }

  @Test
  void refuses_the_same_block_id_twice() {
    var blocks = Json.array();
    blocks.addObject().put("type", "divider").put("block_id", "b");
    blocks.addObject().put("type", "divider").put("block_id", "b");

    assertThat(message(blocks))
        .extracting(BlockFault::pointer)
        .containsExactly("/blocks/1/block_id");
  }

  @Test
  void refuses_the_same_action_id_twice_in_a_block() {
    assertThat(message(actions(button("a", "Ja"), button("a", "Nej"))))
        .extracting(BlockFault::message)
        .containsExactly("action_id already exists: a");
  }

  @Test
  void refuses_a_modal_with_inputs_and_no_way_to_submit() {
    var view = Json.object().put("type", "modal");
    view.putObject("title").put("type", "plain_text").put("text", "Titel");
    var input = view.putArray("blocks").addObject().put("type", "input");
    input.putObject("label").put("type", "plain_text").put("text", "Svar");
    input.putObject("element").put("type", "plain_text_input").put("action_id", "a");

    assertThat(BlockRules.view(view))
        .extracting(BlockFault::message)
        .containsExactly("missing required field: submit");
  }

  @Test
  void refuses_a_table_outside_a_message() {
    var blocks = Json.array();
    blocks
        .addObject()
        .put("type", "table")
        .putArray("rows")
        .addArray()
        .addObject()
        .put("type", "raw_text")
        .put("text", "a");

    assertThat(BlockRules.blocks(blocks, BlockRules.Surface.MESSAGE, "/blocks")).isEmpty();
    assertThat(BlockRules.blocks(blocks, BlockRules.Surface.HOME, "/blocks")).hasSize(1);
  }

  static JsonNode header(String text) {
    var blocks = Json.array();
    blocks
        .addObject()
        .put("type", "header")
        .putObject("text")
        .put("type", "plain_text")
        .put("text", text);
    return blocks;
  }

  static JsonNode section(String text) {
    var blocks = Json.array();
    blocks
        .addObject()
        .put("type", "section")
        .putObject("text")
        .put("type", "mrkdwn")
        .put("text", text);
    return blocks;
  }

  static ObjectNode button(String action, String text) {
    var button = Json.object().put("type", "button").put("action_id", action).put("value", "v");
    button.putObject("text").put("type", "plain_text").put("text", text);
    return button;
  }

  static JsonNode actions(ObjectNode... elements) {
    var blocks = Json.array();
    var list =
        blocks.addObject().put("type", "actions").put("block_id", "knappar").putArray("elements");
    Stream.of(elements).forEach(list::add);
    return blocks;
  }

  private static JsonNode repeated(int times) {
    var blocks = Json.array();
    Stream.generate(() -> "divider")
        .limit(times)
        .forEach(type -> blocks.addObject().put("type", type));
    return blocks;
  }
}

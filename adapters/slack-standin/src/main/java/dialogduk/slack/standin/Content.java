package dialogduk.slack.standin;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a message may hold; the same rules for posts, edits, whispers and response urls.
final class Content {

  private static final int TEXT = 40_000;
  private static final int EDITED_TEXT = 4_000;
  private static final int METADATA = 8_000;
  private static final int ATTACHMENTS = 100;

  private final World world;

  Content(World world) {
    this.world = world;
  }

  /// The checked content as it will stand in the channel, without a ts.
  ObjectNode of(Call call, Team author) {
    var method = call.method().name();
    var blocks = call.json("blocks", "invalid_blocks_format");
    var attachments =
        Guard.orEmpty(
            call.json(
                "attachments",
                method.equals("chat.postMessage") ? "invalid_form_data" : "invalid_attachments"));
    var markdown = call.text("markdown_text");
    if (!markdown.isEmpty() && (call.has("text") || blocks.isPresent())) {
      throw new Refusal("markdown_text_conflict");
    }
    blocks.ifPresent(present -> blocks(method, present));
    attachments(method, attachments);
    var text = markdown.isEmpty() ? call.text("text") : markdown;
    text(method, text);
    if (text.isEmpty()
        && blocks.filter(list -> list.size() > 0).isEmpty()
        && attachments.isEmpty()) {
      throw new Refusal("no_text");
    }
    return message(call, author, text, Guard.orEmpty(blocks), attachments);
  }

  private ObjectNode message(
      Call call, Team author, String text, JsonNode blocks, JsonNode attachments) {
    var message = Json.object();
    message
        .put("type", "message")
        .put("user", author.botUser())
        .put("bot_id", author.bot())
        .put("app_id", Standin.APP);
    message.put("team", author.id()).put("text", text);
    message.set("bot_profile", Payloads.botProfile(author));
    message.set("blocks", world.ids.filled(blocks));
    if (!attachments.isEmpty()) {
      message.set("attachments", attachments.deepCopy());
    }
    metadata(call).ifPresent(metadata -> message.set("metadata", metadata));
    if (call.has("thread_ts") && !call.text("thread_ts").isEmpty()) {
      message.put("thread_ts", call.text("thread_ts"));
    }
    return message;
  }

  private void blocks(String method, JsonNode blocks) {
    if (!blocks.isArray()) {
      throw new Refusal("invalid_blocks_format");
    }
    var faults = BlockRules.blocks(blocks, BlockRules.Surface.MESSAGE, "/blocks");
    if (!faults.isEmpty()) {
      throw new Refusal("invalid_blocks", faults);
    }
    if (TextBudget.of(blocks) > TextBudget.MOST) {
      throw new Refusal(
          MethodTable.maySay(method, "msg_blocks_too_long")
              ? "msg_blocks_too_long"
              : "msg_too_long");
    }
  }

  private static void attachments(String method, JsonNode attachments) {
    if (attachments.size() > ATTACHMENTS) {
      throw new Refusal("too_many_attachments");
    }
    for (var i = 0; i < attachments.size(); i++) {
      var faults =
          BlockRules.blocks(
              attachments.get(i).path("blocks").isArray()
                  ? attachments.get(i).path("blocks")
                  : Json.array(),
              BlockRules.Surface.MESSAGE,
              "/attachments/" + i + "/blocks");
      if (!faults.isEmpty()) {
        throw new Refusal(
            MethodTable.maySay(method, "invalid_attachments")
                ? "invalid_attachments"
                : "invalid_blocks",
            faults);
      }
    }
  }

  private static void text(String method, String text) {
    var length = text.codePointCount(0, text.length());
    if (length > (method.equals("chat.update") ? EDITED_TEXT : TEXT)) {
      throw new Refusal("msg_too_long");
    }
  }

  private static Optional<JsonNode> metadata(Call call) {
    var metadata = call.json("metadata", "invalid_metadata_format");
    metadata.ifPresent(
        given -> {
          if (!given.isObject()) {
            throw new Refusal("invalid_metadata_format");
          }
          if (!given.path("event_type").isString() || !given.path("event_payload").isObject()) {
            throw new Refusal("invalid_metadata_schema");
          }
          if (given.toString().getBytes(StandardCharsets.UTF_8).length > METADATA) {
            throw new Refusal("metadata_too_large");
          }
        });
    return metadata;
  }
}

package dialogduk.slack.standin;

import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Names that the chat gives: message ts, view ids, hashes and the ids that blocks came without.
final class Ids {

  private final AtomicLong count = new AtomicLong();

  /// Unique and never smaller than an earlier one while the clock does not go back.
  String ts(Instant now) {
    return "%d.%06d".formatted(now.getEpochSecond(), count.incrementAndGet() % 1_000_000);
  }

  String next(String prefix) {
    return prefix + "0%07d".formatted(count.incrementAndGet());
  }

  String hash(Instant now) {
    return now.getEpochSecond()
        + "."
        + Long.toString(count.incrementAndGet() + 46_656, 36).toLowerCase(Locale.ROOT);
  }

  /// Gives blocks and their elements the ids that the app left out, as the chat does.
  JsonNode filled(JsonNode blocks) {
    var copy = blocks.deepCopy();
    if (copy instanceof ArrayNode list) {
      for (var block : list.values()) {
        if (block instanceof ObjectNode object) {
          fill(object);
        }
      }
    }
    return copy;
  }

  private void fill(ObjectNode block) {
    if (!block.has("block_id")) {
      block.put("block_id", next("b"));
    }
    fillAction(block.path("accessory"));
    fillAction(block.path("element"));
    for (var element :
        block.path("elements").isArray()
            ? block.get("elements").values()
            : java.util.List.<JsonNode>of()) {
      fillAction(element);
    }
  }

  private void fillAction(JsonNode element) {
    if (element instanceof ObjectNode object
        && !object.has("action_id")
        && (BlockShapes.IN_ACTIONS.contains(object.path("type").asString(""))
            || BlockShapes.IN_INPUT.contains(object.path("type").asString("")))) {
      object.put("action_id", next("a"));
    }
  }
}

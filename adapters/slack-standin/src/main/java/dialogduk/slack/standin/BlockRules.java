package dialogduk.slack.standin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The limits of Block Kit. An answer without faults is what the stand-in accepts; the chat itself
/// may be more lenient, but not stricter as far as its documents say.
public final class BlockRules {

  /// Where blocks are shown; some may only stand in one place.
  public enum Surface {
    MESSAGE(50, Set.of("file_input")),
    MODAL(100, ONLY_IN_MESSAGES),
    HOME(100, with("file_input", "datetimepicker"));

    private final int blocks;
    private final Set<String> refused;

    Surface(int blocks, Set<String> refused) {
      this.blocks = blocks;
      this.refused = refused;
    }
  }

  private static final Set<String> ONLY_IN_MESSAGES =
      Set.of(
          "markdown",
          "file",
          "table",
          "data_table",
          "plan",
          "task_card",
          "card",
          "carousel",
          "context_actions");
  private static final BlockShapes SHAPES = new BlockShapes();
  private static final int VIEW_BYTES = 250_000;

  private BlockRules() {}

  private static Set<String> with(String... more) {
    var all = new HashSet<>(ONLY_IN_MESSAGES);
    all.addAll(List.of(more));
    return Set.copyOf(all);
  }

  /// @param pointer what the pointers of the faults begin with, such as `/blocks`
  public static List<BlockFault> blocks(JsonNode blocks, Surface surface, String pointer) {
    var faults = new ArrayList<BlockFault>();
    Check.list(0, surface.blocks, BlockShapes.byType(SHAPES.blocks(), SHAPES.blocks().keySet()))
        .check(blocks, pointer, faults);
    if (blocks.isArray()) {
      refuseTypes(blocks, surface.refused, pointer, faults);
      uniqueIds(blocks, pointer, faults);
    }
    return List.copyOf(faults);
  }

  /// A modal or a Home.
  public static List<BlockFault> view(JsonNode view) {
    var home = view.path("type").asString("").equals("home");
    var faults = new ArrayList<BlockFault>();
    (home ? homeShape() : modalShape()).check(view, "/view", faults);
    if (view.path("blocks").isArray()) {
      faults.addAll(
          blocks(view.get("blocks"), home ? Surface.HOME : Surface.MODAL, "/view/blocks"));
    }
    if (view.path("blocks").valueStream().anyMatch(BlockRules::isInput)
        && !home
        && !view.has("submit")) {
      faults.add(new BlockFault("/view", "missing required field: submit"));
    }
    return List.copyOf(faults);
  }

  /// One block, element or object by itself, for tests of the table.
  ///
  /// @param kind a block's or element's `type`, or the name of an object such as `option`
  public static List<BlockFault> part(String kind, JsonNode value) {
    var faults = new ArrayList<BlockFault>();
    var shape =
        SHAPES
            .objects()
            .getOrDefault(kind, SHAPES.elements().getOrDefault(kind, SHAPES.blocks().get(kind)));
    if (shape == null) {
      faults.add(new BlockFault("", "unsupported type: " + kind));
    } else {
      shape.check(value, "", faults);
    }
    return List.copyOf(faults);
  }

  static boolean isTooLarge(JsonNode view) {
    return view.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8).length > VIEW_BYTES;
  }

  static boolean isInput(JsonNode block) {
    return block.path("type").asString("").equals("input");
  }

  private static Shape homeShape() {
    return common("home")
        .may("title", BlockShapes.plain(24))
        .may("submit", BlockShapes.plain(24))
        .may("close", BlockShapes.plain(24));
  }

  private static Shape modalShape() {
    return common("modal")
        .must("title", BlockShapes.plain(24))
        .may("submit", BlockShapes.plain(24))
        .may("close", BlockShapes.plain(24))
        .may("clear_on_close", Check.flag())
        .may("notify_on_close", Check.flag())
        .may("submit_disabled", Check.flag());
  }

  private static Shape common(String type) {
    return Shape.typed(type)
        .must("blocks", Check.list(1, 100, Check.anything()))
        .may("private_metadata", Check.string(3000))
        .may("callback_id", Check.string(255))
        .may("external_id", Check.string(255));
  }

  private static void refuseTypes(
      JsonNode node, Set<String> refused, String pointer, List<BlockFault> faults) {
    for (var i = 0; i < node.size(); i++) {
      var block = node.get(i);
      for (var part : List.of(block, block.path("element"))) {
        var type = part.path("type").asString("");
        if (refused.contains(type)) {
          faults.add(new BlockFault(pointer + "/" + i, "unsupported type here: " + type));
        }
      }
    }
  }

  private static void uniqueIds(JsonNode blocks, String pointer, List<BlockFault> faults) {
    var seen = new HashSet<String>();
    for (var i = 0; i < blocks.size(); i++) {
      var block = blocks.get(i);
      if (block.has("block_id") && !seen.add(block.get("block_id").asString(""))) {
        faults.add(new BlockFault(pointer + "/" + i + "/block_id", "block_id already exists"));
      }
      var actions = new HashSet<String>();
      for (var element :
          block.path("elements").isArray() ? block.get("elements").values() : List.<JsonNode>of()) {
        var action = element.path("action_id").asString("");
        if (!action.isEmpty() && !actions.add(action)) {
          faults.add(
              new BlockFault(
                  pointer + "/" + i + "/elements", "action_id already exists: " + action));
        }
      }
    }
  }
}

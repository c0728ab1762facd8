package dialogduk.slack.standin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a person puts into elements, as the chat tells it: one action, or the state of all.
final class Forms {

  private Forms() {}

  /// An element and the block it stands in.
  record Placed(String block, JsonNode element, boolean required) {
    String action() {
      return element.path("action_id").asString("");
    }

    String type() {
      return element.path("type").asString("");
    }
  }

  static List<Placed> elements(JsonNode blocks) {
    var found = new ArrayList<Placed>();
    for (var block : blocks.values()) {
      var id = block.path("block_id").asString("");
      var required = BlockRules.isInput(block) && !block.path("optional").asBoolean(false);
      var single = List.of(block.path("element"), block.path("accessory"));
      single.stream()
          .filter(element -> element.has("action_id"))
          .forEach(element -> found.add(new Placed(id, element, required)));
      block
          .path("elements")
          .valueStream()
          .filter(element -> element.has("action_id"))
          .forEach(element -> found.add(new Placed(id, element, false)));
    }
    return found;
  }

  static Optional<Placed> find(JsonNode blocks, String action) {
    return elements(blocks).stream().filter(placed -> placed.action().equals(action)).findFirst();
  }

  /// One click, choice or entry.
  ///
  /// @param chosen the value of an option, a text, a date; not looked at for a button
  static ObjectNode action(Placed placed, String chosen, String ts) {
    var action =
        Json.object()
            .put("type", placed.type())
            .put("action_id", placed.action())
            .put("block_id", placed.block());
    if (placed.type().equals("button")) {
      action.set("text", placed.element().path("text"));
      for (var name : List.of("value", "style")) {
        if (placed.element().has(name)) {
          action.set(name, placed.element().get(name));
        }
      }
    } else {
      entered(placed, chosen)
          .properties()
          .forEach(property -> action.set(property.getKey(), property.getValue()));
    }
    return action.put("action_ts", ts);
  }

  /// `state.values`: for every input what was entered, or what it began with.
  ///
  /// @param entries by block id or action id
  static ObjectNode state(JsonNode blocks, Map<String, String> entries) {
    var values = Json.object();
    var unknown = new ArrayList<>(entries.keySet());
    for (var placed : elements(blocks)) {
      if (BlockShapes.IN_INPUT.contains(placed.type())) {
        unknown.remove(placed.action());
        unknown.remove(placed.block());
        var entry = entry(placed, entries);
        values
            .withObject("/" + placed.block().replace("~", "~0").replace("/", "~1"))
            .set(placed.action(), entered(placed, entry).put("type", placed.type()));
      }
    }
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("there is no input " + unknown);
    }
    return values;
  }

  /// Refuses what the chat itself would not let a person submit.
  static void complete(JsonNode blocks, Map<String, String> entries) {
    for (var placed : elements(blocks)) {
      var entry = entry(placed, entries);
      if (placed.required() && entry.isEmpty()) {
        throw new IllegalArgumentException(
            "nothing is entered in " + placed.action() + ", which is not optional");
      }
      var length = entry.codePointCount(0, entry.length());
      if (length > placed.element().path("max_length").asInt(3000)
          || (length > 0 && length < placed.element().path("min_length").asInt(0))) {
        throw new IllegalArgumentException(length + " characters do not fit in " + placed.action());
      }
    }
  }

  private static String entry(Placed placed, Map<String, String> entries) {
    return Stream.of(placed.block(), placed.action())
        .filter(entries::containsKey)
        .map(entries::get)
        .findFirst()
        .orElseGet(() -> beginning(placed.element()));
  }

  private static String beginning(JsonNode element) {
    for (var name :
        List.of(
            "initial_value",
            "initial_date",
            "initial_time",
            "initial_date_time",
            "initial_user",
            "initial_channel",
            "initial_conversation")) {
      if (element.has(name)) {
        return element.get(name).asString("");
      }
    }
    if (element.has("initial_option")) {
      return element.at("/initial_option/value").asString("");
    }
    return String.join(
        ",",
        element
            .path("initial_options")
            .valueStream()
            .map(option -> option.path("value").asString(""))
            .toList());
  }

  private static ObjectNode entered(Placed placed, String entry) {
    var told = Json.object();
    switch (placed.type()) {
      case "static_select", "radio_buttons", "overflow", "external_select" ->
          told.set(
              "selected_option",
              entry.isEmpty() ? Json.object().nullNode() : option(placed, entry));
      case "checkboxes", "multi_static_select", "multi_external_select" -> {
        var chosen = told.putArray("selected_options");
        Arrays.stream(entry.split(","))
            .filter(one -> !one.isEmpty())
            .forEach(one -> chosen.add(option(placed, one)));
      }
      case "datepicker" -> put(told, "selected_date", entry);
      case "timepicker" -> put(told, "selected_time", entry);
      case "datetimepicker" -> {
        if (entry.isEmpty()) {
          told.putNull("selected_date_time");
        } else {
          told.put("selected_date_time", Long.parseLong(entry));
        }
      }
      case "users_select" -> put(told, "selected_user", entry);
      case "channels_select" -> put(told, "selected_channel", entry);
      case "conversations_select" -> put(told, "selected_conversation", entry);
      case "multi_users_select" -> many(told, "selected_users", entry);
      case "multi_channels_select" -> many(told, "selected_channels", entry);
      case "multi_conversations_select" -> many(told, "selected_conversations", entry);
      default -> put(told, "value", entry);
    }
    return told;
  }

  private static void many(ObjectNode told, String name, String entry) {
    var list = told.putArray(name);
    Arrays.stream(entry.split(",")).filter(one -> !one.isEmpty()).forEach(list::add);
  }

  private static void put(ObjectNode told, String name, String entry) {
    if (entry.isEmpty()) {
      told.putNull(name);
    } else {
      told.put(name, entry);
    }
  }

  private static JsonNode option(Placed placed, String value) {
    var options =
        Stream.concat(
            placed.element().path("options").valueStream(),
            placed
                .element()
                .path("option_groups")
                .valueStream()
                .flatMap(group -> group.path("options").valueStream()));
    return options
        .filter(option -> option.path("value").asString("").equals(value))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(placed.action() + " has no option " + value));
  }
}

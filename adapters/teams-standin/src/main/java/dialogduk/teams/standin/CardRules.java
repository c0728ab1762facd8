package dialogduk.teams.standin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What an Adaptive Card has to be. One look at one card, from its root down, faults with pointers.
final class CardRules {

  private static final int MOST_ACTIONS = 6;
  private static final int MOST_REFRESHED = 60;
  private static final Set<String> ELEMENTS =
      Set.of("body", "items", "images", "inlines", "actions", "columns", "cells", "rows");

  /// What stands under these needs no type of its own.
  private static final Map<String, String> IMPLIED =
      Map.of(
          "facts", "Fact",
          "choices", "Choice",
          "sources", "MediaSource",
          "rows", "TableRow",
          "cells", "TableCell",
          "refresh", "Refresh");

  private final boolean inDialog;
  private final List<String> faults = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  /// @param inDialog whether it is a card of a dialog, where nothing can be executed
  CardRules(boolean inDialog) {
    this.inDialog = inDialog;
  }

  List<String> faults(JsonNode card, String pointer) {
    if (!card.isObject() || !Json.text(card, "type").equals("AdaptiveCard")) {
      faults.add(pointer + " must be an AdaptiveCard");
      return List.copyOf(faults);
    }
    version(card, pointer);
    shaped("AdaptiveCard", card, pointer);
    if (shown(card.path("actions")) > MOST_ACTIONS) {
      faults.add(pointer + "/actions: no more than " + MOST_ACTIONS + " are shown");
    }
    if (card.at("/refresh/userIds").size() > MOST_REFRESHED) {
      faults.add(pointer + "/refresh/userIds: no more than " + MOST_REFRESHED + " are refreshed");
    }
    return List.copyOf(faults);
  }

  private static long shown(JsonNode actions) {
    return actions
        .valueStream()
        .filter(action -> !Json.text(action, "mode").equals("secondary"))
        .count();
  }

  /// A card behind `Action.ShowCard` needs none of its own.
  private void version(JsonNode card, String pointer) {
    if (!Json.text(card, "version").matches("1\\.[0-5]")) {
      faults.add(pointer + "/version must be 1.0 to 1.5");
    }
  }

  private void shaped(String type, JsonNode node, String pointer) {
    var shape = Shapes.of(type);
    for (var name : shape.required()) {
      if (!name.equals("version") && (!node.has(name) || node.path(name).isNull())) {
        faults.add(pointer + "/" + name + " is missing");
      }
    }
    for (var property : node.properties()) {
      var name = property.getKey();
      var inner = pointer + "/" + name;
      if (!shape.allowed().contains(name)) {
        faults.add(inner + " is unknown");
      } else if (name.equals("data")) {
        data(property.getValue(), inner);
      } else if (!name.equals("msteams")) {
        below(type, name, property.getValue(), inner);
      }
    }
    id(type, node, pointer);
    special(type, node, pointer);
  }

  private void below(String parent, String name, JsonNode value, String pointer) {
    if (ELEMENTS.contains(name) && !value.isArray()) {
      faults.add(pointer + " must be an array");
      return;
    }
    if (value.isArray()) {
      for (var i = 0; i < value.size(); i++) {
        below(parent, name, value.get(i), pointer, i);
      }
    } else if (value.isObject()) {
      typed(implied(parent, name), value, pointer);
    }
  }

  private void below(String parent, String name, JsonNode item, String pointer, int i) {
    if (item.isObject()) {
      typed(implied(parent, name), item, pointer + "/" + i);
    } else if (ELEMENTS.contains(name) && !(name.equals("inlines") && item.isString())) {
      faults.add(pointer + "/" + i + " must be an object");
    }
  }

  private static String implied(String parent, String name) {
    return name.equals("columns")
        ? parent.equals("Table") ? "TableColumn" : "Column"
        : IMPLIED.getOrDefault(name, "");
  }

  /// Things without a type that are not known, such as a background image, are let through.
  private void typed(String implied, JsonNode node, String pointer) {
    var type = implied.isEmpty() ? Json.text(node, "type") : implied;
    if (Shapes.has(type)) {
      shaped(type, node, pointer);
    } else if (!type.isEmpty()) {
      faults.add(pointer + ": there is nothing called " + type);
    }
  }

  private void id(String type, JsonNode node, String pointer) {
    var id = Json.text(node, "id");
    if (type.startsWith("Input.") && id.contains(".")) {
      faults.add(pointer + "/id must not have a dot");
    }
    // A fallback takes the place of what it is for, so it may be called the same.
    if (!id.isEmpty() && !pointer.contains("/fallback") && !ids.add(id)) {
      faults.add(pointer + "/id stands twice");
    }
  }

  private void special(String type, JsonNode node, String pointer) {
    switch (type) {
      case "Action.Execute" -> execute(node, pointer);
      case "Action.Submit" -> submit(node, pointer);
      case "Action.OpenUrl", "Image" -> address(node, pointer);
      case "Input.ChoiceSet" -> choices(node, pointer);
      case "TextBlock" -> text(node, pointer);
      default -> {}
    }
  }

  private void execute(JsonNode node, String pointer) {
    if (inDialog) {
      faults.add(pointer + ": a dialog can only submit");
    }
    if (!Json.text(node.path("fallback"), "type").equals("Action.Submit")) {
      faults.add(pointer + "/fallback must be an Action.Submit, for older clients");
    }
  }

  private void submit(JsonNode node, String pointer) {
    var kind = node.at("/data/msteams/type").asString("");
    if (!kind.isEmpty()
        && !Set.of("task/fetch", "messageBack", "imBack", "invoke").contains(kind)) {
      faults.add(pointer + "/data/msteams/type is unknown");
    }
    if (inDialog && !kind.isEmpty()) {
      faults.add(pointer + "/data/msteams means nothing in a dialog");
    }
  }

  private void address(JsonNode node, String pointer) {
    var url = Json.text(node, "url");
    if (!url.startsWith("https://") && !url.startsWith("data:image/")) {
      faults.add(pointer + "/url must be https");
    }
  }

  private void text(JsonNode node, String pointer) {
    if (node.has("text") && !node.path("text").isString()) {
      faults.add(pointer + "/text must be a string");
    }
  }

  private void choices(JsonNode node, String pointer) {
    var values = node.path("choices").valueStream().map(it -> Json.text(it, "value")).toList();
    if (values.isEmpty()) {
      faults.add(pointer + "/choices must not be empty");
    }
    if (new HashSet<>(values).size() < values.size()) {
      faults.add(pointer + "/choices: a value stands twice");
    }
    var many = node.path("isMultiSelect").asBoolean(false);
    if (many && values.stream().anyMatch(value -> value.contains(","))) {
      faults.add(pointer + "/choices: values that are chosen together must not have commas");
    }
    var chosen = Json.text(node, "value");
    var all = many ? List.of(chosen.split(",")) : List.of(chosen);
    if (!chosen.isEmpty() && !values.containsAll(all)) {
      faults.add(pointer + "/value is none of the choices");
    }
  }

  private void data(JsonNode data, String pointer) {
    if (!data.isObject()) {
      faults.add(pointer + " must be an object");
      return;
    }
    keys(data, pointer);
  }

  /// The SDK reads a key with a dot as a path and rewrites it.
  private void keys(JsonNode node, String pointer) {
    for (var property : node.properties()) {
      if (property.getKey().contains(".")) {
        faults.add(pointer + "/" + property.getKey() + ": a key must not have a dot");
      }
      keys(property.getValue(), pointer + "/" + property.getKey());
    }
    for (var i = 0; node.isArray() && i < node.size(); i++) {
      keys(node.get(i), pointer + "/" + i);
    }
  }
}

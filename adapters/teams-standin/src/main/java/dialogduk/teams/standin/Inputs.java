package dialogduk.teams.standin;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a person puts into the inputs of a card, and what the client makes of it. It refuses what
/// the client would not let a person do.
final class Inputs {

  private Inputs() {}

  /// The button's own data with what stands in the inputs. Empty inputs are left out, everything is
  /// a string, and an input wins over data of the same name, as in the client.
  ///
  /// @param entries by input id; the rest is as the card began
  static ObjectNode filled(JsonNode card, JsonNode button, Map<String, String> entries) {
    var filled =
        button.path("data").isObject()
            ? (ObjectNode) button.path("data").deepCopy()
            : Json.object();
    var unknown = new LinkedHashSet<>(entries.keySet());
    for (var input : Cards.inputs(card)) {
      var id = Json.text(input, "id");
      unknown.remove(id);
      var entry = entries.getOrDefault(id, beginning(input));
      if (!Json.text(button, "associatedInputs").equals("none")) {
        refuse(input, entry);
        if (!entry.isEmpty()) {
          filled.put(id, entry);
        }
      }
    }
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("there is no input " + unknown);
    }
    return filled;
  }

  private static String beginning(JsonNode input) {
    var value = input.path("value").asString("");
    return Json.text(input, "type").equals("Input.Toggle") && value.isEmpty()
        ? input.path("valueOff").asString("false")
        : value;
  }

  private static void refuse(JsonNode input, String entry) {
    var id = Json.text(input, "id");
    if (entry.isEmpty()) {
      if (input.path("isRequired").asBoolean(false)) {
        throw new IllegalArgumentException("nothing is entered in " + id + ", which is required");
      }
      return;
    }
    if (!fits(input, entry)) {
      throw new IllegalArgumentException("what is entered does not fit in " + id);
    }
  }

  private static boolean fits(JsonNode input, String entry) {
    return switch (Json.text(input, "type")) {
      case "Input.Text" ->
          entry.length() <= input.path("maxLength").asInt(Integer.MAX_VALUE)
              && (!input.has("regex")
                  || Pattern.compile(Json.text(input, "regex")).matcher(entry).find());
      case "Input.Number" ->
          entry.matches("-?\\d+(\\.\\d+)?")
              && Double.parseDouble(entry) >= input.path("min").asDouble(-Double.MAX_VALUE)
              && Double.parseDouble(entry) <= input.path("max").asDouble(Double.MAX_VALUE);
      case "Input.Date" -> entry.matches("\\d{4}-\\d{2}-\\d{2}") && inOrder(input, entry);
      case "Input.Time" -> entry.matches("\\d{2}:\\d{2}") && inOrder(input, entry);
      case "Input.Toggle" ->
          List.of(input.path("valueOn").asString("true"), input.path("valueOff").asString("false"))
              .contains(entry);
      case "Input.ChoiceSet" -> chosen(input, entry);
      default -> true;
    };
  }

  private static boolean inOrder(JsonNode input, String entry) {
    return entry.compareTo(input.path("min").asString("")) >= 0
        && entry.compareTo(input.path("max").asString("9")) <= 0;
  }

  private static boolean chosen(JsonNode input, String entry) {
    var values = input.path("choices").valueStream().map(it -> Json.text(it, "value")).toList();
    return input.path("isMultiSelect").asBoolean(false)
        ? values.containsAll(Arrays.asList(entry.split(",")))
        : values.contains(entry);
  }
}

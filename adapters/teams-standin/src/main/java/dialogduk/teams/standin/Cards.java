package dialogduk.teams.standin;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a person finds in a card: words, inputs, buttons.
public final class Cards {

  private Cards() {}

  /// Everything that can be read in it, in order, without what only buttons say.
  public static List<String> texts(JsonNode card) {
    return objects(card)
        .filter(it -> !isAction(it))
        .flatMap(it -> Stream.of("title", "text", "label", "value", "placeholder").map(it::path))
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .toList();
  }

  /// Every button that can be pressed, wherever it stands.
  public static List<ObjectNode> buttons(JsonNode card) {
    return objects(card).filter(Cards::isAction).map(ObjectNode.class::cast).toList();
  }

  /// The words on the buttons, in order.
  public static List<String> labels(JsonNode card) {
    return buttons(card).stream().map(it -> Json.text(it, "title")).toList();
  }

  public static List<ObjectNode> inputs(JsonNode card) {
    return objects(card)
        .filter(it -> Json.text(it, "type").startsWith("Input."))
        .map(ObjectNode.class::cast)
        .toList();
  }

  /// By its words, its id or its verb.
  static Predicate<JsonNode> called(String name) {
    return it -> Stream.of("title", "id", "verb").anyMatch(key -> Json.text(it, key).equals(name));
  }

  /// The one button of that kind, which must be on.
  static ObjectNode button(JsonNode card, Predicate<JsonNode> such) {
    var found = buttons(card).stream().filter(such).toList();
    if (found.isEmpty()) {
      throw new NoSuchElementException("no such button among " + labels(card));
    }
    if (found.size() > 1) {
      throw new IllegalArgumentException(found.size() + " such buttons among " + labels(card));
    }
    if (!found.getFirst().path("isEnabled").asBoolean(true)) {
      throw new IllegalStateException("the button is off");
    }
    return found.getFirst();
  }

  private static boolean isAction(JsonNode node) {
    return Json.text(node, "type").startsWith("Action.");
  }

  /// All objects that are drawn; not fallbacks, which are drawn elsewhere, nor what buttons carry.
  private static Stream<JsonNode> objects(JsonNode node) {
    var inner =
        node.isObject()
            ? node.properties().stream()
                .filter(
                    it -> !List.of("fallback", "data", "msteams", "refresh").contains(it.getKey()))
                .flatMap(it -> objects(it.getValue()))
            : node.valueStream().flatMap(Cards::objects);
    return node.isObject() ? Stream.concat(Stream.of(node), inner) : inner;
  }
}

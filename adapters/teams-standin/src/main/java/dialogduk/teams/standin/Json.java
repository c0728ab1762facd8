package dialogduk.teams.standin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reading and writing JSON and forms. A key that stands twice makes it no JSON.
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  static Optional<JsonNode> read(String text) {
    try {
      return Optional.of(MAPPER.readTree(text)).filter(node -> !node.isMissingNode());
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }

  static Optional<ObjectNode> readObject(String text) {
    return read(text).filter(JsonNode::isObject).map(ObjectNode.class::cast);
  }

  /// The text under a name; empty when there is none.
  static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }

  static Map<String, String> form(String body) {
    var fields = new LinkedHashMap<String, String>();
    for (var pair : body.split("&", -1)) {
      if (!pair.isEmpty()) {
        var cut = (pair + "=").indexOf('=');
        fields.put(
            decode(pair.substring(0, cut)),
            decode(pair.substring(Math.min(cut + 1, pair.length()))));
      }
    }
    return fields;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}

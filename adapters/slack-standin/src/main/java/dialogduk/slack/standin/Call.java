package dialogduk.slack.standin;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One call to a method, with its arguments whatever way they came.
record Call(
    MethodTable.Method method,
    Map<String, JsonNode> arguments,
    Optional<Team> caller,
    Instant now) {

  boolean has(String name) {
    return arguments.containsKey(name) && !arguments.get(name).isNull();
  }

  String text(String name) {
    return Optional.ofNullable(arguments.get(name)).map(value -> value.asString("")).orElse("");
  }

  boolean flag(String name) {
    return text(name).equals("true") || text(name).equals("1");
  }

  int number(String name, int otherwise) {
    var text = text(name);
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
  }

  /// An argument that is JSON, either in itself or as a string in a form.
  ///
  /// @param refusal the word when it is not JSON
  Optional<JsonNode> json(String name, String refusal) {
    var value = arguments.get(name);
    if (value == null || value.isNull() || (value.isString() && value.asString().isEmpty())) {
      return Optional.empty();
    }
    if (!value.isString()) {
      return Optional.of(value);
    }
    return Optional.of(Json.read(value.asString()).orElseThrow(() -> new Refusal(refusal)));
  }

  Team team() {
    return caller.orElseThrow(() -> new Refusal("not_authed"));
  }
}

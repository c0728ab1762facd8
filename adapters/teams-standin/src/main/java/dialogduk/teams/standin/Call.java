package dialogduk.teams.standin;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// One call, read but not yet judged.
///
/// @param place which conversation it is about; empty when none
/// @param item which message, member or team in it; empty when none
/// @param authorization the header, empty when there is none
/// @param type of the body, without its parameters
/// @param size of the body in bytes
record Call(
    Operation operation,
    Place place,
    String item,
    Map<String, String> query,
    String authorization,
    String type,
    String text,
    int size) {

  static Call of(
      HttpExchange exchange, Operation operation, Place place, String item, byte[] body) {
    return new Call(
        operation,
        place,
        item,
        Json.form(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("")),
        header(exchange, "Authorization"),
        header(exchange, "Content-Type").toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip(),
        new String(body, StandardCharsets.UTF_8),
        body.length);
  }

  private static String header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
  }

  /// The body, which has to be an object.
  ObjectNode json() {
    if (!type.equals("application/json")) {
      throw new Refusal(ConnectorError.BAD_SYNTAX, "The body is no application/json.");
    }
    return Json.readObject(text)
        .orElseThrow(() -> new Refusal(ConnectorError.BAD_SYNTAX, "The body is no JSON object."));
  }

  /// How findings name it.
  String title() {
    return operation + (place.base().isEmpty() ? "" : " in " + place.base());
  }
}

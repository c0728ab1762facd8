package dialogduk.teams.standin;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What goes back over HTTP.
///
/// @param cut the line is closed without a word
record Reply(int status, String type, String body, Map<String, String> headers, boolean cut) {

  static Reply json(int status, JsonNode body) {
    return new Reply(status, "application/json; charset=utf-8", body.toString(), Map.of(), false);
  }

  static Reply empty(int status) {
    return new Reply(status, "text/plain; charset=utf-8", "", Map.of(), false);
  }

  static Reply page(int status) {
    return new Reply(
        status,
        "text/html; charset=utf-8",
        "<!DOCTYPE html><html><head><title>%1$d</title></head><body><h1>%1$d</h1></body></html>"
            .formatted(status),
        Map.of(),
        false);
  }

  /// The Bot Framework's way to say no.
  static Reply error(ConnectorError error, String message) {
    var body = Json.object();
    body.putObject("error").put("code", error.code()).put("message", message);
    return json(error.status(), body);
  }

  static Reply error(ConnectorError error) {
    return error(error, error.message());
  }

  Reply retryAfter(String value) {
    return value.isEmpty()
        ? this
        : new Reply(status, type, body, Map.of("Retry-After", value), cut);
  }

  Reply asCut() {
    return new Reply(status, type, body, headers, true);
  }
}

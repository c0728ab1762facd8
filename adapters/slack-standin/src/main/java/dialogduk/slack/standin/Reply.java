package dialogduk.slack.standin;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What goes back over HTTP.
///
/// @param cut the line is closed without a word
record Reply(int status, String type, String body, Map<String, String> headers, boolean cut) {

  static Reply json(int status, JsonNode body) {
    return new Reply(status, "application/json; charset=utf-8", body.toString(), Map.of(), false);
  }

  static Reply page(int status, String html) {
    return new Reply(status, "text/html; charset=utf-8", html, Map.of(), false);
  }

  static Reply plain(int status, String text) {
    return new Reply(status, "text/plain; charset=utf-8", text, Map.of(), false);
  }

  static Reply redirect(String to) {
    return new Reply(303, "text/plain; charset=utf-8", "", Map.of("Location", to), false);
  }

  Reply retryAfter(String value) {
    return value.isEmpty()
        ? this
        : new Reply(status, type, body, Map.of("Retry-After", value), cut);
  }

  /// What the token was granted, as every answer to it tells.
  Reply granted(Set<String> scopes) {
    return new Reply(
        status,
        type,
        body,
        Map.of("X-OAuth-Scopes", String.join(",", scopes.stream().sorted().toList())),
        cut);
  }

  Reply asCut() {
    return new Reply(status, type, body, headers, true);
  }
}

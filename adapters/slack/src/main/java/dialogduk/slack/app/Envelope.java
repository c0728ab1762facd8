package dialogduk.slack.app;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What comes over a socket: something about the socket itself, or a request in JSON that is
/// acknowledged by its id.
///
/// @param type `hello`, `disconnect`, or of a request
/// @param id empty when there is nothing to acknowledge
/// @param takesAnswer an answer may go with the acknowledgement
/// @param payload the request
record Envelope(String type, String id, boolean takesAnswer, String payload) {

  private static final JsonMapper JSON = JsonMapper.shared();

  static Optional<Envelope> of(String message) {
    try {
      var json = JSON.readTree(message);
      return Optional.of(
          new Envelope(
              json.path("type").asString(""),
              json.path("envelope_id").asString(""),
              json.path("accepts_response_payload").asBoolean(false),
              json.path("payload").toString()));
    } catch (JacksonException unreadable) {
      return Optional.empty();
    }
  }

  boolean isRequest() {
    return !id.isEmpty();
  }

  /// @param answer JSON, or nothing
  String acknowledged(@Nullable String answer) {
    var acknowledgement = new LinkedHashMap<String, Object>();
    acknowledgement.put("envelope_id", id);
    if (takesAnswer && answer != null && answer.startsWith("{")) {
      acknowledgement.put("payload", JSON.readTree(answer));
    }
    return JSON.writeValueAsString(acknowledgement);
  }
}

package dialogduk.slack;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What Slack sent: an event as JSON, or a form, which for interactions holds JSON once more. Each
/// name stands once, JSON is not deep, and the bytes are UTF-8; whatever is not so is malformed.
public sealed interface SlackPayload {

  record Json(Map<String, Object> value) implements SlackPayload {}

  /// @param payload the JSON of an interaction; nothing for a command, which has none
  record Form(Map<String, String> fields, Optional<Map<String, Object>> payload)
      implements SlackPayload {
    public Form {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  record Malformed() implements SlackPayload {}

  static SlackPayload of(@Nullable String contentType, byte[] body) {
    var type = contentType == null ? "" : contentType.split(";", 2)[0].strip();
    var text = utf8(body);
    if (text.isEmpty()) {
      return new Malformed();
    }
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "application/json" ->
          StrictJson.object(text.get()).<SlackPayload>map(Json::new).orElseGet(Malformed::new);
      case "application/x-www-form-urlencoded" -> form(text.get());
      default -> new Malformed();
    };
  }

  private static SlackPayload form(String body) {
    var fields = new LinkedHashMap<String, String>();
    for (var pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      var value = decoded(equals < 0 ? "" : pair.substring(equals + 1));
      if (name.isEmpty() || value.isEmpty() || fields.put(name.get(), value.get()) != null) {
        return new Malformed();
      }
    }
    var json = fields.get("payload");
    var payload = json == null ? Optional.<Map<String, Object>>empty() : StrictJson.object(json);
    return json != null && payload.isEmpty() ? new Malformed() : new Form(fields, payload);
  }

  private static Optional<String> decoded(String text) {
    try {
      var bytes = URLDecoder.decode(text, StandardCharsets.ISO_8859_1);
      return utf8(bytes.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }
}

package dialogduk.teams.trust;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON that comes from outside: UTF-8, no name twice, nothing after the end, not deep. So
/// whoever reads the same bytes after us cannot find anything else in them.
public final class StrictJson {

  /// An Adaptive Card that comes back stays below thirty.
  private static final int DEEPEST = 100;

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private StrictJson() {}

  /// Empty for anything but an object.
  public static Optional<Map<String, Object>> object(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.ofNullable(MAPPER.readValue(text, OBJECT));
    } catch (CharacterCodingException | JacksonException _) {
      return Optional.empty();
    }
  }

  /// What stands under a name, if it is a text.
  public static Optional<String> text(Map<?, ?> object, String name) {
    return object.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /// What stands under a name, if it is an object; otherwise one without anything in it.
  public static Map<?, ?> object(Map<?, ?> object, String name) {
    return object.get(name) instanceof Map<?, ?> inner ? inner : Map.of();
  }
}

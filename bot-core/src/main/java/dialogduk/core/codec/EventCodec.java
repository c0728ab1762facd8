package dialogduk.core.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dialogduk.core.disclosure.Result;
import dialogduk.core.session.Event;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/// Events as they are stored: a kind and a canonical JSON object, with its members sorted by name
/// (but the kind of a part first) and nothing in it that is absent.
///
/// Stored forms are released: a member may be added to a kind, none is ever renamed, removed or
/// given another meaning. The approved forms lie in `src/test/resources/contract`.
public final class EventCodec {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .changeDefaultPropertyInclusion(
              _ ->
                  JsonInclude.Value.construct(
                      JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .addMixIn(Result.class, ResultForm.class)
          .build();

  private EventCodec() {}

  /// An event as it is stored.
  ///
  /// @param kind such as `answers-shown`
  /// @param body a JSON object
  public record Stored(String kind, String body) {}

  /// What a stored event turns out to be.
  public sealed interface Decoded {

    record Known(Event event) implements Decoded {}

    /// Written by a newer release, or damaged: whoever reads it may go no further in the session.
    ///
    /// @param why half a sentence without anything from the body but names of members
    record Unknown(String kind, String why) implements Decoded {}
  }

  public static Stored encode(Event event) {
    return new Stored(EventKinds.nameOf(event), JSON.writeValueAsString(event));
  }

  public static Decoded decode(Stored stored) {
    var type = EventKinds.classOf(stored.kind());
    if (type == null) {
      return new Decoded.Unknown(stored.kind(), "this release knows no event of that kind");
    }
    try {
      Event event = JSON.readValue(stored.body(), type);
      return event == null ? damaged(stored) : new Decoded.Known(event);
    } catch (UnrecognizedPropertyException newer) {
      return new Decoded.Unknown(
          stored.kind(), "this release does not know its member '" + newer.getPropertyName() + "'");
    } catch (JacksonException damaged) {
      return damaged(stored);
    }
  }

  /// The one text that stands for an event in its envelope: what a hash is taken of.
  ///
  /// @param at in ISO 8601, as stored
  public static String envelope(String session, long version, String at, String by, Stored stored) {
    return "{\"at\":%s,\"body\":%s,\"by\":%s,\"kind\":%s,\"session\":%s,\"version\":%d}"
        .formatted(
            quoted(at), stored.body(), quoted(by), quoted(stored.kind()), quoted(session), version);
  }

  /// The kinds this release knows.
  public static Set<String> kinds() {
    return EventKinds.names();
  }

  private static Decoded damaged(Stored stored) {
    return new Decoded.Unknown(stored.kind(), "its body cannot be read");
  }

  private static String quoted(String text) {
    return JSON.writeValueAsString(text);
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Result.Figures.class, name = "figures"),
    @JsonSubTypes.Type(value = Result.Nothing.class, name = "nothing")
  })
  private interface ResultForm {}
}

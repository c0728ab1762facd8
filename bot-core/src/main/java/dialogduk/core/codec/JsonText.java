package dialogduk.core.codec;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// One file, from bytes to `JsonValue`. What is not JSON in UTF-8 is told and gives null.
final class JsonText {

  static final int MOST_BYTES = 256 * 1024;
  static final int MOST_LEVELS = 32;

  private static final int MOST_DIGITS = 9;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(MOST_LEVELS).build())
          .build();

  private final JsonParser parser;
  private final Findings findings;

  private JsonText(JsonParser parser, Findings findings) {
    this.parser = parser;
    this.findings = findings;
  }

  static @Nullable JsonValue parse(byte[] bytes, Findings findings) {
    var text = decode(bytes, findings);
    if (text == null) {
      return null;
    }
    try (var parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      return new JsonText(parser, findings).document();
    } catch (JacksonException broken) {
      findings.fault(placeOf(broken), reason(broken));
      return null;
    }
  }

  private static @Nullable String decode(byte[] bytes, Findings findings) {
    if (bytes.length > MOST_BYTES) {
      findings.fault(Place.FILE, "is larger than %d kB".formatted(MOST_BYTES / 1024));
    } else if (bytes.length == 0) {
      findings.fault(Place.FILE, "is empty");
    } else if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      findings.fault(Place.FILE, "begins with a byte order mark; save it as UTF-8 without BOM");
    } else if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE) || hasNul(bytes)) {
      findings.fault(Place.FILE, "is not text in UTF-8 but UTF-16 or no text; save it as UTF-8");
    } else {
      return decodeUtf8(bytes, findings);
    }
    return null;
  }

  private static @Nullable String decodeUtf8(byte[] bytes, Findings findings) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length);
    if (decoder.decode(in, out, true).isError()) {
      findings.fault(
          Place.FILE.at(lineOf(bytes, in.position()), 1),
          "is not UTF-8, perhaps Latin-1 or Windows-1252; save it as UTF-8");
      return null;
    }
    return out.flip().toString();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (var place = 0; place < mark.length; place++) {
      if (place >= bytes.length || (bytes[place] & 0xFF) != mark[place]) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasNul(byte[] bytes) {
    for (var value : bytes) {
      if (value == 0) {
        return true;
      }
    }
    return false;
  }

  private static int lineOf(byte[] bytes, int position) {
    var line = 1;
    for (var place = 0; place < position; place++) {
      line += bytes[place] == '\n' ? 1 : 0;
    }
    return line;
  }

  private static Place placeOf(JacksonException broken) {
    var location = broken.getLocation();
    return location == null
        ? Place.FILE
        : Place.FILE.at(location.getLineNr(), location.getColumnNr());
  }

  private static String reason(JacksonException broken) {
    return broken instanceof StreamConstraintsException
        ? "is deeper than %d levels or has a number or name without end".formatted(MOST_LEVELS)
        : "is not JSON: " + oneLine(broken.getOriginalMessage());
  }

  private static String oneLine(@Nullable String message) {
    return message == null ? "no reason known" : message.lines().findFirst().orElse("");
  }

  private JsonValue document() {
    parser.nextToken();
    var value = value(Place.FILE);
    if (parser.nextToken() != null) {
      findings.fault(here(Place.FILE), "goes on after its end");
    }
    return value;
  }

  private JsonValue value(Place place) {
    var here = here(place);
    var token = parser.currentToken();
    if (token == null) {
      return new JsonValue.Other(here, "nothing");
    }
    return switch (token) {
      case START_OBJECT -> fields(here);
      case START_ARRAY -> items(here);
      case VALUE_STRING -> new JsonValue.Text(here, parser.getString());
      case VALUE_NUMBER_INT -> whole(here);
      case VALUE_NUMBER_FLOAT -> new JsonValue.Other(here, "a number with a decimal point");
      default -> new JsonValue.Other(here, parser.getString());
    };
  }

  private JsonValue whole(Place place) {
    return parser.getStringLength() > MOST_DIGITS
        ? new JsonValue.Other(place, "a number that is too large")
        : new JsonValue.Whole(place, parser.getIntValue());
  }

  private JsonValue items(Place place) {
    var items = new ArrayList<JsonValue>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(place.item(items.size())));
    }
    return new JsonValue.Items(place, items);
  }

  private JsonValue fields(Place place) {
    var fields = new LinkedHashMap<String, JsonValue>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var key = parser.currentName();
      var keyPlace = here(place.field(key));
      parser.nextToken();
      var value = value(place.field(key));
      if (fields.putIfAbsent(key, value) != null) {
        findings.fault(keyPlace, "'%s' is written twice here".formatted(Place.shown(key)));
      }
    }
    return new JsonValue.Fields(place, fields);
  }

  private Place here(Place place) {
    var location = parser.currentTokenLocation();
    return place.at(location.getLineNr(), location.getColumnNr());
  }
}

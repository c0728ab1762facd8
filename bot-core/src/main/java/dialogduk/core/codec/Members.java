package dialogduk.core.codec;

import dialogduk.core.dialogue.Id;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The members of one object, asked for by key. What is missing, unknown or of another kind is
/// told, and a stand-in is answered so that the reading can go on and find the rest.
final class Members {

  static final int MOST_CHARACTERS = 1000;

  private final Place place;
  private final Map<String, JsonValue> fields;
  private final Findings findings;

  private Members(Place place, Map<String, JsonValue> fields, Findings findings) {
    this.place = place;
    this.fields = fields;
    this.findings = findings;
  }

  /// Null when the value is no object.
  static @Nullable Members of(JsonValue value, Findings findings, List<String> known) {
    if (!(value instanceof JsonValue.Fields(var place, var fields))) {
      wrongSort(value, "an object", findings);
      return null;
    }
    fields.forEach(
        (key, member) -> {
          if (!known.contains(key)) {
            findings.fault(
                member.place(),
                "'%s' is not a key here; use %s".formatted(Place.shown(key), listed(known)));
          }
        });
    return new Members(place, fields, findings);
  }

  /// "a, b or c"
  static String listed(List<String> words) {
    var last = words.size() - 1;
    return last == 0
        ? words.getFirst()
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }

  static String notAnId(String text) {
    return "'%s' is not an id; use 1 to 60 of a-z, 0-9 and -".formatted(Place.shown(text));
  }

  static void wrongSort(JsonValue value, String wanted, Findings findings) {
    findings.fault(value.place(), "is %s where %s is needed".formatted(value.sort(), wanted));
  }

  /// Null, and told, when there is no sound text.
  static @Nullable String sound(JsonValue value, Findings findings) {
    if (!(value instanceof JsonValue.Text(var place, var text))) {
      wrongSort(value, "a text", findings);
      return null;
    }
    var reason = unsound(text);
    if (reason != null) {
      findings.fault(place, reason);
    }
    return reason == null ? text : null;
  }

  private static @Nullable String unsound(String text) {
    if (text.isBlank()) {
      return "is empty";
    }
    if (text.length() > MOST_CHARACTERS) {
      return "is longer than %d characters".formatted(MOST_CHARACTERS);
    }
    return text.codePoints().allMatch(Members::isPrintable)
        ? null
        : "has a character that cannot be printed, such as a tab or a line break";
  }

  private static boolean isPrintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  Place placeOf(String key) {
    var value = fields.get(key);
    return value == null ? place.field(key) : value.place();
  }

  /// The member, or null when there is none.
  @Nullable JsonValue optional(String key) {
    return fields.get(key);
  }

  @Nullable String optionalText(String key) {
    var value = fields.get(key);
    return value == null ? null : sound(value, findings);
  }

  String text(String key) {
    var value = required(key);
    var text = value == null ? null : sound(value, findings);
    return text == null ? "" : text;
  }

  /// The id as it stands, also when its form is wrong, so that it can be told from the others.
  String id(String key) {
    var text = text(key);
    if (!text.isEmpty()) {
      checkId(placeOf(key), text);
    }
    return text;
  }

  private void checkId(Place place, String id) {
    if (!Id.isWellFormed(id)) {
      findings.fault(place, notAnId(id));
    }
  }

  /// The sound texts of a list.
  List<JsonValue.Text> texts(List<JsonValue> items) {
    return items.stream()
        .filter(item -> sound(item, findings) != null)
        .map(JsonValue.Text.class::cast)
        .toList();
  }

  int whole(String key, int least, int most) {
    var value = required(key);
    return value == null ? least : within(value, least, most);
  }

  int whole(String key, int least, int most, int otherwise) {
    var value = fields.get(key);
    return value == null ? otherwise : within(value, least, most);
  }

  private int within(JsonValue value, int least, int most) {
    if (value instanceof JsonValue.Whole(var _, var number) && number >= least && number <= most) {
      return number;
    }
    var written = value instanceof JsonValue.Whole(var _, var number) ? "" + number : value.sort();
    findings.fault(
        value.place(), "is %s; use a whole number from %d to %d".formatted(written, least, most));
    return least;
  }

  /// A list with something in it.
  List<JsonValue> items(String key) {
    if (required(key) == null) {
      return List.of();
    }
    var before = findings.count();
    var items = optionalItems(key);
    if (items.isEmpty() && findings.count() == before) {
      findings.fault(placeOf(key), "is empty; at least one is needed");
    }
    return items;
  }

  List<JsonValue> optionalItems(String key) {
    return switch (fields.get(key)) {
      case null -> List.of();
      case JsonValue.Items(var _, var items) -> items;
      case JsonValue other -> {
        wrongSort(other, "a list", findings);
        yield List.of();
      }
    };
  }

  private @Nullable JsonValue required(String key) {
    var value = fields.get(key);
    if (value == null) {
      findings.fault(place.field(key), "is missing");
    }
    return value;
  }
}

package dialogduk.core.codec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// JSON that knows where it stands, so that whatever is wrong with it can be pointed at.
sealed interface JsonValue {

  Place place();

  /// What it is, as a message says it.
  String sort();

  record Text(Place place, String text) implements JsonValue {
    @Override
    public String sort() {
      return "a text";
    }
  }

  record Whole(Place place, int number) implements JsonValue {
    @Override
    public String sort() {
      return "a whole number";
    }
  }

  record Items(Place place, List<JsonValue> items) implements JsonValue {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String sort() {
      return "a list";
    }
  }

  record Fields(Place place, Map<String, JsonValue> fields) implements JsonValue {
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    @Override
    public String sort() {
      return "an object";
    }
  }

  /// What no definition has a use for: null, true, false, 1.5.
  record Other(Place place, String sort) implements JsonValue {}
}

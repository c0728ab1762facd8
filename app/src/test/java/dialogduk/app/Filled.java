package dialogduk.app;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A form as it will be posted: where, and its fields in order.
record Filled(String action, List<Field> fields) {

  record Field(String name, String value) {}

  static Filled to(String action) {
    return new Filled(action, List.of());
  }

  /// With this value instead of whatever the field held.
  Filled with(String name, String value) {
    var kept = without(name);
    var more = new ArrayList<>(kept.fields);
    more.add(new Field(name, value));
    return new Filled(action, List.copyOf(more));
  }

  Filled without(String name) {
    return new Filled(action, fields.stream().filter(field -> !field.name.equals(name)).toList());
  }

  /// The fields whose names begin so.
  List<String> named(String start) {
    return fields.stream().map(Field::name).filter(name -> name.startsWith(start)).toList();
  }

  String encoded() {
    return fields.stream()
        .map(field -> encoded(field.name) + "=" + encoded(field.value))
        .collect(Collectors.joining("&"));
  }

  /// As a browser does it: half of a pair goes out as U+FFFD.
  private static String encoded(String text) {
    var whole = new StringBuilder();
    text.codePoints()
        .map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
        .forEach(whole::appendCodePoint);
    return URLEncoder.encode(whole.toString(), StandardCharsets.UTF_8);
  }
}

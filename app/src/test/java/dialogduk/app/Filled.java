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

  /// As a browser does it, but lone surrogates too go out as the three bytes they would have.
  private static String encoded(String text) {
    var out = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                out.append(
                    "%%%02X%%%02X%%%02X"
                        .formatted(
                            0xE0 | (point >> 12),
                            0x80 | ((point >> 6) & 0x3F),
                            0x80 | (point & 0x3F)));
              } else {
                out.append(URLEncoder.encode(Character.toString(point), StandardCharsets.UTF_8));
              }
            });
    return out.toString();
  }
}

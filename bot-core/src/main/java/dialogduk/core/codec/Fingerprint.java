package dialogduk.core.codec;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// What a definition says, as one short text. Layout, the order of members and translations do not
/// count.
final class Fingerprint {

  private static final String OF_EDITORS = "$schema";

  private final MessageDigest digest = sha256();

  private Fingerprint() {}

  /// @param swedish the words by the names they have in their file
  static String of(JsonValue definition, Map<String, String> swedish) {
    var print = new Fingerprint();
    print.add(definition);
    new TreeMap<>(swedish).forEach((name, text) -> print.add(name, text));
    return HexFormat.of().formatHex(print.digest.digest());
  }

  private void add(JsonValue value) {
    switch (value) {
      case JsonValue.Text(var _, var text) -> add("text", text);
      case JsonValue.Whole(var _, var number) -> add("whole", String.valueOf(number));
      case JsonValue.Items(var _, var items) -> {
        add("items", String.valueOf(items.size()));
        items.forEach(this::add);
      }
      case JsonValue.Fields(var _, var fields) -> add(fields);
      case JsonValue.Other(var _, var sort) -> add("other", sort);
    }
  }

  private void add(Map<String, JsonValue> fields) {
    var sorted = new TreeMap<>(fields);
    sorted.remove(OF_EDITORS);
    add("fields", String.valueOf(sorted.size()));
    sorted.forEach(
        (name, value) -> {
          add("field", name);
          add(value);
        });
  }

  /// With their lengths, so that no two definitions run together into the same bytes.
  private void add(String kind, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((kind + " " + bytes.length + " ").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}

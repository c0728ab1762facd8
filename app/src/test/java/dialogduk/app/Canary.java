package dialogduk.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A word that nobody else would write, and every spelling in which it could leak.
record Canary(String word) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String LETTERS = "bcdfghjkmnpqrstvwxz";

  static Canary fresh() {
    return new Canary(
        RANDOM
            .ints(18, 0, LETTERS.length())
            .mapToObj(at -> LETTERS.substring(at, at + 1))
            .collect(Collectors.joining()));
  }

  boolean isIn(byte[] bytes) {
    return isIn(new String(bytes, ISO_8859_1));
  }

  /// @param bytes each as the character of its number
  boolean isIn(String bytes) {
    return spellings().stream().anyMatch(bytes::contains);
  }

  /// UTF-8, UTF-16, base64 at each of its three places and in both alphabets, hex and
  /// percent-encoding in small and capital letters, entities, and the word spelt backwards.
  private List<String> spellings() {
    var plain = word.getBytes(UTF_8);
    var hex = HexFormat.of().formatHex(plain);
    var percent = HexFormat.of().withPrefix("%").formatHex(plain);
    var spellings = new ArrayList<byte[]>();
    spellings.add(plain);
    spellings.add(word.getBytes(UTF_16LE));
    spellings.add(word.getBytes(UTF_16BE));
    for (int place = 0; place < 3; place++) {
      spellings.add(base64(Base64.getEncoder(), plain, place));
      spellings.add(base64(Base64.getUrlEncoder(), plain, place));
    }
    spellings.add(hex.getBytes(UTF_8));
    spellings.add(hex.toUpperCase(Locale.ROOT).getBytes(UTF_8));
    spellings.add(percent.getBytes(UTF_8));
    spellings.add(percent.toUpperCase(Locale.ROOT).getBytes(UTF_8));
    spellings.add(each("&#%d;"));
    spellings.add(each("&#x%x;"));
    spellings.add(each("\\u%04x"));
    spellings.add(new StringBuilder(word).reverse().toString().getBytes(UTF_8));
    return spellings.stream().map(bytes -> new String(bytes, ISO_8859_1)).toList();
  }

  /// The characters of base64 that depend on the word alone, when it stands so many bytes into a
  /// group of three.
  private static byte[] base64(Base64.Encoder encoder, byte[] plain, int place) {
    var padded = new byte[place + plain.length];
    System.arraycopy(plain, 0, padded, place, plain.length);
    var encoded = encoder.withoutPadding().encodeToString(padded);
    var from = (place * 8 + 5) / 6;
    var to = padded.length * 8 / 6;
    return encoded.substring(from, to).getBytes(UTF_8);
  }

  private byte[] each(String form) {
    return word.chars().mapToObj(form::formatted).collect(Collectors.joining()).getBytes(UTF_8);
  }
}

package dialogduk.core.command;

import java.text.Normalizer;
import java.util.Locale;

/// Spelling without what people leave out or type differently: case, dots and rings over letters,
/// how these are encoded, and characters nobody sees.
final class Letters {

  /// Longer than any code of ours.
  private static final int LONGEST_CODE = 20;

  private Letters() {}

  /// In small letters without marks: `Nästa` is `nasta` however it is encoded.
  static String fold(String raw) {
    var folded = new StringBuilder(raw.length());
    Normalizer.normalize(raw, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Letters::isSeen)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  /// Folded, without quotes, dots and the like around it.
  static String bare(String raw) {
    var folded = fold(raw);
    var start = 0;
    var end = folded.length();
    while (start < end && isAround(folded.codePointAt(start))) {
      start += Character.charCount(folded.codePointAt(start));
    }
    while (end > start && isAround(folded.codePointBefore(end))) {
      end -= Character.charCount(folded.codePointBefore(end));
    }
    return folded.substring(start, end);
  }

  static boolean hasNone(String raw) {
    return raw.codePoints().allMatch(Letters::isAround);
  }

  /// In capitals, without spaces and hyphens; empty when it cannot be a code.
  static String code(String raw) {
    var letters = new StringBuilder();
    Normalizer.normalize(raw, Normalizer.Form.NFKC)
        .codePoints()
        .filter(point -> !isAround(point))
        .forEach(letters::appendCodePoint);
    var code = letters.toString().toUpperCase(Locale.ROOT);
    return code.length() <= LONGEST_CODE && code.chars().allMatch(Letters::isPlain) ? code : "";
  }

  private static boolean isPlain(int letter) {
    return (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
  }

  private static boolean isAround(int point) {
    return !Character.isLetterOrDigit(point);
  }

  static boolean isSeen(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.CONTROL,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}

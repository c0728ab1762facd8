package dialogduk.core.box;

import java.util.regex.Pattern;

/// What people write, made safe to keep: the one place where free text enters.
///
/// Control characters other than tab and line feed are removed, line ends become `\n`, and lone
/// surrogates become U+FFFD, so that every store and every surface keeps the same text. What only
/// holds characters that nobody sees is no text.
public final class PlainText {

  /// The longest answer, in characters as a reader counts them (grapheme clusters).
  public static final int LONGEST = 12_000;

  /// A sanity cap in code units per reader's character, against texts of combining marks only.
  private static final int UNITS_PER_CHARACTER = 16;

  private static final Pattern CLUSTER = Pattern.compile("\\X");
  private static final Pattern DIRECTIONS =
      Pattern.compile("[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

  private PlainText() {}

  public static String clean(String raw) {
    var kept = new StringBuilder(raw.length());
    raw.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(PlainText::isKept)
        .map(point -> isLoneSurrogate(point) ? 0xFFFD : point)
        .forEach(kept::appendCodePoint);
    return kept.codePoints().allMatch(PlainText::isUnseen) ? blank(kept) : kept.toString();
  }

  /// A name stands inside sentences: in one line, and with nothing in it that turns what stands
  /// beside it the other way round.
  public static String name(String raw) {
    return DIRECTIONS.matcher(clean(raw)).replaceAll("").replaceAll("\\s+", " ").strip();
  }

  /// Zero-width characters and the like alone would be an answer that looks like none.
  private static String blank(StringBuilder unseen) {
    return unseen.codePoints().allMatch(Character::isWhitespace) ? unseen.toString() : "";
  }

  private static boolean isUnseen(int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || Character.getType(point) == Character.FORMAT;
  }

  /// The length as a reader counts it: letters with their accents, emoji with their modifiers.
  public static int length(String text) {
    var clusters = CLUSTER.matcher(text);
    int length = 0;
    while (clusters.find()) {
      length++;
    }
    return length;
  }

  public static boolean tooLong(String text, int longest) {
    return text.length() > longest
        && (text.length() > longest * UNITS_PER_CHARACTER || length(text) > longest);
  }

  private static boolean isKept(int point) {
    return point == '\n' || point == '\t' || !Character.isISOControl(point);
  }

  private static boolean isLoneSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }
}

package dialogduk.teams;

import java.text.BreakIterator;
import java.util.regex.Pattern;

/// Text on its way to Teams. What people write travels in the `TextRun`s of a `RichTextBlock`,
/// which know no Markdown. What has to stand where Markdown is read is either [#isInert] or
/// [#neutral]. See `docs/decisions/0007`.
final class TeamsText {

  /// Embeddings, overrides and isolates: they would turn what stands beside them.
  private static final Pattern DIRECTIONS = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");

  private static final Pattern MANY_BREAKS = Pattern.compile("\n{4,}");

  /// Whatever any Markdown, link finder or template could take for a sign.
  private static final Pattern ACTIVE =
      Pattern.compile(
          "[\\\\`*_~\\[\\]<>&#|@$={}\n\t]|:/|www\\.|\\p{L}\\.\\p{L}|^\\s|^[-+]|^\\d+[.)]\\s");

  /// Begins a list or a quotation.
  private static final Pattern BEGINS = Pattern.compile("^(?=[-+=]|\\d+[.)])");

  private static final String SIGNS = "\\`*_~[]<>&#|@{}$";
  private static final String LIKE_SIGNS = "⧵ˋ∗ˍ∼［］‹›＆＃∣＠｛｝＄";

  private static final int LONGEST_CHARACTER = 100;

  private static final String MORE = "…";
  private static final String NOTHING = "–";
  private static final String JOINER = "\u2060";

  private TeamsText() {}

  /// What a reader gets to see: line ends of one kind, a sign for what no message may hold, nothing
  /// that turns the text around it, and at most two empty lines in a row.
  static String shown(String text) {
    var kept = kept(text);
    return MANY_BREAKS.matcher(DIRECTIONS.matcher(kept).replaceAll("")).replaceAll("\n\n\n");
  }

  /// The same text to go on writing in: only what JSON cannot carry safely is replaced.
  static String kept(String text) {
    var kept = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .map(point -> isCarried(point) ? point : 0xFFFD)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isCarried(int point) {
    return point == '\n'
        || point == '\t'
        || (!Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE);
  }

  /// Whether it reads the same with and without Markdown.
  static boolean isInert(String shown) {
    return !ACTIVE.matcher(shown).find();
  }

  /// In one line and without signs: those that would be taken for some give way to ones that look
  /// alike.
  static String neutral(String text) {
    var shown = shown(text).replaceAll("\\s+", " ").strip();
    if (isInert(shown)) {
      return shown;
    }
    var neutral =
        new StringBuilder(shown.replace("://", ":∕∕").replace("www.", "www" + JOINER + "."));
    for (int at = 0; at < neutral.length(); at++) {
      int sign = SIGNS.indexOf(neutral.charAt(at));
      if (sign >= 0) {
        neutral.setCharAt(at, LIKE_SIGNS.charAt(sign));
      }
    }
    return BEGINS.matcher(neutral).replaceFirst(JOINER);
  }

  /// Where no Markdown is read, but dates are: labels and titles.
  static String label(String text) {
    var shown = shown(text).replace("{{", "{" + JOINER + "{");
    return shown.isBlank() ? NOTHING : shown;
  }

  /// How many bytes a text becomes inside a JSON string.
  static int weight(String text) {
    int weight = 0;
    for (int at = 0; at < text.length(); at++) {
      weight += weight(text.charAt(at));
    }
    return weight;
  }

  private static int weight(char unit) {
    if (unit == '"' || unit == '\\' || unit == '\n' || unit == '\t') {
      return 2;
    }
    if (unit < 0x80) {
      return 1;
    }
    return unit < 0x800 || Character.isSurrogate(unit) ? 2 : 3;
  }

  static boolean fits(String text, int limit) {
    return weight(shown(text)) <= limit;
  }

  /// Up to where a reader's character ends. Whoever shortens shows the whole text elsewhere.
  static String shortened(String text, int limit) {
    return fits(text, limit)
        ? shown(text)
        : shown(text).substring(0, end(shown(text), limit - weight(MORE))).stripTrailing() + MORE;
  }

  /// Where a first part of at most that weight ends, between two of a reader's characters; inside
  /// one only if it alone is longer.
  static int end(String text, int limit) {
    int end = 0;
    int weight = 0;
    while (end < text.length() && weight + weight(text.charAt(end)) <= limit) {
      weight += weight(text.charAt(end++));
    }
    if (end == text.length()) {
      return end;
    }
    // From the word before it: no reader's character goes over the gap between two words.
    int from =
        Math.max(0, Math.max(text.lastIndexOf(' ', end - 1), text.lastIndexOf('\n', end - 1)));
    var characters = BreakIterator.getCharacterInstance();
    characters.setText(text.substring(from, Math.min(text.length(), end + LONGEST_CHARACTER)));
    int whole =
        from + (characters.isBoundary(end - from) ? end - from : characters.preceding(end - from));
    return whole > 0 ? whole : insideOne(text, end);
  }

  private static int insideOne(String text, int end) {
    boolean pair = end > 1 && Character.isHighSurrogate(text.charAt(end - 1));
    return pair ? end - 1 : Math.max(end, 1);
  }
}

package dialogduk.slack;

import java.text.BreakIterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Text on its way to Slack. Content travels in two carriers only, and neither has markup:
/// `plain_text` objects, whose three control characters are escaped once, and the `text` elements
/// of `rich_text`, which are taken as they are. See `docs/decisions/0005`.
final class SlackText {

  /// Embeddings, overrides and isolates: they would turn what stands beside them.
  private static final Pattern DIRECTIONS = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");

  private static final Pattern MANY_BREAKS = Pattern.compile("\n{4,}");

  private static final String MORE = "…";
  private static final String NOTHING = "–";

  private SlackText() {}

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

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /// How long a text may become inside Slack, where `&` is `&amp;`.
  static int weight(String text) {
    int weight = 0;
    for (int at = 0; at < text.length(); at++) {
      weight += weight(text.charAt(at));
    }
    return weight;
  }

  static int weight(char unit) {
    return switch (unit) {
      case '&' -> 5;
      case '<', '>' -> 4;
      default -> 1;
    };
  }

  /// A text object without markup. Slack takes none that is empty.
  static Map<String, Object> plain(String text) {
    var object = new LinkedHashMap<String, Object>();
    object.put("type", "plain_text");
    var shown = shown(text);
    object.put("text", shown.isBlank() ? NOTHING : escaped(shown));
    object.put("emoji", false);
    return object;
  }

  static boolean fits(String text, int limit) {
    return weight(shown(text)) <= limit;
  }

  /// A label that is too long, up to where a reader's character ends. Whoever shortens shows the
  /// whole text beside it.
  static String shortened(String text, int limit) {
    return fits(text, limit)
        ? shown(text)
        : shown(text).substring(0, end(shown(text), limit - MORE.length())).stripTrailing() + MORE;
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
    var characters = BreakIterator.getCharacterInstance();
    characters.setText(text);
    int whole = characters.isBoundary(end) ? end : characters.preceding(end);
    return whole > 0 ? whole : insideOne(text, end);
  }

  private static int insideOne(String text, int end) {
    boolean pair = end > 1 && Character.isHighSurrogate(text.charAt(end - 1));
    return pair ? end - 1 : Math.max(end, 1);
  }
}

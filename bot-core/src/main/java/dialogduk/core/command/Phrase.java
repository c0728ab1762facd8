package dialogduk.core.command;

import dialogduk.core.box.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What was typed, cut at its spaces of any kind. The parts are bare, for reading; the text is as
/// it was written, for keeping.
record Phrase(String text, List<Part> parts) {

  /// @param bare as [Letters#bare] has it; may be empty
  record Part(String bare, int start, int end) {}

  /// Left over from how the bot was addressed: `/dialogduk`, `@Dialogduk`, a mention in markup.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "^(?:<at\\b[^>]{0,100}>[^<]{0,200}</at>|<@[^>]{0,100}>|[/@]?dialogduk(?![\\p{L}\\p{N}]))[:,]?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final String QUOTES = "\"'`´*_«»‹›“”„‟‘’‚";

  /// Without address and without quotes around it.
  static Phrase typed(String raw) {
    var text = trimmed(PlainText.clean(raw));
    var address = ADDRESS.matcher(text);
    while (address.find()) {
      text = trimmed(text.substring(address.end()));
      address.reset(text);
    }
    return of(unquoted(text));
  }

  static Phrase of(String text) {
    var parts = new ArrayList<Part>();
    var at = 0;
    while (at < text.length()) {
      var end = at;
      while (end < text.length() && !isSpace(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      if (end > at) {
        parts.add(new Part(Letters.bare(text.substring(at, end)), at, end));
      }
      at = end < text.length() ? end + Character.charCount(text.codePointAt(end)) : end;
    }
    return new Phrase(text, List.copyOf(parts));
  }

  int size() {
    return parts.size();
  }

  boolean isEmpty() {
    return Letters.hasNone(text);
  }

  List<String> bare() {
    return parts.stream().map(Part::bare).toList();
  }

  /// The first parts as one bare string.
  String first(int count) {
    return parts.stream().limit(count).map(Part::bare).collect(Collectors.joining(" "));
  }

  /// The text before a part.
  String before(int part) {
    return part < size() ? trimmed(text.substring(0, parts.get(part).start())) : text;
  }

  /// The text from a part on.
  String from(int part) {
    return part < size() ? trimmed(text.substring(parts.get(part).start())) : "";
  }

  String raw(int part) {
    return text.substring(parts.get(part).start(), parts.get(part).end());
  }

  static boolean isQuote(int point) {
    return QUOTES.indexOf(point) >= 0;
  }

  private static String unquoted(String text) {
    var inside = text;
    while (inside.length() > 1 && isQuote(inside.charAt(0)) && isQuote(lastSaying(inside))) {
      inside = trimmed(inside.substring(1, inside.lastIndexOf(lastSaying(inside))));
    }
    return inside;
  }

  /// The last character that is not a full stop or the like.
  private static char lastSaying(String text) {
    var last = text.length() - 1;
    while (last > 1 && ".!?".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return last > 0 ? text.charAt(last) : ' ';
  }

  /// Without spaces of any kind and unseen characters at the ends.
  static String trimmed(String text) {
    var start = 0;
    var end = text.length();
    while (start < end && isNothing(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    while (end > start && isNothing(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(start, end);
  }

  private static boolean isNothing(int point) {
    return isSpace(point)
        || Character.getType(point) == Character.FORMAT
        || Character.isISOControl(point);
  }

  private static boolean isSpace(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }
}

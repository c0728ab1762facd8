package dialogduk.core.command;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// How people point at a cloth or a question: `9`, `1.3`, `duk 9`, or its title.
final class TargetWords {

  static final Set<String> KINDS =
      Set.of("duk", "cloth", "sheet", "fraga", "question", "nr", "nummer", "number");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(?:[.,]\\d{1,4})?");
  private static final String SEPARATORS = ":;,–—-";

  /// @param target empty when the text points at nothing
  record Split(String target, String rest) {}

  private TargetWords() {}

  static boolean isNumber(String bare) {
    return NUMBER.matcher(bare).matches();
  }

  /// What a text points at first, and what follows. A title ends at its closing quote, at a colon,
  /// or with the text.
  ///
  /// @param isOther whether a text begins with something that is no title
  static Split split(String text, Predicate<String> isOther) {
    var phrase = Phrase.of(text);
    var number = numberAt(phrase);
    if (number >= 0) {
      return new Split(ended(phrase.before(number + 1)), begun(phrase.from(number + 1)));
    }
    if (phrase.isEmpty() || isOther.test(text)) {
      return new Split("", text);
    }
    var end = titleEnd(text);
    return new Split(
        Phrase.trimmed(text.substring(0, end)), begun(Phrase.trimmed(text.substring(end))));
  }

  /// Where the number stands, right at the beginning or after `duk`; -1 for nowhere.
  private static int numberAt(Phrase phrase) {
    if (phrase.size() > 0 && isNumber(phrase.parts().getFirst().bare())) {
      return 0;
    }
    return phrase.size() > 1
            && KINDS.contains(phrase.parts().getFirst().bare())
            && isNumber(phrase.parts().get(1).bare())
        ? 1
        : -1;
  }

  private static int titleEnd(String text) {
    if (Phrase.isQuote(text.codePointAt(0))) {
      for (var at = 1; at < text.length(); at++) {
        if (Phrase.isQuote(text.charAt(at))) {
          return at + 1;
        }
      }
    }
    var colon = text.indexOf(':');
    return colon < 0 ? text.length() : colon;
  }

  private static String ended(String target) {
    var end = target.length();
    while (end > 0 && SEPARATORS.indexOf(target.charAt(end - 1)) >= 0) {
      end--;
    }
    return target.substring(0, end);
  }

  /// Without the colon, comma or dash that set it apart.
  static String begun(String text) {
    var rest = text;
    while (!rest.isEmpty() && SEPARATORS.indexOf(rest.charAt(0)) >= 0) {
      rest = Phrase.trimmed(rest.substring(1));
    }
    return rest;
  }
}

package dialogduk.core.command;

import dialogduk.core.command.Spoken.Spelling;
import dialogduk.core.command.Spoken.Unknown;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads what a person typed after `/dialogduk`, `@Dialogduk` or in the command box. Either
/// language at any time, any case, with or without dots and rings over the letters.
///
/// A word that is only nearly right is never carried out: the answer is a suggestion.
public final class Grammar {

  /// So much of a word that is not ours is said back.
  private static final int LONGEST_ECHO = 40;

  private static final int LONGEST_NAME = 2;

  private static final Map<String, Spelling> SPELLINGS = spellings();

  private Grammar() {}

  /// @param typed without the chat's own escapes; an empty text asks for help
  /// @param today in the group's zone, for dates without a year
  public static Spoken read(String typed, LocalDate today) {
    var phrase = Phrase.typed(typed);
    if (phrase.isEmpty()) {
      return new Spoken.Help(null);
    }
    for (var length = LONGEST_NAME; length > 0; length--) {
      var spelling = phrase.size() < length ? null : SPELLINGS.get(phrase.first(length));
      if (spelling != null) {
        var word = spelling.word();
        return word.follows().reader().read(word, phrase.from(length), today);
      }
    }
    return new Unknown(echo(phrase.raw(0)), Closest.to(phrase, SPELLINGS));
  }

  /// `hjälp parkera` explains one word.
  static Spoken help(CommandWord self, String rest, LocalDate today) {
    return new Spoken.Help(rest.isEmpty() ? null : named(Phrase.of(rest)));
  }

  private static @Nullable CommandWord named(Phrase phrase) {
    var spelling = SPELLINGS.get(phrase.first(phrase.size()));
    return spelling == null ? null : spelling.word();
  }

  /// The word as it was typed, without what is not seen, and never the whole of a long one.
  private static String echo(String raw) {
    var seen = new StringBuilder();
    raw.codePoints().filter(Letters::isSeen).limit(LONGEST_ECHO).forEach(seen::appendCodePoint);
    return seen.toString();
  }

  /// By how they are folded. No two words may be spelled alike.
  private static Map<String, Spelling> spellings() {
    var spellings = new LinkedHashMap<String, Spelling>();
    Arrays.stream(CommandWord.values())
        .forEach(
            word -> word.names().forEach(name -> put(spellings, name, new Spelling(word, name))));
    return spellings;
  }

  private static void put(Map<String, Spelling> spellings, String name, Spelling spelling) {
    var earlier = spellings.putIfAbsent(Letters.fold(name), spelling);
    if (earlier != null && earlier.word() != spelling.word()) {
      throw new IllegalStateException("two commands are written " + name);
    }
  }
}

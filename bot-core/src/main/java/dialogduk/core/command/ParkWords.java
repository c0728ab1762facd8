package dialogduk.core.command;

import dialogduk.core.command.Spoken.Incomplete;
import dialogduk.core.command.Spoken.Missing;
import dialogduk.core.command.Spoken.Park;
import dialogduk.core.session.ParkReason;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What follows `parkera`: which question, why, and until when. All but the question may be left
/// out. A reason that is none of the four is the fourth, with the sentence as it was written.
final class ParkWords {

  /// What a date begins with.
  static final Set<String> UNTIL = Set.of("till", "tills", "until", "by", "senast");

  /// As the forms name them and as people shorten these, folded.
  private static final Map<String, ParkReason> REASONS =
      Map.ofEntries(
          Map.entry("behover underlag", ParkReason.NEEDS_MATERIAL),
          Map.entry("underlag", ParkReason.NEEDS_MATERIAL),
          Map.entry("needs material", ParkReason.NEEDS_MATERIAL),
          Map.entry("material", ParkReason.NEEDS_MATERIAL),
          Map.entry("till forhandling", ParkReason.NEGOTIATION),
          Map.entry("forhandling", ParkReason.NEGOTIATION),
          Map.entry("to be negotiated", ParkReason.NEGOTIATION),
          Map.entry("negotiation", ParkReason.NEGOTIATION),
          Map.entry("hor hemma i ett annat forum", ParkReason.OTHER_FORUM),
          Map.entry("annat forum", ParkReason.OTHER_FORUM),
          Map.entry("belongs in another forum", ParkReason.OTHER_FORUM),
          Map.entry("another forum", ParkReason.OTHER_FORUM),
          Map.entry("other forum", ParkReason.OTHER_FORUM),
          Map.entry("annat", ParkReason.OTHER),
          Map.entry("other", ParkReason.OTHER));

  private static final int LONGEST_REASON = 6;

  private static final Pattern SEPARATED = Pattern.compile(".*[:;,–—-]");

  private ParkWords() {}

  private record Until(String text, @Nullable LocalDate date) {}

  static Spoken read(CommandWord word, String rest, LocalDate today) {
    var until = until(rest, today);
    var target = TargetWords.split(until.text(), ParkWords::isReason);
    if (target.target().isEmpty()) {
      return new Incomplete(word, Missing.TARGET);
    }
    return because(new Written(target.target()), target.rest(), until.date());
  }

  private static Spoken because(Written target, String why, @Nullable LocalDate until) {
    var phrase = Phrase.of(why);
    if (phrase.isEmpty()) {
      return new Park(target, null, null, until);
    }
    var length = reasonLength(phrase);
    if (length == 0) {
      return new Park(target, ParkReason.OTHER, new Written(why), until);
    }
    var reason = REASONS.get(phrase.first(length));
    var sentence = isApart(phrase, length) ? TargetWords.begun(phrase.from(length)) : why;
    return new Park(target, reason, sentence.isEmpty() ? null : new Written(sentence), until);
  }

  /// `förhandling: vi väntar`, and `förhandling` alone; in `förhandling pågår` the word belongs to
  /// the sentence.
  private static boolean isApart(Phrase phrase, int length) {
    return phrase.size() == length
        || SEPARATED.matcher(phrase.raw(length - 1)).matches()
        || Letters.hasNone(phrase.raw(length));
  }

  static boolean isReason(String text) {
    return reasonLength(Phrase.of(text)) > 0;
  }

  /// How many words of the beginning are one of the four reasons.
  private static int reasonLength(Phrase phrase) {
    for (var length = Math.min(LONGEST_REASON, phrase.size()); length > 0; length--) {
      if (REASONS.containsKey(phrase.first(length))) {
        return length;
      }
    }
    return 0;
  }

  /// The date at the end, and the text before it; without a date, the whole text.
  private static Until until(String text, LocalDate today) {
    var phrase = Phrase.of(text);
    for (var part = phrase.size() - 2; part >= 0; part--) {
      if (UNTIL.contains(phrase.parts().get(part).bare())) {
        var date = coming(phrase, part + 1, today);
        if (date != null) {
          return new Until(phrase.before(part), date);
        }
      }
    }
    return new Until(text, null);
  }

  /// "Till fredag" on a Friday means a week from now: nothing is parked until today.
  private static @Nullable LocalDate coming(Phrase phrase, int from, LocalDate today) {
    var words = phrase.bare().subList(from, phrase.size());
    return new DateWords(DateWords.isWeekday(words) ? today.plusDays(1) : today).date(words);
  }
}

package dialogduk.core.command;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Dates as people write them in either language: `15 mars`, `March 15`, `fredag`, `15/3`,
/// `2027-03-15`. Without a year, the next time that date comes; today counts.
record DateWords(LocalDate today) {

  private static final List<Locale> LOCALES = List.of(Locale.of("sv"), Locale.of("en"));
  private static final Set<String> FILLING = Set.of("den", "the", "of", "on", "pa");
  private static final int SHORTEST_NAME = 3;

  /// From one 29 February to the next there may be eight years.
  private static final int YEARS = 8;

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|:?[ae])?");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  /// @param words bare
  /// @return nothing where the words are not one date and nothing else
  @Nullable LocalDate date(List<String> words) {
    var plain = words.stream().filter(word -> !FILLING.contains(word) && !word.isEmpty()).toList();
    if (plain.isEmpty()) {
      return null;
    }
    var weekday = weekday(plain.getFirst());
    if (weekday == null) {
      return dated(plain);
    }
    if (plain.size() == 1) {
      return today.with(TemporalAdjusters.nextOrSame(weekday));
    }
    var date = dated(plain.subList(1, plain.size()));
    return date != null && date.getDayOfWeek() == weekday ? date : null;
  }

  /// Whether the words are no more than the name of a weekday.
  static boolean isWeekday(List<String> words) {
    return words.size() == 1 && weekday(words.getFirst()) != null;
  }

  private @Nullable LocalDate dated(List<String> words) {
    return switch (words.size()) {
      case 1 -> single(words.getFirst());
      case 2 ->
          words.getFirst().equals("i")
              ? single("i" + words.getLast())
              : dayAndMonth(words.getFirst(), words.getLast(), null);
      case 3 ->
          YEAR.matcher(words.getLast()).matches()
              ? dayAndMonth(words.getFirst(), words.get(1), words.getLast())
              : null;
      default -> null;
    };
  }

  private @Nullable LocalDate single(String word) {
    return switch (word) {
      case "idag", "today" -> today;
      case "imorgon", "tomorrow" -> today.plusDays(1);
      default -> figures(word);
    };
  }

  private @Nullable LocalDate figures(String word) {
    var iso = ISO.matcher(word);
    if (iso.matches()) {
      return of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
    }
    var slashed = SLASHED.matcher(word);
    if (!slashed.matches()) {
      return null;
    }
    var year = slashed.group(3);
    var day = number(slashed.group(1));
    var month = number(slashed.group(2));
    return year == null ? next(month, day) : of(number(year), month, day);
  }

  private @Nullable LocalDate dayAndMonth(String one, String other, @Nullable String year) {
    var day = DAY.matcher(one);
    var month = month(other);
    if (!day.matches()) {
      day = DAY.matcher(other);
      month = month(one);
    }
    if (!day.matches() || month == null) {
      return null;
    }
    return year == null
        ? next(month.getValue(), number(day.group(1)))
        : of(number(year), month.getValue(), number(day.group(1)));
  }

  private @Nullable LocalDate next(int month, int day) {
    for (var year = today.getYear(); year <= today.getYear() + YEARS; year++) {
      var date = of(year, month, day);
      if (date != null && !date.isBefore(today)) {
        return date;
      }
    }
    return null;
  }

  private static @Nullable LocalDate of(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static int number(String figures) {
    return Integer.parseInt(figures);
  }

  private static @Nullable Month month(String word) {
    return named(word, Month.values(), (month, in) -> month.getDisplayName(TextStyle.FULL, in));
  }

  /// `fre`, `fredag`, `fredagen`.
  private static @Nullable DayOfWeek weekday(String word) {
    var day = word.endsWith("dagen") ? word.substring(0, word.length() - 2) : word;
    return named(
        day, DayOfWeek.values(), (weekday, in) -> weekday.getDisplayName(TextStyle.FULL, in));
  }

  /// By its whole name, or by a beginning that no other has.
  private static <T> @Nullable T named(String word, T[] all, BiFunction<T, Locale, String> name) {
    if (word.length() < SHORTEST_NAME) {
      return null;
    }
    var found =
        Arrays.stream(all)
            .filter(one -> names(one, name).anyMatch(full -> full.startsWith(word)))
            .toList();
    return found.size() == 1 ? found.getFirst() : null;
  }

  private static <T> Stream<String> names(T one, BiFunction<T, Locale, String> name) {
    return LOCALES.stream().map(in -> Letters.fold(name.apply(one, in)));
  }
}

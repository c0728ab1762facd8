package dialogduk.core.command;

import dialogduk.core.command.Spoken.Incomplete;
import dialogduk.core.command.Spoken.Missing;
import dialogduk.core.command.Spoken.Time;
import dialogduk.core.command.Spoken.TimeBox;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What follows `tid`: minutes, so many more, or a moment.
final class TimeWords {

  /// A day alone means the end of its working hours, when quiet begins.
  private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

  private static final int LONGEST = 24 * 60;

  private static final Pattern LENGTH =
      Pattern.compile(
          "(\\+\\s*)?(\\d{1,4})\\s*(?:(m|min|minut|minuter|minute|minutes)|"
              + "(h|tim|timme|timmar|hour|hours))?");
  private static final Pattern END = Pattern.compile("[.!?…\\s]+$");
  private static final Pattern CLOCK = Pattern.compile("([01]?\\d|2[0-3])[.:]([0-5]\\d)");
  private static final Pattern HOUR = Pattern.compile("([01]?\\d|2[0-3])");
  private static final Set<String> BEFORE_CLOCK = Set.of("kl", "klockan", "at");

  private TimeWords() {}

  static Spoken read(CommandWord word, String rest, LocalDate today) {
    var length = LENGTH.matcher(END.matcher(Letters.fold(rest)).replaceFirst("").strip());
    var box = length.matches() ? length(length) : by(Phrase.of(rest).bare(), today);
    return box == null ? new Incomplete(word, Missing.TIME) : new Time(box);
  }

  private static @Nullable TimeBox length(MatchResult length) {
    var count = Integer.parseInt(length.group(2));
    var minutes = length.group(4) == null ? count : count * 60;
    if (minutes < 1 || minutes > LONGEST) {
      return null;
    }
    return length.group(1) == null ? new TimeBox.Minutes(minutes) : new TimeBox.Longer(minutes);
  }

  private static @Nullable TimeBox by(List<String> bare, LocalDate today) {
    var words = new ArrayList<>(bare);
    words.removeIf(String::isEmpty);
    if (!words.isEmpty() && ParkWords.UNTIL.contains(words.getFirst())) {
      words.removeFirst();
    }
    var time = clock(words);
    if (words.isEmpty()) {
      return time == null ? null : new TimeBox.By(today.atTime(time));
    }
    var date = new DateWords(today).date(words);
    return date == null ? null : new TimeBox.By(date.atTime(time == null ? END_OF_DAY : time));
  }

  /// Takes the time of day off the end of the words.
  private static @Nullable LocalTime clock(List<String> words) {
    if (words.isEmpty()) {
      return null;
    }
    var last = words.getLast();
    var announced = words.size() > 1 && BEFORE_CLOCK.contains(words.get(words.size() - 2));
    var clock = CLOCK.matcher(last);
    var hour = HOUR.matcher(last);
    if (!clock.matches() && !(announced && hour.matches())) {
      return null;
    }
    words.removeLast();
    if (announced) {
      words.removeLast();
    }
    return clock.matches()
        ? LocalTime.of(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)))
        : LocalTime.of(Integer.parseInt(hour.group(1)), 0);
  }
}

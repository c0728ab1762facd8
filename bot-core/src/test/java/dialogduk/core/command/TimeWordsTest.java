package dialogduk.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.command.Spoken.Incomplete;
import dialogduk.core.command.Spoken.Missing;
import dialogduk.core.command.Spoken.Time;
import dialogduk.core.command.Spoken.TimeBox;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeWordsTest {

  /// A Monday.
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

  @ParameterizedTest
  @CsvSource({
    "tid 10, 10",
    "time 10 min, 10",
    "tid 10 minuter, 10",
    "tid 2 timmar, 120",
    "TID 90., 90"
  })
  void reads_minutes(String typed, int minutes) {
    assertThat(read(typed, TODAY)).isEqualTo(new Time(new TimeBox.Minutes(minutes)));
  }

  @ParameterizedTest
  @CsvSource({"tid +5, 5", "time + 5 minutes, 5", "tid +1 h, 60"})
  void reads_more_time(String typed, int minutes) {
    assertThat(read(typed, TODAY)).isEqualTo(new Time(new TimeBox.Longer(minutes)));
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-01, tid fredag 12.00, 2027-03-05T12:00",
    "2027-03-01, time friday 12:00, 2027-03-05T12:00",
    "2027-03-01, tid 15 mars kl 9, 2027-03-15T09:00",
    "2027-03-01, tid till måndag 15 mars kl. 9.30, 2027-03-15T09:30",
    "2027-03-01, time until March 15 at 9, 2027-03-15T09:00",
    "2027-03-01, tid 2027-03-15 09:00, 2027-03-15T09:00",
    "2027-03-01, tid 14.30, 2027-03-01T14:30",
    "2027-03-01, tid kl 14, 2027-03-01T14:00",
    "2027-03-01, tid fredag, 2027-03-05T17:00",
    "2027-12-30, tid lördag 12.00, 2028-01-01T12:00",
    // The local time as it was written, also in the hour that the clocks leave out or repeat.
    "2027-03-27, tid söndag 2.30, 2027-03-28T02:30",
    "2027-10-30, tid i morgon 2.30, 2027-10-31T02:30",
  })
  void reads_a_moment_in_the_group_s_own_zone(LocalDate today, String typed, LocalDateTime at) {
    assertThat(read(typed, today)).isEqualTo(new Time(new TimeBox.By(at)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tid 0",
        "tid -5",
        "tid 9999",
        "tid +0",
        "tid 25.00",
        "tid fredag 12",
        "tid kl",
        "tid snart",
        "tid 10 mars mars",
        "tid 99999999999999999999"
      })
  void asks_where_it_is_not_clear(String typed) {
    assertThat(read(typed, TODAY)).isEqualTo(new Incomplete(CommandWord.TIME, Missing.TIME));
  }

  private static Spoken read(String typed, LocalDate today) {
    return Grammar.read(typed, today);
  }
}

package dialogduk.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DatesTest {

  private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 6, 12, 0);

  private static Dates dates(String language) {
    return new Dates(Texts.in(language), ZoneId.of("Europe/Stockholm"));
  }

  /// What may stand at the end of a line is followed by a stroke.
  private static String broken(String date) {
    return date.replace(' ', '|').replace('\u00a0', ' ');
  }

  @Test
  void may_end_a_line_but_never_between_a_day_and_its_month() {
    assertThat(broken(dates("sv").written(LocalDate.of(2026, 12, 31))))
        .isEqualTo("torsdag|31 december|2026");
    assertThat(broken(dates("sv").day(LocalDate.of(2026, 3, 6)))).isEqualTo("fredag|6 mars");
    assertThat(broken(dates("en").full(LocalDate.of(2026, 3, 6)))).isEqualTo("6 March|2026");
  }

  @Test
  void never_end_a_line_before_the_time_of_day() {
    assertThat(broken(dates("sv").moment(NOON))).isEqualTo("fredag|6 mars|kl. 12.00");
    assertThat(broken(dates("en").moment(NOON))).isEqualTo("Friday|6 March|at 12:00");
  }
}

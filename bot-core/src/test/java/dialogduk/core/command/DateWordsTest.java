package dialogduk.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateWordsTest {

  @ParameterizedTest
  @CsvSource({
    "2027-03-01, 15 mars, 2027-03-15",
    "2027-03-01, den 15:e mars, 2027-03-15",
    "2027-03-01, March 15, 2027-03-15",
    "2027-03-01, 15th of March, 2027-03-15",
    "2027-03-01, 15 mar 2028, 2028-03-15",
    "2027-03-01, Måndag den 15 mars, 2027-03-15",
    "2027-03-01, 2027-03-15, 2027-03-15",
    "2027-03-01, 15/3, 2027-03-15",
    "2027-03-01, 15/3/2029, 2029-03-15",
    "2027-03-01, 3 maj, 2027-05-03",
    "2027-03-01, May 3, 2027-05-03",
    "2027-03-01, 1 okt., 2027-10-01",
    "2027-03-01, fredag, 2027-03-05",
    "2027-03-01, på fredagen, 2027-03-05",
    "2027-03-01, Sunday, 2027-03-07",
    "2027-03-01, tors, 2027-03-04",
    "2027-03-01, i morgon, 2027-03-02",
    "2027-03-01, today, 2027-03-01",
    // Today counts.
    "2027-03-01, 1 mars, 2027-03-01",
    "2027-03-01, måndag, 2027-03-01",
    // Over the end of a year.
    "2027-12-30, 15 mars, 2028-03-15",
    "2027-12-30, 1 januari, 2028-01-01",
    "2027-12-31, i morgon, 2028-01-01",
    "2027-12-30, lördag, 2028-01-01",
    "2027-12-31, 31 december, 2027-12-31",
    // Only where there is such a day.
    "2027-03-01, 29 februari, 2028-02-29",
    "2096-03-01, 29 Feb, 2104-02-29",
    // Over the nights when clocks change.
    "2027-03-27, söndag, 2027-03-28",
    "2027-10-30, i morgon, 2027-10-31",
    "2027-03-26, måndag, 2027-03-29",
  })
  void reads_a_date_in_either_language(LocalDate today, String typed, LocalDate date) {
    assertThat(date(today, typed)).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31 april",
        "29 februari 2027",
        "2027-02-30",
        "32/1",
        "15",
        "mars",
        "15 m",
        "15 ma",
        "ju 15",
        "fredag 15 mars",
        "15 mars 27",
        "fredag 12.00",
        "nästa vecka",
        "15 mars och 16 mars",
        "99999-99-99",
        "",
        "den"
      })
  void reads_nothing_into_what_is_no_date(String typed) {
    assertThat(date(LocalDate.of(2027, 3, 1), typed)).isNull();
  }

  private static LocalDate date(LocalDate today, String typed) {
    return new DateWords(today).date(Phrase.of(typed).bare());
  }
}

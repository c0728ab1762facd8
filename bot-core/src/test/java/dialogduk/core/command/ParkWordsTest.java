package dialogduk.core.command;

import static dialogduk.core.session.ParkReason.NEEDS_MATERIAL;
import static dialogduk.core.session.ParkReason.NEGOTIATION;
import static dialogduk.core.session.ParkReason.OTHER;
import static dialogduk.core.session.ParkReason.OTHER_FORUM;
import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.command.Spoken.Park;
import dialogduk.core.session.ParkReason;
import dialogduk.core.text.Texts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParkWordsTest {

  /// A Monday.
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

  @Test
  void takes_question_reason_sentence_and_date_apart() {
    assertThat(read("parkera 1.3 förhandling: vi väntar på centrala parter till 15 mars"))
        .isEqualTo(
            park("1.3", NEGOTIATION, "vi väntar på centrala parter", LocalDate.of(2027, 3, 15)));
    assertThat(read("park 1.3 needs material, the plan until 2027-03-15"))
        .isEqualTo(park("1.3", NEEDS_MATERIAL, "the plan", LocalDate.of(2027, 3, 15)));
  }

  @Test
  void leaves_out_what_was_not_written() {
    assertThat(read("parkera 1.3")).isEqualTo(park("1.3", null, null, null));
    assertThat(read("parkera 1.3 till fredag"))
        .isEqualTo(park("1.3", null, null, LocalDate.of(2027, 3, 5)));
    assertThat(read("parkera 1.3 behöver underlag"))
        .isEqualTo(park("1.3", NEEDS_MATERIAL, null, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "behöver underlag: budgeten | NEEDS_MATERIAL | budgeten",
        "underlag - budgeten | NEEDS_MATERIAL | budgeten",
        "TILL FÖRHANDLING | NEGOTIATION | ",
        "annat forum, ledningsgruppen | OTHER_FORUM | ledningsgruppen",
        "annat: semester | OTHER | semester",
        "negotiation; not ours | NEGOTIATION | not ours",
        "another forum | OTHER_FORUM | ",
        "other: holidays | OTHER | holidays",
        "förhandling pågår | NEGOTIATION | förhandling pågår",
        "behöver verksamhetsplanen | OTHER | behöver verksamhetsplanen",
      })
  void knows_the_four_reasons_and_keeps_the_sentence(
      String why, ParkReason reason, @Nullable String sentence) {
    assertThat(read("parkera 1.3 " + why)).isEqualTo(park("1.3", reason, sentence, null));
  }

  @Test
  void knows_the_reasons_as_the_forms_name_them() {
    for (var language : Texts.LANGUAGES) {
      for (var reason : ParkReason.values()) {
        var key = "park.reason." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var name = Texts.in(language).say(key);

        assertThat(read("parkera 1.3 " + name)).isEqualTo(park("1.3", reason, null, null));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9 vi väntar | 9",
        "duk 9: vi väntar | duk 9",
        "fråga 1.3 vi väntar | fråga 1.3",
        "”Vad ska samverkas?” vi väntar | ”Vad ska samverkas?”",
        "Lärdomar: vi väntar | Lärdomar",
        "1,3. vi väntar | 1,3."
      })
  void finds_where_the_target_ends(String rest, String target) {
    assertThat(read("parkera " + rest)).isEqualTo(park(target, OTHER, "vi väntar", null));
  }

  @Test
  void takes_all_for_a_title_where_nothing_ends_it() {
    assertThat(read("parkera Vad ska samverkas? till 15 mars"))
        .isEqualTo(park("Vad ska samverkas?", null, null, LocalDate.of(2027, 3, 15)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"till mars månads möte", "till nästa möte", "till 31 april", "till", "till 12"})
  void leaves_in_the_sentence_what_is_no_date(String end) {
    assertThat(read("parkera 1.3 vi väntar " + end))
        .isEqualTo(park("1.3", OTHER, "vi väntar " + end, null));
  }

  @Test
  void parks_until_a_week_from_now_on_the_same_weekday() {
    assertThat(read("parkera 1.3 till måndag"))
        .isEqualTo(park("1.3", null, null, LocalDate.of(2027, 3, 8)));
  }

  @Test
  void knows_a_reason_by_every_name() {
    assertThat(Arrays.asList(ParkReason.values()))
        .containsExactly(NEEDS_MATERIAL, NEGOTIATION, OTHER_FORUM, OTHER);
    assertThat(ParkWords.isReason("en egen mening")).isFalse();
  }

  private static Spoken read(String typed) {
    return Grammar.read(typed, TODAY);
  }

  private static Park park(
      String target,
      @Nullable ParkReason reason,
      @Nullable String sentence,
      @Nullable LocalDate until) {
    return new Park(
        new Written(target), reason, sentence == null ? null : new Written(sentence), until);
  }
}

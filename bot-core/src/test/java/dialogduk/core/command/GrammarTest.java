package dialogduk.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.command.Spoken.Incomplete;
import dialogduk.core.command.Spoken.Missing;
import dialogduk.core.command.Spoken.Spelling;
import dialogduk.core.command.Spoken.Surplus;
import dialogduk.core.command.Spoken.Unknown;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarTest {

  static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

  /// How people type, and how what they type arrives.
  private static final Map<String, UnaryOperator<String>> TYPED =
      Map.of(
          "as written", text -> text,
          "in capitals", text -> text.toUpperCase(Locale.ROOT),
          "without dots", text -> text.replaceAll("[åä]", "a").replace('ö', 'o'),
          "decomposed", text -> Normalizer.normalize(text, Normalizer.Form.NFD),
          "with a space that does not break", text -> "\u00a0" + text.replace(' ', '\u00a0'),
          "quoted", text -> "”" + text + "”.",
          "in code", text -> "`" + text + "`",
          "addressed", text -> "@Dialogduk " + text,
          "with unseen characters", text -> "\u200f" + text + "\u200b\u202c",
          "on a line of its own", text -> "\n" + text + "\r\n");

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("everyRow")
  void understands_every_row_of_the_table(String how, String typed, CommandWord word) {
    assertThat(read(typed)).isInstanceOf(word.follows().means());
  }

  static Stream<Arguments> everyRow() {
    return Arrays.stream(CommandWord.values())
        .flatMap(
            word ->
                Stream.concat(
                        Stream.of("sv", "en").map(word::usage),
                        word.names().stream().filter(_ -> word.usage("sv").equals(word.name("sv"))))
                    .distinct()
                    .flatMap(
                        text ->
                            TYPED.entrySet().stream()
                                .map(
                                    how ->
                                        Arguments.of(
                                            how.getKey(), how.getValue().apply(text), word))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0\t\n", "…", "@Dialogduk", "/dialogduk", "\u200b", "🙂"})
  void takes_nothing_for_a_request_for_help(String typed) {
    assertThat(read(typed)).isEqualTo(new Spoken.Help(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<at>Dialogduk</at> nästa",
        "<at id=\"0\">Dialogduk Test</at>\u00a0nästa",
        "<@U07ABC> nästa",
        "<@U07ABC|dialogduk>, nästa",
        "/dialogduk nästa",
        "dialogduk: nästa",
        "@Dialogduk @dialogduk NÄSTA!"
      })
  void lets_go_of_how_it_was_addressed(String typed) {
    assertThat(read(typed)).isEqualTo(new Spoken.Next());
  }

  @Test
  void keeps_what_follows_as_it_was_written() {
    assertThat(read("åtgärd  Boka “möten” för Åsa, till fredag 👩‍💻"))
        .isEqualTo(new Spoken.Action(new Written("Boka “möten” för Åsa, till fredag 👩‍💻")));
    assertThat(read("Öppna duk 9")).isEqualTo(new Spoken.Open(new Written("duk 9")));
    assertThat(read("ta  upp 1.3")).isEqualTo(new Spoken.Return(new Written("1.3")));
    assertThat(read("släpp in Åsa")).isEqualTo(new Spoken.Admit(new Written("Åsa")));
  }

  @ParameterizedTest
  @CsvSource({"koppla 482 173", "connect 482-173", "koppla 482173."})
  void reads_figures_as_people_write_them(String typed) {
    assertThat(read(typed)).isEqualTo(new Spoken.Connect(new Written("482173")));
  }

  @Test
  void lets_a_form_ask_for_what_may_be_left_out() {
    assertThat(read("svara")).isEqualTo(new Spoken.Answer(Written.NOTHING));
    assertThat(read("koppla")).isEqualTo(new Spoken.Connect(Written.NOTHING));
    assertThat(read("gemensamt")).isEqualTo(new Spoken.Joint(Written.NOTHING));
    assertThat(read("gemensamt 1.2")).isEqualTo(new Spoken.Joint(new Written("1.2")));
    assertThat(read("åtgärd")).isEqualTo(new Spoken.Action(Written.NOTHING));
  }

  @ParameterizedTest
  @CsvSource({
    "öppna, OPEN, TARGET",
    "open …, OPEN, TARGET",
    "ta upp, RETURN, QUESTION",
    "parkera, PARK, TARGET",
    "parkera förhandling: vi väntar, PARK, TARGET",
    "rum, ROOM, CODE",
    "rum i det stora slottet på måndag, ROOM, CODE",
    "koppla mig med den som redan är med, CONNECT, CODE",
    "tid, TIME, TIME",
    "tid snart, TIME, TIME",
  })
  void asks_for_what_cannot_be_left_out(String typed, CommandWord word, Missing what) {
    assertThat(read(typed)).isEqualTo(new Incomplete(word, what));
  }

  @ParameterizedTest
  @CsvSource({
    "visa inte, SHOW",
    "nästa vecka är jag borta, NEXT",
    "avsluta inte, END",
    "back to work, BACK"
  })
  void does_not_drop_what_follows_a_word_that_takes_nothing(String typed, CommandWord word) {
    assertThat(read(typed)).isEqualTo(new Surplus(word));
  }

  @ParameterizedTest
  @CsvSource({"rum kdwq 3469, KDWQ3469", "room KDWQ-3469., KDWQ3469"})
  void reads_a_code_as_people_write_it(String typed, String code) {
    assertThat(read(typed)).isEqualTo(new Spoken.Room(new Written(code)));
  }

  @ParameterizedTest
  @CsvSource({
    "nsta, nästa",
    "nästaa, nästa",
    "lage, läget",
    "nxet, next",
    "parkra 1.3 orsak, parkera",
    "tilbaka, tillbaka",
    "oppan 9, öppna",
    "sammanfata, sammanfatta",
    "exprtera, exportera",
    "ta up 1.3, ta upp",
    "ta, ta upp",
    "slapin, släpp in",
    "samman, sammanfatta",
    "nu, ny"
  })
  void suggests_the_closest(String typed, String name) {
    assertThat(read(typed))
        .isInstanceOfSatisfying(
            Unknown.class,
            unknown -> assertThat(unknown.closest()).extracting(Spelling::name).contains(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"blixtlås", "x", "12", "hej på er"})
  void suggests_nothing_for_what_is_far_from_everything(String typed) {
    assertThat(read(typed))
        .isInstanceOfSatisfying(Unknown.class, unknown -> assertThat(unknown.closest()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "starta ../../../../etc/passwd",
        "starta ${jndi:ldap://127.0.0.1/x}",
        "starta #{T(java.lang.Runtime).getRuntime().exec('id')}",
        "starta %n%n%s%x"
      })
  void says_back_one_word_at_most(String typed) {
    assertThat(read(typed))
        .isInstanceOfSatisfying(
            Unknown.class, unknown -> assertThat(unknown.typed()).isEqualTo("starta"));
  }

  @Test
  void explains_one_word() {
    assertThat(read("hjälp ta upp")).isEqualTo(new Spoken.Help(CommandWord.RETURN));
    assertThat(read("help PARK")).isEqualTo(new Spoken.Help(CommandWord.PARK));
    assertThat(read("hjälp mig nu")).isEqualTo(new Spoken.Help(null));
  }

  @Test
  void prints_nothing_of_what_was_written() {
    var values =
        List.of(
            read("svara Vi vill ha hemlighet"),
            read("parkera 1.3 för hemlighet"),
            read("koppla hemlighet"),
            read("åtgärd hemlighet"),
            read("öppna hemlighet"),
            read("släpp in hemlighet"));

    assertThat(values.toString()).doesNotContainIgnoringCase("hemlighet");
  }

  private static Spoken read(String typed) {
    return Grammar.read(typed, TODAY);
  }
}

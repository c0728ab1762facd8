package dialogduk.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.command.Spoken.Unknown;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds whatever people type.
class AnyTypingTest {

  private static final LocalDate TODAY = LocalDate.of(2027, 12, 30);
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzåäö";

  record Typo(CommandWord word, String typed) {}

  @Provide
  Arbitrary<Typo> typos() {
    return Combinators.combine(
            Arbitraries.of(CommandWord.values()),
            Arbitraries.integers().between(0, 1_000),
            Arbitraries.integers().between(0, 1_000),
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, LETTERS.length() - 1))
        .as(
            (word, which, where, how, letter) -> {
              var names = word.names();
              var name = names.get(which % names.size());
              return new Typo(word, edited(name, where, how, LETTERS.charAt(letter)));
            });
  }

  private static String edited(String name, int where, int how, char letter) {
    var at = where % name.length();
    var head = name.substring(0, at);
    var tail = name.substring(at + 1);
    return switch (how) {
      case 0 -> head + tail;
      case 1 -> head + letter + tail;
      case 2 -> head + letter + name.substring(at);
      default ->
          tail.isEmpty() ? name : head + tail.charAt(0) + name.charAt(at) + tail.substring(1);
    };
  }

  @Property(tries = 1_000)
  void a_typing_error_is_never_carried_out(@ForAll("typos") Typo typo) {
    var spoken = Grammar.read(typo.typed() + " 1.3", TODAY);

    if (spellsExactly(typo.typed())) {
      return;
    }
    assertThat(spoken).as(typo.typed()).isInstanceOf(Unknown.class);
  }

  @Property(tries = 1_000)
  void a_typing_error_is_answered_with_what_was_meant(@ForAll("typos") Typo typo) {
    if (Grammar.read(typo.typed(), TODAY) instanceof Unknown unknown) {
      assertThat(unknown.closest())
          .as(typo.typed())
          .anySatisfy(
              near ->
                  assertThat(distance(typo.typed(), near.name()))
                      .isLessThanOrEqualTo(distance(typo.typed(), typo.word().name("sv"))));
    }
  }

  private static int distance(String typed, String name) {
    return Closest.distance(Letters.fold(typed), Letters.fold(name));
  }

  /// Spelled as some command is, or as the beginning of one with something after it.
  private static boolean spellsExactly(String typed) {
    var words = List.of(Letters.fold(typed).strip().split(" "));
    return Arrays.stream(CommandWord.values())
        .flatMap(word -> word.names().stream())
        .map(Letters::fold)
        .anyMatch(name -> name.equals(String.join(" ", words)) || name.equals(words.getFirst()));
  }

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<Integer> points =
        Arbitraries.<Integer>oneOf(
            Arbitraries.integers().between(0, 0x10ffff),
            Arbitraries.integers().between(0, 0x7f),
            Arbitraries.of(
                0x0, 0xd800, 0xdfff, 0x200b, 0x200e, 0x202e, 0x2066, 0x2028, 0xfeff, 0x1f469,
                0x200d, 0x0301, 0xa0, 0x22, 0x3c, 0x40, 0x20, 0x3a));
    var text =
        points
            .list()
            .ofMaxSize(400)
            .map(
                list -> {
                  var built = new StringBuilder();
                  list.forEach(built::appendCodePoint);
                  return built.toString();
                });
    var begun =
        Combinators.combine(Arbitraries.of(CommandWord.values()), text)
            .as((word, rest) -> word.name("sv") + " " + rest);
    var long4000 = text.map(some -> some.isEmpty() ? "a".repeat(4_000) : some.repeat(40));
    return Arbitraries.oneOf(text, begun, long4000).map(some -> cut(some));
  }

  private static String cut(String text) {
    return text.length() > 4_000 ? text.substring(0, 4_000) : text;
  }

  @Property(tries = 500)
  void anything_can_be_typed(@ForAll("hostile") String typed) {
    var spoken = Grammar.read(typed, TODAY);

    assertThat(spoken).isNotNull();
    if (spoken instanceof Unknown unknown) {
      assertThat(unknown.typed().codePoints().count()).isLessThanOrEqualTo(40);
      assertThat(unknown.typed().codePoints())
          .noneMatch(point -> Character.isWhitespace(point) || Character.isISOControl(point))
          .noneMatch(point -> Character.getType(point) == Character.FORMAT)
          .noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }
  }

  @Property(tries = 200)
  void an_answer_typed_by_mistake_is_not_said_back(@ForAll("hostile") String before) {
    var secret = "hemligheten-" + "x".repeat(40);
    for (var typed : List.of("Vi tycker " + secret, "svara " + before + " " + secret, secret)) {
      assertThat(Grammar.read(typed, TODAY).toString()).doesNotContain(secret);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "<at>",
        "<",
        "\"",
        "' ",
        "till ",
        "1",
        ": ",
        "- ",
        "\u0301",
        "a ",
        "dialogduk "
      })
  void the_same_over_and_over_is_no_trouble(String part) {
    for (var before : List.of("", "parkera ", "tid ", "svara ")) {
      var typed = cut(before + part.repeat(4_000));

      assertThat(Grammar.read(typed, TODAY).toString()).hasSizeLessThan(300);
    }
  }

  @Property(tries = 200)
  void case_and_marks_change_nothing(@ForAll("anyWord") String name) {
    assertThat(Grammar.read(name.toUpperCase(Locale.ROOT), TODAY))
        .isEqualTo(Grammar.read(Letters.fold(name), TODAY));
  }

  @Provide
  Arbitrary<String> anyWord() {
    return Arbitraries.of(CommandWord.values()).flatMap(word -> Arbitraries.of(word.names()));
  }
}

package dialogduk.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.testkit.Repository;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// No raw key reaches anybody: everything the code says has words in both languages, and nothing
/// stands in the files that nobody says. Each rule has been seen failing on a planted offence.
class TextsTest {

  static final List<String> LANGUAGES = Texts.LANGUAGES;

  private static final Pattern ENTRY = Pattern.compile("(?m)^([^#=\\s][^=]*)=(.*)$");

  /// Said, and not only the number by which a language chooses a form.
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)(?!,choice|\\d)");

  private static final Pattern CHOICE = Pattern.compile("\\{(\\d+),choice");

  private static final Map<String, Map<String, String>> PATTERNS =
      LANGUAGES.stream().collect(Collectors.toMap(language -> language, TextsTest::patterns));

  @Test
  void are_the_same_in_both_languages() {
    assertThat(Texts.in("en").keys()).isEqualTo(Texts.in("sv").keys());
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void stand_once_each(String language) {
    assertThat(entries(language).map(entry -> entry.group(1))).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void are_not_empty(String language) {
    assertThat(entries(language))
        .allSatisfy(entry -> assertThat(entry.group(2)).as(entry.group(1)).isNotBlank());
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void double_every_apostrophe(String language) {
    assertThat(entries(language))
        .allSatisfy(
            entry ->
                assertThat(entry.group(2).replace("''", ""))
                    .as(entry.group(1))
                    .doesNotContain("'"));
  }

  @Test
  void take_the_same_arguments_in_both_languages() {
    for (var key : Texts.in("sv").keys()) {
      assertThat(arguments(pattern("en", key))).as(key).isEqualTo(arguments(pattern("sv", key)));
    }
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void leave_no_argument_open(String language) {
    for (var key : Texts.in(language).keys()) {
      var pattern = pattern(language, key);
      for (var count : List.of(0, 1, 2, 12)) {
        assertThat(new MessageFormat(pattern, Locale.of(language)).format(values(pattern, count)))
            .as(key)
            .doesNotContain("{", "}");
      }
    }
  }

  @Test
  void exist_for_everything_that_is_said() {
    var missing = KeysInUse.written();
    missing.addAll(KeysInUse.composed());
    missing.removeAll(Texts.in("sv").keys());
    missing.removeAll(KeysInUse.otherTexts());

    assertThat(missing).isEmpty();
  }

  @Test
  void are_all_said_somewhere() {
    var unsaid = new TreeSet<>(Texts.in("sv").keys());
    unsaid.removeAll(KeysInUse.literals());
    unsaid.removeAll(KeysInUse.composed());
    unsaid.removeAll(KeysInUse.more(KeysInUse.literals()));

    assertThat(unsaid).isEmpty();
  }

  @Test
  void are_composed_only_where_the_parts_are_known() {
    assertThat(KeysInUse.prefixes()).isEqualTo(KeysInUse.KNOWN_PREFIXES);
    assertThat(KeysInUse.suffixes()).isEqualTo(KeysInUse.KNOWN_SUFFIXES);
  }

  private static Stream<MatchResult> entries(String language) {
    return ENTRY
        .matcher(
            Repository.text(
                "bot-core/src/main/resources/dialogduk/core/text/bot_" + language + ".properties"))
        .results();
  }

  private static Map<String, String> patterns(String language) {
    var patterns = new HashMap<String, String>();
    entries(language).forEach(entry -> patterns.put(entry.group(1), entry.group(2)));
    return patterns;
  }

  private static String pattern(String language, String key) {
    return PATTERNS.get(language).getOrDefault(key, "");
  }

  private static Set<String> arguments(String pattern) {
    return ARGUMENT
        .matcher(pattern)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Counts where a text chooses by one, words elsewhere.
  private static Object[] values(String pattern, int count) {
    var values = new Object[10];
    Arrays.fill(values, "ord");
    CHOICE
        .matcher(pattern)
        .results()
        .forEach(found -> values[Integer.parseInt(found.group(1))] = count);
    return values;
  }
}

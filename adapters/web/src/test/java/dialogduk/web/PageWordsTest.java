package dialogduk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialogduk.core.testkit.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageWordsTest {

  private static final Path SOURCES = Repository.path("adapters/web/src/main");
  private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z0-9.-]+)");
  private static final Pattern QUOTED =
      Pattern.compile("[\"']([a-z][a-z0-9-]*\\.[a-z0-9.-]*)[\"']");

  @Test
  void are_the_same_keys_in_both_languages() {
    assertThat(PageWords.in("en").keys()).isEqualTo(PageWords.in("sv").keys());
  }

  @Test
  void are_there_for_every_key_that_a_page_asks_for() throws IOException {
    assertThat(PageWords.in("sv").keys()).containsAll(matches(IN_TEMPLATE, ".html"));
  }

  /// A key counts as used when a template or a class names it, or names what it begins with.
  @Test
  void are_all_used() throws IOException {
    var used = new TreeSet<>(matches(IN_TEMPLATE, ".html"));
    used.addAll(matches(QUOTED, ".java"));
    var beginnings = new TreeSet<>(matches(QUOTED, ".html"));
    beginnings.addAll(used);
    beginnings.removeIf(it -> !it.endsWith("."));

    var unused = new TreeSet<>(PageWords.in("sv").keys());
    unused.removeIf(key -> used.contains(key) || beginnings.stream().anyMatch(key::startsWith));
    assertThat(unused).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void double_their_apostrophes(String language) throws IOException {
    var lines =
        Files.readAllLines(
            SOURCES.resolve("resources/dialogduk/web/web_" + language + ".properties"));
    assertThat(lines)
        .filteredOn(line -> !line.startsWith("#"))
        .allSatisfy(line -> assertThat(line.replace("''", "")).doesNotContain("'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void stay_calm(String language) {
    var words = PageWords.in(language);
    assertThat(words.keys())
        .allSatisfy(key -> assertThat(words.text(key, 1, 2, 3)).isNotBlank().doesNotContain("!"));
  }

  @Test
  void count_in_the_language() {
    assertThat(PageWords.in("sv").text("scope.phase-hint", 1)).isEqualTo("1 duk");
    assertThat(PageWords.in("en").text("scope.phase-hint", 5)).isEqualTo("5 cloths");
  }

  @Test
  void fall_back_to_swedish() {
    assertThat(PageWords.in("fi").text("tab.status")).isEqualTo("Läget");
  }

  @Test
  void refuse_a_key_that_does_not_exist() {
    assertThatThrownBy(() -> PageWords.in("sv").text("no.such-key"))
        .hasMessage("No text for 'no.such-key' in web_sv.properties");
  }

  private static Set<String> matches(Pattern pattern, String ending) throws IOException {
    try (var files = Files.walk(SOURCES)) {
      return files
          .filter(it -> it.toString().endsWith(ending))
          .flatMap(it -> matches(pattern, it))
          .collect(Collectors.toSet());
    }
  }

  private static Stream<String> matches(Pattern pattern, Path file) {
    var path = Repository.path("adapters").getParent().relativize(file).toString();
    return pattern.matcher(Repository.text(path)).results().map(it -> it.group(1));
  }
}

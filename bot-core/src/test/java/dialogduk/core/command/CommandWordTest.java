package dialogduk.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.command.CommandWord.Audience;
import dialogduk.core.testkit.Needs;
import dialogduk.core.testkit.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommandWordTest {

  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  /// A number, a `[choice]` or a `CODE` that stands after the word.
  private static final Pattern SAMPLE = Pattern.compile("( ([0-9.]+|\\[[^]]*]|[A-Z]{3,}))+$");

  @Test
  void is_the_table_of_the_product() throws IOException {
    var product = Repository.path("bot-core").getParent().resolveSibling("shared/product.md");
    Needs.that(Files.exists(product), "needs the product's own table, ../shared/product.md");

    var ours = new LinkedHashSet<List<String>>();
    for (var word : CommandWord.values()) {
      ours.add(List.of(word.name("sv"), word.name("en")));
    }
    assertThat(ours).isEqualTo(written(Files.readString(product)));
  }

  private static Set<List<String>> written(String product) {
    var pairs = new LinkedHashSet<List<String>>();
    var table = product.substring(product.indexOf("| sv | en | does |"));
    table
        .lines()
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> line.split("\\|", -1))
        .forEach(
            cells -> {
              var swedish = names(cells[1]);
              var english = names(cells[2]);
              assertThat(swedish).hasSameSizeAs(english);
              IntStream.range(0, swedish.size())
                  .forEach(i -> pairs.add(List.of(swedish.get(i), english.get(i))));
            });
    return pairs;
  }

  private static List<String> names(String cell) {
    return QUOTED
        .matcher(cell)
        .results()
        .map(found -> SAMPLE.matcher(found.group(1)).replaceFirst(""))
        .toList();
  }

  @Test
  void names_no_two_commands_alike() {
    var spelled =
        Arrays.stream(CommandWord.values())
            .flatMap(word -> word.names().stream().map(Letters::fold).distinct())
            .toList();

    assertThat(spelled).doesNotHaveDuplicates();
  }

  @Test
  void means_everything_that_can_be_spoken() {
    var meanings =
        Arrays.stream(CommandWord.values()).<Class<?>>map(word -> word.follows().means()).toList();

    assertThat(meanings).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(records());
  }

  /// All that is spoken and clear.
  private static List<Class<?>> records() {
    return Arrays.stream(Spoken.class.getPermittedSubclasses())
        .filter(kind -> kind != Spoken.Unclear.class)
        .<Class<?>>flatMap(
            kind ->
                kind == Spoken.Later.class
                    ? Arrays.stream(kind.getPermittedSubclasses())
                    : Stream.of(kind))
        .toList();
  }

  @Test
  void finds_the_word_of_what_was_spoken() {
    assertThat(CommandWord.meaning(new Spoken.Next())).isEqualTo(CommandWord.NEXT);
    assertThat(new Spoken.Export().word()).isEqualTo(CommandWord.EXPORT);
  }

  @Test
  void is_for_those_whom_the_matrix_lets() {
    assertThat(CommandWord.NEXT.audience()).isEqualTo(Audience.FACILITATOR);
    assertThat(CommandWord.JOINT.audience()).isEqualTo(Audience.SECRETARY);
    assertThat(CommandWord.CONFIRM.audience()).isEqualTo(Audience.SPOKESPERSON);
    assertThat(CommandWord.ANSWER.audience()).isEqualTo(Audience.EVERYONE);
    assertThat(CommandWord.PASS.audience()).isEqualTo(Audience.EVERYONE);
    assertThat(CommandWord.HELP.audience()).isEqualTo(Audience.EVERYONE);
  }

  @Test
  void shows_how_it_is_written() {
    assertThat(CommandWord.PARK.usage("sv")).isEqualTo("parkera 1.3 [orsak]");
    assertThat(CommandWord.PARK.usage("en")).isEqualTo("park 1.3 [reason]");
    assertThat(CommandWord.NEXT.usage("en")).isEqualTo("next");
  }

  @Test
  void counts_as_later_what_is_on_the_list() {
    assertThat(CommandWord.values())
        .filteredOn(CommandWord::isLater)
        .hasSize(Spoken.Later.class.getPermittedSubclasses().length)
        .contains(CommandWord.CONFIRM)
        .doesNotContain(CommandWord.NEXT);
  }
}

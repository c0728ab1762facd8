package dialogduk.teams.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.testkit.Needs;
import dialogduk.core.testkit.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The list of hostile inputs that stands beside this repository: every row about requests to the
/// bot, and about the token that it sends, is named by a test of this module.
class HostileTeamsTest {

  private static final String FILE = "../shared/data/hostile-inputs.json";

  /// About what is done with an activity, or with an answer of Teams, after the guard.
  private static final Set<String> ELSEWHERE =
      Set.of("H097", "H099", "H101", "H102", "H108", "H109", "H300", "H302", "H303");

  @Test
  void names_a_test_for_every_row() throws Exception {
    Needs.that(Files.exists(Repository.path("bot-core").resolveSibling(FILE)), "needs " + FILE);
    var inputs = JsonMapper.shared().readTree(Repository.text(FILE)).get("inputs");
    var tests = tests();
    assertThat(StreamSupport.stream(inputs.spliterator(), false))
        .filteredOn(
            row -> Set.of("teams.messages", "outbound.teams").contains(row.get("entry").asString()))
        .extracting(row -> row.get("id").asString())
        .hasSizeGreaterThan(20)
        .filteredOn(id -> !ELSEWHERE.contains(id))
        .allSatisfy(id -> assertThat(tests).contains("\"" + id + " "));
  }

  private static String tests() throws IOException {
    try (var files = Files.walk(Repository.path("adapters/teams/src/test/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(HostileTeamsTest::read)
          .collect(Collectors.joining());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

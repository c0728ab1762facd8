package dialogduk.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.testkit.Repository;
import dialogduk.core.testkit.SampleCards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Approved pictures of sample cards, as JSON. After a change that is meant, run with
/// `-Dapprove=true` and read the difference.
class ApprovedCardsTest {

  private static final Path APPROVED =
      Repository.path("adapters/teams/src/test").resolve("resources/approved/teams");

  private static final List<String> NAMES =
      List.of(
          "open",
          "open-to-lead",
          "preview",
          "answers",
          "joint-answers",
          "answering",
          "marking",
          "spread",
          "sides",
          "parking",
          "rows",
          "picking-rows",
          "table",
          "new-action",
          "refused");

  static Stream<Arguments> cards() {
    return NAMES.stream()
        .flatMap(name -> Stream.of(Arguments.of(name, "sv"), Arguments.of(name, "en")));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cards")
  void draws_as_approved(String name, String language) throws IOException {
    var drawn = Drawn.json(SampleCards.all().get(name), language);
    var file = APPROVED.resolve(file(name, language));
    if (Boolean.getBoolean("approve")) {
      Files.createDirectories(APPROVED);
      Files.writeString(file, drawn);
    }
    assertThat(file).hasContent(drawn);
  }

  @Test
  void approves_no_card_that_does_not_exist() throws IOException {
    try (var files = Files.list(APPROVED)) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              cards().map(it -> file((String) it.get()[0], (String) it.get()[1])).toList());
    }
  }

  private static String file(String name, String language) {
    return name + "." + language + ".json";
  }
}

package dialogduk.web.card;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.card.Card;
import dialogduk.core.testkit.Repository;
import dialogduk.core.testkit.SampleCards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Approved pictures of all sample cards, as text. After a change that is meant, run with
/// `-Dapprove=true` and read the difference.
class HtmlCardTest {

  private static final Path APPROVED =
      Repository.path("adapters/web/src/test/resources").resolve("approved");

  static Stream<String> names() {
    return SampleCards.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void draws_as_approved(String name) throws IOException {
    var drawn = pretty(HtmlCard.render(SampleCards.all().get(name), place(name)));
    var file = APPROVED.resolve(name + ".html");
    if (Boolean.getBoolean("approve")) {
      Files.createDirectories(APPROVED);
      Files.writeString(file, drawn);
    }
    assertThat(file).hasContent(drawn);
  }

  @Test
  void approves_no_card_that_does_not_exist() throws IOException {
    try (var files = Files.list(APPROVED)) {
      assertThat(files.map(it -> it.getFileName().toString().replace(".html", "")))
          .containsExactlyInAnyOrderElementsOf(SampleCards.all().keySet());
    }
  }

  private static Place place(String name) {
    var place = new Place("/d/7f3a", "token", "sv");
    return name.equals("answering") ? place.withTitle() : place;
  }

  private static String pretty(String html) {
    var document = Jsoup.parseBodyFragment(html);
    document.outputSettings().indentAmount(1).charset("UTF-8");
    return document.body().html().strip() + "\n";
  }

  @Test
  void draws_the_same_card_the_same_way() {
    Card card = SampleCards.answering();
    assertThat(HtmlCard.render(card, place(""))).isEqualTo(HtmlCard.render(card, place("")));
  }
}

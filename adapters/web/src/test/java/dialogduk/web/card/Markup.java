package dialogduk.web.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// What holds for every piece of our markup.
public final class Markup {

  private static final List<String> REFERENCES =
      List.of("aria-describedby", "aria-labelledby", "for");

  private Markup() {}

  public static void isSound(Element root) {
    namesEachPartOnce(root);
    pointsToWhatIsThere(root);
    labelsEveryField(root);
    carriesNoStyleAndNoScript(root);
    nestsItsHeadings(root);
  }

  private static void namesEachPartOnce(Element root) {
    assertThat(root.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  private static void pointsToWhatIsThere(Element root) {
    for (var reference : REFERENCES) {
      assertThat(
              root.select("[" + reference + "]").eachAttr(reference).stream()
                  .flatMap(it -> Stream.of(it.split(" "))))
          .as(reference)
          .allSatisfy(id -> assertThat(root.getElementById(id)).as(id).isNotNull());
    }
  }

  private static void labelsEveryField(Element root) {
    assertThat(root.select("input:not([type=hidden]), textarea, select"))
        .allSatisfy(field -> assertThat(isLabelled(root, field)).as(field.outerHtml()).isTrue());
  }

  private static boolean isLabelled(Element root, Element field) {
    return field.hasAttr("aria-labelledby")
        || root.select("label").stream().anyMatch(it -> it.attr("for").equals(field.id()));
  }

  /// So that the page may forbid both.
  private static void carriesNoStyleAndNoScript(Element root) {
    assertThat(root.select("[style], style, script:not([src])")).isEmpty();
    assertThat(root.getAllElements())
        .allSatisfy(
            it ->
                assertThat(it.attributes().asList())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on")));
  }

  private static void nestsItsHeadings(Element root) {
    int last = 1;
    for (var heading : root.select("h1, h2, h3, h4, h5, h6")) {
      int level = heading.normalName().charAt(1) - '0';
      assertThat(level).as(heading.text()).isLessThanOrEqualTo(last + 1);
      last = level;
    }
  }
}

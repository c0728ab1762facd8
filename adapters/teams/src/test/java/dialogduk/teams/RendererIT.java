package dialogduk.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dialogduk.core.card.Card;
import dialogduk.core.card.Verb;
import dialogduk.core.testkit.SampleCards;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The cards as Microsoft's own renderer draws them, in a browser, with the host configuration of
/// Teams. The pictures are in `target/cards`.
@Tag("second-opinion")
class RendererIT {

  /// What Markdown, or a link finder, would have made.
  private static final String MARKUP =
      ".frame :is(a, b, strong, em, i, s, ul, ol, li, code, pre, h3, h4, h5, blockquote, table,"
          + " img, iframe, script, hr, svg)";

  /// Of a picture.
  private static final int COLUMNS = 3;

  private static Renderer renderer;

  @BeforeAll
  static void open() {
    renderer = Renderer.open();
  }

  @AfterAll
  static void close() {
    if (renderer != null) {
      renderer.close();
    }
  }

  @BeforeEach
  void clear() {
    renderer.clear("light");
  }

  @Test
  void draws_every_card_and_finds_nothing_wrong() {
    EveryCard.named()
        .forEach(
            named -> {
              var language = (String) named.get()[1];
              var drawn = Drawn.all((Card) named.get()[2], language);
              assertThat(renderer.draw(drawn, 480)).as((String) named.get()[0]).isEmpty();
            });
    assertThat(renderer.page().locator(".frame").count())
        .isGreaterThan((int) EveryCard.named().count());
  }

  @Test
  void finds_what_is_wrong() {
    var twice = Map.of("type", "Input.Text", "id", "a", "label", "A");
    var card =
        Map.<String, Object>of(
            "type", "AdaptiveCard", "version", "1.5", "body", List.of(twice, twice));
    assertThat(renderer.draw(card)).isNotEmpty();
    var unknown = Map.of("type", "TextBlok", "text", "a");
    assertThat(
            renderer.draw(
                Map.of("type", "AdaptiveCard", "version", "1.5", "body", List.of(unknown))))
        .isNotEmpty();
  }

  static List<String> hostile() {
    return List.copyOf(HostileTexts.all().keySet());
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void shows_what_was_written_as_text(String id) {
    var text = HostileTexts.all().get(id);
    renderer.draw(
        HostileTexts.blocks(text).stream()
            .flatMap(block -> Drawn.all(new Card("s:x", text, List.of(block)), "sv").stream())
            .toList(),
        480);
    assertThat(renderer.page().locator(MARKUP).count()).isZero();
    var shown = collapsed(TeamsText.shown(text));
    var frames = renderer.page().locator(".frame").allInnerTexts();
    assertThat(frames.stream().map(RendererIT::collapsed).filter(it -> it.contains(shown)))
        .hasSizeGreaterThan(40);
  }

  @Test
  void would_see_markup_where_it_is_read() {
    renderer.draw(
        Map.of(
            "type", "AdaptiveCard",
            "version", "1.5",
            "body",
                List.of(
                    Map.of(
                        "type",
                        "TextBlock",
                        "text",
                        "**a** [b](https://c.example) {{DATE(2026-01-01T00:00:00Z)}}"))));
    assertThat(renderer.page().locator(MARKUP).count()).isEqualTo(2);
    assertThat(renderer.page().locator(".frame").innerText()).doesNotContain("DATE");
  }

  // --- pressed

  @Test
  void sends_the_press_of_a_button() {
    renderer.draw(Drawn.messages(SampleCards.openToLead(), "sv").getFirst().card());
    press("Påminn");
    assertThat(renderer.pressed().get("type")).isEqualTo("Action.Execute");
    assertThat(renderer.pressed().get("verb")).isEqualTo("remind");
    assertThat(TeamsPress.of(renderer.pressed().get("data")))
        .contains(
            new TeamsPress(
                "session-1", "lead:goals", Verb.REMIND, Map.of("seen", "7", "target", "goals")));
  }

  @Test
  void keeps_the_other_buttons_behind_a_menu() {
    renderer.draw(Drawn.messages(SampleCards.openToLead(), "sv").getFirst().card());
    assertThat(button("Tillbaka ett steg").isVisible()).isFalse();
    press("More options");
    renderer.page().getByText("Tillbaka ett steg").last().click();
    assertThat(TeamsPress.of(renderer.pressed().get("data")).map(TeamsPress::verb))
        .contains(Verb.TAKE_BACK);
  }

  @Test
  void sends_what_was_filled_in() {
    renderer.draw(Drawn.form(SampleCards.answering(), "sv"));
    renderer
        .page()
        .getByLabel(
            "1.3 På vilket sätt kan samverkan vara ett stöd för att nå våra verksamhetsmål?")
        .fill("Att *alla* vet, i tid.\nOch på rätt nivå.");
    press("Lämna in 1.2");
    var read = (Submitted.Read) FormValues.read(renderer.pressed().get("data"));
    assertThat(read.press().verb()).isEqualTo(Verb.HAND_IN);
    assertThat(read.form().text("goals-support"))
        .isEqualTo("Att *alla* vet, i tid.\nOch på rätt nivå.");
    assertThat(read.form().text("agreement-aim")).startsWith("Att frågor kommer upp");
  }

  @Test
  void sends_what_was_chosen_ticked_and_dated() {
    renderer.draw(Drawn.form(SampleCards.parking(), "sv"));
    renderer.page().getByLabel("Till förhandling").check();
    renderer.page().getByLabel("Tas upp igen").fill("2026-05-04");
    renderer.page().getByLabel("Ansvarig").selectOption("Johan Berg");
    press("Parkera");
    var parked = (Submitted.Read) FormValues.read(renderer.pressed().get("data"));
    assertThat(parked.form().text("reason")).isEqualTo("negotiation");
    assertThat(parked.form().date("until")).hasToString("Optional[2026-05-04]");
    assertThat(parked.form().text("owner")).isEqualTo("p1");

    renderer.clear("light");
    renderer.draw(Drawn.form(SampleCards.pickingRows(), "sv"));
    renderer.page().getByLabel("Rekrytering av chefer").check();
    press("Dela utkast 1");
    var picked = (Submitted.Read) FormValues.read(renderer.pressed().get("data"));
    assertThat(picked.form().all("row")).containsExactly("a", "c");
  }

  @Test
  void sends_no_mark_before_a_step_is_chosen() {
    renderer.draw(Drawn.form(SampleCards.marking(), "sv"));
    press("Markera");
    assertThat(renderer.pressed()).isEmpty();
    assertThat(renderer.page().locator(".frame").innerText()).contains("Välj ett av de 5 stegen.");
    renderer.page().getByLabel("4", new Page.GetByLabelOptions().setExact(true)).check();
    press("Markera");
    var read = (Submitted.Read) FormValues.read(renderer.pressed().get("data"));
    assertThat(read.form().number("step")).contains(4);
  }

  @Test
  void lets_one_abstain_without_choosing() {
    renderer.draw(Drawn.form(SampleCards.marking(), "sv"));
    press("Avstå");
    assertThat(TeamsPress.of(renderer.pressed().get("data")).map(TeamsPress::verb))
        .contains(Verb.PASS_MARK);
  }

  @Test
  void unfolds_what_is_folded() {
    renderer.draw(Drawn.messages(SampleCards.jointAnswers(), "sv").getFirst().card());
    assertThat(renderer.page().getByText("Färre ärenden som kommer tillbaka.").isVisible())
        .isFalse();
    press("Läs svaren igen");
    assertThat(renderer.page().getByText("Färre ärenden som kommer tillbaka.").isVisible())
        .isTrue();
  }

  @Test
  void announces_titles_as_headings() {
    renderer.draw(Drawn.messages(SampleCards.open(), "sv").getFirst().card());
    var heading = new Page.GetByRoleOptions().setName("Målsättningar med samverkan");
    assertThat(renderer.page().getByRole(AriaRole.HEADING, heading).count()).isOne();
  }

  // --- pictures

  @ParameterizedTest
  @CsvSource({"light,480", "dark,480", "light,320"})
  void takes_a_picture_of_every_sample(String theme, int width) {
    renderer.clear(theme);
    renderer.page().setViewportSize(COLUMNS * (width + 24) + 24, 800);
    // Too tall for a picture, and with a word without an end: Microsoft's renderer leaves it to its
    // host to break that, and Teams' own styles are not to be had.
    Stream.concat(SampleCards.all().values().stream(), EveryCard.real("sv").distinct())
        .map(RendererIT::drawn)
        .filter(drawn -> Drawn.bytes(drawn) < 12_000)
        .forEach(drawn -> renderer.draw(drawn, width));
    assertThat(tooWide(".frame")).isEmpty();
    if (width >= 480) {
      // What a phone does with its buttons only a phone shows.
      assertThat(tooWide(".ac-actionSet")).isEmpty();
    }
    renderer
        .page()
        .screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "cards", theme + "-" + width + ".png")));
  }

  private static List<Map<String, Object>> drawn(Card card) {
    var messages = Drawn.messages(card, "sv").stream().map(TeamsMessage::card);
    return AdaptiveCard.isForm(card)
        ? Stream.concat(messages, Stream.of(Drawn.form(card, "sv"))).toList()
        : messages.toList();
  }

  /// What finds no room where it stands.
  private static List<?> tooWide(String selector) {
    return (List<?>)
        renderer
            .page()
            .evaluate(
                "selector => [...document.querySelectorAll(selector)]"
                    + ".filter(it => it.scrollWidth > it.clientWidth + 1)"
                    + ".map(it => it.innerText.slice(0, 80))",
                selector);
  }

  private static void press(String label) {
    button(label).click();
  }

  private static Locator button(String label) {
    var named = new Page.GetByRoleOptions().setName(label).setExact(true);
    return renderer.page().getByRole(AriaRole.BUTTON, named);
  }

  /// Line ends and runs of blanks are laid out, not shown.
  private static String collapsed(String text) {
    return text.replace("\u2060", "").replaceAll("[\\s\u00A0\u0085\u2028\u2029]+", " ").strip();
  }
}

package dialogduk.web.card;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.card.Block;
import dialogduk.core.card.Block.NoteKind;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Card;
import dialogduk.core.press.Press;
import dialogduk.core.testkit.SampleCards;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a keyboard, a screen reader and a browser without a script depend on.
class HtmlCardStructureTest {

  private static final Place PLACE = new Place("/d/7f3a", "token", "sv");

  static Stream<Card> cards() {
    return SampleCards.all().values().stream();
  }

  @ParameterizedTest
  @MethodSource("cards")
  void is_sound(Card card) {
    Markup.isSound(draw(card));
  }

  @ParameterizedTest
  @MethodSource("cards")
  void gives_every_button_a_press_and_a_form(Card card) {
    assertThat(draw(card).select("button:not([data-copy])"))
        .allSatisfy(
            button -> {
              assertThat(button.attr("type")).isEqualTo("submit");
              assertThat(button.attr("name")).isEqualTo("press");
              assertThat(Press.decode(button.attr("value"))).isPresent();
              assertThat(button.closest("form[method=post][action=/d/7f3a/do]")).isNotNull();
            });
  }

  @ParameterizedTest
  @MethodSource("cards")
  void says_whose_form_it_is(Card card) {
    assertThat(draw(card).select("form"))
        .allSatisfy(
            form -> {
              assertThat(form.selectFirst("input[name=csrf]").attr("value")).isEqualTo("token");
              assertThat(form.selectFirst("input[name=card]").attr("value")).isEqualTo(card.slot());
            });
  }

  @ParameterizedTest
  @MethodSource("cards")
  void is_one_live_region_with_one_name(Card card) {
    var section = draw(card).child(0);
    assertThat(section.attr("data-live")).isEqualTo(section.id());
    assertThat(section.attr("data-plain")).isEqualTo(card.plain());
  }

  @Test
  void keeps_the_title_of_the_page_single() {
    var card =
        new Card("s", "s", List.of(new Block.Heading("one", 1), new Block.Heading("two", 1)));
    assertThat(draw(card).select("h1")).isEmpty();
    assertThat(draw(card).select("h2").eachText()).containsExactly("one", "two");
    var first = Jsoup.parseBodyFragment(HtmlCard.render(card, PLACE.withTitle())).body();
    assertThat(first.select("h1").eachText()).contains("one");
  }

  @Test
  void skips_no_level() {
    var card = new Card("s", "s", List.of(new Block.Heading("deep", 3)));
    assertThat(draw(card).select("h2").eachText()).containsExactly("deep");
  }

  @Test
  void chooses_nothing_for_anyone() {
    assertThat(draw(SampleCards.marking()).select("[checked]")).isEmpty();
  }

  @Test
  void says_what_only_you_see_and_what_went_wrong_aloud() {
    var saved = new Card("s", "s", List.of(new Block.Note(NoteKind.PRIVATE, "a", List.of())));
    var fault = new Card("f", "f", List.of(new Block.Note(NoteKind.FAULT, "a", List.of())));
    assertThat(draw(saved).select("[role=status]")).hasSize(1);
    assertThat(draw(fault).select("[role=alert]")).hasSize(1);
  }

  @Test
  void lets_one_step_back_without_filling_in() {
    var form = draw(SampleCards.parking());
    assertThat(form.select("button.go").hasAttr("formnovalidate")).isFalse();
    assertThat(form.select("button.bare").hasAttr("formnovalidate")).isTrue();
  }

  @Test
  void leaves_three_rows_to_fill_in() {
    var rows = draw(SampleCards.rows()).select("tbody tr");
    assertThat(rows).hasSize(5);
    assertThat(rows.last().select("textarea").eachAttr("name"))
        .containsExactly("matters.4.0", "matters.4.1");
  }

  @Test
  void offers_a_code_that_is_there_to_be_copied() {
    var code = draw(SampleCards.capacity()).selectFirst("textarea[readonly]");
    assertThat(code.wholeText()).isEqualTo("K7M4RT9X");
    assertThat(draw(SampleCards.capacity()).select("[data-copy]").attr("data-copy"))
        .isEqualTo(code.id());
  }

  @Test
  void draws_a_scale_of_any_length() {
    IntStream.rangeClosed(2, 7)
        .forEach(
            steps -> {
              var scale = new Block.Scale("step", "q", "", steps, "Oklar", "Tydlig", 0);
              var drawn = draw(new Card("s", "s", List.of(scale)));
              assertThat(drawn.select("input[type=radio]")).hasSize(steps);
              assertThat(drawn.select(".ring").last().select("circle")).hasSize(1);
              assertThat(drawn.select(".ring").first().select("circle")).hasSize(4);
            });
  }

  @Test
  void draws_spreads_beside_each_other_equally_high() {
    var boxes = draw(SampleCards.sides()).select("figure svg").eachAttr("viewBox");
    assertThat(boxes).hasSize(2);
    assertThat(boxes.get(0)).isEqualTo(boxes.get(1));
  }

  @Test
  void needs_no_form_where_there_is_nothing_to_do() {
    var card = new Card("s", "s", List.of(new Block.Prose("a", Tone.PLAIN)));
    assertThat(draw(card).select("form")).isEmpty();
  }

  private static Element draw(Card card) {
    return Jsoup.parseBodyFragment(HtmlCard.render(card, PLACE)).body();
  }
}

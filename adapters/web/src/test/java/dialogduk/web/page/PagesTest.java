package dialogduk.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.press.Press;
import dialogduk.web.card.Markup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {

  private static final Pages PAGES = new Pages();
  private static final Map<String, Document> DRAWN = new HashMap<>();

  static Stream<Arguments> pages() {
    return SamplePages.all().entrySet().stream()
        .flatMap(
            it ->
                Stream.of("sv", "en")
                    .map(language -> Arguments.of(it.getKey(), it.getValue(), language)));
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("pages")
  void are_sound(String name, Page page, String language) {
    var drawn = draw(page, language);
    Markup.isSound(drawn);
    assertThat(drawn.select("html").attr("lang")).isEqualTo(language);
    assertThat(drawn.select("main")).hasSize(1);
    assertThat(drawn.select("h1")).hasSize(1);
    assertThat(drawn.title()).endsWith(" · Dialogduk");
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("pages")
  void leave_no_trace_of_the_template(String name, Page page, String language) {
    assertThat(PAGES.render(page, language)).doesNotContain("th:", "${", "#{", "??", "[[", "null");
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("pages")
  void send_the_token_with_every_post(String name, Page page, String language) {
    assertThat(draw(page, language).select("form[method=post]"))
        .allSatisfy(
            form -> {
              assertThat(form.attr("action")).startsWith("/");
              assertThat(form.select("input[name=csrf]")).hasSize(1);
            });
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("pages")
  void know_every_press_they_offer(String name, Page page, String language) {
    assertThat(draw(page, language).select("button[name=press]").eachAttr("value"))
        .allSatisfy(value -> assertThat(Press.decode(value)).as(value).isPresent());
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("pages")
  void load_nothing_from_elsewhere(String name, Page page, String language) {
    var drawn = draw(page, language);
    assertThat(drawn.select("[src]").eachAttr("src")).allMatch(it -> it.startsWith("/static/"));
    assertThat(drawn.select("link[href]").eachAttr("href"))
        .allMatch(it -> it.startsWith("/static/"));
  }

  @Test
  void are_all_shown_as_samples() {
    assertThat(SamplePages.all().values().stream().<Class<?>>map(Page::getClass).distinct())
        .containsExactlyInAnyOrder(Page.class.getPermittedSubclasses());
  }

  @Test
  void come_without_their_frame_as_a_fragment() {
    var fragment = PAGES.fragment(SamplePages.all().get("room-lead"), "sv");
    assertThat(fragment.strip()).startsWith("<main").endsWith("</main>");
    var whole = draw(SamplePages.all().get("room-lead"), "sv").selectFirst("main");
    assertThat(Jsoup.parse(fragment).selectFirst("main").html()).isEqualTo(whole.html());
  }

  @Test
  void tell_nothing_of_the_dialogue_to_a_preview_of_a_link() {
    var text = PAGES.render(SamplePages.all().get("link"), "sv");
    assertThat(text).contains("Fortsätt som Eva?").doesNotContain("Exempelmyndigheten");
  }

  @Test
  void say_on_every_page_that_a_rehearsal_is_made_up() {
    assertThat(draw(SamplePages.all().get("room-demo"), "sv").text()).contains("påhittade");
    assertThat(draw(SamplePages.all().get("print-demo"), "sv").select(".paper .word").text())
        .isEqualTo("Påhittad");
  }

  @Test
  void ask_which_dialogue_where_there_are_several() {
    assertThat(draw(SamplePages.all().get("new-1-purpose"), "sv").select("[name=dialogue]"))
        .isEmpty();
    var several = draw(SamplePages.all().get("new-1-which"), "sv");
    assertThat(several.select("[name=dialogue]").eachAttr("value"))
        .containsExactly("samverkansavtal", "var-vardag");
    assertThat(several.select("[name=dialogue][checked]").eachAttr("value"))
        .containsExactly("var-vardag");
    assertThat(several.text()).contains("Vår vardag Frågorna: Exempelmyndigheten");
  }

  @Test
  void offer_a_short_track_only_where_there_is_one() {
    assertThat(draw(SamplePages.all().get("new-3-cloths"), "sv").select("[value=short]"))
        .hasSize(1);
    assertThat(draw(SamplePages.all().get("new-3-own"), "sv").select("[value=short]")).isEmpty();
  }

  @Test
  void say_whose_the_questions_are() {
    assertThat(draw(SamplePages.all().get("actions"), "sv").select("footer").text())
        .startsWith("Frågorna kommer från Exempelmyndigheten. Dialogen ersätter inte");
    assertThat(draw(SamplePages.all().get("print"), "sv").select(".pgfoot").eachText())
        .isNotEmpty()
        .allMatch(it -> it.endsWith("· Frågorna: Exempelmyndigheten"));
    assertThat(draw(SamplePages.all().get("new-1-which"), "sv").select("footer").text())
        .startsWith("Dialogen ersätter inte");
  }

  @Test
  void mark_the_open_tab() {
    var page = draw(SamplePages.all().get("actions"), "sv");
    assertThat(page.select("nav [aria-current=page]").eachText()).containsExactly("Åtgärder");
    assertThat(page.select("nav a[lang=en]").attr("href")).isEqualTo("/d/7f3a/actions?language=en");
  }

  @Test
  void write_what_people_are_called_as_text() {
    var hostile = "<script>alert('1')</script>${7*7} [[${7*7}]] #{skip}";
    var page = new LinkPage(Frame.outside("t", hostile, "/l/x", "c"), hostile);
    var drawn = draw(page, "sv");
    assertThat(drawn.select("h1").text()).isEqualTo("Fortsätt som " + hostile + "?");
    assertThat(drawn.select(".where").text()).isEqualTo(hostile);
    assertThat(drawn.select("main script")).isEmpty();
  }

  @Test
  void keep_what_was_typed_beside_what_is_wrong() {
    var page = draw(SamplePages.all().get("join-wrong"), "sv");
    assertThat(page.select("input[name=code]").attr("value")).isEqualTo("K7M4RT9");
    assertThat(page.select("[role=alert]").text()).contains("Be facilitatorn om en ny.");
  }

  @Test
  void show_nine_answers_a_page_to_the_room() {
    var page = draw(SamplePages.all().get("board-page-2"), "sv");
    assertThat(page.select(".slip")).hasSize(5);
    assertThat(page.text()).contains("Sida 2 av 2");
    assertThat(page.select("button, input, a")).isEmpty();
  }

  @Test
  void name_a_template_for_every_page() {
    assertThat(
            List.of(
                SamplePages.all().get("save-link").template(),
                SamplePages.all().get("cloths").template()))
        .containsExactly("save-link", "cloths");
  }

  private static Document draw(Page page, String language) {
    return DRAWN.computeIfAbsent(language + page, _ -> Jsoup.parse(PAGES.render(page, language)));
  }
}

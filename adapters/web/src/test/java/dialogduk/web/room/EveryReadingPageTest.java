package dialogduk.web.room;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.session.Purpose;
import dialogduk.core.text.Texts;
import dialogduk.web.PageWords;
import dialogduk.web.page.Page;
import dialogduk.web.page.Pages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class EveryReadingPageTest {

  private static final Pages PAGES = new Pages();
  private static final Pattern KEY = Pattern.compile("\\b[a-z][a-z-]*(\\.[a-z][a-z-]*)+\\b");
  private static final Pattern MARKUP = Pattern.compile("<[^>]*>");

  @ParameterizedTest
  @MethodSource("everyPage")
  void is_drawn_without_a_raw_key(String name, String language, Page page) {
    var text = read(page, language);
    var known = Texts.in(language);

    assertThat(text).isNotBlank().doesNotContain("{0");
    assertThat(KEY.matcher(text).results().map(found -> found.group()))
        .noneMatch(key -> known.has(key) || PageWords.in(language).keys().contains(key));
  }

  @ParameterizedTest
  @MethodSource("everyPage")
  void shows_nothing_of_a_sealed_box(String name, String language, Page page) {
    assertThat(drawn(page, language)).doesNotContain(ReadingDesk.SEALED);
  }

  @ParameterizedTest
  @MethodSource("everyPage")
  void says_no_side_of_any_person(String name, String language, Page page) {
    assertThat(drawn(page, language)).doesNotContain("UNION", "EMPLOYER", ">ST<");
  }

  @ParameterizedTest
  @MethodSource("everyPageOfARehearsal")
  void says_that_a_rehearsal_is_made_up(String name, String language, Page page) {
    assertThat(read(page, language)).contains(madeUp(language));
  }

  @ParameterizedTest
  @MethodSource("everyPage")
  void says_nothing_of_the_kind_in_a_real_dialogue(String name, String language, Page page) {
    assertThat(read(page, language)).doesNotContain(madeUp(language));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void says_on_each_sheet_of_a_rehearsal_that_it_is_made_up(String language) {
    for (var name : List.of("record", "print", "print blank")) {
      var sheets =
          Jsoup.parse(drawn(pages(Purpose.REHEARSAL, "lena", language).get(name), language))
              .select(".paper");
      assertThat(sheets).as(name).hasSize(16);
      assertThat(sheets.eachText()).as(name).allMatch(text -> text.startsWith(madeUp(language)));
    }
  }

  private static String madeUp(String language) {
    return PageWords.in(language).text("demo.word");
  }

  static Stream<Arguments> everyPage() {
    return everyPage(Purpose.NEW_AGREEMENT);
  }

  static Stream<Arguments> everyPageOfARehearsal() {
    return everyPage(Purpose.REHEARSAL);
  }

  private static Stream<Arguments> everyPage(Purpose purpose) {
    return Stream.of("sv", "en")
        .flatMap(
            language ->
                Stream.of("karin", "omar", "lena", "olle")
                    .flatMap(person -> pages(purpose, person, language).entrySet().stream())
                    .map(page -> Arguments.of(page.getKey(), language, page.getValue())));
  }

  private static SequencedMap<String, Page> pages(Purpose purpose, String person, String language) {
    var desk = new ReadingDesk(MonthsOfWork.told(purpose));
    var visitor = ReadingDesk.visitor(person, language);
    var scene = desk.scene(language);
    var pages = new LinkedHashMap<String, Page>();
    pages.put("cloths", desk.pages.cloths(request(""), visitor, scene));
    for (var cloth : scene.dialogue().cloths()) {
      pages.put("cloth " + cloth.id(), desk.pages.cloth(request(""), visitor, scene, cloth));
    }
    for (var phase : scene.dialogue().phases()) {
      pages.put("summary " + phase.id(), desk.pages.summary(request(""), visitor, scene, phase));
    }
    for (var form :
        Map.of("none", "", "add", "form=action", "change", "form=change&target=a2").entrySet()) {
      pages.put(
          "actions " + form.getKey(), desk.pages.actions(request(form.getValue()), visitor, scene));
    }
    pages.put("history", desk.pages.history(request(""), visitor, scene));
    pages.put("board", desk.pages.board(request(""), visitor, scene));
    pages.put("board 1.1", desk.pages.board(request("prompt=goals-5-years"), visitor, scene));
    pages.put("board 3.2", desk.pages.board(request("prompt=matters"), visitor, scene));
    pages.put("record", desk.pages.record(request(""), visitor, scene));
    pages.put("print", desk.pages.print(request(""), visitor, scene));
    pages.put("print blank", desk.pages.print(request("blank"), visitor, scene));
    return pages;
  }

  private static MockHttpServletRequest request(String query) {
    return ReadingDesk.request("/x", query);
  }

  /// Its words without the markup.
  private static String read(Page page, String language) {
    return MARKUP.matcher(drawn(page, language)).replaceAll(" ");
  }

  private static String drawn(Page page, String language) {
    return PAGES.render(page, language);
  }
}

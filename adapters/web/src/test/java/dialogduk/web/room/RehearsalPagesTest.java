package dialogduk.web.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.map;

import dialogduk.web.PageWords;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;

/// A rehearsal as a browser gets it, page by page.
class RehearsalPagesTest {

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void say_that_it_is_made_up(String language) {
    var rehearsal = Rehearsal.begun(language);
    var word = PageWords.in(language).text("demo.word");
    assertThat(Jsoup.parse(status(rehearsal)).text()).as("the first page").contains(word);
    rehearsal.pass(Duration.ofSeconds(5));
    rehearsal.opens("goals");
    rehearsal.pass(Duration.ofSeconds(5));

    pages(rehearsal)
        .forEach((name, page) -> assertThat(Jsoup.parse(page).text()).as(name).contains(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void say_so_as_data_too(String language) {
    var rehearsal = Rehearsal.begun(language);

    var json = rehearsal.room().json(rehearsal.request(""), rehearsal.session()).getBody();

    assertThat(json).asInstanceOf(map(String.class, Object.class)).containsEntry("madeUp", true);
  }

  private static String status(Rehearsal rehearsal) {
    var request = rehearsal.request("");
    return body(rehearsal.room().status(request, rehearsal.session(), null, List.of(), -1));
  }

  private static Map<String, String> pages(Rehearsal rehearsal) {
    var room = rehearsal.room();
    var session = rehearsal.session();
    var pages = new LinkedHashMap<String, String>();
    pages.put("status", status(rehearsal));
    pages.put("cloths", body(room.cloths(rehearsal.request("/cloths"), session)));
    pages.put("cloth", body(room.cloth(rehearsal.request("/cloth/goals"), session, "goals")));
    pages.put("summary", body(room.summary(rehearsal.request("/summary/why"), session, "why")));
    pages.put("actions", body(room.actions(rehearsal.request("/actions"), session)));
    pages.put("history", body(room.history(rehearsal.request("/history"), session)));
    pages.put("board", body(room.board(rehearsal.request("/board"), session)));
    pages.put("record", body(room.record(rehearsal.request("/record"), session)));
    pages.put("print", body(room.print(rehearsal.request("/print"), session)));
    return pages;
  }

  private static String body(ResponseEntity<String> answer) {
    assertThat(answer.getStatusCode().value()).isEqualTo(200);
    return String.valueOf(answer.getBody());
  }
}

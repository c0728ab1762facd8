package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.app.HostileInputs.Row;
import dialogduk.core.box.PlainText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Every text of the list of hostile inputs, through every field of the web room where somebody can
/// write, and out again on every page and as data: nothing is markup, nothing is lost.
class HostileTextIT {

  private static final List<String> PAGES =
      List.of(
          "",
          "/cloths",
          "/cloth/scope",
          "/summary/how",
          "/actions",
          "/history",
          "/board",
          "/record",
          "/print",
          "?form=park",
          "?form=action");

  private static final int LONGEST_NAME = 80;

  @TempDir static Path folder;
  private static ServerProcess server;

  @BeforeAll
  static void start() throws Exception {
    server = ServerProcess.start(folder);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  static Stream<Row> texts() {
    return HostileInputs.rows().stream().filter(Row::isText);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void a_hostile_text_is_a_text_everywhere(Row row) throws Exception {
    var written = row.input();
    var kept = PlainText.clean(written).strip();
    var inOneLine = PlainText.name(written);
    if (kept.isEmpty()) { // blank, or nothing that anybody sees
      refusedAsEmpty(written);
      return;
    }
    var name = PlainText.length(inOneLine) > LONGEST_NAME ? "Sam" : written;
    var group =
        WebGroup.started(
            server.base(),
            person -> person,
            written,
            List.of("Frida", name),
            List.of("", "secretary"));
    var knocking = group.knock(written);
    assertThat(knocking.here().status()).isEqualTo(name.equals("Sam") ? 422 : 200);
    isHarmless(knocking.here());
    var eva = group.join("Eva", "employer");
    group.state(group.comeIn(name.equals("Sam") ? "Sam" : inOneLine), written);
    group.open("scope");

    handIn(group, eva, written);
    group.step("Stäng och visa");
    shareJoint(group, "matters-excluded", "text", written);
    shareJoint(group, "matters", "rows.0.0", written);
    addAction(group, written);
    park(group, written);

    var seen = new StringBuilder();
    for (var reader : List.of(group.leader(), eva)) {
      for (var page : PAGES) {
        var answer = reader.get(group.room() + page);
        assertThat(answer.status()).as(page).isEqualTo(200);
        isHarmless(answer);
        seen.append(answer.page().wholeText());
      }
      var json = reader.json(group.room());
      assertThat(json.status()).isEqualTo(200);
      assertThat(strings(json.json()).stream().filter(text -> text.contains(kept)))
          .as("as data")
          .isNotEmpty();
    }
    assertThat(normal(seen.toString())).contains(normal(kept));
    shownIn(group, eva, "/cloth/scope", ".slip .pre", kept);
    shownIn(group, eva, "/record", "main", kept);
    shownIn(group, eva, "/print", "main", kept);
    shownIn(group, eva, "/actions", "main", kept);
    shownIn(group, group.leader(), "", ".where", kept);
    shownIn(group, group.leader(), "", "#card-people", name.equals("Sam") ? "Sam" : inOneLine);
    shownIn(group, group.leader(), "", "#card-parked", kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"å", "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66"})
  @DisplayName("H190 H192 H193 an answer of 12,000 characters is kept exactly, one more is refused")
  void the_longest_answer_is_kept_and_a_longer_one_refused(String character) throws Exception {
    var group = WebGroup.startedAt(server.base());
    group.open("scope");
    var leader = group.leader();
    for (int length : List.of(11_999, 12_000)) {
      assertThat(handIn(group, leader, character.repeat(length)).said())
          .isEqualTo("said.handed-in");
      assertThat(leader.go(group.room()).page().select("textarea").first().wholeText())
          .isEqualTo(character.repeat(length));
    }
    leader.go(group.room());
    var long12001 =
        leader.button("Lämna in").with("answers:matters-excluded", character.repeat(12_001));
    var refused = leader.send(long12001);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().text())
        .contains("12")
        .contains("Inget är inlämnat och inget är avkortat");
    assertThat(refused.page().select("textarea").first().wholeText())
        .as("what was typed stays in the field")
        .isEqualTo(character.repeat(12_001));
  }

  @Test
  @DisplayName("H194 H200 H201 marks upon marks, empty lines and one endless word are kept exactly")
  void shapes_that_break_a_layout_are_kept_exactly() throws Exception {
    var group = WebGroup.startedAt(server.base());
    group.open("scope");
    for (var text :
        List.of(
            "a" + "\u0301".repeat(3_000),
            "x" + "\n".repeat(3_000) + "y",
            "&".repeat(1_000),
            "ord".repeat(1_000))) {
      assertThat(handIn(group, group.leader(), text).said()).isEqualTo("said.handed-in");
      assertThat(group.leader().go(group.room()).page().select("textarea").first().wholeText())
          .isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9999-12-31",
        "0001-01-01",
        "1970-01-01",
        "292278995-01-01",
        "2026-02-30",
        "i morgon"
      })
  @DisplayName("H224 H225 H227 H229 a deadline out of reach is refused, and so is a strange owner")
  void a_deadline_out_of_reach_is_refused(String deadline) throws Exception {
    var group = WebGroup.startedAt(server.base());
    var leader = group.leader();
    var form = action(group, "Mål");

    var refused = leader.send(form.with("deadline", deadline));
    var strange = leader.send(form.with("owner", "@all"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(strange.status()).isEqualTo(422);
    assertThat(leader.get(group.room() + "/actions").page().select("tbody tr")).isEmpty();
  }

  // --- writing

  private static void refusedAsEmpty(String written) throws IOException {
    var group = WebGroup.startedAt(server.base());
    group.open("scope");
    group.leader().go(group.room());
    var answer =
        group
            .leader()
            .send(group.leader().button("Lämna in").with("answers:matters-excluded", written));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.page().text()).contains("Inget är skrivet");
  }

  private static Response handIn(WebGroup group, WebPerson person, String text) throws IOException {
    person.go(group.room());
    var answer =
        person.send(
            person
                .button("Lämna in")
                .with("answers:matters-excluded", text)
                .with("answers:matters.0.0", text.length() > 4_000 ? "" : text));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
    return answer;
  }

  private static void shareJoint(WebGroup group, String prompt, String field, String text)
      throws IOException {
    var leader = group.leader();
    leader.go(group.room() + "/cloth/scope");
    var form =
        leader.here().page().select("button[value^=share-joint]").stream()
            .filter(button -> button.attr("value").matches(".*[?&]target=" + prompt + "(&.*)?"))
            .findFirst()
            .orElseThrow();
    var answer = leader.send(leader.forged(group.room(), form.attr("value")).with(field, text));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
  }

  private static Filled action(WebGroup group, String text) throws IOException {
    var leader = group.leader();
    leader.go(group.room() + "/actions?form=action");
    var press = leader.here().page().selectFirst("button[value^=add-action]").attr("value");
    return leader.forged(group.room(), press).with("what", text).with("purpose", text);
  }

  private static void addAction(WebGroup group, String text) throws IOException {
    assertThat(group.leader().send(action(group, text)).status()).isEqualTo(303);
  }

  private static void park(WebGroup group, String text) throws IOException {
    var leader = group.leader();
    leader.go(group.room());
    var form =
        leader
            .forged(group.room(), "park?seen=" + leader.seen())
            .with("target", "matters-excluded")
            .with("reason", "other")
            .with("sentence", text);
    var answer = leader.send(form);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
  }

  // --- reading

  /// What a reader sees in one part of a page.
  private static void shownIn(
      WebGroup group, WebPerson reader, String path, String selector, String text)
      throws IOException {
    var shown = reader.get(group.room() + path).page().select(selector);
    assertThat(normal(shown.stream().map(Element::wholeText).toList().toString()))
        .as(path + " " + selector)
        .contains(normal(text));
  }

  /// Spaces and line breaks as a browser draws them.
  private static String normal(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /// No element, attribute or address on the page that we did not write.
  private static void isHarmless(Response answer) {
    var page = answer.page();
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'");
    assertThat(page.select("script")).allMatch(it -> it.attr("src").startsWith("/static/"));
    assertThat(page.select("script")).allMatch(it -> it.data().isEmpty());
    assertThat(page.select("iframe, object, embed, img, base, at, style, entity")).isEmpty();
    assertThat(page.select("a[href]"))
        .allMatch(it -> it.attr("href").matches("(/|#|https://).*"))
        .noneMatch(it -> it.attr("href").contains("evil"));
    for (var element : page.getAllElements()) {
      assertThat(element.attributes().asList())
          .noneMatch(attribute -> attribute.getKey().startsWith("on"))
          .noneMatch(attribute -> attribute.getKey().equals("srcdoc"));
    }
    assertThat(page.text()).doesNotContain("*{49}").doesNotContainPattern("\\b49\\b");
  }

  private static List<String> strings(JsonNode node) {
    var all = new ArrayList<String>();
    if (node.isString()) {
      all.add(node.asString());
    }
    StreamSupport.stream(node.spliterator(), false).forEach(child -> all.addAll(strings(child)));
    return all;
  }
}

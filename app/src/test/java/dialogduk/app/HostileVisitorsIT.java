package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.box.PlainText;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// People who come where they should not, or twice, or late. Each test carries the row of the list
/// of hostile inputs.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostileVisitorsIT {

  @TempDir static Path folder;
  private static ServerProcess server;
  private static WebGroup group;
  private static WebGroup other;

  @BeforeAll
  static void start() throws Exception {
    server = ServerProcess.start(folder);
    group =
        WebGroup.started(
            server.base(),
            person -> person,
            "Hemlig rubrik",
            List.of("Frida", "Sam"),
            List.of("", "secretary"));
    for (var name : List.of("Eva", "Erik", "Ulla", "Nils")) {
      group.join(name, name.startsWith("U") ? "ST" : "employer");
    }
    other = WebGroup.startedAt(server.base());
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  @DisplayName("H112 a personal link is exchanged for a cookie at once and never sent on")
  void a_link_does_not_travel_on() throws Exception {
    var link = group.linkFor("Sam");
    var sam = new WebPerson(server.base(), "Sam");

    var seen = sam.go(link);
    var entered = sam.send(sam.button("Fortsätt"));

    assertThat(seen.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(entered.status()).isEqualTo(303);
    assertThat(entered.header("Location")).isEqualTo(group.room());
    assertThat(entered.header("Set-Cookie"))
        .contains("HttpOnly", "SameSite=Lax")
        .doesNotContain(link.substring("/l/".length()));
  }

  @Test
  @DisplayName("H113 the preview of a link joins nobody and tells nothing")
  void a_preview_of_a_link_tells_nothing() throws Exception {
    var link = group.linkFor("Sam");
    var history = history();
    for (var robot :
        List.of("Slackbot-LinkExpanding 1.0", "SkypeUriPreview", "facebookexternalhit")) {
      var preview = new WebPerson(server.base(), robot);
      var answer = preview.get(link, Map.of("User-Agent", robot));
      assertThat(answer.text()).doesNotContain("Hemlig rubrik");
      assertThat(preview.cookies().keySet()).doesNotContain("dialogduk-" + group.id());
      assertThat(
              Wire.send(
                      server, "HEAD " + link + " HTTP/1.1", Wire.host(server), "Connection: close")
                  .status())
          .isEqualTo(200);
      assertThat(preview.get("/join?code=" + group.code().replace(" ", "")).text())
          .doesNotContain("Hemlig rubrik");
    }

    assertThat(history()).isEqualTo(history);
    var sam = new WebPerson(server.base(), "Sam");
    sam.go(link);
    sam.press("Fortsätt");
    assertThat(sam.here().status()).isEqualTo(200);
  }

  @Test
  @DisplayName("H120 a stream that says it comes from another room hears only its own")
  void a_stream_hears_only_its_own_room() throws Exception {
    var eva = group.person("Eva");
    var stream =
        LiveStream.open(eva, group.room() + "/live", Map.of("Last-Event-ID", other.id() + ":1"));
    var own = stream.await(1);
    other.leader().go(other.room());
    other.open("conditions");

    assertThat(stream.frames()).isEqualTo(own);
    stream.close();
    var theirs = LiveStream.open(eva, other.room() + "/live");
    assertThat(theirs.status()).isEqualTo(404);
    theirs.close();
  }

  @Test
  @DisplayName("H121 five hundred tabs that never read cost no memory and nobody else time")
  void slow_readers_cost_nothing() throws Exception {
    var eva = group.person("Eva");
    var cookie = "dialogduk-" + group.id() + "=" + eva.cookies().get("dialogduk-" + group.id());
    var sockets = new ArrayList<Socket>();
    try {
      for (int tab = 0; tab < 500; tab++) {
        sockets.add(
            Wire.open(
                server,
                "GET " + group.room() + "/live HTTP/1.1",
                Wire.host(server),
                "Accept: text/event-stream",
                "Cookie: " + cookie));
      }
      var before = usedMegabytes();
      long slowest = 0;
      for (int change = 0; change < 40; change++) {
        var begun = System.nanoTime();
        group.leader().go(group.room());
        group.leader().send(group.leader().forged(group.room(), "close-admission"));
        group.leader().send(group.leader().forged(group.room(), "open-admission"));
        slowest = Math.max(slowest, (System.nanoTime() - begun) / 1_000_000);
      }
      assertThat(slowest).as("milliseconds of three requests").isLessThan(5_000);
      assertThat(usedMegabytes() - before).as("megabytes of 80 changes").isLessThan(20);
    } finally {
      for (var socket : sockets) {
        socket.close();
      }
    }
  }

  @Test
  @DisplayName("H128 of two tabs of one person the last mark counts, once")
  void the_last_of_two_tabs_counts() throws Exception {
    group.open("action-plan");
    group.step("Öppna markeringen");
    var eva = group.person("Eva");
    eva.go(group.room());
    var first = eva.button("Markera").with("step", "2");
    var second = eva.button("Markera").with("step", "5");

    eva.send(first);
    eva.send(second);

    assertThat(eva.go(group.room()).page().select("input[name=step][checked]").attr("value"))
        .isEqualTo("5");
    assertThat(group.leader().go(group.room()).page().text())
        .containsPattern("1 av \\d har markerat");
    group.step("Tillbaka");
    group.step("Tillbaka");
  }

  @Test
  @DisplayName("H129 Back in the browser and the same press again changes nothing")
  void a_press_sent_twice_is_one_step() throws Exception {
    var leader = group.leader();
    leader.go(group.room());
    leader.press("Nästa");
    var form = leader.button("Nästa");
    assertThat(leader.send(form).status()).isEqualTo(303);
    var history = history();

    var again = leader.send(form);

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.page().text()).contains("Gruppen har redan gått vidare");
    assertThat(history()).isEqualTo(history);
    group.step("Tillbaka");
  }

  @Test
  @DisplayName("H131 a name gives no function and is never a badge")
  void a_name_gives_nothing() throws Exception {
    for (var name : List.of("Facilitator", "Dialogduk (bot)", "\u202eadirF", "Admin ")) {
      var person = group.knock(name);
      group.leader().go(group.room());
      assertThat(group.leader().here().page().select("button").eachText())
          .contains("Släpp in " + PlainText.name(name));
      group.leader().press("Släpp in " + PlainText.name(name));
      person.go(group.room());
      var next = person.send(person.forged(group.room(), "next?seen=0").with("card", "preview"));
      assertThat(next.status()).as(name).isEqualTo(403);
      group.leader().go(group.room());
      assertThat(group.leader().here().page().select("#card-people").text())
          .contains(PlainText.name(name) + ": deltar");
      person.go(group.room());
      assertThat(person.press("Tacka nej").status()).isEqualTo(303);
    }
  }

  @Test
  @DisplayName("H132 opening somebody's link changes nothing, and a new one ends it at once")
  void a_link_can_be_replaced_at_once() throws Exception {
    var old = group.linkFor("Frida");
    var eva = new WebPerson(server.base(), "Eva, from shared history");
    var history = history();

    var seen = eva.go(old);
    assertThat(seen.page().select("h1").text()).isEqualTo("Fortsätt som Frida?");
    assertThat(eva.get(group.room()).status()).isEqualTo(404);
    assertThat(history()).isEqualTo(history);

    var form = eva.button("Fortsätt");
    group.linkFor("Frida");
    assertThat(eva.send(form).status()).isEqualTo(404);
    assertThat(eva.get(old).status()).isEqualTo(404);
    assertThat(eva.get(group.room()).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("H132 the use of a facilitator's link in a new browser stands in the history")
  void a_used_link_is_in_the_history() throws Exception {
    var link = group.linkFor("Frida");
    var told = "Frida kom in med sin länk.";
    assertThat(history()).doesNotContain(told);
    var browser = new WebPerson(server.base(), "Eva, from shared history");
    browser.go(link);
    browser.press("Fortsätt");
    assertThat(browser.here().status()).isEqualTo(200);
    assertThat(history()).containsOnlyOnce(told);

    browser.go(link);
    browser.press("Fortsätt");
    assertThat(history()).as("the same browser again").containsOnlyOnce(told);

    var sam = new WebPerson(server.base(), "Sam");
    sam.go(group.linkFor("Sam"));
    sam.press("Fortsätt");
    assertThat(history()).doesNotContain("Sam kom in med sin länk.");
  }

  @Test
  void a_form_is_handed_in_whole_or_says_what_was_not() throws Exception {
    group.open("roles");
    var erik = group.person("Erik");
    erik.go(group.room());
    var form = erik.button("Lämna in").with("answers:roles-to-define", "Ombud");

    var refused = erik.send(form.with("answers:lasting-process", "x".repeat(12_001)));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().text()).contains("Svaret på 4.2 är för långt", "Inget har ändrats");
    assertThat(group.leader().go(group.room()).page().text()).doesNotContain("1 av ");
    assertThat(erik.go(group.room()).page().text()).doesNotContain("Inlämnat");

    park("lasting-process");
    var told = erik.go(location(erik.send(form.with("answers:lasting-process", "Varje år"))));
    assertThat(told.page().text()).contains("Inlämnat, utom 4.2", "sparat som utkast");
    group.step("Tillbaka");
    assertThat(erik.go(group.room()).page().select("[name='answers:lasting-process']").text())
        .isEqualTo("Varje år");
    group.step("Tillbaka");
  }

  private static void park(String prompt) throws IOException {
    var leader = group.leader();
    leader.go(group.room());
    var press = "park?seen=" + leader.seen();
    var form = leader.forged(group.room(), press).with("target", prompt);
    assertThat(leader.send(form.with("reason", "negotiation")).status()).isEqualTo(303);
  }

  private static String location(Response answer) {
    return answer.header("Location").replaceFirst("^https?://[^/]+", "");
  }

  @Test
  @DisplayName("H134 a page that lay open for hours, over a restart too, can still be sent")
  void an_old_page_can_still_be_sent() throws Exception {
    group.open("goals");
    var erik = group.person("Erik");
    erik.go(group.room());
    var form = erik.button("Lämna in").with("answers:agreement-aim", "skrivet länge");
    server.kill();
    server.restart();

    assertThat(erik.send(form).said()).isEqualTo("said.handed-in");
    assertThat(group.knock("Åsa").here().status()).isEqualTo(200);
    var entered = new WebPerson(server.base(), "Sam");
    entered.go(group.linkFor("Sam"));
    assertThat(entered.send(entered.button("Fortsätt")).header("Set-Cookie"))
        .contains("Max-Age=34560000");
    group.step("Tillbaka");
  }

  @Test
  @DisplayName("H137 the record of another dialogue is not there, like one that never was")
  void another_dialogue_is_not_there() throws Exception {
    var eva = group.person("Eva");
    for (var page : List.of("", "/record", "/print", "/history", "/board", "/cloths", "/actions")) {
      var theirs = eva.get(other.room() + page);
      var nowhere = eva.get("/d/00000000000000000000" + page);
      assertThat(theirs.status()).as(page).isEqualTo(404);
      assertThat(theirs.text().replace(other.id(), "0".repeat(20)))
          .as("the same for not yours and not there: " + page)
          .isEqualTo(nowhere.text());
    }
    eva.go(group.room());
    assertThat(eva.send(eva.forged(other.room(), "next?seen=0").with("card", "preview")).status())
        .isEqualTo(404);
  }

  @Test
  @DisplayName("H138 whoever has left reads nothing more, from the same moment")
  void whoever_left_reads_nothing_more() throws Exception {
    var nils = group.person("Nils");
    nils.go(group.room());
    assertThat(nils.send(nils.forged(group.room(), "leave")).status()).isLessThan(500);

    for (var page : List.of("", "/record", "/print", "/history", "/board", "/live")) {
      assertThat(nils.get(group.room() + page).status()).as(page).isIn(404, 406);
    }
    var stream = nils.listen(group.room());
    assertThat(stream.status()).isEqualTo(404);
    stream.close();
  }

  /// The last one: it uses up the tries of a whole minute.
  @Test
  @Order(Integer.MAX_VALUE)
  @DisplayName("H110 codes and links cannot be guessed")
  void codes_cannot_be_guessed() throws Exception {
    var random = new Random(1);
    var guesser = new WebPerson(server.base(), "Guesser");
    guesser.go("/join");
    var code = group.code();
    for (int guess = 0; guess < 300; guess++) {
      var token = new byte[16];
      random.nextBytes(token);
      assertThat(guesser.get("/l/" + HexFormat.of().formatHex(token)).status()).isEqualTo(404);
    }
    var answers = new ArrayList<Integer>();
    for (int guess = 0; guess < 30; guess++) {
      answers.add(guesser.send(joining(guesser, "ACDE" + random.nextInt(1_000, 9_999))).status());
    }

    assertThat(answers.subList(0, 20)).containsOnly(404);
    assertThat(answers.subList(20, 30)).containsOnly(429);
    assertThat(guesser.send(joining(guesser, code)).status())
        .as("not even the right one, for a minute")
        .isEqualTo(429);
    assertThat(group.leader().go(group.room()).page().text()).doesNotContain("Släpp in Gissare");
  }

  private static Filled joining(WebPerson person, String code) {
    return Filled.to("/join")
        .with("csrf", person.token())
        .with("code", code)
        .with("name", "Gissare");
  }

  private static String history() throws IOException {
    return group.leader().get(group.room() + "/history").page().select("main").text();
  }

  /// What the server's heap holds after it has been cleaned.
  private static long usedMegabytes() throws IOException, InterruptedException {
    jcmd("GC.run");
    var info = jcmd("GC.heap_info");
    return java.util.regex.Pattern.compile("used (\\d+)K")
            .matcher(info)
            .results()
            .mapToLong(found -> Long.parseLong(found.group(1)))
            .findFirst()
            .orElseThrow(() -> new AssertionError(info))
        / 1_024;
  }

  private static String jcmd(String command) throws IOException, InterruptedException {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var process =
        new ProcessBuilder(jcmd, String.valueOf(server.pid()), command)
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}

package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Requests that another site, a scanner or a broken program would send. Each test carries the row
/// of the list of hostile inputs.
class HostileRequestsIT {

  @TempDir static Path folder;
  private static ServerProcess server;
  private static WebGroup group;
  private static WebPerson eva;

  @BeforeAll
  static void start() throws Exception {
    server = ServerProcess.start(folder);
    group = WebGroup.startedAt(server.base());
    eva = group.join("Eva", "employer");
    for (var name : List.of("Erik", "Ulla", "Ursula")) {
      group.join(name, "ST");
    }
    group.open("action-plan");
    group.step("Öppna markeringen");
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  @DisplayName("H115 a mark with no token, a stranger's token, or from another site is refused")
  void forged_posts_are_refused() throws Exception {
    var mark = markForm();
    var stranger = new WebPerson(server.base(), "Stranger");
    stranger.go("/join");

    assertThat(eva.send(mark.without("csrf")).status()).isEqualTo(403);
    assertThat(eva.send(mark.with("csrf", stranger.token())).status()).isEqualTo(403);
    for (var origin :
        List.of("https://evil.example", "null", "http://localhost.evil.example", "file://", "x")) {
      assertThat(eva.send(mark, Map.of("Origin", origin)).status()).as(origin).isEqualTo(403);
    }
    assertThat(eva.send(mark, Map.of("Origin", "null", "Sec-Fetch-Site", "cross-site")).status())
        .isEqualTo(403);
    assertThat(marked()).isZero();
  }

  @Test
  @DisplayName("H116 a mark sent as plain text or JSON is refused")
  void only_forms_are_taken() throws Exception {
    var mark = markForm();
    for (var type : List.of("text/plain", "application/json", "text/xml")) {
      assertThat(eva.send(mark, Map.of("Content-Type", type)).status())
          .as("without a token that can be read: " + type)
          .isEqualTo(403);
      assertThat(eva.send(mark, Map.of("Content-Type", type, "X-XSRF-TOKEN", eva.token())).status())
          .as("with one in a header: " + type)
          .isEqualTo(415);
    }
    assertThat(marked()).isZero();
  }

  @Test
  @DisplayName("H117 a mark asked for with GET is refused")
  void nothing_is_done_by_an_address() throws Exception {
    var form = markForm();
    assertThat(eva.get(group.room() + "/do?" + form.encoded()).status()).isEqualTo(405);
    assertThat(eva.get(group.room() + "/draft?" + form.encoded()).status()).isEqualTo(405);
    assertThat(marked()).isZero();
  }

  @Test
  @DisplayName("H118 the stream is refused to another site")
  void the_stream_is_refused_to_another_site() throws Exception {
    var stream =
        LiveStream.open(eva, group.room() + "/live", Map.of("Origin", "https://evil.example"));
    assertThat(stream.status()).isEqualTo(403);
    stream.close();
  }

  @Test
  @DisplayName("H119 there is no socket to flood; the stream takes nothing, and bodies are bounded")
  void bodies_are_bounded() throws Exception {
    eva.go(group.room());
    var huge = eva.forged(group.room(), "add-action?target=x").with("what", "å".repeat(1_500_000));
    var upgrade =
        Wire.send(
            server,
            "GET " + group.room() + "/live HTTP/1.1",
            Wire.host(server),
            "Connection: Upgrade, close",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");

    var answer = statusOf(huge);

    assertThat(answer).isIn(0, 400, 403, 413);
    assertThat(upgrade.status()).isNotEqualTo(101);
    assertThat(eva.go(group.room()).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("H122 another host's name is refused, and links never follow a header")
  void another_host_is_refused() throws Exception {
    for (var host : List.of("evil.example", "localhost.evil.example", "127.0.0.1.nip.io")) {
      assertThat(
              Wire.send(server, "GET /join HTTP/1.1", "Host: " + host, "Connection: close")
                  .status())
          .as(host)
          .isEqualTo(400);
    }
    var forwarded =
        Map.of(
            "X-Forwarded-For", "1.2.3.4",
            "X-Forwarded-Host", "evil.example",
            "Forwarded", "host=evil.example");
    var leader = group.leader();
    assertThat(leader.get(group.room(), forwarded).text()).doesNotContain("evil.example");
    leader.go(group.room());
    var link = leader.send(leader.button("Ny länk till Eva"), forwarded);
    assertThat(link.page().select("#card-link textarea").text()).startsWith(server.base() + "/l/");
  }

  @Test
  void a_draft_is_answered_whatever_is_asked_for() throws Exception {
    var other = WebGroup.startedAt(server.base());
    other.open("goals");
    var frida = other.leader();
    var form =
        Filled.to(other.room() + "/draft")
            .with("csrf", frida.token())
            .with("answers:agreement-aim", "Halvt");

    var answer = frida.send(form, Map.of("Accept", "text/html"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("saved").asString()).startsWith("Sparat kl.");
  }

  @Test
  void an_error_leads_back_to_the_page_that_failed() throws Exception {
    var link = "a[hreflang], a[lang]";
    assertThat(eva.get("/finns-inte").page().select(link).attr("href"))
        .isEqualTo("/finns-inte?language=en");
    assertThat(eva.get(group.room() + "/do").page().select(link).attr("href"))
        .isEqualTo(group.room() + "?language=en");
    assertThat(eva.get("/%22onclick").page().select(link).attr("href")).isEqualTo("/?language=en");
  }

  @Test
  @DisplayName("H123 crooked paths lead to no management page")
  void crooked_paths_lead_nowhere() throws Exception {
    for (var path :
        List.of(
            "/d/%2e%2e/actuator/env",
            "/d/..;/actuator/env",
            "/d/../actuator/env",
            "//actuator/env",
            "/actuator;/env",
            "/actuator/%65nv",
            "/ACTUATOR/heapdump",
            "/actuator/health/..;/env",
            "/static/..%2f..%2fapplication.properties",
            "/static/%2e%2e/application.properties",
            "/d/%00",
            "/d/a%0d%0aSet-Cookie:x=1")) {
      var answer =
          Wire.send(server, "GET " + path + " HTTP/1.1", Wire.host(server), "Connection: close");
      assertThat(answer.status()).as(path).isIn(400, 404);
      assertThat(answer.headers()).as(path).doesNotContainKey("x");
    }
  }

  @Test
  @DisplayName("H124 no debug page, no description of the interface, no stack trace")
  void no_debug_page_is_served() throws Exception {
    for (var path :
        List.of(
            "/h2-console",
            "/swagger-ui",
            "/swagger-ui/index.html",
            "/v3/api-docs",
            "/.git/config",
            "/actuator",
            "/actuator/env",
            "/login",
            "/logout",
            "/application.properties",
            "/error?trace=true",
            "/error?message=true&errors=true")) {
      var answer = eva.get(path);
      assertThat(answer.status()).as(path).isEqualTo(404);
      assertThat(answer.text())
          .as(path)
          .doesNotContain("Exception", "\tat ", "org.springframework");
    }
  }

  @Test
  @DisplayName("H127 too long or too many headers are refused")
  void headers_are_bounded() throws Exception {
    var many = IntStream.range(0, 300).mapToObj(number -> "X-Header-" + number + ": x").toList();
    for (var more :
        List.of(
            List.of("Accept-Language: " + "sv,".repeat(2_800)),
            List.of("Cookie: a=" + "x".repeat(8_400)),
            many)) {
      var lines =
          Stream.concat(
                  Stream.of("GET /join HTTP/1.1", Wire.host(server), "Connection: close"),
                  more.stream())
              .toArray(String[]::new);
      assertThat(Wire.send(server, lines).status()).isIn(400, 431);
    }
  }

  @Test
  @DisplayName("R-82 every answer carries the headers that protect, also those that refuse")
  void every_answer_carries_protecting_headers() throws Exception {
    for (var path : List.of("/", "/join", "/nowhere", group.room(), "/l/x", "/d/x/live", "/ny")) {
      var answer = eva.get(path);
      assertThat(answer.header("Content-Security-Policy")).as(path).contains("default-src 'self'");
      assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("no-referrer");
      assertThat(answer.header("X-Frame-Options")).as(path).isEqualTo("DENY");
    }
  }

  private static Filled markForm() throws IOException {
    eva.go(group.room());
    return eva.button("Markera").with("step", "3");
  }

  /// How many the leader's panel says have marked.
  private static int marked() throws IOException {
    var said = group.leader().go(group.room()).page().select("main").text();
    return Integer.parseInt(said.replaceAll("(?s).*?(\\d+) av 5 har markerat.*", "$1"));
  }

  /// 0 when the connection was cut.
  private static int statusOf(Filled form) {
    try {
      return eva.send(form).status();
    } catch (IOException cut) {
      return 0;
    }
  }
}

package dialogduk.teams.guard;

import static dialogduk.teams.guard.Forge.NOW;
import static dialogduk.teams.guard.Forge.activity;
import static dialogduk.teams.guard.Forge.good;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.testkit.SettableClock;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class GuardFilterTest {

  private static final String BODY = Forge.json(activity());

  @Test
  void keeps_the_bytes_for_those_who_read_after_it() throws Exception {
    var chain = new MockFilterChain();
    filter(InstantSource.fixed(NOW)).doFilter(signed(BODY), new MockHttpServletResponse(), chain);
    var passed = (HttpServletRequest) chain.getRequest();
    assertThat(passed.getInputStream().readAllBytes()).isEqualTo(BODY.getBytes(UTF_8));
    assertThat(passed.getInputStream().readAllBytes()).isEqualTo(BODY.getBytes(UTF_8));
    assertThat(passed.getReader().readLine()).isEqualTo(BODY);
    assertThat(passed.getContentLength()).isEqualTo(BODY.getBytes(UTF_8).length);
  }

  @Test
  void hands_on_what_was_accepted() throws Exception {
    var chain = new MockFilterChain();
    filter(InstantSource.fixed(NOW)).doFilter(signed(BODY), new MockHttpServletResponse(), chain);
    assertThat(chain.getRequest().getAttribute(GuardFilter.ACCEPTED))
        .isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void hands_on_no_parameter() throws Exception {
    var request = signed(BODY);
    request.setParameter("serviceUrl", "https://evil.example/");
    var chain = new MockFilterChain();
    filter(InstantSource.fixed(NOW)).doFilter(request, new MockHttpServletResponse(), chain);
    assertThat(chain.getRequest().getParameterMap()).isEmpty();
    assertThat(chain.getRequest().getParameter("serviceUrl")).isNull();
  }

  @Test
  void tells_when_something_genuine_came_last() throws Exception {
    var filter = filter(InstantSource.fixed(NOW));
    filter.doFilter(request(BODY), new MockHttpServletResponse(), new MockFilterChain());
    assertThat(filter.lastGenuine()).isEmpty();
    filter.doFilter(signed(BODY), new MockHttpServletResponse(), new MockFilterChain());
    assertThat(filter.lastGenuine()).contains(NOW);
  }

  @Test
  @DisplayName("H072 answers 401 to a request without a token")
  void refuses_no_token() throws Exception {
    assertThat(status(request(BODY))).isEqualTo(401);
  }

  @Test
  @DisplayName("H092 answers 401 to Bearer a.b.c")
  void refuses_what_is_no_token() throws Exception {
    var request = request(BODY);
    request.addHeader("Authorization", "Bearer a.b.c");
    assertThat(status(request)).isEqualTo(401);
  }

  @Test
  void refuses_two_tokens() throws Exception {
    var request = signed(BODY);
    request.addHeader("Authorization", good().bearer());
    assertThat(status(request)).isEqualTo(401);
  }

  @Test
  @DisplayName("H074 answers 400 to an activity without a serviceUrl")
  void refuses_no_service_url() throws Exception {
    assertThat(status(signed(Forge.json(Forge.activityWithout("serviceUrl"))))).isEqualTo(400);
  }

  @Test
  @DisplayName("H107 answers 400 to a value that is 5 000 deep")
  void refuses_deep_values() throws Exception {
    var deep = "{\"value\":" + "[".repeat(5_000) + "]".repeat(5_000) + "," + BODY.substring(1);
    assertThat(status(signed(deep))).isEqualTo(400);
  }

  @ParameterizedTest(name = "body {0}")
  @ValueSource(strings = {"", "[]", "null", "{", "{\"a\":1,\"a\":2}"})
  void refuses_what_is_no_activity(String body) throws Exception {
    assertThat(status(signed(body))).isEqualTo(400);
  }

  @Test
  void refuses_what_is_no_utf8() throws Exception {
    var latin = signed("");
    latin.setContent("{\"a\":\"ä\"}".getBytes(ISO_8859_1));
    assertThat(status(latin)).isEqualTo(400);
    var wide = signed("");
    wide.setContent(BODY.getBytes(UTF_16));
    assertThat(status(wide)).isEqualTo(400);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json|200",
        "application/json; charset=utf-8|200",
        "application/json;charset=\"UTF-8\"|200",
        "Application/JSON|200",
        "application/json; charset=iso-8859-1|400",
        "application/json; charset=utf-16|400",
        "application/json; charset=nonesuch|400",
        "text/plain|400",
        "application/x-www-form-urlencoded|400",
        "application/jsonp|400",
        "x|400"
      })
  void takes_json_in_utf8_alone(String type, int status) throws Exception {
    var request = signed(BODY);
    request.removeHeader("Content-Type");
    request.addHeader("Content-Type", type);
    assertThat(status(request)).isEqualTo(status);
  }

  @Test
  void refuses_a_body_without_a_type() throws Exception {
    var request = signed(BODY);
    request.removeHeader("Content-Type");
    request.setContentType(null);
    assertThat(status(request)).isEqualTo(400);
  }

  @Test
  void does_not_unpack_what_is_packed() throws Exception {
    var request = signed(BODY);
    request.addHeader("Content-Encoding", "gzip");
    assertThat(status(request)).isEqualTo(415);
  }

  @Test
  void reads_no_more_than_the_largest_announced_or_not() throws Exception {
    var announced = signed(BODY);
    announced.addHeader("Content-Length", "200000000");
    assertThat(status(announced)).isEqualTo(413);
    assertThat(status(signed("[" + "1,".repeat(RawBody.LARGEST / 2) + "1]"))).isEqualTo(413);
  }

  @Test
  void takes_the_largest() throws Exception {
    var text = "x".repeat(RawBody.LARGEST - Forge.json(Forge.activity("text", "")).length());
    assertThat(status(signed(Forge.json(Forge.activity("text", text))))).isEqualTo(200);
  }

  @Test
  void waits_ten_seconds_at_most_for_a_body_that_drips() throws Exception {
    var clock = new SettableClock(NOW);
    var ticking =
        (InstantSource)
            () -> {
              clock.moveBy(Duration.ofSeconds(11));
              return clock.instant();
            };
    assertThat(status(signed(BODY), ticking)).isEqualTo(408);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "-1", "1.5", "", "99999999999999999999", "3"})
  void refuses_a_wrong_length(String length) throws Exception {
    var request = signed(BODY);
    request.addHeader("Content-Length", length);
    assertThat(status(request)).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "OPTIONS", "HEAD", "DELETE"})
  void takes_posts_alone(String method) throws Exception {
    var request = signed(BODY);
    request.setMethod(method);
    assertThat(status(request)).isEqualTo(405);
  }

  @Test
  void says_nothing_of_why() throws Exception {
    var answer = new MockHttpServletResponse();
    filter(InstantSource.fixed(NOW)).doFilter(request(BODY), answer, new MockFilterChain());
    assertThat(answer.getContentAsByteArray()).isEmpty();
    assertThat(answer.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
  }

  @Test
  void says_nothing_of_the_request_in_any_reason() {
    assertThat(Why.values())
        .allSatisfy(
            why -> assertThat(why.toString()).doesNotContain("%", "{").isNotEqualTo(why.name()))
        .extracting(Why::status)
        .containsOnly(400, 401, 403);
  }

  // --- requests

  private static MockHttpServletRequest signed(String body) {
    var request = request(body);
    request.addHeader("Authorization", good().bearer());
    return request;
  }

  private static MockHttpServletRequest request(String body) {
    var request = new MockHttpServletRequest("POST", "/api/messages");
    request.setContentType("application/json");
    request.setContent(body.getBytes(UTF_8));
    return request;
  }

  private static int status(MockHttpServletRequest request) throws Exception {
    return status(request, InstantSource.fixed(NOW));
  }

  private static int status(MockHttpServletRequest request, InstantSource clock) throws Exception {
    var answer = new MockHttpServletResponse();
    var chain = new MockFilterChain();
    filter(clock).doFilter(request, answer, chain);
    assertThat(chain.getRequest() != null).isEqualTo(answer.getStatus() == 200);
    return answer.getStatus();
  }

  private static GuardFilter filter(InstantSource clock) {
    return new GuardFilter(Guards.guard(), clock);
  }
}

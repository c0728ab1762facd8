package dialogduk.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature.Generator;
import dialogduk.core.testkit.SettableClock;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// What gets by, and what does not. Requests are signed by Slack's own generator where its charset
/// allows, else by hand.
class SignatureFilterTest {

  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  private static final String EVENT =
      "{\"type\":\"event_callback\",\"event\":{\"type\":\"app_home_opened\"}}";

  @Test
  void lets_by_what_slack_has_signed() throws Exception {
    var request = json(EVENT);
    request.addHeader("X-Slack-Signature", new Generator(SECRET).generate(seconds(NOW), EVENT));
    assertThat(passed(request)).isNotNull();
  }

  @Test
  void keeps_the_bytes_for_those_who_read_after_it() throws Exception {
    var passed = passed(signed(json(EVENT), NOW));
    assertThat(passed.getInputStream().readAllBytes()).isEqualTo(EVENT.getBytes(UTF_8));
    assertThat(passed.getInputStream().readAllBytes()).isEqualTo(EVENT.getBytes(UTF_8));
    assertThat(passed.getReader().readLine()).isEqualTo(EVENT);
    assertThat(passed.getAttribute(SignatureFilter.PAYLOAD)).isInstanceOf(SlackPayload.Json.class);
  }

  @Test
  void keeps_the_parameters_of_a_form() throws Exception {
    var passed = passed(signed(form("command=%2Fdialogduk&text=n%C3%A4sta+duk&user_id=U1"), NOW));
    assertThat(passed.getParameter("text")).isEqualTo("nästa duk");
    assertThat(passed.getParameter("none")).isNull();
    assertThat(passed.getParameterValues("command")).containsExactly("/dialogduk");
    assertThat(passed.getParameterMap()).containsOnlyKeys("command", "text", "user_id");
    assertThat(passed.getInputStream().readAllBytes()).isNotEmpty();
  }

  @Test
  void reads_the_payload_of_an_interaction() throws Exception {
    var passed = passed(signed(form("payload=%7B%22type%22%3A%22block_actions%22%7D"), NOW));
    var form = (SlackPayload.Form) passed.getAttribute(SignatureFilter.PAYLOAD);
    assertThat(form.payload().orElseThrow()).containsEntry("type", "block_actions");
  }

  @Test
  @DisplayName("H001 refuses a body without a signature")
  void refuses_without_a_signature() throws Exception {
    assertThat(status(json(EVENT))).isEqualTo(401);
  }

  @Test
  @DisplayName("H002 refuses a body without a timestamp")
  void refuses_without_a_timestamp() throws Exception {
    var request = signed(json(EVENT), NOW);
    request.removeHeader("X-Slack-Request-Timestamp");
    assertThat(status(request)).isEqualTo(401);
  }

  @Test
  @DisplayName("H003 refuses a body of which one byte was changed")
  void refuses_a_changed_body() throws Exception {
    var request = signed(json(EVENT), NOW);
    request.setContent(EVENT.replace("opened", "openeD").getBytes(UTF_8));
    assertThat(status(request)).isEqualTo(401);
  }

  @ParameterizedTest(name = "H006 {0} s from now")
  @ValueSource(longs = {-301, 301, -302, 302})
  void refuses_what_is_too_old_or_too_new(long away) throws Exception {
    assertThat(status(signed(json(EVENT), NOW.plusSeconds(away)))).isEqualTo(401);
  }

  @ParameterizedTest(name = "{0} s from now")
  @ValueSource(longs = {-300, 0, 300})
  void lets_by_what_is_just_in_time(long away) throws Exception {
    assertThat(status(signed(json(EVENT), NOW.plusSeconds(away)))).isEqualTo(200);
  }

  @ParameterizedTest(name = "H008, H009 timestamp ''{0}''")
  @ValueSource(
      strings = {
        "9223372036854775",
        "9223372036854775807",
        "99999999999999999999",
        "1e9",
        " 1700000000",
        "-1",
        "١٧٠",
        "",
        "1772352000 ",
        "+1772352000",
        "0x69"
      })
  void refuses_what_is_no_timestamp(String timestamp) throws Exception {
    assertThat(status(signed(json(EVENT), timestamp))).isEqualTo(401);
  }

  @Test
  @DisplayName("H009 refuses two timestamps")
  void refuses_two_timestamps() throws Exception {
    var request = signed(json(EVENT), NOW);
    request.addHeader("X-Slack-Request-Timestamp", seconds(NOW));
    assertThat(status(request)).isEqualTo(401);
  }

  @Test
  void refuses_two_signatures() throws Exception {
    var request = signed(json(EVENT), NOW);
    request.addHeader("X-Slack-Signature", request.getHeader("X-Slack-Signature"));
    assertThat(status(request)).isEqualTo(401);
  }

  @Test
  @DisplayName("H012 refuses a signature that is written in another way")
  void refuses_odd_signatures() throws Exception {
    var good = mac(SECRET, seconds(NOW), EVENT.getBytes(UTF_8));
    for (var odd :
        List.of(
            "v1=" + good,
            "V0=" + good,
            "v0=" + good.toUpperCase(Locale.ROOT),
            "v0=" + good.substring(1),
            "v0=" + good + "0",
            "v0=" + "a".repeat(10_240),
            good,
            "")) {
      var request = json(EVENT);
      request.addHeader("X-Slack-Signature", odd);
      assertThat(status(request)).as(odd).isEqualTo(401);
    }
  }

  @Test
  @DisplayName("H013 verifies over the raw bytes, whatever the charset of the machine")
  void verifies_bytes() throws Exception {
    var body = "{\"text\":\"Är vår gemensamma bild oklar?\"}";
    assertThat(status(signed(json(body), NOW))).isEqualTo(200);
  }

  @Test
  @DisplayName("H014 answers 400 to signed bytes that are no UTF-8")
  void refuses_what_is_no_utf8() throws Exception {
    var request = json("");
    request.setContent(new byte[] {'"', (byte) 0xC3, 0x28, '"'});
    assertThat(status(signed(request, NOW))).isEqualTo(400);
    assertThat(status(signed(form("text=%C3%28"), NOW))).isEqualTo(400);
  }

  @Test
  @DisplayName("H015 does not unpack what is packed")
  void refuses_packed_bodies() throws Exception {
    var request = signed(json(EVENT), NOW);
    request.addHeader("Content-Encoding", "gzip");
    assertThat(status(request)).isEqualTo(415);
  }

  @Test
  @DisplayName("H016 reads no more than a mebibyte, announced or not")
  void refuses_what_is_too_long() throws Exception {
    var announced = json(EVENT);
    announced.addHeader("Content-Length", "200000000");
    assertThat(status(announced)).isEqualTo(413);
    var unannounced = json("[" + "1,".repeat(SignatureFilter.LARGEST / 2) + "1]");
    assertThat(status(signed(unannounced, NOW))).isEqualTo(413);
  }

  @Test
  @DisplayName("H016 waits ten seconds at most for a body that drips")
  void refuses_what_drips() throws Exception {
    var clock = new SettableClock(NOW);
    var ticking =
        (InstantSource)
            () -> {
              clock.moveBy(Duration.ofSeconds(11));
              return clock.instant();
            };
    assertThat(status(signed(json(EVENT), NOW), ticking)).isEqualTo(408);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "-1", "1.5", "", "99999999999999999999"})
  void refuses_a_malformed_length(String length) throws Exception {
    var request = signed(json(EVENT), NOW);
    request.addHeader("Content-Length", length);
    assertThat(status(request)).isEqualTo(400);
  }

  @Test
  void refuses_a_length_that_is_not_that_of_the_body() throws Exception {
    var request = signed(json(EVENT), NOW);
    request.addHeader("Content-Length", String.valueOf(EVENT.length() + 1));
    assertThat(status(request)).isEqualTo(400);
  }

  @Test
  @DisplayName("H017 echoes no challenge that is not signed")
  void refuses_an_unsigned_challenge() throws Exception {
    assertThat(status(json("{\"type\":\"url_verification\",\"challenge\":\"x\"}"))).isEqualTo(401);
  }

  @Test
  @DisplayName("H021 answers 400 to JSON that is 20 000 arrays deep")
  void refuses_deep_json() throws Exception {
    var deep = "{\"a\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}";
    assertThat(status(signed(json(deep), NOW))).isEqualTo(400);
  }

  @Test
  @DisplayName("H022 answers 400 to a name that stands twice")
  void refuses_doubled_names() throws Exception {
    assertThat(status(signed(json("{\"user\":\"U1\",\"user\":\"U2\"}"), NOW))).isEqualTo(400);
    var form = form("payload=%7B%22user%22%3A%22U1%22%2C%22user%22%3A%22U2%22%7D");
    assertThat(status(signed(form, NOW))).isEqualTo(400);
  }

  @Test
  @DisplayName("H023 answers 400 to two payloads")
  void refuses_two_payloads() throws Exception {
    assertThat(status(signed(form("payload=%7B%7D&payload=%7B%7D"), NOW))).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "1", "{} {}", "{", "{\"a\":1,}"})
  void refuses_what_is_no_json_object(String body) throws Exception {
    assertThat(status(signed(json(body), NOW))).isEqualTo(400);
  }

  @Test
  void refuses_another_type_of_body() throws Exception {
    var request = json(EVENT);
    request.setContentType("text/plain");
    assertThat(status(signed(request, NOW))).isEqualTo(400);
  }

  @Test
  void takes_either_secret_while_they_are_changed() throws Exception {
    for (var secret : List.of("old-secret", "new-secret")) {
      var request = json(EVENT);
      request.addHeader(
          "X-Slack-Signature", "v0=" + mac(secret, seconds(NOW), EVENT.getBytes(UTF_8)));
      var signature = new SlackSignature(List.of("new-secret", "old-secret"));
      var answer = new MockHttpServletResponse();
      new SignatureFilter(signature, InstantSource.fixed(NOW))
          .doFilter(request, answer, new MockFilterChain());
      assertThat(answer.getStatus()).as(secret).isEqualTo(200);
    }
  }

  @Test
  void says_nothing_of_why() throws Exception {
    var answer = new MockHttpServletResponse();
    filter(InstantSource.fixed(NOW)).doFilter(json(EVENT), answer, new MockFilterChain());
    assertThat(answer.getContentAsByteArray()).isEmpty();
  }

  // --- requests

  private static MockHttpServletRequest json(String body) {
    return request(body, "application/json");
  }

  private static MockHttpServletRequest form(String body) {
    return request(body, "application/x-www-form-urlencoded");
  }

  private static MockHttpServletRequest request(String body, String type) {
    var request = new MockHttpServletRequest("POST", "/slack/events");
    request.setContentType(type);
    request.setContent(body.getBytes(UTF_8));
    request.addHeader("X-Slack-Request-Timestamp", seconds(NOW));
    return request;
  }

  private static MockHttpServletRequest signed(MockHttpServletRequest request, Instant at)
      throws Exception {
    return signed(request, seconds(at));
  }

  private static MockHttpServletRequest signed(MockHttpServletRequest request, String timestamp)
      throws Exception {
    request.removeHeader("X-Slack-Request-Timestamp");
    request.addHeader("X-Slack-Request-Timestamp", timestamp);
    request.addHeader(
        "X-Slack-Signature", "v0=" + mac(SECRET, timestamp, request.getContentAsByteArray()));
    return request;
  }

  private static String mac(String secret, String timestamp, byte[] body) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
    mac.update(("v0:" + timestamp + ":").getBytes(UTF_8));
    return HexFormat.of().formatHex(mac.doFinal(body));
  }

  private static String seconds(Instant instant) {
    return String.valueOf(instant.getEpochSecond());
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

  private static HttpServletRequest passed(MockHttpServletRequest request) throws Exception {
    var chain = new MockFilterChain();
    filter(InstantSource.fixed(NOW)).doFilter(request, new MockHttpServletResponse(), chain);
    return (HttpServletRequest) chain.getRequest();
  }

  private static SignatureFilter filter(InstantSource clock) {
    return new SignatureFilter(new SlackSignature(List.of(SECRET)), clock);
  }
}

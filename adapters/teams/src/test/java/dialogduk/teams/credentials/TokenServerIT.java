package dialogduk.teams.credentials;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.teams.credentials.TokenServer.Told;
import dialogduk.teams.trust.Fetch;
import dialogduk.teams.trust.LoopbackServer;
import dialogduk.teams.trust.TeamsSettings;
import dialogduk.teams.trust.WrittenSettings;
import java.net.URLDecoder;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TokenServerIT {

  private static final String PATH = "/tenant/oauth2/v2.0/token";
  private static final String SECRET = "a~secret&with=signs+and ä";

  private final LoopbackServer server = new LoopbackServer();
  private final Fetch fetch = new Fetch(Duration.ofSeconds(5));

  @AfterEach
  void close() {
    fetch.close();
    server.close();
  }

  private Told ask() {
    return new TokenServer(settings(), fetch).ask();
  }

  private TeamsSettings.Registered settings() {
    var url = server.at("/").toString() + "{tenant}/oauth2/v2.0/token";
    return (TeamsSettings.Registered)
        new WrittenSettings("app", SECRET, "tenant", "", "", "", url, "", "", true).read();
  }

  private static String why(Told told) {
    return ((Told.Nothing) told).why();
  }

  @Test
  void gives_a_token_for_the_bots_secret() {
    server.on(PATH, 200, "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"t\"}");
    assertThat(ask()).isEqualTo(new Told.Token("t", Duration.ofSeconds(3599)));
    assertThat(URLDecoder.decode(server.asked().getFirst().body(), UTF_8))
        .isEqualTo(
            "grant_type=client_credentials&client_id=app&client_secret="
                + SECRET
                + "&scope=https://api.botframework.com/.default");
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "401, invalid_client, TEAMS_APP_PASSWORD, WRONG_SECRET",
    "400, unauthorized_client, TEAMS_APP_ID, UNKNOWN_APP",
    "400, invalid_request, TEAMS_TENANT_ID, WRONG_TENANT"
  })
  void says_what_to_mend(int status, String word, String setting, NoToken cause) {
    server.on(
        PATH,
        status,
        "{\"error\":\"" + word + "\",\"error_description\":\"AADSTS for app 'hidden' at noon\"}");
    assertThat(why(ask())).contains(String.valueOf(status), word, setting).doesNotContain("hidden");
    assertThat(((Told.Nothing) ask()).cause()).isEqualTo(cause);
  }

  @ParameterizedTest
  @CsvSource({"400, REFUSED", "403, REFUSED", "429, UNANSWERED", "503, UNANSWERED"})
  void tells_a_refusal_from_a_server_in_trouble(int status, NoToken cause) {
    server.on(PATH, status, "{}");
    assertThat(((Told.Nothing) ask()).cause()).isEqualTo(cause);
  }

  @ParameterizedTest(name = "H306 {0}")
  @ValueSource(ints = {301, 401, 429, 500, 503})
  void says_what_the_server_answers(int status) {
    server.on(PATH, status, "<html>" + SECRET);
    assertThat(why(ask()))
        .isEqualTo("the server of TEAMS_TOKEN_URL answers " + status)
        .doesNotContain(SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>",
        "{}",
        "[]",
        "{\"access_token\":\"t\"}",
        "{\"access_token\":\"\",\"expires_in\":3599}",
        "{\"access_token\":17,\"expires_in\":3599}",
        "{\"access_token\":\"t\",\"expires_in\":0}",
        "{\"access_token\":\"t\",\"expires_in\":-5}",
        "{\"access_token\":\"t\",\"expires_in\":\"3599\"}",
        "{\"access_token\":\"t\\r\\nX: y\",\"expires_in\":3599}",
        "{\"access_token\":\"t\",\"access_token\":\"u\",\"expires_in\":3599}"
      })
  void takes_no_token_from_rubbish(String body) {
    server.on(PATH, 200, body);
    assertThat(why(ask())).isEqualTo("the server of TEAMS_TOKEN_URL answers without a token");
  }

  @Test
  void believes_no_lifetime_beyond_a_day() {
    server.on(PATH, 200, "{\"expires_in\":9223372036854775807,\"access_token\":\"t\"}");
    assertThat(ask()).isEqualTo(new Told.Token("t", Duration.ofDays(1)));
  }

  @Test
  @DisplayName("H306 does not wait for a server that is silent")
  void does_not_wait_for_silence() {
    server.on(PATH, server.silence());
    try (var brief = new Fetch(Duration.ofMillis(300))) {
      assertThat(why(new TokenServer(settings(), brief).ask()))
          .startsWith("the server of TEAMS_TOKEN_URL gives no answer within");
    }
  }

  @Test
  void takes_the_secret_to_no_other_server() {
    try (var other = new LoopbackServer()) {
      server.on(PATH, LoopbackServer.redirect(other.at(PATH)));
      assertThat(why(ask())).contains("307");
      assertThat(other.asked()).isEmpty();
    }
  }
}

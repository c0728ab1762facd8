package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {

  private static final String API = "https://slack.com/api/";

  private static void starts(String base, String bind, int port, String demo, String language) {
    starts(base, bind, port, -1, demo, language);
  }

  private static void starts(
      String base, String bind, int port, String demo, String language, SlackProperties slack) {
    starts(base, bind, port, -1, demo, language, slack);
  }

  private static void starts(
      String base, String bind, int port, int managementPort, String demo, String language) {
    var none = new SlackProperties("", "", "", "", "", API);
    starts(base, bind, port, managementPort, demo, language, none);
  }

  private static void starts(
      String base,
      String bind,
      int port,
      int managementPort,
      String demo,
      String language,
      SlackProperties slack) {
    var properties =
        new DialogdukProperties(
            Path.of("data"),
            "",
            false,
            base,
            bind,
            port,
            managementPort,
            "",
            demo,
            "",
            ZoneId.of("Europe/Stockholm"),
            language);
    new Refusals(properties, slack, teams("", "", "", "", "")).afterPropertiesSet();
  }

  private static TeamsProperties teams(
      String appId, String password, String tenant, String hosts, String dev) {
    return new TeamsProperties(appId, password, tenant, "", "", "", "", hosts, dev);
  }

  private static void starts(String bind, TeamsProperties teams) {
    var properties =
        new DialogdukProperties(
            Path.of("data"),
            "",
            false,
            "",
            bind,
            8080,
            -1,
            "code",
            "",
            "",
            ZoneId.of("Europe/Stockholm"),
            "sv");
    new Refusals(properties, new SlackProperties("", "", "", "", "", API), teams)
        .afterPropertiesSet();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, app, '', tenant, '', '', TEAMS_APP_PASSWORD",
    "127.0.0.1, '', secret, '', '', '', TEAMS_APP_ID",
    "127.0.0.1, app, secret, '', '', '', TEAMS_TENANT_ID",
    "127.0.0.1, app, secret, tenant, http://elsewhere.example, '', TEAMS_SERVICE_HOSTS",
    "127.0.0.1, app, secret, tenant, '', true, TEAMS_DEV",
    "127.0.0.1, '', '', '', '', yes, TEAMS_DEV",
    "0.0.0.0, '', '', '', '', true, TEAMS_DEV"
  })
  void name_what_is_wrong_with_teams(
      String bind,
      String appId,
      String password,
      String tenant,
      String hosts,
      String dev,
      String named) {
    var teams = teams(appId, password, tenant, hosts, dev);
    assertThatThrownBy(() -> starts(bind, teams))
        .isInstanceOf(Refusals.BadSetting.class)
        .hasMessageContaining(named)
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @CsvSource({"app, secret, tenant, ''", "'', '', '', true", "'', '', '', false"})
  void let_a_whole_teams_start(String appId, String password, String tenant, String dev) {
    var teams = teams(appId, password, tenant, "", dev);
    assertThatCode(() -> starts("127.0.0.1", teams)).doesNotThrowAnyException();
  }

  @Test
  void let_the_defaults_start() {
    assertThatCode(() -> starts("", "127.0.0.1", 8080, "", "sv")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:8080", "https://dialog.example.se", "https://a.se/"})
  void let_an_address_start(String base) {
    assertThatCode(() -> starts(base, "127.0.0.1", 8080, "false", "en")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"dialog.example.se", "https://a.se/rum", "ftp://a.se", "https://", "https://a b"})
  void name_what_is_no_address(String base) {
    assertThatThrownBy(() -> starts(base, "127.0.0.1", 8080, "", "sv"))
        .isInstanceOf(Refusals.BadSetting.class)
        .hasMessageContaining("DIALOGDUK_BASE_URL");
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, 8080, true, sv, DIALOGDUK_START_CODE",
    "127.0.0.1, 70000, true, sv, PORT",
    "127.0.0.1, -1, true, sv, PORT",
    "127.0.0.1, 8080, maybe, sv, DIALOGDUK_DEMO",
    "127.0.0.1, 8080, true, xx, DIALOGDUK_LANGUAGE"
  })
  void name_the_setting_that_cannot_be_used(
      String bind, int port, String demo, String language, String named) {
    assertThatThrownBy(() -> starts("", bind, port, demo, language))
        .isInstanceOf(Refusals.BadSetting.class)
        .hasMessageContaining(named);
  }

  @ParameterizedTest
  @CsvSource({
    "secret, '', '', https://slack.com/api/, SLACK_BOT_TOKEN",
    "'', '', xapp-1, https://slack.com/api/, SLACK_BOT_TOKEN",
    "'', xoxb-1, '', https://slack.com/api/, SLACK_SIGNING_SECRET",
    "'', xoxb-1, '', https://slack.com/api/, SLACK_APP_TOKEN",
    "' , ', xoxb-1, '', https://slack.com/api/, SLACK_SIGNING_SECRET",
    "secret, xoxb-1, '', slack.com, SLACK_API_URL",
    "'', xoxb-1, xapp-1, slack.com, SLACK_API_URL"
  })
  void name_what_is_missing_of_slack(
      String secret, String token, String appToken, String api, String named) {
    var slack = new SlackProperties(secret, token, appToken, "", "", api);
    assertThatThrownBy(() -> starts("", "127.0.0.1", 8080, "", "sv", slack))
        .isInstanceOf(Refusals.BadSetting.class)
        .hasMessageContaining(named);
  }

  @ParameterizedTest
  @CsvSource({"'new,old', ''", "'', xapp-1", "secret, xapp-1"})
  void let_a_whole_slack_start(String secret, String appToken) {
    var slack = new SlackProperties(secret, "xoxb-1", appToken, "", "", API);
    assertThatCode(() -> starts("", "127.0.0.1", 8080, "", "sv", slack)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "secret, '', id, '', SLACK_CLIENT_SECRET",
    "secret, '', '', key, SLACK_CLIENT_ID",
    "'', '', id, key, SLACK_SIGNING_SECRET",
    "secret, xoxb-1, id, key, SLACK_BOT_TOKEN"
  })
  void name_what_is_missing_for_many_workspaces(
      String secret, String token, String clientId, String clientSecret, String named) {
    var slack = new SlackProperties(secret, token, "", clientId, clientSecret, API);
    assertThatThrownBy(() -> starts("", "127.0.0.1", 8080, "", "sv", slack))
        .isInstanceOf(Refusals.BadSetting.class)
        .hasMessageContaining(named);
  }

  @Test
  void let_many_workspaces_start() {
    var slack = new SlackProperties("secret", "", "", "id", "key", API);
    assertThatCode(() -> starts("", "127.0.0.1", 8080, "", "sv", slack)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dialogduk.invalid", "192.0.2.1"})
  void name_an_address_that_is_not_of_this_machine(String bind) {
    assertThatThrownBy(() -> starts("", bind, 8080, "true", "sv"))
        .isInstanceOf(Refusals.BadSetting.class)
        .hasMessageContaining("DIALOGDUK_BIND");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -2, 70_000, 8080})
  void name_a_management_port_that_cannot_be_used(int port) {
    assertThatThrownBy(() -> starts("", "127.0.0.1", 8080, port, "true", "sv"))
        .isInstanceOf(Refusals.BadSetting.class)
        .hasMessageContaining("DIALOGDUK_MANAGEMENT_PORT");
  }

  @Test
  void let_a_management_port_of_its_own_start() {
    assertThatCode(() -> starts("", "127.0.0.1", 8080, 8081, "", "sv")).doesNotThrowAnyException();
  }
}

package dialogduk.teams.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.teams.trust.TeamsSettings.Dev;
import dialogduk.teams.trust.TeamsSettings.Off;
import dialogduk.teams.trust.TeamsSettings.Registered;
import dialogduk.teams.trust.TeamsSettings.Unusable;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenSettingsTest {

  private static TeamsSettings read(Map<String, String> written) {
    return read(written, true);
  }

  private static TeamsSettings read(Map<String, String> written, boolean loopback) {
    return new WrittenSettings(
            written.getOrDefault("TEAMS_APP_ID", ""),
            written.getOrDefault("TEAMS_APP_PASSWORD", ""),
            written.getOrDefault("TEAMS_TENANT_ID", ""),
            written.getOrDefault("TEAMS_TENANTS", ""),
            written.getOrDefault("TEAMS_ISSUER", ""),
            written.getOrDefault("TEAMS_OPENID_URL", ""),
            written.getOrDefault("TEAMS_TOKEN_URL", ""),
            written.getOrDefault("TEAMS_SERVICE_HOSTS", ""),
            written.getOrDefault("TEAMS_DEV", ""),
            loopback)
        .read();
  }

  private static Map<String, String> bot(String setting, String value) {
    return merged(
        Map.of("TEAMS_APP_ID", "app", "TEAMS_APP_PASSWORD", "secret", "TEAMS_TENANT_ID", "Tenant"),
        setting,
        value);
  }

  private static Map<String, String> merged(
      Map<String, String> written, String setting, String value) {
    var merged = new HashMap<>(written);
    merged.put(setting, value);
    return merged;
  }

  @Test
  void leave_teams_off_when_nothing_is_written() {
    assertThat(read(Map.of())).isEqualTo(new Off());
    assertThat(read(Map.of("TEAMS_DEV", "false", "TEAMS_APP_ID", "  "))).isEqualTo(new Off());
  }

  @Test
  void connect_a_bot_of_one_tenant_to_the_public_cloud() {
    var settings = (Registered) read(bot("TEAMS_DEV", ""));
    assertThat(settings.tenants()).containsExactly("tenant");
    assertThat(settings.issuer()).isEqualTo("https://api.botframework.com");
    assertThat(settings.scope()).isEqualTo("https://api.botframework.com/.default");
    assertThat(settings.openIdUrl())
        .hasToString("https://login.botframework.com/v1/.well-known/openidconfiguration");
    assertThat(settings.tokenUrl())
        .hasToString("https://login.microsoftonline.com/Tenant/oauth2/v2.0/token");
    assertThat(settings.hosts().admit(URI.create("https://smba.trafficmanager.net/emea/")))
        .isTrue();
  }

  @Test
  void connect_a_bot_that_several_tenants_may_use() {
    var settings = (Registered) read(bot("TEAMS_TENANTS", "One, TWO"));
    assertThat(settings.tenants()).containsExactlyInAnyOrder("one", "two");
    assertThat(settings.tokenUrl().getPath()).startsWith("/Tenant/");
  }

  @Test
  void connect_a_bot_that_is_registered_for_all_tenants() {
    var written = merged(bot("TEAMS_TENANTS", "one"), "TEAMS_TENANT_ID", "");
    var settings = (Registered) read(written);
    assertThat(settings.tenants()).containsExactly("one");
    assertThat(settings.tokenUrl().getPath()).startsWith("/botframework.com/");
  }

  @Test
  void connect_to_another_cloud() {
    var settings = (Registered) read(bot("TEAMS_ISSUER", "https://api.botframework.us"));
    assertThat(settings.scope()).isEqualTo("https://api.botframework.us/.default");
  }

  @ParameterizedTest(name = "{0} without {1}")
  @CsvSource({
    "TEAMS_APP_ID, TEAMS_APP_PASSWORD",
    "TEAMS_APP_PASSWORD, TEAMS_APP_ID",
    "TEAMS_TENANT_ID, TEAMS_APP_ID",
    "TEAMS_TENANTS, TEAMS_APP_ID"
  })
  void refuse_a_half(String set, String missing) {
    var refused = (Unusable) read(Map.of(set, "written"));
    assertThat(refused.setting()).isEqualTo(missing);
    assertThat(refused.message()).contains(set, missing).doesNotContain("written");
  }

  @Test
  void refuse_a_bot_that_nobody_and_therefore_everybody_may_use() {
    var refused = (Unusable) read(bot("TEAMS_TENANT_ID", ""));
    assertThat(refused.setting()).isEqualTo("TEAMS_TENANT_ID");
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource({
    "TEAMS_APP_ID, AnonymousSkill",
    "TEAMS_APP_ID, anonymousskill",
    "TEAMS_APP_ID, two words",
    "TEAMS_TENANT_ID, ../common",
    "TEAMS_TENANT_ID, a/b",
    "TEAMS_TENANTS, 'one,,two'",
    "TEAMS_TENANTS, '*'",
    "TEAMS_TENANTS, ','",
    "TEAMS_ISSUER, botframework",
    "TEAMS_ISSUER, https://api.botframework.com/",
    "TEAMS_OPENID_URL, http://login.botframework.com/openid",
    "TEAMS_OPENID_URL, login.botframework.com",
    "TEAMS_OPENID_URL, https://me@login.botframework.com",
    "TEAMS_TOKEN_URL, http://login.microsoftonline.com/token",
    "TEAMS_TOKEN_URL, file:///token",
    "TEAMS_SERVICE_HOSTS, '*.trafficmanager.net'",
    "TEAMS_SERVICE_HOSTS, 'a,,b'",
    "TEAMS_SERVICE_HOSTS, http://smba.trafficmanager.net",
    "TEAMS_SERVICE_HOSTS, smba.trafficmanager.net/emea",
    "TEAMS_DEV, yes",
    "TEAMS_DEV, TRUE"
  })
  void refuse_what_cannot_be_used(String setting, String value) {
    var refused = (Unusable) read(bot(setting, value));
    assertThat(refused.setting()).isEqualTo(setting);
    assertThat(refused.message()).contains(setting).doesNotContain("secret");
  }

  @Test
  @DisplayName("H072 ask nobody for a token on a developer's machine alone")
  void ask_nobody_on_a_developers_machine() {
    assertThat(read(Map.of("TEAMS_DEV", "true"))).isEqualTo(new Dev());
  }

  @Test
  @DisplayName("H072 refuse to ask nobody where others can reach the server")
  void refuse_to_ask_nobody_elsewhere() {
    var refused = (Unusable) read(Map.of("TEAMS_DEV", "true"), false);
    assertThat(refused.setting()).isEqualTo("TEAMS_DEV");
    assertThat(refused.message()).contains("TEAMS_DEV", "DIALOGDUK_BIND");
  }

  @ParameterizedTest
  @CsvSource({"TEAMS_APP_ID", "TEAMS_APP_PASSWORD"})
  void refuse_to_ask_nobody_for_a_real_bot(String setting) {
    var refused = (Unusable) read(Map.of("TEAMS_DEV", "true", setting, "written"));
    assertThat(refused.setting()).isEqualTo("TEAMS_DEV");
    assertThat(refused.message()).contains(setting).doesNotContain("written");
  }

  @Test
  void say_no_secret() {
    var written = new WrittenSettings("app", "secret", "t", "", "", "", "", "", "", true);
    assertThat(written.toString() + written.read()).doesNotContain("secret");
  }
}

package dialogduk.teams.guard;

import static dialogduk.teams.guard.Forge.NOW;
import static dialogduk.teams.guard.Forge.activity;
import static dialogduk.teams.guard.Forge.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.teams.guard.Verdict.Accepted;
import dialogduk.teams.guard.Verdict.Refused;
import dialogduk.teams.trust.TeamsSettings;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackGuardTest {

  private static Verdict check(Map<String, Object> activity) {
    return check(json(activity));
  }

  private static Verdict check(String body) {
    return new LoopbackGuard(new TeamsSettings.Dev()).check(List.of(), body.getBytes(UTF_8), NOW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:56150/_connector",
        "http://127.0.0.1:56150",
        "http://[::1]:56150/",
        "https://127.1.2.3/"
      })
  void asks_no_token_of_what_runs_on_this_machine(String serviceUrl) {
    assertThat(check(activity("serviceUrl", serviceUrl)))
        .isEqualTo(new Accepted("", "", URI.create(serviceUrl), Forge.TENANT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://smba.trafficmanager.net/emea/",
        "http://evil.example/",
        "http://127.0.0.1.evil.example/",
        "http://localhost.evil.example/",
        "http://localhost@evil.example/",
        "http://0.0.0.0/",
        "http://2130706433/",
        "http://0x7f.0.0.1/",
        "http://127.1/",
        "http://[::ffff:10.0.0.1]/",
        "http://169.254.169.254/",
        "file://localhost/etc/passwd",
        "localhost"
      })
  void answers_nowhere_else(String serviceUrl) {
    assertThat(check(activity("serviceUrl", serviceUrl)))
        .isEqualTo(new Refused(Why.NOT_THIS_MACHINE));
  }

  @Test
  void takes_the_emulators_channel_as_well() {
    var activity = activity("channelId", "emulator");
    activity.put("serviceUrl", "http://localhost:56150");
    assertThat(check(activity)).isInstanceOf(Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"slack", "webchat", "", "directline"})
  void refuses_other_channels(String channel) {
    var activity = activity("channelId", channel);
    activity.put("serviceUrl", "http://localhost:56150");
    assertThat(check(activity)).isEqualTo(new Refused(Why.OTHER_CHANNEL));
  }

  @Test
  void asks_for_an_activity_all_the_same() {
    assertThat(check("[]")).isEqualTo(new Refused(Why.NO_ACTIVITY));
    assertThat(check("{}")).isEqualTo(new Refused(Why.NO_KIND));
    assertThat(check(Forge.activityWithout("serviceUrl")))
        .isEqualTo(new Refused(Why.NO_SERVICE_URL));
  }
}

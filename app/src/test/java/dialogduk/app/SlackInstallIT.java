package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dialogduk.core.text.Texts;
import dialogduk.slack.standin.Team;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many workspaces: people install the app themselves, and take it away again.
class SlackInstallIT {

  private static final Texts SV = Texts.in("sv");

  @TempDir static Path folder;

  private static SlackGroup group;
  private static Team other;

  @BeforeAll
  static void start() throws Exception {
    group = SlackGroup.startUninstalled(folder);
    other = group.standin().team("T2", "facket");
    group.standin().account(other, "U21", "Frej Fack");
    group.standin().channel(other, "C21", "annan-dialog", "U21");
  }

  @AfterAll
  static void stop() {
    if (group != null) {
      group.close();
    }
  }

  /// A browser that keeps the one cookie.
  private static final class Browser {
    private String cookie = "";

    HttpResponse<String> get(String path) throws Exception {
      try (var client = HttpClient.newHttpClient()) {
        var request =
            HttpRequest.newBuilder(URI.create(group.server().base() + path))
                .header("Accept-Language", "sv");
        if (!cookie.isEmpty()) {
          request.header("Cookie", cookie);
        }
        var response = client.send(request.GET().build(), BodyHandlers.ofString());
        response.headers().allValues("Set-Cookie").stream()
            .filter(it -> it.startsWith("dialogduk-slack="))
            .forEach(it -> cookie = it.replaceFirst(";.*", ""));
        return response;
      }
    }

    /// What Slack's page is asked with.
    Map<String, String> begin() throws Exception {
      var response = get("/slack/install");
      assertThat(response.statusCode()).isEqualTo(303);
      assertThat(response.headers().allValues("Set-Cookie").toString())
          .contains("HttpOnly", "SameSite=Lax");
      var address = URI.create(response.headers().firstValue("Location").orElseThrow());
      assertThat(address.getPath()).isEqualTo("/oauth/v2/authorize");
      var asked = new HashMap<String, String>();
      for (var part : address.getRawQuery().split("&", -1)) {
        var pair = part.split("=", 2);
        asked.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
      }
      return asked;
    }

    HttpResponse<String> back(String state, String code) throws Exception {
      return get("/slack/oauth_redirect?state=" + state + "&code=" + code);
    }
  }

  private static void install(Team team) throws Exception {
    var browser = new Browser();
    var asked = browser.begin();
    var page = browser.back(asked.get("state"), group.standin().oauthCode(team));
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(page.body()).contains(SV.say("install.done", team.domain()), "/dialogduk ny");
  }

  private static String looked(String channel, String user) {
    return SlackGroup.body(group.typesIn(channel, user, "kontrollera"));
  }

  @Test
  void asks_slack_for_what_the_manifest_names() throws Exception {
    var asked = new Browser().begin();

    assertThat(asked.get("scope").split(","))
        .containsExactlyInAnyOrder(
            "commands", "chat:write", "channels:read", "groups:read", "users:read", "im:write");
    assertThat(asked.get("redirect_uri"))
        .isEqualTo(group.server().base() + "/slack/oauth_redirect");
  }

  @Test
  void answers_each_workspace_with_its_own_token() throws Exception {
    install(group.team());
    install(other);

    assertThat(looked("C1", "U1")).contains(SV.say("check.token-well", "myndigheten"));
    assertThat(looked("C21", "U21"))
        .contains(SV.say("check.token-well", "facket"), SV.say("check.room-well", "#annan-dialog"));
  }

  @Test
  void takes_no_state_that_is_forged_used_or_of_another_browser() throws Exception {
    var browser = new Browser();
    var state = browser.begin().get("state");
    var calls = group.standin().received("oauth.v2.access").size();

    stale(browser.back("forged", group.standin().oauthCode(other)));
    var begun = new Browser();
    var mine = begun.begin().get("state");
    stale(new Browser().back(mine, group.standin().oauthCode(other)));
    stale(begun.back(mine, group.standin().oauthCode(other)));
    stale(new Browser().get("/slack/oauth_redirect"));
    var denied = new Browser();
    var asked = denied.begin().get("state");
    assertThat(denied.get("/slack/oauth_redirect?error=access_denied&state=" + asked).body())
        .contains(SV.say("install.denied"));
    stale(browser.back(state + "x", "code"));

    assertThat(group.standin().received("oauth.v2.access")).hasSize(calls);
  }

  private static void stale(HttpResponse<String> page) {
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains(SV.say("install.stale"));
  }

  @Test
  void says_that_slack_did_not_take_the_code() throws Exception {
    var browser = new Browser();
    var page = browser.back(browser.begin().get("state"), "no-such-code");

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains(SV.say("install.refused"));
  }

  @Test
  void sends_nothing_after_it_was_uninstalled_and_goes_on_when_it_is_installed_again()
      throws Exception {
    install(group.team());
    group.goToNewChannel();
    group.begin(List.of("U3", "U4"));
    group.opens();

    group.standin().events().uninstalled(group.team()).send();
    assertThat(group.parked()).isEqualTo("NOT_ALLOWED");
    var sent = group.standin().received().size();
    group.types("U1", "läget");
    assertThat(withToken(sent)).isEmpty();
    assertThat(looked(group.channel(), "U1")).contains("not_installed");

    install(group.team());
    group.settled();
    var before = group.livingText();
    group.types("U1", "visa");
    group.confirms("U1", SV.say("button.show"));
    await().atMost(Duration.ofSeconds(20)).until(group::livingText, it -> !it.equals(before));
    assertThat(looked(group.channel(), "U1")).contains(SV.say("check.token-well", "myndigheten"));
  }

  /// Calls to Slack since then.
  private static List<String> withToken(int since) {
    return group.standin().received().stream()
        .skip(since)
        .map(it -> it.method())
        .filter(method -> method.contains(".") && !method.equals("oauth.v2.access"))
        .toList();
  }

  @Test
  void keeps_no_token_as_text() throws Exception {
    install(other);
    var token = other.token();
    assertThat(token).startsWith("xoxe.");
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(token, "xoxe-1-standin", "standin-client-secret");
      }
    }
  }
}

package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dialogduk.core.text.Texts;
import dialogduk.slack.standin.Fault;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A server that nobody can call, connected by Socket Mode.
class SlackSocketsIT {

  private static final String FRIDA = "U1";
  private static final String EVA = "U3";
  private static final String ULF = "U4";
  private static final Texts SV = Texts.in("sv");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir static Path folder;

  private static SlackGroup group;

  @BeforeAll
  static void start() throws Exception {
    group = SlackGroup.startOverSockets(folder);
  }

  @AfterAll
  static void stop() {
    if (group != null) {
      group.close();
    }
  }

  @BeforeEach
  void begin() {
    group.goToNewChannel();
    group.begin(List.of(EVA, ULF));
  }

  @ParameterizedTest
  @ValueSource(strings = {"warning", "refresh_requested"})
  void walk_on_after_slack_has_asked_to_come_back(String reason) {
    group.opens();
    answers(EVA, "Evas svar");
    group.standin().limits().off();
    group.comesBack(() -> group.standin().disconnectSockets(reason));

    answers(ULF, "Ulfs svar");
    group.types(FRIDA, "visa");
    group.confirms(FRIDA, SV.say("button.show"));

    assertThat(SlackGroup.textOf(group.inChannel("Evas svar"))).contains("Ulfs svar");
    assertThat(group.standin().findings()).isEmpty();
  }

  private static void answers(String user, String answer) {
    group.types(user, "svara");
    group.submits(user, Map.of(SlackGroup.field("goals-5-years"), answer));
    assertThat(group.answered(user)).contains(SV.say("said.handed-in"));
  }

  @Test
  void wait_as_long_as_slack_asks_before_coming_back() {
    group.standin().limits().off();
    group.standin().faults().next("apps.connections.open", "", new Fault.TooMany("2"));
    group.comesBack(() -> group.standin().disconnectSockets("refresh_requested"));

    assertThat(group.standin().limits().impatient()).isZero();
    group.types(FRIDA, "läget");
  }

  @Test
  void show_the_home() {
    group.person(EVA).opensHome();

    await()
        .atMost(PATIENCE)
        .until(() -> group.viewsOf(EVA), views -> views.toString().contains("Frida Lind"));
  }

  @Test
  void tell_that_they_are_connected() {
    assertThat(SlackGroup.body(group.types(EVA, "kontrollera")))
        .contains(SV.say("check.socket-well"))
        .doesNotContain(SV.say("check.requests-well"), SV.say("check.requests-none"));
  }

  @Test
  void hear_of_an_archived_channel() {
    group.opens();
    group.standin().events().archived(group.channel(), FRIDA).send();

    group.whispered(FRIDA, "kanalen är arkiverad");
  }

  /// Not even late: by then Slack has told the person that it did not work.
  @Test
  void acknowledge_nothing_that_the_store_has_not_kept_in_time() throws Exception {
    group.opens();
    group.types(EVA, "svara");
    var form = group.form(EVA);
    var file = folder.resolve("data").resolve("dialogduk.db");
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      var sent =
          group.person(EVA).submits(form, Map.of(SlackGroup.field("goals-5-years"), "Ett svar"));
      statement.execute("COMMIT");

      assertThat(sent.trouble()).isEqualTo("http_timeout");
    }
    group.whispered(EVA, SV.say("said.handed-in"));
    assertThat(group.standin().findings()).isEmpty();
  }

  @Test
  void leave_no_door_for_others() throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(group.server().base() + "/slack/events"))
              .POST(BodyPublishers.ofString("{}"))
              .build();
      assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void tell_no_token_to_the_log() throws Exception {
    assertThat(new String(group.server().log(), StandardCharsets.UTF_8))
        .contains("connected over Socket Mode")
        .doesNotContain("xapp-", "xoxb-", "ticket=");
  }
}

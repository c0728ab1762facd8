package dialogduk.app;

import static dialogduk.app.TeamsGroup.ERIK;
import static dialogduk.app.TeamsGroup.EVA;
import static dialogduk.app.TeamsGroup.FRIDA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dialogduk.core.text.Texts;
import dialogduk.teams.standin.Conversation;
import dialogduk.teams.standin.Seen;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// One dialogue in Teams, in Slack and on the web at once: Frida, Eva and Erik in a channel of
/// Teams, Ulf in a channel of Slack, where Frida is too, Uma in a browser. What one test has done,
/// the next goes on from.
@TestMethodOrder(OrderAnnotation.class)
class ThreeChatsIT {

  private static final Texts SV = Texts.in("sv");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String SLACK_ULF = "U4";
  private static final String FIVE_YEARS = "goals-5-years";

  @TempDir static Path folder;

  private static ServerProcess server;
  private static TeamsGroup teams;
  private static SlackGroup slack;
  private static WebPerson uma;
  private static dialogduk.teams.standin.Prepared staleInTeams;
  private static dialogduk.slack.standin.Prepared staleInSlack;
  private static String code = "";

  @BeforeAll
  static void start() throws Exception {
    var workspace = SlackGroup.workspace("sv");
    var tenant = TeamsGroup.tenant("sv");
    var settings = new HashMap<>(TeamsGroup.settings(tenant));
    settings.putAll(
        SlackGroup.settings(workspace, Map.of("SLACK_SIGNING_SECRET", workspace.secret())));
    server = ServerProcess.start(folder, settings);
    teams = TeamsGroup.of(tenant, server);
    slack = SlackGroup.of(workspace, server);
    teams.begin(List.of(EVA, ERIK));
    code = teams.code();
    slack.types("U1", "koppla " + codeOfFrida());
    slack.whispered("U1", SV.say("said.connected"));
    slack.types("U1", "rum " + code);
    ulf();
    uma = new WebPerson(server.base(), "Uma Öberg");
    uma.knocks(code);
    teams.presses(FRIDA, SV.say("button.admit-one", "Uma Öberg"));
    uma.comesIn();
  }

  @AfterAll
  static void stop() {
    if (slack != null) {
      slack.close();
    }
    if (teams != null) {
      teams.close();
    }
  }

  /// In her own chat in Teams she asks for a code to show in Slack.
  private static String codeOfFrida() {
    teams.typesAlone(FRIDA, "koppla");
    var told = teams.told(FRIDA, "koppla ");
    return TeamsGroup.textOf(told).replaceAll("(?s).*koppla (\\d{6}).*", "$1");
  }

  private static void ulf() {
    slack.types(SLACK_ULF, "läget");
    slack.presses(SLACK_ULF, SV.say("button.join"));
    teams.presses(FRIDA, SV.say("button.admit-one", "Ulf Berg"));
    slack.whispered(SLACK_ULF, SV.say("said.in"));
    slack.types(SLACK_ULF, "läget");
    slack.submits(SLACK_ULF, Map.of("side", "=union", "other-organisation", "OFR"));
  }

  private static Duration until(Instant since, Callable<Boolean> shown) {
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(shown);
    return Duration.between(since, Instant.now());
  }

  /// S1, and S5: Frida presses in both chats, and each delivers it more than once.
  @Test
  @Order(1)
  void shows_the_first_cloth_in_all_of_them_and_lets_nobody_else_go_on() throws Exception {
    teams.types(EVA, "nästa");
    teams.told(EVA, SV.say("whisper.leads", "Frida Lind"));
    teams.types(FRIDA, "nästa");
    slack.types("U1", "nästa");
    var preview = teams.seenBy(FRIDA, it -> teams.isCard(it, "preview"));
    var inTeams = teams.person(FRIDA).alone().pressing(preview, SV.say("button.next"), Map.of());
    var inSlack = slack.previewOf("U1", SV.say("button.next"));
    var since = Instant.now();
    inTeams.send();
    inTeams.withNewId().send();
    for (int again = 0; again < 3; again++) {
      inSlack.send();
    }

    teams.inRoom("Duk 1 av 16");
    slack.inChannel("Duk 1 av 16");
    var took = until(since, () -> uma.go(uma.room() + "/board").text().contains("Duk 1 av 16"));

    teams.settled();
    assertThat(teams.roomMessages()).hasSize(1);
    assertThat(slack.roomMessages()).hasSize(1);
    assertThat(teams.livingText()).doesNotContain("Pausad");
    // Three seconds are promised; a busy machine is given more.
    assertThat(took).isLessThan(Duration.ofSeconds(10));
    for (var card :
        List.of(
            teams.roomText(), slack.channelText(), uma.here().text(), uma.go(uma.room()).text())) {
      assertThat(card).contains("Varför?", "Målsättningar med samverkan", "Frida Lind leder");
    }
  }

  @Test
  @Order(2)
  void shows_what_was_answered_anywhere_to_all_at_the_same_moment() throws Exception {
    var answer = SV.say("button.answer");
    staleInTeams =
        teams.person(ERIK).in(teams.room()).pressing(teams.livingCard(), answer, Map.of());
    var living = slack.livingCard();
    staleInSlack =
        slack
            .person(SLACK_ULF)
            .in(slack.channel())
            .clicking(living, slack.action(living, answer), "");
    teams.presses(EVA, teams.livingCard(), answer);
    teams.submits(EVA, Map.of(TeamsGroup.answer(FIVE_YEARS), "Evas svar i Teams"));
    slack.types(SLACK_ULF, "svara");
    slack.submits(SLACK_ULF, Map.of(SlackGroup.field(FIVE_YEARS), "Ulfs svar i Slack"));
    uma.go(uma.room());
    uma.submit(uma.button("Lämna in").with("answers:" + FIVE_YEARS, "Umas svar på webben"));
    slack.types("U1", "visa");
    slack.confirms("U1", SV.say("button.show"));

    var all = List.of("Evas svar i Teams", "Ulfs svar i Slack", "Umas svar på webben");
    assertThat(TeamsGroup.textOf(teams.inRoom("Evas svar"))).contains(all);
    assertThat(SlackGroup.textOf(slack.inChannel("Evas svar"))).contains(all);
    assertThat(uma.go(uma.room()).text()).contains(all);
  }

  /// S29.
  @Test
  @Order(3)
  void tells_a_stale_press_where_the_group_is() {
    var seen = staleInTeams.send().seen();
    staleInSlack.send();

    assertThat(seen)
        .isInstanceOfSatisfying(
            Seen.Form.class,
            it ->
                assertThat(it.dialog().card().toString())
                    .contains("Svaren är visade")
                    .doesNotContain("Input.Text"));
    slack.whispered(SLACK_ULF, "Svaren");
    assertThat(slack.person(SLACK_ULF).modal()).isEmpty();
  }

  /// S11.
  @Test
  @Order(4)
  void counts_one_mark_of_each_wherever_they_change_their_mind() throws Exception {
    teams.typesAlone(FRIDA, "tydlighet");
    teams.confirms(FRIDA, SV.say("button.open-marking"));
    for (var step : List.of("=1", "=5")) {
      teams.presses(EVA, SV.say("button.mark"));
      teams.submits(EVA, Map.of("step", step));
      slack.types(SLACK_ULF, "svara");
      slack.submits(SLACK_ULF, Map.of("step", step));
    }

    teams.inRoom("2 av 4 har markerat");
    slack.inChannel("2 av 4 har markerat");
    teams.presses(EVA, SV.say("button.mark"));
    assertThat(teams.dialog(EVA).toString()).contains("\"value\":\"=5\"");
    assertThat(uma.go(uma.room() + "/board").text()).contains("2 av 4 har markerat");
    teams.typesAlone(FRIDA, "tydlighet");
    teams.confirms(FRIDA, SV.say("button.close-marking"));
    teams.settled();
  }

  /// S28: the channel of Teams is gone, the others go on, and a group chat takes its place.
  @Test
  @Order(5)
  void goes_on_in_the_others_when_one_room_is_lost() throws Exception {
    Conversation lost = teams.room();
    teams.standin().events().channelDeleted(lost, FRIDA).send();
    teams.told(FRIDA, "kanalen är arkiverad");

    teams.presses(FRIDA, SV.say("button.go-on"));
    teams.confirms(FRIDA, SV.say("button.go-on"));
    slack.inChannel("Duk 2 av 16");
    until(Instant.now(), () -> uma.go(uma.room()).text().contains("Duk 2 av 16"));
    teams.goToNewGroupChat();
    teams.types(FRIDA, "rum " + code);

    teams.inRoom("Duk 2 av 16");
    slack.settled();
    assertThat(teams.roomText()).containsOnlyOnce("Duk 2 av 16");
    assertThat(teams.standin().findings()).isEmpty();
    assertThat(slack.standin().findings()).isEmpty();
  }
}

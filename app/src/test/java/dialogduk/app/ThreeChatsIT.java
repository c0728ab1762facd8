package dialogduk.app;

import static dialogduk.app.TeamsGroup.ERIK;
import static dialogduk.app.TeamsGroup.EVA;
import static dialogduk.app.TeamsGroup.FRIDA;
import static dialogduk.app.TeamsGroup.ULLA;
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
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// One dialogue in Teams, in Slack and on the web at once: Frida, Eva, Erik and Ulla in a channel
/// of Teams; Ebba, Ursula and Ulf in a channel of Slack, where Frida is too; Edvin and Uma in
/// browsers. What one test has done, the next goes on from, and the server is killed on the way.
@TestMethodOrder(OrderAnnotation.class)
class ThreeChatsIT {

  private static final Texts SV = Texts.in("sv");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String SLACK_ULF = "U4";
  private static final String EBBA = "U6";
  private static final String URSULA = "U7";
  private static final String FIVE_YEARS = "goals-5-years";

  @TempDir static Path folder;

  private static ServerProcess server;
  private static TeamsGroup teams;
  private static SlackGroup slack;
  private static WebPerson uma;
  private static WebPerson edvin;
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
    teams.begin(List.of(EVA, ERIK, ULLA));
    code = teams.code();
    slack.types("U1", "koppla " + codeOfFrida());
    slack.whispered("U1", SV.say("said.connected"));
    slack.types("U1", "rum " + code);
    inSlack(SLACK_ULF, Map.of("side", "=union", "other-organisation", "OFR"));
    inSlack(EBBA, Map.of("side", "=employer"));
    inSlack(URSULA, Map.of("side", "=union", "other-organisation", "Saco-S"));
    uma = onTheWeb("Uma Öberg", "union", "ST");
    edvin = onTheWeb("Edvin Lund", "employer", "");
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

  private static void inSlack(String user, Map<String, String> capacity) {
    slack.types(user, "läget");
    slack.presses(user, SV.say("button.join"));
    teams.presses(FRIDA, SV.say("button.admit-one", SlackGroup.PEOPLE.get(user)));
    slack.whispered(user, SV.say("said.in"));
    slack.types(user, "läget");
    slack.submits(user, capacity);
  }

  private static WebPerson onTheWeb(String name, String side, String organisation)
      throws Exception {
    var person = new WebPerson(server.base(), name);
    person.knocks(code);
    teams.presses(FRIDA, SV.say("button.admit-one", name));
    person.comesIn(side, organisation);
    return person;
  }

  /// Whatever the rooms did not show yet, they show when it is back.
  private static void dies() throws Exception {
    server.kill();
    server.restart();
  }

  private static Duration until(Instant since, Callable<Boolean> shown) {
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(shown);
    return Duration.between(since, Instant.now());
  }

  /// S1, and S5: Frida presses in both chats, and each delivers it more than once.
  @Test
  @Order(1)
  void shows_the_first_cloth_in_all_of_them_and_lets_nobody_else_go_on(TestReporter reporter)
      throws Exception {
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
    reporter.publishEntry("ms until all three show it; 3,000 are promised", "" + took.toMillis());
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
    for (var person : List.of(EVA, ULLA)) {
      teams.presses(person, teams.livingCard(), answer);
      teams.submits(person, Map.of(TeamsGroup.answer(FIVE_YEARS), person + "s svar i Teams"));
    }
    for (var user : List.of(SLACK_ULF, EBBA, URSULA)) {
      slack.types(user, "svara");
      slack.submits(user, Map.of(SlackGroup.field(FIVE_YEARS), user + ":s svar i Slack"));
    }
    dies();
    for (var person : List.of(uma, edvin)) {
      person.go(person.room());
      person.submit(
          person.button("Lämna in").with("answers:" + FIVE_YEARS, person.name() + " på webben"));
    }
    slack.types("U1", "visa");
    slack.confirms("U1", SV.say("button.show"));
    dies();

    var all =
        List.of(
            "Evas svar i Teams",
            "Ullas svar i Teams",
            "U4:s svar i Slack",
            "U6:s svar i Slack",
            "U7:s svar i Slack",
            "Uma Öberg på webben",
            "Edvin Lund på webben");
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
      dies();
    }

    teams.inRoom("2 av 8 har markerat");
    slack.inChannel("2 av 8 har markerat");
    teams.presses(EVA, SV.say("button.mark"));
    assertThat(teams.dialog(EVA).toString()).contains("\"value\":\"=5\"");
    assertThat(uma.go(uma.room() + "/board").text()).contains("2 av 8 har markerat");
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
    dies();
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

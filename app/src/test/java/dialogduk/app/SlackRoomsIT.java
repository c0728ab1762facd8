package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dialogduk.core.text.Texts;
import dialogduk.slack.standin.Fault;
import dialogduk.slack.standin.Message;
import dialogduk.slack.standin.Received;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// One dialogue in a Slack channel and in the browser at once.
class SlackRoomsIT {

  private static final String FRIDA = "U1";
  private static final String EVA = "U3";
  private static final String ULF = "U4";
  private static final Texts SV = Texts.in("sv");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir static Path folder;

  private static SlackGroup group;

  @BeforeAll
  static void start() throws Exception {
    group = SlackGroup.start(folder);
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

  /// Uma comes in by the code that Frida reads out.
  private WebPerson uma() throws Exception {
    var uma = new WebPerson(group.server().base(), "Uma Öberg");
    uma.knocks(group.code());
    group.presses(FRIDA, "Släpp in Uma Öberg");
    uma.comesIn();
    return uma;
  }

  @Test
  void shows_the_same_at_the_same_time_in_the_channel_and_in_the_browser() throws Exception {
    var uma = uma();
    group.types(FRIDA, "nästa");
    group.confirms(FRIDA, SV.say("button.next"));
    group.inChannel("Målsättningar med samverkan");
    uma.go(uma.room());
    uma.submit(uma.button("Lämna in").with(SlackGroup.field("goals-5-years"), "Umas svar"));
    group.types(EVA, "svara");
    group.submits(EVA, Map.of(SlackGroup.field("goals-5-years"), "Evas svar"));
    group.types(FRIDA, "visa");
    group.confirms(FRIDA, SV.say("button.show"));

    assertThat(SlackGroup.textOf(group.inChannel("Umas svar"))).contains("Evas svar");
    assertThat(uma.go(uma.room()).text()).contains("Umas svar", "Evas svar");
  }

  /// S3: *öppna 2* by mistake, and back.
  @Test
  void finds_everything_as_it_was_after_a_step_that_was_wrong() {
    group.opens();
    group.types(EVA, "svara");
    group.submits(EVA, Map.of(SlackGroup.field("goals-5-years"), "Evas svar"));
    group.types(FRIDA, "öppna 2");
    await().atMost(PATIENCE).until(group::livingText, it -> it.contains("Pausad"));

    group.types(FRIDA, "tillbaka");
    group.confirms(FRIDA, SV.say("button.back"));

    await()
        .atMost(PATIENCE)
        .until(group::livingText, it -> it.contains("Öppen") && !it.contains("Pausad"));
    group.types(EVA, "svara");
    assertThat(group.form(EVA).source().toString()).contains("Evas svar");
    group.submits(EVA, Map.of(SlackGroup.field("goals-5-years"), "Evas nya svar"));
    group.types(FRIDA, "visa");
    group.confirms(FRIDA, SV.say("button.show"));
    assertThat(SlackGroup.textOf(group.inChannel("Evas nya svar"))).doesNotContain("Evas svar");
  }

  /// S19.
  @Test
  void lets_the_owner_say_how_far_an_action_has_come() {
    group.types(FRIDA, "roller");
    var ulf = group.personKey(FRIDA, ULF);
    group.types(EVA, "åtgärd Ta fram en plan");
    group.submits(EVA, Map.of("owner", ulf));
    group.whispered(ULF, SV.say("said.action-is-yours"));
    assertThat(called(group.inChannel(SV.say("actions.called")))).containsExactly(ULF);

    group.presses(ULF, SV.say("letter.action-status"));
    group.submits(ULF, Map.of("status", "=UNDER_WAY"));

    group.types(EVA, "åtgärder");
    assertThat(SlackGroup.textOf(group.whispered(EVA, SV.say("actions.status.under-way"))))
        .contains("Ta fram en plan", "Ulf Berg");
  }

  /// Whom Slack tells.
  private static List<String> called(Message message) {
    return message.now().findValues("user_id").stream().map(JsonNode::asString).toList();
  }

  @Test
  void makes_one_person_of_an_account_and_a_browser() throws Exception {
    var uma = uma();
    group.opens();
    uma.go(uma.room());
    uma.submit(uma.button("Lämna in").with(SlackGroup.field("goals-5-years"), "Först i webben"));
    group.types(ULF, "svara");
    group.submits(ULF, Map.of(SlackGroup.field("goals-5-years"), "Sedan i Slack"));
    uma.submit(uma.button(SV.say("button.offer-code")));
    var code = uma.here().page().select("textarea.to-copy").text().replaceAll("[^0-9]", "");

    group.types(ULF, "koppla " + code);
    group.whispered(ULF, "Är du Uma Öberg?");
    group.presses(ULF, SV.say("button.connect"));
    group.whispered(ULF, SV.say("said.connected"));

    group.types(FRIDA, "visa");
    group.confirms(FRIDA, SV.say("button.show"));
    assertThat(SlackGroup.textOf(group.inChannel("Sedan i Slack"))).doesNotContain("webben");
    assertThat(uma.go(uma.room()).text()).contains("Sedan i Slack");
  }

  @Test
  void takes_one_step_for_three_deliveries_of_one_press() {
    group.types(FRIDA, "nästa");
    var preview = group.previewOf(FRIDA, SV.say("button.next"));
    preview.send();
    preview.send();
    preview.send();

    group.inChannel("Målsättningar med samverkan");
    group.settled();

    assertThat(group.roomMessages()).hasSize(1);
    assertThat(group.livingText()).contains("Duk 1 av 16").doesNotContain("Pausad");
  }

  /// S16: a cloth that is a table.
  @Test
  void takes_rows_of_a_table_from_a_form_and_shows_them_together() {
    group.types(FRIDA, "öppna 3");
    group.inChannel("Duk 3 av 16");
    group.types(EVA, "svara");
    group.submits(
        EVA,
        Map.of(
            "answers:matters.0.0", "Arbetstider",
            "answers:matters.0.1", "Avdelning",
            "answers:matters.1.0", "Budget"));
    assertThat(group.answered(EVA)).contains(SV.say("said.handed-in"));
    group.types(EVA, "svara");
    group.submits(EVA, Map.of("answers:matters.1.1", "Myndighet"));
    group.types(FRIDA, "visa");
    group.confirms(FRIDA, SV.say("button.show"));

    assertThat(SlackGroup.textOf(group.inChannel("Arbetstider")))
        .contains("Avdelning", "Budget", "Myndighet");
  }

  @Test
  void tells_a_stale_press_where_the_group_is_and_changes_nothing() {
    group.opens();
    Message living = group.livingCard();
    var stale =
        group.person(EVA).in(group.channel()).clicking(living, group.action(living, "Svara"), "");
    group.types(FRIDA, "visa");
    group.confirms(FRIDA, SV.say("button.show"));
    group.types(FRIDA, "nästa");
    stale.send();

    group.whispered(EVA, "Svaren");
    assertThat(group.person(EVA).modal()).isEmpty();
  }

  /// Only a view that the writer has opened may hold what the writer wrote, and only in its field.
  @Test
  void lets_slack_see_nothing_that_is_sealed() throws Exception {
    var canaries = List.of("Kanariefågel 4711 handed in", "Kanariefågel 4712 draft");
    group.opens();
    group.types(EVA, "svara");
    group.submits(EVA, Map.of(SlackGroup.field("goals-5-years"), canaries.getFirst()));
    assertThat(group.answered(EVA))
        .contains(SV.say("said.handed-in"))
        .doesNotContain(canaries.getFirst());
    group.types(EVA, "svara");
    group.submits(
        EVA, Map.of(SlackGroup.field("agreement-aim"), canaries.getLast(), "~draft", "=draft"));
    assertThat(group.answered(EVA)).contains(SV.say("said.saved"));
    group.types(EVA, "svara");
    group.pressesInForm(EVA, "Avstå från 1.3", Map.of());
    for (var user : List.of(FRIDA, EVA, ULF)) {
      group.types(user, "läget");
      group.person(user).opensHome();
    }
    group.types(FRIDA, "påminn");
    group.types(FRIDA, "visa");
    group.settled();

    for (var canary : canaries) {
      var told = group.standin().received().stream().filter(call -> call.mentions(canary)).toList();
      assertThat(told).allMatch(call -> call.method().startsWith("views."));
      assertThat(told).allMatch(call -> onlyAsBeginning(call, canary));
      for (var other : List.of(FRIDA, ULF)) {
        assertThat(group.viewsOf(other)).noneMatch(view -> view.contains(canary));
      }
      assertThat(new String(group.server().log(), StandardCharsets.UTF_8)).doesNotContain(canary);
    }
  }

  private static boolean onlyAsBeginning(Received call, String canary) {
    return call.strings()
        .filter(it -> it.startsWith("{") && it.contains(canary))
        .allMatch(
            view -> !view.replace("\"initial_value\":\"" + canary + "\"", "").contains(canary));
  }

  @Test
  void tells_the_facilitator_of_an_archived_channel_and_moves_to_another() {
    group.opens();
    group.standin().events().archived(group.channel(), FRIDA).send();
    group.whispered(FRIDA, "kanalen är arkiverad");
    group.types(EVA, "svara");
    group.submits(EVA, Map.of(SlackGroup.field("goals-5-years"), "Ett svar"));

    var before = group.standin().received("chat.update").size();
    var code = group.code();
    group.goToNewChannel();
    group.types(FRIDA, "rum " + code);
    group.inChannel("Målsättningar med samverkan");

    assertThat(group.standin().received("chat.update")).hasSize(before);
    assertThat(group.roomMessages()).hasSize(1);
  }

  @Test
  void shows_the_newest_when_slack_is_slow_and_loses_nothing() {
    group.standin().faults().next("chat.postMessage", group.channel(), new Fault.TooMany("3"));
    group.opens();
    group.types(EVA, "svara");
    group.submits(EVA, Map.of(SlackGroup.field("goals-5-years"), "Ett svar"));
    group.settled();

    assertThat(group.roomMessages()).hasSize(1);
    assertThat(group.standin().limits().impatient()).isZero();
  }

  @Test
  @DisplayName("H286 posts at most one more when an answer was lost, and points from the copy")
  void posts_at_most_one_more_when_an_answer_was_lost_and_points_from_the_copy() {
    group.standin().faults().next("chat.postMessage", group.channel(), new Fault.LostAnswer());
    group.opens();
    group.settled();
    assertThat(group.roomMessages()).hasSize(2);

    var copy = group.roomMessages().getFirst();
    group.presses(EVA, copy, "Svara");

    await()
        .atMost(PATIENCE)
        .until(
            () -> SlackGroup.textOf(group.roomMessages().getFirst()), it -> it.contains("kopia"));
    assertThat(SlackGroup.textOf(group.roomMessages().getLast())).contains("Målsättningar");
  }

  @Test
  void tells_in_plain_words_whether_the_connection_works() {
    var told = SlackGroup.body(group.types(EVA, "kontrollera"));

    assertThat(told)
        .contains(
            SV.say("check.token-well", "myndigheten"),
            SV.say("check.scopes-well"),
            SV.say("check.clock-well"),
            SV.say("check.requests-well"),
            SV.say("check.room-well", "#dialog" + group.channel().substring(1)));
  }

  @Test
  void tells_at_the_start_whether_the_connection_works() throws Exception {
    assertThat(new String(group.server().log(), StandardCharsets.UTF_8))
        .contains("Slack: " + Texts.in("en").say("check.token-well", "myndigheten"))
        .doesNotContain(group.team().token());
  }
}

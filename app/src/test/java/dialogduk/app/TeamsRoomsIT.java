package dialogduk.app;

import static dialogduk.app.TeamsGroup.ERIK;
import static dialogduk.app.TeamsGroup.EVA;
import static dialogduk.app.TeamsGroup.FRIDA;
import static dialogduk.app.TeamsGroup.SAM;
import static dialogduk.app.TeamsGroup.ULF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dialogduk.core.text.Texts;
import dialogduk.teams.standin.ConnectorError;
import dialogduk.teams.standin.Fault;
import dialogduk.teams.standin.Message;
import dialogduk.teams.standin.Operation;
import dialogduk.teams.standin.Prepared;
import dialogduk.teams.standin.Received;
import dialogduk.teams.standin.Seen;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One dialogue in a channel of Teams and in the browser at once.
class TeamsRoomsIT {

  private static final Texts SV = Texts.in("sv");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String FIVE_YEARS = TeamsGroup.answer("goals-5-years");

  @TempDir static Path folder;

  private static TeamsGroup group;

  @BeforeAll
  static void start() throws Exception {
    group = TeamsGroup.start(folder);
  }

  @AfterAll
  static void stop() {
    if (group != null) {
      group.close();
    }
  }

  @BeforeEach
  void begin() {
    group.standin().faults().clear();
    group.goToNewChannel();
    group.begin(List.of(EVA, ULF));
  }

  @AfterEach
  void strict() {
    assertThat(group.standin().findings()).isEmpty();
  }

  private static Seen answers(String who, String text) {
    group.presses(who, group.livingCard(), SV.say("button.answer"));
    return group.submits(who, Map.of(FIVE_YEARS, text));
  }

  private static void shows() {
    group.types(FRIDA, "visa");
    group.confirms(FRIDA, SV.say("button.show"));
  }

  @Test
  void shows_the_same_at_the_same_time_in_the_channel_and_in_the_browser() throws Exception {
    var uma = new WebPerson(group.server().base(), "Uma Öberg");
    uma.knocks(group.code());
    group.presses(FRIDA, SV.say("button.admit-one", "Uma Öberg"));
    uma.comesIn();
    group.opens();
    uma.go(uma.room());
    uma.submit(uma.button("Lämna in").with(FIVE_YEARS, "Umas svar"));
    answers(EVA, "Evas svar");
    shows();

    assertThat(TeamsGroup.textOf(group.inRoom("Umas svar"))).contains("Evas svar");
    assertThat(uma.go(uma.room()).text()).contains("Umas svar", "Evas svar");
  }

  @Test
  @DisplayName("H097 takes one step for a press that comes many times")
  void takes_one_step_for_a_press_that_comes_many_times() {
    group.types(FRIDA, "nästa");
    var label = SV.say("button.next");
    var preview = group.seenBy(FRIDA, it -> group.isCard(it, "preview"));
    var press = group.person(FRIDA).alone().pressing(preview, label, Map.of());
    press.send();
    press.send();
    Prepared.all(List.of(press.withNewId(), press.withNewId(), press.withNewId()));

    group.inRoom("Målsättningar med samverkan");
    group.settled();

    assertThat(group.roomMessages()).hasSize(1);
    assertThat(group.livingText()).contains("Duk 1 av 16").doesNotContain("Pausad");
  }

  /// S11.
  @Test
  void counts_one_mark_of_somebody_who_changes_their_mind() {
    group.comesIn(ERIK);
    group.comesIn(SAM);
    group.opens();
    answers(EVA, "Evas svar");
    shows();
    group.types(FRIDA, "tydlighet");
    group.confirms(FRIDA, SV.say("button.open-marking"));
    for (var step : List.of("=1", "=5")) {
      group.presses(EVA, SV.say("button.mark"));
      group.submits(EVA, Map.of("step", step));
    }

    group.settled();
    assertThat(group.roomText()).contains("1 av 4 har markerat");
    group.presses(EVA, SV.say("button.mark"));
    assertThat(group.dialog(EVA).toString()).contains("\"value\":\"=5\"");
  }

  /// S29.
  @Test
  void tells_a_stale_press_where_the_group_is_and_changes_nothing() {
    group.opens();
    var living = group.livingCard();
    var stale =
        group.person(EVA).in(group.room()).pressing(living, SV.say("button.answer"), Map.of());
    answers(ULF, "Ulfs svar");
    shows();
    group.types(FRIDA, "nästa");
    group.settled();

    var seen = stale.send().seen();

    assertThat(seen).isInstanceOf(Seen.Form.class);
    assertThat(((Seen.Form) seen).dialog().card().toString()).doesNotContain("Input.Text");
  }

  /// What one has written comes back only into a form that one opens oneself.
  @Test
  void lets_teams_see_nothing_that_is_sealed() throws Exception {
    var canaries = List.of("Kanariefågel 5711 handed in", "Kanariefågel 5712 draft");
    group.opens();
    answers(EVA, canaries.getFirst());
    group.presses(EVA, group.livingCard(), SV.say("button.answer"));
    group.submits(
        EVA,
        SV.say("button.save-draft"),
        Map.of(TeamsGroup.answer("agreement-aim"), canaries.getLast()));
    group.presses(EVA, group.livingCard(), SV.say("button.answer"));
    group.submits(EVA, "Avstå från 1.3", Map.of());
    for (var who : List.of(FRIDA, EVA, ULF)) {
      group.types(who, "läget");
      group.typesAlone(who, "svara");
    }
    for (var other : List.of(FRIDA, ULF)) {
      group.presses(other, group.livingCard(), SV.say("button.answer"));
      assertThat(group.dialog(other).toString()).doesNotContain(canaries);
    }
    group.types(FRIDA, "påminn");
    group.types(FRIDA, "visa");
    group.settled();

    for (var canary : canaries) {
      var told = group.standin().received().stream().filter(it -> it.mentions(canary)).toList();
      assertThat(told).isNotEmpty().allMatch(it -> it.operation() == Operation.ANSWER);
      assertThat(told).allMatch(it -> onlyAsBeginning(it, canary));
      assertThat(new String(group.server().log(), StandardCharsets.UTF_8)).doesNotContain(canary);
    }
  }

  private static boolean onlyAsBeginning(Received answer, String canary) {
    return !answer.text().replace("\"value\":\"" + canary + "\"", "").contains(canary);
  }

  @Test
  @DisplayName("H101 tells the facilitator where the app was taken out, and moves elsewhere")
  void tells_the_facilitator_where_the_app_was_taken_out_and_moves_elsewhere() {
    group.opens();
    var before = group.room();
    group.standin().events().channelDeleted(before, FRIDA).send();
    group.told(FRIDA, "kanalen är arkiverad");
    group.typesAlone(EVA, "svara");
    group.fillsIn(EVA, "answer:goals", Map.of(FIVE_YEARS, "Ett svar"));

    var code = group.code();
    group.goToNewChannel();
    group.types(FRIDA, "rum " + code);
    group.inRoom("Målsättningar med samverkan");
    group.settled();

    assertThat(group.roomMessages()).hasSize(1);
  }

  @Test
  @DisplayName("H102 leaves a channel alone from which the app is gone without a word")
  void leaves_a_channel_alone_from_which_the_app_is_gone() {
    group.opens();
    group
        .standin()
        .faults()
        .always(
            Operation.EDIT, group.room().id(), new Fault.Refuses(ConnectorError.BOT_NOT_IN_ROSTER));
    answers(EVA, "Ett svar");
    group.typesAlone(FRIDA, "visa");
    group.confirms(FRIDA, SV.say("button.show"));

    group.told(FRIDA, "Dialogduk har tagits bort ur kanalen");
    var calls = callsTo(group.room().id());
    group.typesAlone(FRIDA, "tydlighet");
    group.typesAlone(EVA, "läget");
    group.told(EVA, "Svaren är visade");
    assertThat(callsTo(group.room().id())).isEqualTo(calls);
  }

  private static long callsTo(String conversation) {
    return group.standin().received().stream()
        .filter(it -> it.operation() != Operation.ANSWER)
        .filter(it -> it.conversation().equals(conversation))
        .count();
  }

  @Test
  void shows_the_newest_when_teams_is_slow_and_loses_nothing() {
    group.standin().faults().next(Operation.POST, group.room().id(), new Fault.TooMany("3"));
    group.opens();
    answers(EVA, "Ett svar");
    group.settled();

    assertThat(group.roomMessages()).hasSize(1);
    assertThat(group.standin().limits().impatient()).isZero();
  }

  @Test
  void posts_at_most_one_more_when_an_answer_was_lost_and_points_from_the_copy() {
    group.standin().faults().next(Operation.POST, group.room().id(), new Fault.LostAnswer());
    group.opens();
    group.settled();
    assertThat(group.roomMessages()).hasSize(2);

    Message copy = group.roomMessages().getFirst();
    group.presses(EVA, copy, SV.say("button.answer"));

    await()
        .atMost(PATIENCE)
        .until(
            () -> TeamsGroup.textOf(group.roomMessages().getFirst()), it -> it.contains("kopia"));
    assertThat(TeamsGroup.textOf(group.roomMessages().getLast())).contains("Målsättningar");
  }

  /// S19.
  @Test
  void lets_the_owner_say_how_far_an_action_has_come() {
    group.typesAlone(EVA, "åtgärd Ta fram en plan");
    var form = group.form(EVA, "action-new");
    var ulf = TeamsGroup.option(form, TeamsGroup.name(ULF));
    group.fillsIn(EVA, "action-new", Map.of("owner", ulf));
    group.told(ULF, SV.say("said.action-is-yours"));
    var list = group.inRoom(SV.say("actions.called"));
    assertThat(TeamsGroup.textOf(list)).contains("<at>Ulf Berg</at>");
    assertThat(list.now().findValuesAsString("name")).contains("Ulf Berg");

    group.presses(ULF, SV.say("letter.action-status"));
    group.submits(ULF, SV.say("button.action-status"), Map.of("status", "=UNDER_WAY"));

    group.typesAlone(EVA, "åtgärder");
    assertThat(TeamsGroup.textOf(group.told(EVA, SV.say("actions.status.under-way"))))
        .contains("Ta fram en plan", "Ulf Berg");
  }

  /// Whoever has no chat with the bot is told only that there should be one.
  @Test
  void says_nothing_private_where_everybody_sees_it() {
    group.opens();
    group.standin().events().lost(group.standin().personal(ULF));
    group.types(ULF, "läget");

    var told = group.inRoom(SV.say("personal.needed"));
    assertThat(TeamsGroup.textOf(told)).doesNotContain("Ulf");
    group.standin().events().installed(group.standin().personal(ULF), ULF).forEach(Prepared::send);
  }
}

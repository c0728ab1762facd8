package dialogduk.app;

import static dialogduk.app.TeamsGroup.ERIK;
import static dialogduk.app.TeamsGroup.EVA;
import static dialogduk.app.TeamsGroup.FRIDA;
import static dialogduk.app.TeamsGroup.SAM;
import static dialogduk.app.TeamsGroup.ULF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dialogduk.core.text.Texts;
import dialogduk.teams.standin.Seen;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A group walks phase 1 in Teams, by commands and buttons alone.
class TeamsWalkIT {

  @TempDir Path folder;

  private TeamsGroup group;
  private Texts texts;

  private String say(String key, Object... args) {
    return texts.say(key, args);
  }

  private String language(String swedish, String english) {
    return texts.language().equals("sv") ? swedish : english;
  }

  @ParameterizedTest
  @CsvSource({"sv, channel", "en, group chat"})
  void walks_phase_1(String language, String where) throws Exception {
    texts = Texts.in(language);
    try (var started = TeamsGroup.start(folder, language, Map.of())) {
      group = started;
      if (where.equals("group chat")) {
        group.goToNewGroupChat();
      }
      starts();
      everybody_comes_in();
      the_first_cloth_opens();
      people_answer();
      the_answers_are_shown();
      a_joint_answer_is_written();
      a_question_is_parked_and_taken_up_again();
      they_mark();
      an_action_is_added();
      its_owner_says_how_far_it_has_come();
      the_phase_is_summarised();
      assertThat(group.standin().findings()).isEmpty();
      assertThat(group.standin().limits().throttled()).isEmpty();
    }
  }

  private void starts() {
    group.types(FRIDA, language("ny", "new"));
    group.fillsIn(FRIDA, "start", Map.of("title", "Samverkan 2027"));
    group.told(FRIDA, say("said.begun"));
    group.inRoom("Samverkan 2027");
  }

  private void everybody_comes_in() {
    for (var who : List.of(SAM, EVA, ULF, ERIK)) {
      group.types(who, language("läget", "status"));
      group.presses(who, say("button.join"));
      group.presses(FRIDA, say("button.admit-one", TeamsGroup.name(who)));
      group.told(who, say("said.in"));
      group.typesAlone(who, language("läget", "status"));
      var side = who.equals(ULF) ? "=union" : who.equals(SAM) ? "=employee" : "=employer";
      group.fillsIn(
          who,
          "capacity",
          who.equals(ULF)
              ? Map.of("side", side, "other-organisation", "OFR")
              : Map.of("side", side));
      group.told(who, say("status.not-begun"));
    }
    group.typesAlone(FRIDA, language("roller", "roles"));
    var form = group.form(FRIDA, "roles");
    group.fillsIn(
        FRIDA,
        "roles",
        Map.of("person", TeamsGroup.option(form, TeamsGroup.name(SAM)), "function", "=SECRETARY"));
  }

  private void the_first_cloth_opens() {
    group.types(EVA, language("nästa", "next"));
    group.told(EVA, say("whisper.leads", "Frida Lind"));
    group.types(FRIDA, language("nästa", "next"));
    group.confirms(FRIDA, say("button.next"));
    group.inRoom(language("Målsättningar med samverkan", "Goals"));
  }

  private void people_answer() {
    group.presses(EVA, group.livingCard(), say("button.answer"));
    group.submits(
        EVA,
        Map.of(
            TeamsGroup.answer("goals-5-years"), "Handläggning inom tre månader",
            TeamsGroup.answer("agreement-aim"), "Tydliga roller",
            TeamsGroup.answer("goals-support"), "Möten varje månad"));
    group.presses(ULF, group.livingCard(), say("button.answer"));
    var handedIn =
        group.submits(ULF, Map.of(TeamsGroup.answer("goals-5-years"), "Ett svar från facket"));
    assertThat(handedIn)
        .isInstanceOfSatisfying(
            Seen.Words.class, it -> assertThat(it.text()).contains(say("said.handed-in")));
    for (var who : List.of(ULF, SAM, ERIK)) {
      group.types(who, language("avstå", "pass"));
      group.told(who, say("said.passed"));
    }
    assertThat(group.roomText()).doesNotContain("Handläggning", "Ett svar från facket");
  }

  private void the_answers_are_shown() {
    group.types(FRIDA, language("visa", "show"));
    group.confirms(FRIDA, say("button.show"));
    group.inRoom("Handläggning inom tre månader");
    assertThat(group.roomText()).contains("Ett svar från facket", "Tydliga roller");
  }

  private void a_joint_answer_is_written() {
    group.typesAlone(SAM, language("gemensamt 1.1", "joint 1.1"));
    group.fillsIn(SAM, "joint:goals-5-years", Map.of("text", "Vi handlägger inom tre månader"));
    group.inRoom("Vi handlägger inom tre månader");
  }

  private void a_question_is_parked_and_taken_up_again() {
    group.typesAlone(FRIDA, language("parkera 1.3", "park 1.3"));
    group.fillsIn(FRIDA, "park", Map.of("reason", "=NEEDS_MATERIAL"));
    group.inRoom(language("Parkerad", "Parked"));
    var alone = group.standin().personal(FRIDA);
    int before = group.standin().botMessages(alone).size();
    group.typesAlone(FRIDA, language("ta upp 1.3", "return 1.3"));
    await("an answer where it was asked for")
        .until(() -> group.standin().botMessages(alone).size() > before);
    group.types(FRIDA, language("tillbaka", "back"));
    group.confirms(FRIDA, say("button.back"));
  }

  private void they_mark() {
    group.types(FRIDA, language("tydlighet", "clarity"));
    group.confirms(FRIDA, say("button.open-marking"));
    int step = 2;
    for (var who : List.of(SAM, EVA, ULF, ERIK)) {
      group.presses(who, say("button.mark"));
      group.submits(who, Map.of("step", "=" + step));
      step++;
    }
    group.types(FRIDA, language("tydlighet", "clarity"));
    group.confirms(FRIDA, say("button.close-marking"));
    group.inRoom(language("4 av 4 har markerat", "4 of 4 have marked"));
  }

  private void an_action_is_added() {
    group.typesAlone(EVA, language("åtgärd", "action") + " Ta fram en mötesplan");
    var form = group.form(EVA, "action-new");
    group.fillsIn(
        EVA, "action-new", Map.of("owner", TeamsGroup.option(form, TeamsGroup.name(ULF))));
    group.inRoom("Ta fram en mötesplan");
    group.told(ULF, say("said.action-is-yours"));
  }

  private void its_owner_says_how_far_it_has_come() {
    group.typesAlone(ULF, language("åtgärder", "actions"));
    group.presses(ULF, say("button.action-follow", "Ta fram en mötesplan"));
    group.submits(ULF, say("button.action-status"), Map.of("status", "=UNDER_WAY"));
    group.inRoom(say("actions.status.under-way"));
  }

  private void the_phase_is_summarised() {
    group.typesAlone(FRIDA, language("sammanfatta", "summary"));
    var summary = group.inRoom(language("Sammanfattning", "Summary"));
    assertThat(TeamsGroup.textOf(summary)).contains("Vi handlägger inom tre månader");
  }
}

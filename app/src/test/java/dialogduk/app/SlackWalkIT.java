package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.text.Texts;
import dialogduk.slack.standin.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A group walks phase 1 in a channel of a stand-in workspace, by commands and buttons alone.
class SlackWalkIT {

  private static final String FRIDA = "U1";
  private static final String SAM = "U2";
  private static final String EVA = "U3";
  private static final String ULF = "U4";
  private static final String ERIK = "U5";

  @TempDir Path folder;

  private SlackGroup group;
  private Texts texts;
  private String ulf = "";

  private String say(String key, Object... args) {
    return texts.say(key, args);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void walks_phase_1(String language) throws Exception {
    texts = Texts.in(language);
    try (var started = SlackGroup.start(folder, language)) {
      group = started;
      starts();
      everybody_comes_in();
      the_first_cloth_opens();
      people_answer();
      the_answers_are_shown();
      a_joint_answer_is_written();
      a_question_is_parked_and_taken_up_again();
      they_mark();
      an_action_is_added();
      the_phase_is_summarised();
      assertThat(group.standin().findings()).isEmpty();
    }
  }

  private void starts() {
    group.types(FRIDA, language("ny", "new"));
    group.submits(FRIDA, Map.of("title", "Samverkan 2027"));
    group.whispered(FRIDA, say("said.begun"));
    group.inChannel("Samverkan 2027");
  }

  private String language(String swedish, String english) {
    return texts.language().equals("sv") ? swedish : english;
  }

  private void everybody_comes_in() {
    for (var user : List.of(SAM, EVA, ULF, ERIK)) {
      group.types(user, language("läget", "status"));
      group.presses(user, say("button.join"));
      group.presses(FRIDA, say("button.admit-one", SlackGroup.PEOPLE.get(user)));
      group.types(user, language("läget", "status"));
      var side = user.equals(ULF) ? "=union" : user.equals(SAM) ? "=employee" : "=employer";
      group.submits(
          user,
          user.equals(ULF)
              ? Map.of("side", side, "other-organisation", "OFR")
              : Map.of("side", side));
      assertThat(group.answered(user)).contains(say("status.not-begun"));
    }
    group.types(FRIDA, language("roller", "roles"));
    ulf = group.personKey(FRIDA, ULF);
    group.submits(FRIDA, Map.of("person", group.personKey(FRIDA, SAM), "function", "=SECRETARY"));
  }

  private void the_first_cloth_opens() {
    assertThat(SlackGroup.body(group.types(EVA, language("nästa", "next"))))
        .contains(say("whisper.leads", "Frida Lind"));
    group.types(FRIDA, language("nästa", "next"));
    group.confirms(FRIDA, say("button.next"));
    group.inChannel(language("Målsättningar med samverkan", "Goals"));
  }

  private void people_answer() {
    group.types(EVA, language("svara", "answer"));
    group.submits(
        EVA,
        Map.of(
            SlackGroup.field("goals-5-years"), "Handläggning inom tre månader",
            SlackGroup.field("agreement-aim"), "Tydliga roller",
            SlackGroup.field("goals-support"), "Möten varje månad"));
    assertThat(group.answered(EVA)).contains(say("said.handed-in"));
    group.presses(ULF, group.livingCard(), say("button.answer"));
    group.submits(ULF, Map.of(SlackGroup.field("goals-5-years"), "Ett svar från facket"));
    assertThat(group.answered(ULF)).contains(say("said.handed-in"));
    group.types(ULF, language("avstå", "pass"));
    group.whispered(ULF, say("said.passed"));
    group.types(SAM, language("avstå", "pass"));
    group.types(ERIK, language("avstå", "pass"));
    assertThat(group.channelText()).doesNotContain("Handläggning", "Ett svar från facket");
  }

  private void the_answers_are_shown() {
    group.types(FRIDA, language("visa", "show"));
    group.confirms(FRIDA, say("button.show"));
    group.inChannel("Handläggning inom tre månader");
    assertThat(group.channelText()).contains("Ett svar från facket", "Tydliga roller");
  }

  private void a_joint_answer_is_written() {
    group.types(SAM, language("gemensamt 1.1", "joint 1.1"));
    group.submits(SAM, Map.of("text", "Vi handlägger inom tre månader"));
    group.inChannel("Vi handlägger inom tre månader");
  }

  private void a_question_is_parked_and_taken_up_again() {
    group.types(FRIDA, language("parkera 1.3", "park 1.3"));
    group.submits(FRIDA, Map.of("reason", "=NEEDS_MATERIAL"));
    group.inChannel(language("Parkerad", "Parked"));
    group.types(FRIDA, language("ta upp 1.3", "return 1.3"));
    group.types(FRIDA, language("tillbaka", "back"));
    group.confirms(FRIDA, say("button.back"));
  }

  private void they_mark() {
    group.types(FRIDA, language("tydlighet", "clarity"));
    group.confirms(FRIDA, say("button.open-marking"));
    int step = 2;
    for (var user : List.of(SAM, EVA, ULF, ERIK)) {
      group.types(user, language("svara", "answer"));
      group.submits(user, Map.of("step", "=" + step));
      step++;
    }
    group.types(FRIDA, language("tydlighet", "clarity"));
    group.confirms(FRIDA, say("button.close-marking"));
    group.inChannel(language("4 av 4 har markerat", "4 of 4 have marked"));
  }

  private void an_action_is_added() {
    group.types(EVA, language("åtgärd", "action") + " Ta fram en mötesplan");
    group.submits(EVA, Map.of("owner", ulf));
    group.inChannel("Ta fram en mötesplan");
    group.whispered(ULF, say("said.action-is-yours"));
  }

  private void the_phase_is_summarised() {
    group.types(FRIDA, language("sammanfatta", "summary"));
    Message summary = group.inChannel(language("Sammanfattning", "Summary"));
    assertThat(SlackGroup.textOf(summary)).contains("Vi handlägger inom tre månader");
  }
}

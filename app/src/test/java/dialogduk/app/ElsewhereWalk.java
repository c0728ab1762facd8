package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.text.Texts;
import java.util.List;
import java.util.Map;

/// What a group does in a channel, in the words of one language: its first cloth, and a whole walk
/// with that cloth in it.
final class ElsewhereWalk {

  static final List<String> PEOPLE = List.of("frida", "sam", "eva", "ulf", "erik");

  private static final String FRIDA = "frida";
  private static final String SAM = "sam";
  private static final String EVA = "eva";
  private static final String ULF = "ulf";

  private final ElsewhereGroup group;
  private final Texts texts;

  ElsewhereWalk(ElsewhereGroup group, String language) {
    this.group = group;
    this.texts = Texts.in(language);
  }

  void walk() {
    begin();
    people_answer_a_cloth();
    a_joint_answer_is_written();
    a_question_is_parked_and_taken_up_again();
    they_mark();
    an_action_is_added();
    the_phase_is_summarised();
    the_dialogue_ends();
  }

  /// Begins, and gets as far as to the answers.
  void walkOneCloth() {
    begin();
    people_answer_a_cloth();
  }

  private void begin() {
    starts();
    PEOPLE.stream().skip(1).forEach(this::comesIn);
    gives_a_function();
  }

  private void people_answer_a_cloth() {
    the_first_cloth_opens();
    people_answer();
    the_answers_are_shown();
  }

  private String say(String key, Object... args) {
    return texts.say(key, args);
  }

  private String language(String swedish, String english) {
    return texts.language().equals("sv") ? swedish : english;
  }

  private void steps(String word, String button) {
    group.types(FRIDA, word);
    group.presses(FRIDA, say(button));
  }

  private void starts() {
    group.types(FRIDA, language("ny", "new"));
    group.submits(FRIDA, Map.of("title", "Samverkan 2027"));
    group.inChannel("Samverkan 2027");
  }

  private void comesIn(String user) {
    group.types(user, language("läget", "status"));
    group.presses(user, say("button.join"));
    group.presses(FRIDA, say("button.admit-one", user));
    group.types(user, language("läget", "status"));
    var said =
        group.submits(
            user,
            user.equals(ULF)
                ? Map.of("side", "=union", "other-organisation", "OFR")
                : Map.of("side", "=employer"));
    assertThat(said).contains(say("status.not-begun"));
  }

  private void gives_a_function() {
    group.types(FRIDA, language("roller", "roles"));
    group.submits(FRIDA, Map.of("person", group.personKey(FRIDA, SAM), "function", "=SECRETARY"));
  }

  private void the_first_cloth_opens() {
    var refused = group.types(EVA, language("nästa", "next"));
    assertThat(ElsewhereGroup.text(refused)).contains(say("whisper.leads", FRIDA));
    steps(language("nästa", "next"), "button.next");
    group.inChannel(language("Målsättningar med samverkan", "Goals"));
  }

  private void people_answer() {
    group.types(EVA, language("svara", "answer"));
    var handedIn = group.submits(EVA, Map.of(SlackGroup.field("goals-5-years"), "Evas svar"));
    assertThat(handedIn).contains(say("said.handed-in"));
    group.presses(ULF, say("button.answer"));
    group.submits(ULF, Map.of(SlackGroup.field("goals-5-years"), "Ulfs svar"));
    group.types(SAM, language("avstå", "pass"));
    assertThat(group.channelText()).doesNotContain("Evas svar", "Ulfs svar");
  }

  private void the_answers_are_shown() {
    steps(language("visa", "show"), "button.show");
    group.inChannel("Evas svar");
    assertThat(group.channelText()).contains("Ulfs svar");
  }

  private void a_joint_answer_is_written() {
    group.types(SAM, language("gemensamt 1.1", "joint 1.1"));
    group.submits(SAM, Map.of("text", "Vårt gemensamma svar"));
    group.inChannel("Vårt gemensamma svar");
  }

  private void a_question_is_parked_and_taken_up_again() {
    group.types(FRIDA, language("parkera 1.3", "park 1.3"));
    group.submits(FRIDA, Map.of("reason", "=NEEDS_MATERIAL"));
    group.inChannel(language("Parkerad", "Parked"));
    group.types(FRIDA, language("ta upp 1.3", "return 1.3"));
    steps(language("tillbaka", "back"), "button.back");
  }

  private void they_mark() {
    steps(language("tydlighet", "clarity"), "button.open-marking");
    for (int i = 1; i < PEOPLE.size(); i++) {
      group.types(PEOPLE.get(i), language("svara", "answer"));
      group.submits(PEOPLE.get(i), Map.of("step", "=" + (i + 1)));
    }
    steps(language("tydlighet", "clarity"), "button.close-marking");
    group.inChannel(language("4 av 4 har markerat", "4 of 4 have marked"));
  }

  private void an_action_is_added() {
    group.types(EVA, language("åtgärd", "action") + " Ta fram en mötesplan");
    group.submits(EVA, Map.of("owner", group.personKey(EVA, ULF)));
    group.inChannel("Ta fram en mötesplan");
  }

  private void the_phase_is_summarised() {
    group.types(FRIDA, language("sammanfatta", "summary"));
    group.inChannel(language("Sammanfattning", "Summary"));
  }

  private void the_dialogue_ends() {
    steps(language("avsluta", "end"), "button.end");
    group.inChannel(say("state.left-parked", 1));
  }
}

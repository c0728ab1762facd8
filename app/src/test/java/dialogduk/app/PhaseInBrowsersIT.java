package dialogduk.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Six people with a browser each go through the first phase, against the packaged server, which is
/// killed on the way.
class PhaseInBrowsersIT {

  private static final String GOALS = "Målsättningar med samverkan";
  private static final String CONDITIONS = "Förutsättningar för samverkan";
  private static final int QUESTIONS = 3;

  @TempDir Path folder;

  private ServerProcess server;
  private Browsers browsers;
  private Group group;

  @BeforeEach
  void start() throws Exception {
    browsers = Browsers.openWhole();
    server = ServerProcess.start(folder);
    group = Group.gatherInBrowsers(server, browsers);
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
    if (browsers != null) {
      browsers.close();
    }
  }

  @Test
  void is_walked_in_swedish_with_a_wrong_step_a_parked_question_and_a_killed_server()
      throws Exception {
    group.frida().take("Nästa");
    three_hand_in_and_one_only_types();
    a_wrong_opening_is_taken_back_after_the_server_was_killed();
    all_four_change_what_they_wrote_and_the_others_answer();
    the_third_question_is_parked_with_its_answers_unread();
    the_answers_are_shown_to_all_at_once();
    joint("goals-5-years", "Handläggning inom tre månader");
    joint("agreement-aim", "Frågor tas upp så tidigt att de går att påverka");
    everybody_marks();
    assertThat(group.eva().card("result:goals")).containsText("1.1");
    the_step_to_the_second_cloth_is_taken_back_and_taken_again();
    the_second_cloth_is_answered_and_shown();
    the_parked_question_is_taken_up_again();
    joint("reason-for-agreement", "Vi vill ha en ordning som håller när personer byts ut");
    everybody_marks();
    somebody_adds_an_action();
    the_phase_ends_in_a_draft_of_its_summary();
  }

  // --- the first cloth

  private void three_hand_in_and_one_only_types() {
    group.lookAgain();
    for (var person : List.of(group.eva(), group.erik(), group.ulla())) {
      person.handIn(answers(person, "ursprunglig"));
    }
    var typing = group.ursula();
    typing.field("agreement-aim").pressSequentially("Halvskrivet av Ursula");
    typing.sees("Sparat kl.");
    assertThat(group.frida().card("panel").locator(".count")).hasText("3 av 6 har svarat.");
    group.all().forEach(this::nobody_elses_answer_is_seen_by);
  }

  private void nobody_elses_answer_is_seen_by(Person reader) {
    reader.visit("");
    var everything = reader.page().content();
    group
        .allBut(reader)
        .forEach(other -> assertThat(everything).doesNotContain("av " + other.name()));
  }

  private void a_wrong_opening_is_taken_back_after_the_server_was_killed() throws Exception {
    var frida = group.frida();
    frida.visit("/cloth/conditions");
    frida.press("Öppna Duk 2");
    frida.visit("");
    assertThat(frida.page().locator("h1")).hasText("Nu svarar gruppen på duk 2");
    server.kill();
    server.restart();
    frida.visit("");
    frida.take("Tillbaka");
    assertThat(frida.page().locator("h1")).hasText("Nu svarar gruppen på duk 1");
    assertThat(frida.card("panel").locator(".count")).hasText("3 av 6 har svarat.");
  }

  private void all_four_change_what_they_wrote_and_the_others_answer() {
    group.lookAgain();
    for (var person : List.of(group.eva(), group.erik(), group.ulla())) {
      assertThat(person.field("agreement-aim")).hasValue("ursprunglig 2 av " + person.name());
      person.handIn(answers(person, "ändrad"));
    }
    assertThat(group.ursula().field("agreement-aim")).hasValue("Halvskrivet av Ursula");
    for (var person : List.of(group.ursula(), group.frida(), group.sam())) {
      person.handIn(answers(person, "ändrad"));
    }
    assertThat(group.frida().card("panel").locator(".count")).hasText("6 av 6 har svarat.");
  }

  private void the_third_question_is_parked_with_its_answers_unread() {
    var frida = group.frida();
    frida.press("Parkera");
    frida.choose("1.3");
    frida.choose("behöver underlag");
    frida.page().locator("[name=sentence]").fill("Planen för nästa år kommer i mars");
    frida.pressIn("park", "Parkera");
    frida.sees("Orsak: behöver underlag");
    group.all().forEach(person -> person.sees("Parkerade frågor"));
    group.all().forEach(person -> assertThat(person.field("goals-support")).hasCount(0));
  }

  private void the_answers_are_shown_to_all_at_once() {
    group.frida().take("Stäng och visa");
    for (var reader : group.all()) {
      group.all().forEach(writer -> reader.sees("ändrad 1 av " + writer.name()));
      reader.neverSees("ändrad 3 av " + group.erik().name());
      reader.neverSees("ursprunglig");
    }
  }

  private void joint(String prompt, String text) {
    group.sam().visit("");
    group.sam().writeJoint(prompt, text);
    group.sam().visit("");
    group.allBut(group.sam()).forEach(person -> person.sees(text));
  }

  private void everybody_marks() {
    group.frida().take("Öppna markeringen");
    int step = 0;
    for (var person : group.all()) {
      person.sees("Din markering är hemlig");
      person.mark(step % 2 + 4);
      step++;
    }
    group.frida().take("Stäng markeringen");
    group.all().forEach(person -> person.sees("6 av 6 har markerat"));
    group.all().forEach(person -> person.sees("Bilderna är samlade."));
  }

  // --- the second cloth

  private void the_step_to_the_second_cloth_is_taken_back_and_taken_again() {
    group.frida().take("Nästa");
    group.all().forEach(person -> person.sees(CONDITIONS));
    group.frida().take("Tillbaka");
    group.all().forEach(person -> assertThat(person.field("good-conditions")).hasCount(0));
    group.all().forEach(person -> person.sees("6 av 6 har markerat"));
    group.frida().take("Nästa");
    group.all().forEach(person -> assertThat(person.field("good-conditions")).isVisible());
  }

  private void the_second_cloth_is_answered_and_shown() {
    group.all().forEach(person -> person.handIn(answers(person, "duk två")));
    group.frida().take("Stäng och visa");
    group.all().forEach(person -> person.sees("duk två 1 av " + group.ulla().name()));
  }

  private void the_parked_question_is_taken_up_again() {
    group.frida().press("Ta upp igen 1.3");
    for (var person : group.all()) {
      assertThat(person.field("goals-support")).hasValue("ändrad 3 av " + person.name());
      assertThat(person.field("agreement-aim")).hasCount(0);
    }
    group.frida().take("Stäng och visa");
    group.all().forEach(person -> person.sees("ändrad 3 av " + group.erik().name()));
    joint("goals-support", "Samverkan följer upp verksamhetsmålen två gånger om året");
    group.frida().take("Nästa");
    group.all().forEach(person -> person.sees("duk två 1 av " + group.ulla().name()));
  }

  // --- the end of the phase

  private void somebody_adds_an_action() {
    var eva = group.eva();
    eva.visit("/actions");
    eva.press("Åtgärd");
    eva.page().locator("[name=what]").fill("Ta fram en mötesplan");
    eva.page().locator("[name=owner]").selectOption("Ulla Berg");
    eva.page().locator("[name=deadline]").fill(inThirtyDays());
    eva.pressIn("action-new", "Åtgärd");
    eva.sees("Ta fram en mötesplan");
  }

  private void the_phase_ends_in_a_draft_of_its_summary() {
    group.frida().take("Nästa");
    for (var person : group.all()) {
      person.visit("/summary/why");
      person.sees("Utkast 1, inte fastställt");
      person.sees(GOALS);
      person.sees("Handläggning inom tre månader");
      person.sees("Frågor tas upp så tidigt att de går att påverka");
      person.sees("Samverkan följer upp verksamhetsmålen två gånger om året");
      person.sees("Vi vill ha en ordning som håller när personer byts ut");
      person.sees("Ta fram en mötesplan");
    }
  }

  private static String inThirtyDays() {
    return LocalDate.now(ZoneId.of("Europe/Stockholm")).plusDays(30).toString();
  }

  private static String[] answers(Person person, String word) {
    var answers = new String[QUESTIONS];
    for (int i = 0; i < QUESTIONS; i++) {
      answers[i] = word + " " + (i + 1) + " av " + person.name();
    }
    return answers;
  }
}

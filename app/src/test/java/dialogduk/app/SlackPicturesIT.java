package dialogduk.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dialogduk.core.text.Texts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Takes the README's pictures of a Slack channel anew, from a cloth that is really walked in the
/// stand-in workspace. They are drawn by slack-blocks-to-jsx, not by Slack, and say so. Left out
/// unless asked for: see CONTRIBUTING.md.
@Tag("pictures")
class SlackPicturesIT {

  private static final Path PICTURES = Path.of("..", "docs", "pictures");

  private static final List<String> PEOPLE = List.of("U2", "U3", "U4", "U5");

  private static final List<List<String>> ANSWERS =
      List.of(
          List.of(
              "En arbetsplats dit kunniga människor söker sig och där de stannar.",
              "Att det syns vem som beslutar vad.",
              "Genom att mål och resultat är en fast punkt i samverkansgruppen."),
          List.of(
              "Handläggningstiden ska vara högst tre månader på alla orter. Det kräver att vi kan"
                  + " rekrytera.",
              "Att frågor kommer upp innan förslaget är färdigt. I dag får vi läsa det två dagar"
                  + " före mötet.",
              "Om medarbetarna är med när vi planerar blir planerna mer hållbara."),
          List.of(
              "Bemannade kontor i norr. I dag står tre tjänster tomma.",
              "Verkligt inflytande i det dagliga arbetet, inte bara information i efterhand.",
              "Vi kan fånga problem tidigt, till exempel när ett nytt system inte fungerar."),
          List.of(
              "Att vi kan rekrytera och behålla handläggare.",
              "Ett arbetssätt där det är tydligt vad vi pratar om, och när.",
              "Samverkan kan vara en fast punkt i verksamhetsplaneringen."));

  private static final List<String> PROMPTS =
      List.of("goals-5-years", "agreement-aim", "goals-support");

  private static final List<String> JOINT =
      List.of(
          "Vi ska kunna handlägga inom tre månader.\n"
              + "Vi ska kunna rekrytera och behålla handläggare på alla orter.",
          "Frågor ska tas upp så tidigt att de går att påverka, och på rätt nivå.",
          "Genom att mål och resultat följs upp i samverkansgruppen två gånger per år.");

  private static final List<Integer> MARKS = List.of(3, 4, 2, 4);
  private static final List<Integer> LATER_MARKS = List.of(4, 4, 3, 5);

  private static final List<String> LATER =
      List.of(
          "Att skyddsombuden är med från början, inte när planen är klar.",
          "En gemensam rond per år och kontor, med både chef och ombud.",
          "Det ska stå i avtalet vad som är samverkan och vad som är skyddskommitténs.",
          "Samma möte, men en egen punkt för arbetsmiljön varje gång.");

  @TempDir Path folder;

  private SlackGroup group;
  private Browsers browsers;
  private String ulf = "";

  @Test
  void are_taken_from_a_cloth_that_is_walked() throws Exception {
    SlackPerson.needed();
    try (var opened = Browsers.openWhole();
        var started = SlackGroup.start(folder)) {
      browsers = opened;
      group = started;
      group.wakes();
      group.begin(PEOPLE);
      secretary();
      group.opens();
      answering();
      shown_and_marked();
      summary();
      the_fifth_cloth();
    }
  }

  private static String say(String key) {
    return Texts.in("sv").say(key);
  }

  private void secretary() {
    group.types("U1", "roller");
    ulf = group.personKey("U1", "U4");
    group.submits("U1", Map.of("person", group.personKey("U1", "U2"), "function", "=SECRETARY"));
  }

  private void answering() {
    for (var user : PEOPLE) {
      if (!user.equals("U3")) {
        handsIn(user, PROMPTS, ANSWERS.get(PEOPLE.indexOf(user)));
      }
    }
    var eva = SlackPerson.at(browsers, group, "U3");
    eva.presses(say("button.answer"));
    var hers = ANSWERS.get(PEOPLE.indexOf("U3"));
    eva.fills("1.1", hers.get(0));
    eva.fills("1.2", hers.get(1));
    eva.fills("1.3", hers.get(2));
    take(eva, "slack-answer", eva.form(), eva.form());
    eva.submits();
    eva.isTold(say("said.handed-in"));
  }

  private void handsIn(String user, List<String> prompts, List<String> answers) {
    var entries = new HashMap<String, String>();
    for (int i = 0; i < prompts.size(); i++) {
      entries.put(SlackGroup.field(prompts.get(i)), answers.get(i));
    }
    group.types(user, "svara");
    group.submits(user, entries);
    assertThat(group.answered(user)).contains(say("said.handed-in"));
  }

  private void shown_and_marked() {
    shown();
    for (int i = 0; i < PROMPTS.size(); i++) {
      joint("1." + (i + 1), JOINT.get(i));
    }
    marked(MARKS);
  }

  private void shown() {
    group.settled();
    group.types("U1", "visa");
    group.confirms("U1", say("button.show"));
    group.settled();
  }

  private void joint(String question, String text) {
    group.types("U2", "gemensamt " + question);
    group.submits("U2", Map.of("text", text));
    group.inChannel(text);
  }

  private void marked(List<Integer> marks) {
    group.types("U1", "tydlighet");
    group.confirms("U1", say("button.open-marking"));
    for (int i = 0; i < PEOPLE.size(); i++) {
      group.types(PEOPLE.get(i), "svara");
      group.submits(PEOPLE.get(i), Map.of("step", "=" + marks.get(i)));
    }
    group.types("U1", "tydlighet");
    group.confirms("U1", say("button.close-marking"));
    group.settled();
  }

  private void summary() {
    group.types("U3", "åtgärd Ta fram en mötesplan för samverkansgruppen");
    var inThreeWeeks = LocalDate.now(ZoneId.of("Europe/Stockholm")).plusWeeks(3);
    group.submits("U3", Map.of("owner", ulf, "deadline", inThreeWeeks.toString()));
    group.types("U1", "sammanfatta");
    group.inChannel("Sammanfattning: Varför?");
    group.settled();
    var frida = SlackPerson.at(browsers, group, "U1");
    var summary = frida.messages("Sammanfattning: Varför?").last();
    take(frida, "slack-summary", summary, summary);
  }

  private void the_fifth_cloth() {
    group.types("U1", "öppna 5");
    group.inChannel("Duk 5 av 16");
    for (var user : PEOPLE) {
      var answer = LATER.get(PEOPLE.indexOf(user));
      handsIn(user, List.of("work-environment-handling"), List.of(answer));
    }
    shown();
    joint("5.1", "Arbetsmiljön är en egen punkt på varje möte, och ombuden är med från början.");
    marked(LATER_MARKS);
    var erik = SlackPerson.at(browsers, group, "U5");
    take(
        erik,
        "slack-channel",
        erik.messages("Arbetsmiljö och samverkan").first(),
        erik.messages("4 av 4 har markerat").last());
  }

  /// Everything from one thing to another, on a page that is as high as it takes.
  private static void take(SlackPerson person, String name, Locator from, Locator to) {
    assertThat(to).isVisible();
    person.fits(from, to);
    person.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }
}

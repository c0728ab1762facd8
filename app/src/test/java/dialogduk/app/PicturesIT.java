package dialogduk.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Takes the pictures of the README anew, from a dialogue that is really walked. Left out unless
/// asked for, since it writes into `docs/pictures`: see CONTRIBUTING.md.
@Tag("pictures")
class PicturesIT {

  private static final Path PICTURES = Path.of("..", "docs", "pictures");

  private static final List<String> GOALS =
      List.of(
          "Handläggningstiden ska vara högst tre månader på alla orter.",
          "Ett gemensamt digitalt stöd, så att ärenden kan flyttas mellan orterna när det är"
              + " ojämnt.",
          "Att de som söker hos oss förstår våra beslut. Färre ärenden ska komma tillbaka.",
          "En arbetsplats dit kunniga människor söker sig och där de stannar.",
          "Bemannade kontor i norr. I dag står tre tjänster tomma.",
          "Att vi kan rekrytera och behålla handläggare.");

  private static final List<String> AIMS =
      List.of(
          "Att frågor kommer upp innan förslaget är färdigt. I dag får vi läsa det två dagar före"
              + " mötet.",
          "Färre formella förhandlingar om sådant som vi kan prata igenom tidigare.",
          "Verkligt inflytande i det dagliga arbetet, inte bara information i efterhand.",
          "Att chefer vet vad de kan ta upp på sin egen nivå.",
          "Att det syns vem som beslutar vad.",
          "Ett arbetssätt där det är tydligt vad vi pratar om, och när.");

  private static final List<String> SUPPORTS =
      List.of(
          "Om medarbetarna är med när vi planerar blir planerna mer hållbara.",
          "De som möter de sökande vet var det tar stopp. Samverkan är vägen för den kunskapen"
              + " uppåt.",
          "Vi kan fånga problem tidigt, till exempel när ett nytt system inte fungerar i vardagen.",
          "Genom att mål och resultat är en fast punkt i samverkansgruppen.",
          "Genom att vi följer upp tillsammans och inte var för sig.",
          "Samverkan kan vara en fast punkt i verksamhetsplaneringen.");

  private static final List<Integer> SPREAD = List.of(3, 4, 4, 2, 5, 4);
  private static final List<Integer> GATHERED = List.of(4, 4, 5, 4, 5, 4);

  @TempDir Path folder;

  @Test
  void are_taken_from_a_dialogue_that_is_walked() throws Exception {
    try (var browsers = Browsers.openWhole();
        var server = ServerProcess.start(folder)) {
      var visitor = browsers.person("Besökare", 1280, 900);
      visitor.page().navigate(server.base());
      take(visitor, "start", true);
      var group = Group.gatherInBrowsers(server, browsers);
      answering(group);
      shown_and_marked(group);
      the_second_cloth(group);
      summary_and_overview(group);
    }
  }

  private static void answering(Group group) {
    group.frida().take("Nästa");
    group.lookAgain();
    for (int i = 0; i < group.all().size(); i++) {
      var person = group.all().get(i);
      if (person != group.eva()) {
        person.handIn(GOALS.get(i), AIMS.get(i), SUPPORTS.get(i));
      }
    }
    var eva = group.eva();
    eva.field("goals-5-years").fill(GOALS.get(2));
    eva.field("agreement-aim").fill(AIMS.get(2));
    assertThat(eva.page().getByText("Sparat kl.")).hasCount(2);
    take(eva, "answer-on-a-phone", true);
    group.frida().visit("");
    take(group.frida(), "facilitator", false);
    group.frida().page().setViewportSize(1280, 720);
    group.frida().visit("/board");
    take(group.frida(), "projector", false);
    group.frida().page().setViewportSize(1280, 900);
    eva.handIn(GOALS.get(2), AIMS.get(2), SUPPORTS.get(2));
  }

  private static void shown_and_marked(Group group) {
    group.frida().visit("");
    group.frida().take("Stäng och visa");
    joint(
        group,
        "goals-5-years",
        "Vi ska kunna handlägga inom tre månader.\n"
            + "Vi ska kunna rekrytera och behålla handläggare på alla orter.");
    joint(
        group,
        "agreement-aim",
        "Frågor ska tas upp så tidigt att de går att påverka, och på rätt nivå.");
    joint(
        group,
        "goals-support",
        "Genom att mål och resultat följs upp i samverkansgruppen två gånger per år.");
    mark(group, SPREAD);
  }

  private static void the_second_cloth(Group group) {
    group.frida().take("Nästa");
    group.lookAgain();
    for (var person : group.all()) {
      person.handIn("En ordning som håller", "Tid för samtal", "Kunskap om varandras roller");
    }
    group.frida().take("Stäng och visa");
    joint(group, "reason-for-agreement", "Vi vill ha en ordning som håller när personer byts ut.");
    joint(group, "good-conditions", "Tid avsatt för samtal, underlag minst en vecka före mötet.");
    group.frida().press("Parkera");
    group.frida().choose("2.3");
    group.frida().choose("behöver underlag");
    group.frida().page().locator("[name=sentence]").fill("Medarbetarundersökningen kommer i maj");
    group.frida().pressIn("park", "Parkera");
    mark(group, GATHERED);
    action(group.eva());
  }

  private static void action(Person person) {
    person.visit("/actions");
    person.press("Åtgärd");
    person.page().locator("[name=what]").fill("Ta fram en mötesplan för samverkansgruppen");
    person.page().locator("[name=purpose]").fill("Så att underlag hinner skickas ut i tid");
    person.page().locator("[name=owner]").selectOption("Ulla Berg");
    var inThreeWeeks = LocalDate.now(ZoneId.of("Europe/Stockholm")).plusWeeks(3);
    person.page().locator("[name=deadline]").fill(inThreeWeeks.toString());
    person.pressIn("action-new", "Åtgärd");
  }

  private static void summary_and_overview(Group group) {
    group.frida().take("Nästa");
    group.sam().visit("/summary/why");
    take(group.sam(), "summary", true);
    group.sam().visit("/cloths");
    take(group.sam(), "overview", true);
  }

  private static void joint(Group group, String prompt, String text) {
    group.sam().visit("");
    group.sam().writeJoint(prompt, text);
  }

  private static void mark(Group group, List<Integer> marks) {
    group.frida().visit("");
    group.frida().take("Öppna markeringen");
    for (int i = 0; i < marks.size(); i++) {
      group.all().get(i).visit("");
      group.all().get(i).mark(marks.get(i));
    }
    group.frida().visit("");
    group.frida().take("Stäng markeringen");
  }

  private static void take(Person person, String name, boolean whole) {
    person
        .page()
        .screenshot(
            new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(whole));
  }
}

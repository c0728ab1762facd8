package dialogduk.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// axe finds nothing against WCAG 2.0 to 2.2 A and AA, and nothing scrolls sideways, on any page in
/// any state, for everybody who may see it, one of them in English; on one page of each kind wide
/// and narrow, light and dark.
class AxeIT {

  private static final String TITLE = "Dialog om samverkan, Exempelmyndigheten";
  private static final String START_CODE = "en kod för oss";

  @TempDir static Path folder;

  private static ServerProcess server;
  private static Browsers browsers;
  private static Person frida;
  private static Person sam;
  private static Person olle;
  private static Person eva;
  private static Person erik;

  /// Is in no dialogue.
  private static Person kay;

  private final Inspection inspection = new Inspection();

  @BeforeAll
  static void start() throws Exception {
    browsers = Browsers.open();
    server = ServerProcess.start(folder, Map.of("DIALOGDUK_START_CODE", START_CODE));
    frida = person("Frida Lind");
    sam = person("Sam Haddad");
    olle = person("Olle Norén");
    eva = person("Eva Ek");
    erik = person("Erik Strand");
    kay = person("Kay Morgan");
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    if (browsers != null) {
      browsers.close();
    }
  }

  private static Person person(String name) {
    return Inspection.reaches(browsers.person(name, 1280, 800));
  }

  @Test
  void would_find_a_fault() {
    kay.page().navigate(server.base());
    kay.page()
        .evaluate(
            """
            () => {
              const main = document.querySelector("main");
              main.innerHTML = `<img src="/x.png"><p>Svag</p>`;
              Object.assign(main.lastChild.style, { color: "#bbb", background: "#fff", width: "99rem" });
            }
            """);

    inspection.of("a page with faults", kay);

    assertThat(String.join("\n", inspection.faults()))
        .contains("image-alt", "color-contrast", "narrow: scrolls sideways");
  }

  @Test
  void finds_nothing_from_the_start_to_the_end_of_a_dialogue(TestReporter reporter) {
    the_steps_of_a_new_dialogue();
    the_doors();
    before_anything_is_open();
    a_cloth_that_is_open();
    a_parked_question_and_a_paused_cloth();
    answers_that_are_shown();
    a_marking();
    the_reading_pages();
    tables_and_goals();
    the_end();
    reporter.publishEntry("pages looked at", String.valueOf(inspection.looks()));
    assertThat(inspection.faults()).isEmpty();
  }

  @Test
  void finds_nothing_outside_a_dialogue_and_in_the_rehearsal(TestReporter reporter) {
    outside();
    the_rehearsal();
    reporter.publishEntry("pages looked at", String.valueOf(inspection.looks()));
    assertThat(inspection.faults()).isEmpty();
  }

  @Test
  void finds_nothing_where_few_talk_in_the_open(TestReporter reporter) {
    var maj = person("Maj Lund");
    a_dialogue_in_the_open(maj);
    what_came_too_late(maj);
    a_joint_mark_alone(maj);
    words_that_were_typed(maj);
    turned_away(maj);
    reporter.publishEntry("pages looked at", String.valueOf(inspection.looks()));
    assertThat(inspection.faults()).isEmpty();
  }

  // --- before the dialogue

  private void the_steps_of_a_new_dialogue() {
    var page = frida.page();
    page.navigate(server.base() + "/ny");
    inspection.closely("new dialogue: purpose", frida);
    frida.press("Gå till");
    inspection.of("new dialogue: purpose, something missing", frida);
    frida.choose("Ett nytt avtal");
    page.locator("[name=title]").fill(TITLE);
    page.locator("[name=start-code]").fill(START_CODE);
    frida.press("Gå till");
    inspection.closely("new dialogue: people", frida);
    named(frida, 0, frida.name(), "facilitator", true);
    named(frida, 1, sam.name(), "secretary", true);
    named(frida, 2, olle.name(), "observer", false);
    frida.press("Gå till dukarna");
    inspection.of("new dialogue: cloths", frida);
    frida.choose("Dukar som vi väljer själva");
    inspection.of("new dialogue: cloths one by one", frida);
    frida.choose("Alla 16 dukar");
    frida.press("Gå till öppenheten");
    inspection.closely("new dialogue: openness", frida);
    frida.press("Gå till checklistan");
    inspection.closely("new dialogue: checklist", frida);
    frida.press("Starta dialogen");
    inspection.of("save the link", frida);
    frida.press("Jag har sparat min länk");
  }

  private static void named(Person by, int row, String name, String function, boolean takesPart) {
    var page = by.page();
    page.locator("[name='person.%d.name']".formatted(row)).fill(name);
    page.locator("[name='person.%d.function']".formatted(row)).selectOption(function);
    page.locator("[name='person.%d.takes-part']".formatted(row)).setChecked(takesPart);
  }

  private void the_doors() {
    inspection.closely("capacity", frida);
    frida.press("Gå med");
    inspection.of("capacity, nothing chosen", frida);
    frida.takePartFor("För arbetsgivaren", "");
    follow(sam);
    sam.takePartFor("För en facklig organisation", "ST");
    follow(olle);
    olle.visit("?language=en");
    frida.visit("");
    frida.press("Släpp in");
    inspection.of("the door is open", frida);
    var code = frida.card("invite").locator("dd").nth(1).textContent();
    for (var person : List.of(eva, erik)) {
      person.page().navigate(server.base() + "/join");
      inspection.of("join", person);
      person.page().locator("[name=code]").fill(code);
      person.page().locator("[name=name]").fill(person.name());
      person.press("Gå till dialogen");
    }
    inspection.of("waiting", eva);
    frida.visit("");
    inspection.of("somebody waits", frida);
    for (var person : List.of(eva, erik)) {
      frida.press("Släpp in " + person.name());
      person.page().locator("input[name=side]").first().waitFor();
    }
    eva.choose("För en facklig organisation");
    inspection.of("capacity of an organisation", eva);
    eva.takePartFor("För arbetsgivaren", "");
    erik.takePartFor("För arbetsgivaren", "");
  }

  private void follow(Person person) {
    frida.visit("");
    var link = Group.linkTo(frida, person);
    inspection.of("a link for " + person.name(), frida);
    person.page().navigate(link);
    inspection.of("the page of a link", person);
    person.press("Fortsätt");
  }

  // --- the room

  private void before_anything_is_open() {
    everybody("before the first opening");
    frida.visit("/board");
    inspection.of("projector before the first opening", frida);
    frida.visit("/history");
    inspection.of("history at the start", frida);
    frida.visit("/actions");
    inspection.of("no actions yet", frida);
    frida.visit("/record");
    inspection.of("record of nothing", frida);
    frida.visit("");
    frida.press("Nästa");
    inspection.closely("preview of the first opening", frida);
    frida.confirm("Nästa");
  }

  private void a_cloth_that_is_open() {
    everybody("open");
    without_contact(eva);
    eva.press("Lämna in");
    inspection.of("refused, nothing written", eva);
    eva.visit("");
    eva.handIn("I tid", "Tydligt", "Tillsammans");
    inspection.of("handed in", eva);
    eva.press("Ta tillbaka 1.1");
    inspection.of("taken back", eva);
    eva.press("Avstå från 1.1");
    inspection.of("passed", eva);
    erik.handIn("Om tre månader", "Rätt nivå", "Två gånger per år");
    frida.visit("/board");
    inspection.closely("projector, open", frida);
    frida.visit("");
    frida.press("Påminn");
    inspection.of("reminded", frida);
    sam.visit("");
    inspection.of("has been reminded", sam);
  }

  private void without_contact(Person person) {
    person.page().context().setOffline(true);
    person.field("goals-5-years").fill("I tid");
    assertThat(person.page().locator("#fault")).containsText("Ingen kontakt med servern");
    inspection.of("no contact", person);
    person.page().context().setOffline(false);
    assertThat(person.page().locator("#fault")).isEmpty();
  }

  private void a_parked_question_and_a_paused_cloth() {
    frida.visit("");
    frida.press("Parkera");
    inspection.of("parking a question", frida);
    frida.choose("1.3");
    frida.pressIn("park", "Parkera");
    inspection.of("refused, no reason", frida);
    frida.visit("");
    frida.press("Parkera");
    frida.choose("1.3");
    frida.choose("behöver underlag");
    frida.pressIn("park", "Parkera");
    everybody("parked");
    frida.visit("/cloth/conditions");
    inspection.of("a coming cloth", frida);
    frida.press("Öppna Duk 2");
    for (var person : List.of(frida, sam, olle, eva)) {
      person.visit("/cloth/goals");
      inspection.of("paused", person);
    }
    frida.visit("");
    frida.press("Tillbaka");
    inspection.of("preview of going back", frida);
    frida.confirm("Tillbaka");
    eva.visit("");
  }

  private void answers_that_are_shown() {
    frida.visit("");
    frida.press("Stäng och visa");
    inspection.closely("preview of showing", frida);
    frida.confirm("Stäng och visa");
    everybody("shown");
    frida.visit("/board");
    inspection.closely("projector, shown", frida);
    sam.visit("");
    sam.writeJoint("goals-5-years", "Handläggning inom tre månader på alla orter");
    inspection.of("a joint answer", sam);
    frida.visit("");
    frida.press("Tillbaka");
    inspection.of("preview of taking back a draft", frida);
  }

  private void a_marking() {
    frida.visit("");
    frida.press("Öppna markeringen");
    inspection.of("preview of the marking", frida);
    frida.confirm("Öppna markeringen");
    everybody("marking open");
    eva.press("Markera");
    inspection.of("refused, no step chosen", eva);
    int step = 1;
    for (var person : List.of(frida, sam, eva, erik)) {
      person.visit("");
      person.mark(step);
      step++;
    }
    inspection.closely("marked", eva, frida);
    frida.visit("/board");
    inspection.of("projector, marking", frida);
    frida.visit("");
    frida.press("Stäng markeringen");
    inspection.of("preview of closing the marking", frida);
    frida.confirm("Stäng markeringen");
    everybody("marking shown");
    frida.visit("/board");
    inspection.closely("projector, marking shown", frida);
  }

  private void everybody(String state) {
    for (var person : List.of(frida, sam, olle, eva)) {
      person.visit("");
    }
    inspection.closely(state, frida, eva);
    inspection.of(state, sam, olle);
  }

  // --- pages to read, and the end

  private void the_reading_pages() {
    eva.visit("/actions");
    eva.press("Åtgärd");
    inspection.closely("a new action", eva);
    eva.page().locator("[name=what]").fill("Ta fram en mötesplan");
    eva.pressIn("action-new", "Åtgärd");
    inspection.closely("actions", eva);
    olle.visit("/actions");
    inspection.of("actions", olle);
    frida.visit("/actions");
    frida.press("Ändra");
    inspection.of("changing an action", frida);
    frida.visit("");
    frida.take("Nästa");
    for (var path :
        List.of(
            "/cloths",
            "/cloth/goals",
            "/cloth/conditions",
            "/history",
            "/history?kind=shown&cloth=roles",
            "/record",
            "/print",
            "/print?blank")) {
      for (var person : List.of(frida, eva)) {
        person.visit(path);
        inspection.of(path, person);
      }
    }
    frida.visit("/cloth/conditions");
    frida.press("Sammanfatta");
    inspection.closely("summary", frida);
    for (var person : List.of(sam, olle, eva)) {
      person.visit("/summary/why");
      inspection.of("summary", person);
    }
    frida.visit("/cloths");
    inspection.closely("the cloths", frida);
  }

  private void tables_and_goals() {
    opens("scope", "Öppna Duk 3");
    for (var person : List.of(eva, olle)) {
      person.visit("");
    }
    inspection.closely("a table", eva);
    inspection.of("a table", frida, olle);
    eva.page().locator("[name='answers:matters.0.0']").fill("Arbetstider");
    eva.page().locator("[name='answers:matters.0.1']").fill("Avdelning");
    eva.press("Lämna in");
    inspection.of("rows handed in", eva);
    frida.visit("");
    frida.take("Stäng och visa");
    everybody("rows shown");
    frida.visit("");
    frida.press("Tillbaka");
    inspection.of("what was shown stands", frida);
    frida.press("Fråga igen");
    everybody("another turn");
    opens("action-plan", "Öppna Duk 11");
    eva.visit("");
    inspection.of("a plan of actions", eva, frida);
    opens("follow-up-structure", "Öppna Duk 16");
    eva.visit("");
    inspection.closely("the last cloth, with the goals of the first", eva);
    var room = eva.room();
    eva.page().navigate(server.base());
    inspection.of("start, with a dialogue of one's own", eva);
    eva.page().navigate(room);
  }

  private void opens(String cloth, String button) {
    frida.visit("/cloth/" + cloth);
    frida.press(button);
    frida.visit("");
  }

  private void the_end() {
    frida.visit("");
    frida.press("Avsluta");
    inspection.of("preview of the end", frida);
    frida.confirm("Avsluta");
    everybody("ended");
    for (var path : List.of("/cloths", "/actions", "/board", "/history")) {
      eva.visit(path);
      inspection.of("ended: " + path, eva);
    }
  }

  // --- few, in the open

  private void a_dialogue_in_the_open(Person maj) {
    var page = maj.page();
    page.navigate(server.base() + "/ny");
    maj.choose("Ett nytt avtal");
    page.locator("[name=title]").fill("Två vid ett bord");
    page.locator("[name=start-code]").fill("fel kod");
    maj.press("Gå till");
    inspection.of("new dialogue: a wrong code", maj);
    page.locator("[name=start-code]").fill(START_CODE);
    maj.press("Gå till");
    named(maj, 0, maj.name(), "facilitator", true);
    maj.press("Gå till dukarna");
    maj.press("Gå till öppenheten");
    maj.choose("Öppet");
    List.of("Gå till checklistan", "Starta dialogen", "Jag har sparat min länk")
        .forEach(maj::press);
    maj.takePartFor("För arbetsgivaren", "");
    inspection.closely("may still be without names", maj);
    maj.take("Nästa");
    maj.handIn("I tid", "Tydligt", "Tillsammans");
    maj.take("Stäng och visa");
    inspection.closely("shown with names", maj);
  }

  private void what_came_too_late(Person maj) {
    maj.press("Öppna markeringen");
    maj.page()
        .evaluate(
            """
            () => document.querySelectorAll("button[value*='seen=']").forEach((it) => {
              it.value = it.value.replace(/seen=\\d+/, "seen=0");
            })
            """);
    maj.confirm("Öppna markeringen");
    maj.sees("Gruppen har redan gått vidare");
    inspection.closely("what came too late", maj);
  }

  private void a_joint_mark_alone(Person maj) {
    maj.visit("");
    maj.take("Öppna markeringen");
    inspection.closely("a joint mark to set", maj);
    maj.choose("4");
    maj.press("Spara gemensam markering");
    inspection.closely("a joint mark", maj);
    maj.visit("/cloth/goals");
    inspection.of("a cloth with a joint mark", maj);
  }

  private void words_that_were_typed(Person maj) {
    maj.visit("");
    for (var words : List.of("hjälp", "nästa", "bortifrån")) {
      maj.page().evaluate("() => { document.getElementById('command').open = true; }");
      maj.page().locator("#text").fill(words);
      maj.press("Gör det");
      inspection.closely("typed " + words, maj);
    }
  }

  private void turned_away(Person maj) {
    maj.visit("");
    maj.press("Släpp in");
    var code = maj.card("invite").locator("dd").nth(1).textContent();
    var nils = person("Nils Ny");
    nils.page().navigate(server.base() + "/join");
    nils.page().locator("[name=code]").fill(code);
    nils.page().locator("[name=name]").fill(nils.name());
    nils.press("Gå till dialogen");
    maj.visit("");
    maj.press("Ta bort " + nils.name());
    nils.visit("");
    inspection.of("turned away", nils);
  }

  // --- outside

  private void outside() {
    var page = kay.page();
    page.navigate(server.base());
    inspection.closely("start", kay);
    for (var path : List.of("/finns-inte", "/d/00000000000000000000", "/l/ingen-sadan-lank")) {
      page.navigate(server.base() + path);
      inspection.of(path, kay);
    }
    page.navigate(server.base() + "/join");
    page.locator("[name=code]").fill("ABCD2345");
    page.locator("[name=name]").fill("Kay");
    kay.press("Gå till dialogen");
    inspection.of("join with a wrong code", kay);
    page.evaluate(
        "() => document.querySelectorAll('[name=csrf]').forEach((it) => { it.value = 'x'; })");
    kay.press("Gå till dialogen");
    inspection.of("a form that lay too long", kay);
  }

  private void the_rehearsal() {
    kay.page().navigate(server.base() + "/?language=en");
    inspection.of("start in English", kay);
    kay.press("Try");
    inspection.closely("rehearsal", kay);
    kay.take("Next");
    inspection.closely("rehearsal, open", kay);
  }
}

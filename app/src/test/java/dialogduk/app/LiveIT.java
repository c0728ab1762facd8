package dialogduk.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// What one does is seen by the five others over the open stream, and takes nothing out of their
/// hands.
class LiveIT {

  /// The promise is a second. On a crowded machine somebody's page may be late, so it is asked of
  /// the quickest; no page may take as long as no crowd explains. What is measured is published.
  private static final Duration PROMISED = Duration.ofSeconds(1);

  private static final Duration CROWDED = Duration.ofSeconds(5);

  private static final String HALF = "Halvskrivet som ingen får röra";
  private static final int CARET = 11;

  @TempDir static Path folder;

  private static ServerProcess server;
  private static Browsers browsers;
  private static Group group;

  @BeforeAll
  static void gather() throws Exception {
    browsers = Browsers.open();
    server = ServerProcess.start(folder);
    group = Group.gather(server, browsers);
    group.frida().take("Nästa");
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

  @Test
  void shows_a_change_to_the_five_others_at_once(TestReporter reporter) {
    var frida = group.frida();
    var others = group.allBut(frida);
    group.lookAgain();
    frida.visit("/cloth/conditions");

    others.forEach(person -> watchFor(person, "Förutsättningar för samverkan"));
    var opened = acknowledged(frida, "Öppna Duk 2");
    soon(reporter, "opening another cloth", seen(opened));

    // and once more at once: the five have just fetched
    frida.visit("/cloth/goals");
    others.forEach(person -> watchFor(person, "Målsättningar med samverkan"));
    var back = acknowledged(frida, "Öppna Duk 1");
    soon(reporter, "opening the first again", seen(back));
  }

  @Test
  void leaves_focus_caret_and_half_typed_text_where_they_are() {
    var frida = group.frida();
    group.lookAgain();
    for (var person : group.allBut(frida)) {
      var field = person.field("agreement-aim");
      field.fill(HALF);
      field.evaluate("(it, at) => it.setSelectionRange(at, at)", CARET);
      person.page().evaluate("() => { window.samePage = true; }");
    }

    frida.press("Parkera");
    frida.choose("1.1");
    frida.choose("till förhandling");
    frida.pressIn("park", "Parkera");
    frida.sees("Orsak: till förhandling");

    for (var person : group.allBut(frida)) {
      assertThat(person.card("parked")).containsText("1.1");
      assertThat(person.field("goals-5-years")).hasCount(0);
      assertThat(person.field("agreement-aim")).isFocused();
      assertThat(person.field("agreement-aim")).hasValue(HALF);
      assertThat(person.page().locator(".q:has(:focus) label")).containsText("1.2");
      assertThat(person.field("agreement-aim").evaluate("it => it.selectionStart"))
          .isEqualTo(CARET);
      assertThat(person.page().evaluate("() => window.samePage")).isEqualTo(true);
    }
    frida.press("Ta upp igen 1.1");
  }

  @Test
  void leaves_what_answers_a_press_until_one_goes_on() {
    var frida = group.frida();
    var eva = group.eva();
    group.lookAgain();
    for (var prompt : List.of("goals-5-years", "agreement-aim", "goals-support")) {
      eva.field(prompt).fill("");
    }
    eva.press("Lämna in");
    eva.sees("Inget är skrivet");

    frida.press("Parkera");
    frida.choose("1.3");
    frida.choose("till förhandling");
    frida.pressIn("park", "Parkera");

    assertThat(eva.card("parked")).containsText("1.3");
    assertThat(eva.page().locator("#column-main > :first-child")).containsText("Inget är skrivet");
    frida.press("Ta upp igen 1.3");
    assertThat(eva.field("goals-support")).isVisible();
    assertThat(eva.page().locator("#column-main > :first-child")).containsText("Inget är skrivet");
    eva.visit("");
    assertThat(eva.page().locator("#answers")).hasCount(0);
  }

  // --- measuring, by the clock that browsers and server share

  private static void watchFor(Person person, String text) {
    person
        .page()
        .evaluate(
            """
            text => {
              window.seenAt = 0;
              const main = document.querySelector("main");
              const look = () => {
                if (!window.seenAt && main.innerText.includes(text)) window.seenAt = Date.now();
              };
              look();
              if (window.seenAt) throw new Error("is there already: " + text);
              new MutationObserver(look).observe(main, { subtree: true, childList: true, characterData: true, attributes: true });
            }
            """,
            text);
  }

  /// When the answer to the press was on its way back.
  private static double acknowledged(Person person, String label) {
    var page = person.page();
    var answer =
        page.waitForResponse(
            response -> response.request().method().equals("POST"), person.button(label)::click);
    var timing = answer.request().timing();
    return timing.startTime + timing.responseStart;
  }

  private static Map<String, Long> seen(double acknowledged) {
    var waits = new LinkedHashMap<String, Long>();
    for (var person : group.allBut(group.frida())) {
      person
          .page()
          .waitForFunction("() => window.seenAt > 0", null, new Page.WaitForFunctionOptions());
      var seenAt = ((Number) person.page().evaluate("() => window.seenAt")).doubleValue();
      waits.put(person.name(), Math.round(seenAt - acknowledged));
    }
    return waits;
  }

  private static void soon(TestReporter reporter, String change, Map<String, Long> waits) {
    reporter.publishEntry(change + ", seen after ms", waits.toString());
    assertThat(waits.values())
        .as("ms from the acknowledgement until seen, after %s", change)
        .anySatisfy(wait -> assertThat(wait).isLessThan(PROMISED.toMillis()))
        .allSatisfy(wait -> assertThat(wait).isLessThan(CROWDED.toMillis()));
  }
}

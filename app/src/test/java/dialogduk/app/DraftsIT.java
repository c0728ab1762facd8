package dialogduk.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// What is typed and not handed in: soon on the server, still there after a kill and on another
/// device, and never counted.
class DraftsIT {

  /// The promise is two seconds, asked of most letters; none may take as long as no crowded machine
  /// explains. What is measured is published.
  private static final Duration PROMISED = Duration.ofSeconds(2);

  private static final Duration CROWDED = Duration.ofSeconds(10);

  private static final String TEXT = "Att frågor kommer upp i tid, på rätt nivå och med underlag";
  private static final int TYPING_PACE = 70;

  @TempDir static Path folder;

  private static ServerProcess server;
  private static Browsers browsers;

  private WebGroup group;

  @BeforeAll
  static void start() throws Exception {
    browsers = Browsers.open();
    server = ServerProcess.start(folder);
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

  @BeforeEach
  void gather() throws Exception {
    group = Group.overHttp(server);
    group.step("Nästa");
  }

  @Test
  void are_kept_while_typed_and_come_back_elsewhere_after_a_kill(TestReporter reporter)
      throws Exception {
    var ursula = inBrowser("Ursula Nord");
    var waits = typedAndKept(ursula);
    reporter.publishEntry("ms from a key to its acknowledgement", waits.toString());
    assertThat(waits).allSatisfy(wait -> assertThat(wait).isLessThan(CROWDED.toMillis()));
    assertThat(waits.stream().sorted().toList().get(waits.size() / 2))
        .isLessThan(PROMISED.toMillis());
    ursula.sees("Utkast, inte inlämnat");
    var link = group.linkFor(ursula.name());

    server.kill();
    server.restart();

    var telephone = browsers.person(ursula.name(), 360, 800);
    telephone.page().navigate(server.base() + link);
    telephone.press("Fortsätt");
    assertThat(telephone.field("goals-support")).hasValue(TEXT);
    telephone.sees("Utkast, inte inlämnat");
    var frida = group.leader().go(group.room());
    assertThat(WebGroup.texts(frida, "#card-panel .count")).containsExactly("0 av 6 har svarat.");
    group.step("Stäng och visa");
    for (var person : group.people()) {
      if (!person.name().equals(ursula.name())) {
        assertThat(person.go(group.room()).text()).contains("visade").doesNotContain(TEXT);
      }
    }
    telephone.page().reload();
    telephone.sees("Ingen lämnade in något svar.");
  }

  @Test
  void typed_while_the_server_is_gone_are_sent_when_it_is_back() throws Exception {
    var eva = inBrowser("Eva Ek");
    eva.field("goals-5-years").fill("Skrivet medan servern lever");
    eva.sees("Sparat kl.");
    server.kill();
    eva.field("goals-5-years").fill(TEXT);
    assertThat(eva.page().locator("#fault")).containsText("Ingen kontakt med servern");

    server.restart();

    assertThat(eva.page().locator("#fault")).isEmpty();
    eva.sees("Sparat kl.");
    eva.page().evaluate("() => localStorage.clear()");
    eva.visit("");
    assertThat(eva.field("goals-5-years")).hasValue(TEXT);
  }

  private Person inBrowser(String name) {
    return Group.goesOn(group.person(name), group, server, browsers);
  }

  // --- measuring

  /// For each letter, how long until the server had said that it has it.
  private static List<Long> typedAndKept(Person person) {
    var kept = new ArrayList<Kept>();
    person.page().onResponse(response -> keep(kept, response));
    var field = person.field("goals-support");
    field.evaluate(
        """
        it => {
          window.typed = [];
          it.addEventListener("input", () => window.typed.push(Date.now()));
        }
        """);
    field.pressSequentially(TEXT, new Locator.PressSequentiallyOptions().setDelay(TYPING_PACE));
    person
        .page()
        .waitForCondition(() -> kept.stream().anyMatch(it -> it.length() == TEXT.length()));
    var typed = (List<?>) person.page().evaluate("() => window.typed");
    var waits = new ArrayList<Long>();
    for (int letter = 0; letter < typed.size(); letter++) {
      int length = letter + 1;
      var at = ((Number) typed.get(letter)).doubleValue();
      var first = kept.stream().filter(it -> it.length() >= length).findFirst().orElseThrow();
      waits.add(Math.round(first.at() - at));
    }
    return waits;
  }

  private static void keep(List<Kept> kept, Response response) {
    if (response.url().endsWith("/draft") && response.ok()) {
      var timing = response.request().timing();
      var sent = URLDecoder.decode(response.request().postData(), StandardCharsets.UTF_8);
      var text = sent.substring(sent.lastIndexOf('=') + 1);
      kept.add(new Kept(text.length(), timing.startTime + timing.responseStart));
    }
  }

  private record Kept(int length, double at) {}
}

package dialogduk.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Six people with a browser each take the first cloth, against the packaged server, which is
/// killed on the way.
class GroupInBrowsersIT {

  @TempDir Path folder;

  private ServerProcess server;
  private Browsers browsers;
  private final Map<String, Page> people = new LinkedHashMap<>();

  @BeforeEach
  void start() throws Exception {
    browsers = Browsers.open();
    server = ServerProcess.start(folder);
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
  void walks_the_first_cloth_and_loses_nothing_when_the_server_is_killed() throws Exception {
    gather();
    press("Frida", "Nästa");
    press("Frida", "Nästa");

    // everybody answers blind, one only types
    for (var name : List.of("Frida", "Sam", "Eva", "Erik", "Ulla")) {
      answer(name);
    }
    var typing = page("Ursula");
    typing.reload();
    typing.locator("textarea").first().fill("Halvskrivet av Ursula");
    assertThat(typing.getByText(Pattern.compile("Sparat kl\\.")).first()).isVisible();
    assertThat(page("Frida").locator(".count")).hasText("5 av 6 har svarat.");
    for (var name : people.keySet()) {
      nobodyElsesAnswerIsSeenBy(name);
    }

    // a wrong step, the server killed, and back: everything is as it was
    open("Frida", "conditions");
    server.kill();
    server.restart();
    page("Frida").navigate(room());
    press("Frida", "Tillbaka");
    press("Frida", "Tillbaka");
    page("Frida").navigate(room());
    assertThat(page("Frida").locator(".count")).hasText("5 av 6 har svarat.");
    typing.navigate(room());
    assertThat(typing.locator("textarea").first()).hasValue("Halvskrivet av Ursula");
    var eva = page("Eva");
    eva.navigate(room());
    assertThat(eva.locator("textarea").first()).hasValue(answerOf("Eva"));

    // shown to all at once, over the open stream
    press("Frida", "Stäng och visa");
    press("Frida", "Stäng och visa");
    for (var name : people.keySet()) {
      assertThat(page(name).getByText(answerOf("Eva")).first()).isVisible();
    }

    // a joint answer, the marking, the result
    page("Sam").reload();
    page("Sam").locator("textarea[name=text]").first().fill("Vi skriver tillsammans");
    page("Sam").locator("button", button("Dela utkast 1")).first().click();
    press("Frida", "Öppna markeringen");
    press("Frida", "Öppna markeringen");
    int step = 1;
    for (var name : people.keySet()) {
      var page = page(name);
      page.navigate(room());
      page.locator("input[name=step][value='" + step + "']").check(forced());
      page.getByRole(AriaRole.BUTTON, exactly("Markera")).click();
      step = step % 5 + 1;
    }
    page("Frida").navigate(room());
    press("Frida", "Stäng markeringen");
    press("Frida", "Stäng markeringen");
    for (var name : people.keySet()) {
      assertThat(page(name).getByText("6 av 6 har markerat").first()).isVisible();
    }
  }

  // --- the people

  private void gather() {
    var frida = browsers.person(1280, 900);
    people.put("Frida", frida);
    frida.navigate(server.base() + "/ny");
    frida.locator("input[value=new-agreement]").check(forced());
    frida.locator("input[name=title]").fill("Dialog om samverkan");
    next(frida);
    frida.locator("[name='person.0.name']").fill("Frida");
    frida.locator("[name='person.0.takes-part']").check(forced());
    frida.locator("[name='person.1.name']").fill("Sam");
    frida.locator("[name='person.1.function']").selectOption("secretary");
    frida.locator("[name='person.1.takes-part']").check(forced());
    next(frida);
    next(frida);
    next(frida);
    next(frida);
    frida.getByRole(AriaRole.BUTTON, named("Jag har sparat min länk")).click();
    state(frida, "employer");
    sam(frida);
    frida.navigate(frida.url().replaceAll("\\?.*", ""));
    frida.getByRole(AriaRole.BUTTON, named("Släpp in")).first().click();
    var code = frida.locator("#card-invite dd").nth(1).textContent();
    for (var name : List.of("Eva", "Erik", "Ulla", "Ursula")) {
      var page = browsers.person(name.equals("Eva") ? 360 : 1280, 800);
      people.put(name, page);
      page.navigate(server.base() + "/join");
      page.locator("input[name=code]").fill(code);
      page.locator("input[name=name]").fill(name);
      page.locator("main form button.go").click();
    }
    for (var name : List.of("Eva", "Erik", "Ulla", "Ursula")) {
      frida.getByRole(AriaRole.BUTTON, named("Släpp in " + name)).click();
    }
    for (var name : List.of("Eva", "Erik", "Ulla", "Ursula")) {
      // the waiting page opens by itself
      page(name).locator("input[name=side]").first().waitFor();
      state(page(name), name.startsWith("U") ? "union" : "employer");
    }
    frida.navigate(frida.url().replaceAll("\\?.*", ""));
  }

  /// Somebody named by the facilitator comes in by a personal link.
  private void sam(Page frida) {
    frida
        .locator("details", new Page.LocatorOptions().setHasText("Sam:"))
        .locator("summary")
        .click();
    frida.getByRole(AriaRole.BUTTON, named("Ny länk till Sam")).click();
    var link = frida.locator("#card-link textarea, #card-link input.mono").first().inputValue();
    var sam = browsers.person(1280, 900);
    people.put("Sam", sam);
    sam.navigate(link);
    sam.getByRole(AriaRole.BUTTON, named("Fortsätt")).click();
    state(sam, "union");
  }

  private static void state(Page page, String side) {
    page.locator("input[value=" + side + "]").check(forced());
    if (side.equals("union")) {
      page.locator("[name='other-organisation']").fill("ST");
    }
    page.locator("main form button.go").first().click();
    assertThat(page.locator("input[name=side]")).hasCount(0);
  }

  private void answer(String name) {
    var page = page(name);
    page.navigate(room());
    for (var field : page.locator("textarea[name^=answers]").all()) {
      field.fill(answerOf(name));
    }
    page.getByRole(AriaRole.BUTTON, named("Lämna in")).click();
    assertThat(page.getByText("Inlämnat").first()).isVisible();
  }

  private static String answerOf(String name) {
    return "Svaret från " + name + " " + Integer.toHexString(name.hashCode());
  }

  private void nobodyElsesAnswerIsSeenBy(String name) {
    var page = page(name);
    page.reload();
    var content = page.content();
    for (var other : people.keySet()) {
      if (!other.equals(name)) {
        assertThat(content).doesNotContain(answerOf(other));
      }
    }
  }

  private void open(String name, String cloth) {
    page(name).navigate(room() + "/cloth/" + cloth);
    page(name).getByRole(AriaRole.BUTTON, named("Öppna Duk 2")).click();
  }

  private void press(String name, String label) {
    page(name).getByRole(AriaRole.BUTTON, named(label)).first().click();
  }

  private static void next(Page page) {
    page.locator("main form button.go").first().click();
  }

  private Page page(String name) {
    var page = people.get(name);
    if (page == null) {
      throw new IllegalArgumentException(name);
    }
    return page;
  }

  private String room() {
    return page("Frida").url().replaceAll("(/d/[0-9a-f]+).*", "$1");
  }

  private static GetByRoleOptions named(String start) {
    return new GetByRoleOptions().setName(Pattern.compile("^" + start));
  }

  private static GetByRoleOptions exactly(String name) {
    return new GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.LocatorOptions button(String label) {
    return new Page.LocatorOptions().setHasText(label);
  }

  private static Locator.CheckOptions forced() {
    return new Locator.CheckOptions().setForce(true);
  }
}

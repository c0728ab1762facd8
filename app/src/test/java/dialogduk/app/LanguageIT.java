package dialogduk.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The language that somebody chose stays with them.
class LanguageIT {

  @TempDir Path folder;

  private ServerProcess server;
  private Browsers browsers;
  private Person kay;

  @BeforeEach
  void start() throws Exception {
    browsers = Browsers.open();
    server = ServerProcess.start(folder);
    kay = browsers.person("Kay Morgan", 1280, 900);
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
  void stays_after_a_press_at_the_door_and_in_the_room() {
    var page = kay.page();
    page.navigate(server.base() + "/join?language=en");
    page.locator("[name=code]").fill("ABCD2345");
    page.locator("[name=name]").fill("Kay Morgan");
    kay.press("Go to the dialogue");
    assertThat(page.locator("html")).hasAttribute("lang", "en");

    page.navigate(server.base());
    kay.press("Try it yourself");
    page.navigate(kay.room() + "?language=sv");
    kay.take("Nästa");

    assertThat(page.locator("html")).hasAttribute("lang", "sv");
  }
}

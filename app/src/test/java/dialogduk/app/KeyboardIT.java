package dialogduk.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole cloth without a mouse, in English: from the code at the door to the shown marking.
class KeyboardIT {

  private static final String KAY = "Kay Morgan";

  @TempDir Path folder;

  private ServerProcess server;
  private Browsers browsers;
  private WebGroup group;
  private Person kay;
  private Keyboard keyboard;

  @BeforeEach
  void start() throws Exception {
    browsers = Browsers.open();
    server = ServerProcess.start(folder);
    group = Group.overHttp(server);
    kay = browsers.person(KAY, 1280, 900);
    keyboard = new Keyboard(kay);
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
  void is_enough_for_one_whole_cloth() throws IOException {
    comes_in();
    leads_and_answers();
    writes_the_joint_answers();
    marks();
  }

  private void comes_in() throws IOException {
    var frida = group.leader();
    frida.go(group.room());
    frida.press("Släpp in");
    kay.page().navigate(server.base());
    keyboard.press(AriaRole.LINK, "English");
    keyboard.write("Code of the dialogue", group.code());
    keyboard.press("Go to the dialogue");
    keyboard.write("Your name", KAY);
    keyboard.press("Go to the dialogue");
    kay.sees("Almost in");
    frida.go(group.room());
    frida.press("Släpp in " + KAY);
    kay.page().locator("input[name=side]").first().waitFor();
    keyboard.choose("For the employer", 1);
    keyboard.write("Another organisation", "Saco-S");
    keyboard.press("Join");
    frida.go(group.room());
    var functions = frida.here().page().selectFirst("details:contains(" + KAY + ") select");
    frida.submit(frida.button("Ge " + KAY).with(functions.attr("name"), "COFACILITATOR"));
    kay.visit("");
  }

  private void leads_and_answers() throws IOException {
    keyboard.take("Next");
    keyboard.write("1.1", "Within three months");
    keyboard.write("1.2", "Matters are raised in time");
    keyboard.write("1.3", "By following up the goals together");
    keyboard.press("Hand in");
    kay.sees("Handed in");
    var eva = group.person("Eva Ek");
    eva.go(group.room());
    eva.submit(
        eva.button("Lämna in")
            .with("answers:goals-5-years", "Ett")
            .with("answers:agreement-aim", "Två")
            .with("answers:goals-support", "Tre"));
    keyboard.take("Close and show");
    kay.sees("Within three months");
    kay.sees("Ett");
  }

  private void writes_the_joint_answers() {
    for (var number : new String[] {"1.1", "1.2", "1.3"}) {
      keyboard.write(number + " Joint text", "What we say together on " + number);
      keyboard.press("Share draft 1");
      kay.sees("What we say together on " + number);
    }
  }

  private void marks() throws IOException {
    keyboard.press(AriaRole.LINK, "Status");
    keyboard.take("Open marking");
    for (var person : group.people()) {
      if (!person.name().equals("Sam Haddad")) {
        person.go(group.room());
        person.submit(person.button("Markera").with("step", "4"));
      }
    }
    keyboard.choose("1", 3);
    keyboard.press("Mark");
    kay.sees("Your mark: 4. Only you see this.");
    keyboard.take("Close marking");
    kay.sees("6 of 7 have marked");
    assertThat(kay.page().locator("html")).hasAttribute("lang", "en");
    keyboard.press(AriaRole.LINK, "Cloths");
    kay.sees("Goals of collaboration");
  }
}

package dialogduk.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
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
  private Group group;
  private Person kay;
  private Keyboard keyboard;

  @BeforeEach
  void start() throws Exception {
    browsers = Browsers.open();
    server = ServerProcess.start(folder);
    group = Group.gather(server, browsers);
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
  void is_enough_for_one_whole_cloth() {
    comes_in();
    leads_and_answers();
    writes_the_joint_answers();
    marks();
  }

  private void comes_in() {
    var frida = group.frida();
    frida.press("Släpp in");
    var code = frida.card("invite").locator("dd").nth(1).textContent();
    kay.page().navigate(server.base());
    keyboard.press(AriaRole.LINK, "English");
    keyboard.write("Code of the dialogue", code);
    keyboard.press("Go to the dialogue");
    keyboard.write("Your name", KAY);
    keyboard.press("Go to the dialogue");
    kay.sees("Almost in");
    frida.press("Släpp in " + KAY);
    kay.page().locator("input[name=side]").first().waitFor();
    keyboard.choose("For the employer", 1);
    keyboard.write("Another organisation", "Saco-S");
    keyboard.press("Join");
    frida.visit("");
    frida.page().getByText(KAY + ":").first().click();
    frida.page().locator("details[open] select").first().selectOption("COFACILITATOR");
    frida.press("Ge " + KAY);
    kay.visit("");
  }

  private void leads_and_answers() {
    keyboard.take("Next");
    keyboard.write("1.1", "Within three months");
    keyboard.write("1.2", "Matters are raised in time");
    keyboard.write("1.3", "By following up the goals together");
    keyboard.press("Hand in");
    kay.sees("Handed in");
    group.eva().visit("");
    group.eva().handIn("Ett", "Två", "Tre");
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

  private void marks() {
    keyboard.press(AriaRole.LINK, "Status");
    keyboard.take("Open marking");
    group.allBut(group.sam()).forEach(person -> person.visit(""));
    group.allBut(group.sam()).forEach(person -> person.mark(4));
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

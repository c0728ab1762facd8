package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/// A person without a mouse: moves with Tab, presses with Enter and Space, and must see at every
/// stop where the focus is.
final class Keyboard {

  private static final int MOST_STOPS = 150;

  private final Person person;
  private final Page page;

  Keyboard(Person person) {
    this.person = person;
    this.page = person.page();
  }

  /// Tabs to what has this role and a name that begins so.
  void to(AriaRole role, String name) {
    var wanted =
        page.getByRole(role, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))
            .and(page.locator(":focus"));
    for (int stop = 0; stop < MOST_STOPS; stop++) {
      if (wanted.count() > 0) {
        return;
      }
      page.keyboard().press("Tab");
      focusIsSeen();
    }
    throw new AssertionError(
        "Tab never comes to the " + role + " '" + name + "' on " + page.title());
  }

  /// To a button or a link, and Enter; over when the server's answer is on the screen.
  void press(AriaRole role, String name) {
    to(role, name);
    person.goes(() -> page.keyboard().press("Enter"));
  }

  void press(String button) {
    press(AriaRole.BUTTON, button);
  }

  /// A step that is pressed again in its preview, which is the next such button on the page.
  void take(String step) {
    press(step);
    press(step);
  }

  void write(String field, String text) {
    to(AriaRole.TEXTBOX, field);
    type(text);
  }

  void type(String text) {
    page.keyboard().type(text);
  }

  /// Space on the first of a group of radios, and the arrow to the one that is wanted.
  void choose(String first, int stepsFurther) {
    to(AriaRole.RADIO, first);
    page.keyboard().press("Space");
    for (int step = 0; step < stepsFurther; step++) {
      page.keyboard().press("ArrowDown");
      focusIsSeen();
    }
  }

  private void focusIsSeen() {
    var seen =
        page.evaluate(
            """
            () => {
              const it = document.activeElement;
              if (it === document.body) return true;
              const ringed = (one) => getComputedStyle(one).outlineStyle !== "none";
              const ring = [it, ...(it.labels || [])]
                .some((one) => ringed(one) || [...one.querySelectorAll("*")].some(ringed));
              const box = it.getBoundingClientRect();
              const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
              return ring && inside ? true : it.outerHTML.slice(0, 300);
            }
            """);
    assertThat(seen).as("where the focus is").isEqualTo(true);
  }
}

package dialogduk.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/// Somebody with a browser of their own. What they press is found by its accessible name, as with a
/// screen reader; a press is over when the server's answer is on the screen.
final class Person {

  private static final int SEE_OTHER = 303;

  private final String name;
  private final Page page;

  Person(String name, Page page) {
    this.name = name;
    this.page = page;
  }

  String name() {
    return name;
  }

  Page page() {
    return page;
  }

  /// The address of the dialogue this person is in.
  String room() {
    return page.url().replaceAll("(/d/[0-9a-f]+).*", "$1");
  }

  /// Any page of the dialogue, such as `/cloths`; the empty one is where things are done.
  void visit(String path) {
    page.navigate(room() + path);
  }

  // --- pressing

  void press(String label) {
    press(button(label));
  }

  /// Presses a step, and again in the preview that says what will happen.
  void take(String step) {
    press(step);
    confirm(step);
  }

  void confirm(String label) {
    pressIn("preview", label);
  }

  /// Presses a button of one card, found by its slot.
  void pressIn(String slot, String label) {
    press(card(slot).getByRole(AriaRole.BUTTON, named(label)).first());
  }

  void press(Locator button) {
    goes(button::click);
  }

  /// Does what leads to another page, and waits until that page is there.
  void goes(Runnable action) {
    page.evaluate("() => { window.before = true; }");
    page.waitForResponse(Person::isPage, action);
    page.waitForFunction("() => !window.before && document.readyState === 'complete'");
  }

  private static boolean isPage(Response response) {
    return response.request().isNavigationRequest() && response.status() != SEE_OTHER;
  }

  Locator button(String label) {
    return page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + label)))
        .first();
  }

  private static Locator.GetByRoleOptions named(String start) {
    return new Locator.GetByRoleOptions().setName(Pattern.compile("^" + start));
  }

  // --- writing

  /// A card by its slot, such as `answer:goals`.
  Locator card(String slot) {
    return page.locator("#card-" + slot.replace(':', '-'));
  }

  /// Where one answers a question.
  Locator field(String prompt) {
    return page.locator("textarea[name='answers:" + prompt + "']");
  }

  void handIn(String... answersInOrder) {
    var fields = page.locator("textarea[name^='answers:']");
    for (int i = 0; i < answersInOrder.length; i++) {
      fields.nth(i).fill(answersInOrder[i]);
    }
    press("Lämna in");
    sees("Inlämnat");
  }

  void writeJoint(String prompt, String text) {
    card("joint:" + prompt).locator("textarea").first().fill(text);
    pressIn("joint:" + prompt, "Dela utkast");
  }

  void mark(int step) {
    page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^" + step)))
        .first()
        .check(new Locator.CheckOptions().setForce(true));
    press("Markera");
    sees("Din markering: " + step);
  }

  /// Says in which capacity, on the page that asks for it.
  void takePartFor(String side, String organisation) {
    choose(side);
    if (!organisation.isEmpty()) {
      page.locator("[name='other-organisation']").fill(organisation);
    }
    press("Gå med");
  }

  void choose(String label) {
    page.getByRole(
            AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^" + label)))
        .check(new Locator.CheckOptions().setForce(true));
  }

  // --- seeing

  void sees(String text) {
    assertThat(page.locator("main").getByText(text).first()).isVisible();
  }

  void neverSees(String text) {
    assertThat(page.locator("body")).not().containsText(text);
  }
}

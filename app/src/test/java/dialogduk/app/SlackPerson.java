package dialogduk.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dialogduk.core.testkit.Needs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/// Somebody with a browser at the stand-in workspace, as slack-blocks-to-jsx draws it. What they
/// type and press reaches the bot signed, as from anybody.
final class SlackPerson {

  static final Path PAGE = Path.of("..", "adapters", "slack-standin", "page", "built");

  private static final int WIDTH = 1000;
  private static final int HEIGHT = 900;

  /// What of the page's height is not for messages, or for the form.
  private static final String AROUND =
      """
      (form => form
        ? parseFloat(getComputedStyle(form).paddingTop) + parseFloat(getComputedStyle(form).paddingBottom)
        : innerHeight - document.querySelector('.scrolled').clientHeight)(document.querySelector('.over'))
      """;

  private final Page page;
  private final String channel;

  private SlackPerson(Page page, String channel) {
    this.page = page;
    this.channel = channel;
  }

  /// Skips the test by name where nobody has built the page: that takes npm and its registry, which
  /// `mvn verify` must do without.
  static void needed() {
    Needs.that(
        Files.isRegularFile(PAGE.resolve("page.js")),
        "needs the page of the stand-in workspace: run adapters/slack-standin/page/build");
  }

  static SlackPerson at(Browsers browsers, SlackGroup group, String user) {
    var page =
        browsers.page(
            new NewContextOptions()
                .setViewportSize(WIDTH, HEIGHT)
                .setDeviceScaleFactor(2)
                .setTimezoneId("Europe/Stockholm"));
    page.navigate(group.standin().drawnUrl() + "?as=" + user + "&in=" + group.channel());
    return new SlackPerson(page, "#" + group.channelName());
  }

  Page page() {
    return page;
  }

  // --- going about

  void inChannel() {
    goes(channel);
  }

  /// Where the bot writes to this person alone.
  void inDirect() {
    goes("Dialogduk");
  }

  private void goes(String where) {
    var link = page.getByRole(AriaRole.NAVIGATION).getByText(where, exactly());
    link.click();
    assertThat(link).hasAttribute("aria-current", "page");
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  /// The replies to the latest message that has any.
  void opensThread() {
    page.locator("main .replies").last().click();
    assertThat(page.locator("aside")).isVisible();
  }

  // --- doing

  /// A command, until it is answered.
  void types(String words) {
    var line = page.locator(".composer input");
    line.fill("/dialogduk " + words);
    does(() -> line.press("Enter"));
  }

  /// The latest button with this text.
  void presses(String label) {
    var named = new Locator.GetByRoleOptions().setName(label).setExact(true);
    var button = page.locator("article").getByRole(AriaRole.BUTTON, named).last();
    does(button::click);
  }

  Locator form() {
    return page.getByRole(AriaRole.DIALOG);
  }

  void fills(String label, String text) {
    form().getByLabel(label).fill(text);
  }

  void marks(int step) {
    form().getByRole(AriaRole.RADIO).nth(step - 1).check();
  }

  /// The form is handed in.
  void submits() {
    does(form().locator(".submit")::click);
    assertThat(form().locator(".submit")).hasCount(0);
  }

  /// Reads what the form is answered with, and closes it.
  void isTold(String words) {
    assertThat(form().getByText(words).first()).isVisible();
    does(form().locator("footer").getByRole(AriaRole.BUTTON).first()::click);
    assertThat(form()).hasCount(0);
  }

  /// Waits until the bot has taken it and the page shows what came of it.
  private void does(Runnable something) {
    var workspace = page.locator(".workspace");
    var before = Integer.parseInt(workspace.getAttribute("data-done"));
    something.run();
    assertThat(workspace).hasAttribute("data-done", String.valueOf(before + 1));
    assertThat(page.locator(".trouble")).hasCount(0);
  }

  // --- seeing

  void sees(String words) {
    assertThat(page.locator("article").getByText(words).last()).isVisible();
  }

  /// The messages that say this.
  Locator messages(String words) {
    return page.locator("article").filter(new Locator.FilterOptions().setHasText(words));
  }

  /// Makes the page as high as it takes to show all from one thing to another, whether they stand
  /// in the channel or in a form.
  void fits(Locator from, Locator to) {
    var first = from.boundingBox();
    var last = to.boundingBox();
    var needed = last.y + last.height - first.y;
    var frame = (Number) page.evaluate(AROUND);
    page.setViewportSize(WIDTH, (int) Math.ceil(needed + frame.doubleValue()));
    from.evaluate("it => it.scrollIntoView({block: 'start'})");
  }

  /// Everything that stands on this person's page, wherever they go, and all that their browser is
  /// told for it.
  String everything() {
    var all = new ArrayList<String>();
    var places = page.locator("nav button");
    for (int i = 0; i < places.count(); i++) {
      places.nth(i).click();
      assertThat(places.nth(i)).hasAttribute("aria-current", "page");
      assertThat(page.locator("main article, main [data-block]").first()).isVisible();
      all.add(page.content());
      all.add((String) page.evaluate("fetch('sees' + location.search).then(it => it.text())"));
      var threads = page.locator("main .replies");
      for (int t = 0; t < threads.count(); t++) {
        threads.nth(t).click();
        all.add(page.locator("aside").innerText());
      }
    }
    inChannel();
    return String.join("\n", all);
  }
}

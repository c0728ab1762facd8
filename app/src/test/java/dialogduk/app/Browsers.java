package dialogduk.app;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dialogduk.core.testkit.Needs;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A real Chromium, where the machine has one.
final class Browsers implements AutoCloseable {

  private static final List<String> WHOLE =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /// Draws and runs pages as the whole one does, without windows to draw them into: a third less
  /// work. <https://developer.chrome.com/blog/chrome-headless-shell>
  private static final List<String> LIGHT = List.of("chromium-headless-shell");

  private static final double TIMEOUT = 60_000;

  private final Playwright playwright;
  private final Browser browser;

  private Browsers(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /// The lightest there is. Skips the test by name where there is no browser.
  static Browsers open() {
    return open(found(LIGHT).or(() -> found(WHOLE)));
  }

  /// As people have it, for what is said of a real browser. Skips the test by name where there is
  /// none.
  static Browsers openWhole() {
    return open(found(WHOLE));
  }

  private static Browsers open(Optional<Path> found) {
    Needs.that(found.isPresent(), "needs Chromium (set CHROMIUM, or put it on the path)");
    PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT);
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var options =
        new LaunchOptions()
            .setExecutablePath(found.orElseThrow())
            .setArgs(
                List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync"));
    return new Browsers(playwright, playwright.chromium().launch(options));
  }

  /// Somebody with a browser of their own.
  Person person(String name, int width, int height) {
    return new Person(name, page(new Browser.NewContextOptions().setViewportSize(width, height)));
  }

  /// A page of its own, as dense and in the time and language that are asked for.
  Page page(Browser.NewContextOptions options) {
    var context = browser.newContext(options);
    context.setDefaultTimeout(TIMEOUT);
    return context.newPage();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Optional<Path> found(List<String> names) {
    var named = Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
    var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
    return named.or(
        () ->
            Stream.of(folders)
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst());
  }
}

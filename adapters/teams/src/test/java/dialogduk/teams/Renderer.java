package dialogduk.teams;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dialogduk.core.testkit.Needs;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Microsoft's own renderer of Adaptive Cards in a Chromium, with the host configuration that its
/// designer has for Teams. Markdown is read, everywhere the renderer reads it.
final class Renderer implements AutoCloseable {

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private static final double TIMEOUT = 60_000;

  /// `draw` puts cards on the page and returns what the renderer finds wrong with them.
  private static final String SCRIPT =
      """
      window.pressed = [];
      const markdown = window.markdownit({ linkify: true, html: false });
      AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
        result.outputHtml = markdown.render(text);
        result.didProcess = true;
      };
      const one = (json, width) => {
        // The library forgets to begin anew here, so that every second `lang` is wrong to it.
        AdaptiveCards.AdaptiveCard.langProperty.regEx.lastIndex = 0;
        const card = new AdaptiveCards.AdaptiveCard();
        card.hostConfig = window.host;
        const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
        card.parse(json, context);
        const found = [];
        for (let at = 0; at < context.eventCount; at++) {
          found.push(context.getEventAt(at).message);
        }
        card.validateProperties().validationEvents.forEach(event => found.push(event.message));
        card.onExecuteAction = action => window.pressed.push(
            { type: action.getJsonTypeName(), verb: action.verb, data: action.data });
        const frame = document.createElement('div');
        frame.className = 'frame';
        frame.style.width = width + 'px';
        frame.appendChild(card.render());
        document.body.appendChild(frame);
        return found;
      };
      window.draw = ([cards, width]) => cards.flatMap(json => one(json, width));
      """;

  private static final String STYLE =
      """
      body { margin: 0; padding: 12px; columns: 3; font-family: 'Source Sans 3', Roboto, sans-serif; }
      body.light { background: #f5f5f5; } body.dark { background: #1f1f1f; }
      .frame { border: 1px solid #d1d1d1; border-radius: 4px; margin: 0 12px 24px 0; overflow: hidden;
        break-inside: avoid; }
      .light .frame { background: #fff; } .dark .frame { background: #292929; }
      .frame :is(div, button, input, textarea, label, span) { font-family: inherit !important; }
      .ac-pushButton { border: 1px solid #d1d1d1; border-radius: 4px; background: transparent;
        color: inherit; font-weight: 600; padding: 5px 12px; }
      .dark .frame { color: #fff; }
      .ac-pushButton.style-positive { background: #5b5fc7; border-color: #5b5fc7; color: #fff; }
      .ac-input { box-sizing: border-box; width: 100%; }
      textarea.ac-input { height: 5em; }
      input[type=radio].ac-input, input[type=checkbox].ac-input { width: auto; }
      p { margin: 0; }
      """;

  private final Playwright playwright;
  private final Browser browser;
  private final Page page;

  private Renderer(Playwright playwright, Browser browser, Page page) {
    this.playwright = playwright;
    this.browser = browser;
    this.page = page;
  }

  /// Skips the test by name where there is no browser, no npm or no packages.
  static Renderer open() {
    var found = browser();
    Needs.that(found.isPresent(), "needs Chromium (set CHROMIUM, or put it on the path)");
    NodePackages.fetch();
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(found.orElseThrow())
                    .setArgs(
                        List.of(
                            "--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    var renderer = new Renderer(playwright, browser, browser.newPage());
    renderer.page.setDefaultTimeout(TIMEOUT);
    renderer.clear("light");
    return renderer;
  }

  /// An empty page.
  void clear(String theme) {
    page.navigate("about:blank");
    page.setContent(
        "<!doctype html><html lang=sv><style>%s</style><body class=%s></body></html>"
            .formatted(STYLE, theme));
    for (var script :
        List.of("adaptivecards/dist/adaptivecards.js", "markdown-it/dist/markdown-it.js")) {
      page.addScriptTag(new Page.AddScriptTagOptions().setPath(NodePackages.path(script)));
    }
    page.addScriptTag(new Page.AddScriptTagOptions().setContent(SCRIPT));
    var host =
        NodePackages.text(
            "adaptivecards-designer/lib/hostConfigs/microsoft-teams-" + theme + ".json");
    page.evaluate("host => window.host = new AdaptiveCards.HostConfig(JSON.parse(host))", host);
  }

  /// @return what the renderer finds wrong with it
  List<?> draw(Map<String, Object> card) {
    return draw(List.of(card), 480);
  }

  List<?> draw(List<Map<String, Object>> cards, int width) {
    return (List<?>) page.evaluate("draw", List.of(cards, width));
  }

  Page page() {
    return page;
  }

  /// What was pressed last: `type`, `verb`, `data`.
  Map<?, ?> pressed() {
    var pressed = (List<?>) page.evaluate("window.pressed");
    return pressed.isEmpty() ? Map.of() : (Map<?, ?>) pressed.getLast();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Optional<Path> browser() {
    var named = Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
    var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
    return named.or(
        () ->
            Stream.of(folders)
                .flatMap(folder -> BROWSERS.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst());
  }
}

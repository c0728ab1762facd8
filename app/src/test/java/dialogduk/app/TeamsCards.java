package dialogduk.app;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import dialogduk.core.testkit.Needs;
import dialogduk.teams.standin.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A page with cards that the stand-in connector has received, as Microsoft's own renderer draws
/// them. What stands around them is ours, not Teams'.
final class TeamsCards {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Path PACKAGES =
      Path.of("..", "adapters", "teams", "target", "node", "node_modules");
  private static final Path HOST =
      PACKAGES.resolve("adaptivecards-designer/lib/hostConfigs/microsoft-teams-light.json");
  private static final List<String> SCRIPTS =
      List.of("adaptivecards/dist/adaptivecards.js", "markdown-it/dist/markdown-it.js");

  private static final String LABEL = "ritat av Microsofts adaptivecards, inte Teams";
  private static final int WIDTH = 640;

  /// A picture is as high as it takes.
  private static final int LOW = 100;

  private static final String STYLE =
      """
      @font-face { font-family: 'Source Sans 3'; font-weight: 200 900;
        src: url(data:font/woff2;base64,FONT) format('woff2'); }
      body { margin: 0; padding: 16px; background: #f5f5f5; color: #242424;
        font: 14px/1.4 'Source Sans 3', sans-serif; }
      header { display: flex; justify-content: space-between; margin-bottom: 12px; }
      header small { color: #616161; }
      article { margin: 0 0 16px; }
      article > b { display: block; margin: 0 0 4px; font-weight: 600; }
      article.own { margin-left: 40%; padding: 8px 12px; border-radius: 6px; background: #e8ebfa; }
      .card { border: 1px solid #d1d1d1; border-radius: 6px; background: #fff; overflow: hidden; }
      .card :is(div, button, input, textarea, label, span) { font-family: inherit !important; }
      .ac-pushButton { border: 1px solid #d1d1d1; border-radius: 4px; background: transparent;
        color: inherit; font-weight: 600; padding: 5px 12px; }
      .ac-pushButton.style-positive { background: #5b5fc7; border-color: #5b5fc7; color: #fff; }
      .ac-input { box-sizing: border-box; width: 100%; border: 1px solid #d1d1d1; padding: 5px 8px;
        border-radius: 4px; background: #fff; }
      textarea.ac-input { height: 5em; }
      input[type=radio].ac-input, input[type=checkbox].ac-input { width: auto; }
      p { margin: 0; }
      """;

  private static final String SCRIPT =
      """
      const markdown = window.markdownit({ linkify: true, html: false });
      AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
        result.outputHtml = markdown.render(text);
        result.didProcess = true;
      };
      const append = (parent, name, text, kind) => {
        const made = document.createElement(name);
        made.textContent = text;
        if (kind) made.className = kind;
        parent.appendChild(made);
        return made;
      };
      window.say = ([who, words]) => {
        const article = append(document.body, 'article', '', 'own');
        append(article, 'b', who);
        append(article, 'div', words);
      };
      window.draw = ([title, json]) => {
        AdaptiveCards.AdaptiveCard.langProperty.regEx.lastIndex = 0;
        const card = new AdaptiveCards.AdaptiveCard();
        card.hostConfig = new AdaptiveCards.HostConfig(window.host);
        const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
        card.parse(JSON.parse(json), context);
        const article = append(document.body, 'article', '');
        append(article, 'b', title);
        append(article, 'div', '', 'card').appendChild(card.render());
        return context.eventCount;
      };
      window.fill = ([label, text]) => {
        const all = [...document.querySelectorAll('label')];
        const found = all.find(it => it.textContent.startsWith(label));
        document.getElementById(found.htmlFor).value = text;
      };
      """;

  private final Page page;

  private TeamsCards(Page page) {
    this.page = page;
  }

  static void needed() {
    Needs.that(
        Files.isRegularFile(HOST),
        "needs Microsoft's renderer in adapters/teams/target/node: run RendererIT of"
            + " adapters/teams");
  }

  /// @param where the heading
  static TeamsCards page(Browsers browsers, String where) throws IOException {
    var page =
        browsers.page(
            new NewContextOptions()
                .setViewportSize(WIDTH, LOW)
                .setDeviceScaleFactor(2)
                .setLocale("sv-SE")
                .setTimezoneId("Europe/Stockholm"));
    page.setContent(
        "<!doctype html><html lang=sv><style>%s</style><body></body></html>"
            .formatted(STYLE.replace("FONT", font())));
    for (var script : SCRIPTS) {
      page.addScriptTag(new Page.AddScriptTagOptions().setPath(PACKAGES.resolve(script)));
    }
    page.addScriptTag(new Page.AddScriptTagOptions().setContent(SCRIPT));
    page.evaluate("host => window.host = JSON.parse(host)", Files.readString(HOST));
    page.evaluate(
        "([where, label]) => { const header = document.body.appendChild("
            + "document.createElement('header')); header.innerHTML = '<b></b><small></small>';"
            + " header.firstChild.textContent = where; header.lastChild.textContent = label; }",
        List.of(where, LABEL));
    return new TeamsCards(page);
  }

  /// What stands in the chat, in order: cards of the bot and words of a person.
  TeamsCards messages(Stream<Message> messages, String person) {
    messages.forEach(
        message -> {
          if (message.byBot()) {
            message.cards().forEach(card -> card("Dialogduk", card));
          } else {
            page.evaluate("say", List.of(person, message.text()));
          }
        });
    return this;
  }

  /// @param title what stands above it
  TeamsCards card(String title, JsonNode card) {
    var faults = (Number) page.evaluate("draw", List.of(title, JSON.writeValueAsString(card)));
    if (faults.intValue() > 0) {
      throw new AssertionError("the renderer finds something wrong with " + card);
    }
    return this;
  }

  /// Types into the fields, by the beginnings of their labels.
  TeamsCards filled(Map<String, String> entries) {
    entries.forEach((label, text) -> page.evaluate("fill", List.of(label, text)));
    return this;
  }

  void take(Path file) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setType(ScreenshotType.PNG).setPath(file));
  }

  private static String font() throws IOException {
    try (var font =
        TeamsCards.class.getResourceAsStream("/dialogduk/web/static/fonts/source-sans-3.woff2")) {
      return Base64.getEncoder().encodeToString(Objects.requireNonNull(font).readAllBytes());
    }
  }
}

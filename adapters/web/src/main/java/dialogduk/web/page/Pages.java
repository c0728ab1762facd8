package dialogduk.web.page;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/// Draws pages. Needs no server: a page is a record in, HTML out.
public final class Pages {

  private final TemplateEngine engine = new TemplateEngine();
  private final Assets assets = new Assets();
  private final Pen pen = new Pen();

  public Pages() {
    var templates = new ClassLoaderTemplateResolver(Pages.class.getClassLoader());
    templates.setPrefix("dialogduk/web/templates/");
    templates.setSuffix(".html");
    templates.setTemplateMode(TemplateMode.HTML);
    templates.setCharacterEncoding("UTF-8");
    engine.setTemplateResolver(templates);
    engine.setMessageResolver(new WordsOfPages());
  }

  /// The whole page.
  ///
  /// @param language `sv` or `en`
  public String render(Page page, String language) {
    return engine.process(page.template(), context(page, language));
  }

  /// Only the main part, for a live page that fetches itself anew with `?fragment`.
  public String fragment(Page page, String language) {
    return engine.process(page.template(), Set.of("main"), context(page, language));
  }

  private Context context(Page page, String language) {
    return new Context(
        Locale.of(language),
        Map.of(
            "page", page,
            "frame", page.frame(),
            "language", language,
            "other", language.equals("sv") ? "en" : "sv",
            "assets", assets,
            "pen", pen));
  }
}

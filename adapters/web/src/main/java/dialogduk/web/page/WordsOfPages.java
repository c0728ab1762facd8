package dialogduk.web.page;

import dialogduk.web.PageWords;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.IMessageResolver;

/// Lets templates say `#{key}` for a page word. A key without a text stops the page instead of
/// reaching a reader.
final class WordsOfPages implements IMessageResolver {

  @Override
  public String getName() {
    return "page words";
  }

  @Override
  public Integer getOrder() {
    return 1;
  }

  @Override
  public String resolveMessage(
      ITemplateContext context, Class<?> origin, String key, Object @Nullable [] values) {
    return PageWords.in(context.getLocale().getLanguage())
        .text(key, values == null ? new Object[0] : values);
  }

  @Override
  public String createAbsentMessageRepresentation(
      ITemplateContext context, Class<?> origin, String key, Object @Nullable [] values) {
    throw new IllegalArgumentException("No text for '" + key + "'");
  }
}

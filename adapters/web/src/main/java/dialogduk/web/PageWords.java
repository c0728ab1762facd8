package dialogduk.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/// The words that stand on the pages themselves and on no card, in one language.
public final class PageWords {

  /// The languages a page can be shown in; the first is the source.
  public static final Set<String> LANGUAGES =
      Collections.unmodifiableSet(new LinkedHashSet<>(List.of("sv", "en")));

  private static final Map<String, PageWords> ALL =
      LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(it -> it, PageWords::new));

  private final Locale locale;
  private final Map<String, String> texts;

  private PageWords(String language) {
    locale = Locale.of(language, "SE");
    texts = read("/dialogduk/web/web_" + language + ".properties");
  }

  /// The words in that language, in Swedish when it is not one of ours.
  public static PageWords in(String language) {
    return Objects.requireNonNull(ALL.get(LANGUAGES.contains(language) ? language : "sv"));
  }

  /// The text for a key. A key without a text is a mistake of the caller.
  public String text(String key, Object... values) {
    var pattern = texts.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException(
          "No text for '%s' in web_%s.properties".formatted(key, locale.getLanguage()));
    }
    return new MessageFormat(pattern, locale).format(values);
  }

  /// Every key there is, for the tests that compare languages.
  public Set<String> keys() {
    return texts.keySet();
  }

  private static Map<String, String> read(String resource) {
    var properties = new Properties();
    try (var stream = PageWords.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("The page words " + resource + " are missing");
      }
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The page words " + resource + " cannot be read", e);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
  }
}

package dialogduk.core.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/// The bot's own words in one language: flat keys `<where>.<what>`, with `MessageFormat` patterns.
public final class Texts {

  /// Swedish first: it is the source.
  public static final List<String> LANGUAGES = List.of("sv", "en");

  private static final Map<String, Texts> LOADED = load();

  private final Locale locale;
  private final Map<String, String> patterns;

  private Texts(Locale locale, Map<String, String> patterns) {
    this.locale = locale;
    this.patterns = Map.copyOf(patterns);
  }

  /// The words in that language, or in Swedish for one we do not speak.
  public static Texts in(String language) {
    var spoken = LOADED.get(language);
    return spoken != null ? spoken : in(LANGUAGES.getFirst());
  }

  /// The language to speak with somebody. Swedish and English are spoken; of the rest, English is
  /// likelier to be read.
  ///
  /// @param locale such as `sv-SE`, as a chat tells it; blank if it does not
  /// @param usual where it does not
  public static String spoken(String locale, String usual) {
    if (locale.isBlank()) {
      return usual;
    }
    return locale.startsWith("sv") ? "sv" : "en";
  }

  /// @throws IllegalArgumentException for a key that does not exist: a bug, found by a test
  public String say(String key, Object... args) {
    var pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no text '" + key + "' in " + language());
    }
    return new MessageFormat(pattern, locale).format(args);
  }

  public boolean has(String key) {
    return patterns.containsKey(key);
  }

  public Set<String> keys() {
    return patterns.keySet();
  }

  public Locale locale() {
    return locale;
  }

  public String language() {
    return locale.getLanguage();
  }

  /// "1.1, 1.2 och 1.3"
  public String list(List<String> things) {
    return joined("list.and", things);
  }

  /// "nästa, visa eller tillbaka"
  public String oneOf(List<String> things) {
    return joined("list.or", things);
  }

  private String joined(String key, List<String> things) {
    return switch (things.size()) {
      case 0 -> "";
      case 1 -> things.getFirst();
      default ->
          say(key, String.join(", ", things.subList(0, things.size() - 1)), things.getLast());
    };
  }

  private static Map<String, Texts> load() {
    var loaded = new HashMap<String, Texts>();
    LANGUAGES.forEach(language -> loaded.put(language, load(language)));
    return Map.copyOf(loaded);
  }

  private static Texts load(String language) {
    var file = "bot_" + language + ".properties";
    try (var in = Texts.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The text file " + file + " is missing from the jar.");
      }
      var read = new Properties();
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      var patterns = new HashMap<String, String>();
      read.forEach((key, pattern) -> patterns.put((String) key, (String) pattern));
      return new Texts(Locale.of(language), patterns);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

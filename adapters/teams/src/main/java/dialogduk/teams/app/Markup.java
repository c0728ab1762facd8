package dialogduk.teams.app;

import com.microsoft.bot.schema.TextFormatTypes;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a client puts around and between words that were plain to whoever wrote them.
final class Markup {

  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");

  private Markup() {}

  static String removed(String text, @Nullable TextFormatTypes format) {
    var words = format == TextFormatTypes.XML ? withoutTags(text) : text;
    return words.replace("&nbsp;", " ").replace('\u00a0', ' ').strip();
  }

  private static String withoutTags(String text) {
    return TAG.matcher(text)
        .replaceAll(" ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }
}

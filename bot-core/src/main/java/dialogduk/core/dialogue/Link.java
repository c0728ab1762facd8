package dialogduk.core.dialogue;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A film, a page or a document worth seeing beside the dialogue. Its name stands in the words.
///
/// @param address null where the source names the thing but gives no address
public record Link(String id, Medium medium, @Nullable URI address) {

  /// What kind of thing a link leads to.
  public enum Medium {
    FILM,
    PAGE,
    DOCUMENT;

    /// The word for this medium in a definition file.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Link {
    Id.check(id);
    if (address != null && !isSafe(address)) {
      throw new IllegalArgumentException("Link '%s' must lead to an https address".formatted(id));
    }
  }

  /// Only https, so that a definition file can never make a script or a local file a link.
  public static boolean isSafe(URI address) {
    return "https".equals(address.getScheme()) && address.getHost() != null;
  }
}

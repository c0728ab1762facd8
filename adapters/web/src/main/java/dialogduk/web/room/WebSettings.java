package dialogduk.web.room;

import java.util.Locale;
import java.util.Optional;

/// How this server is reached and what it allows.
///
/// @param baseUrl without a slash at the end; links that leave the browser begin with it
/// @param startCode asked for before a dialogue may be started; empty for none
/// @param demo whether trying it alone is offered
/// @param language for those who have not chosen one
public record WebSettings(
    String baseUrl, Optional<String> startCode, boolean demo, String language) {

  /// Whether cookies may only travel encrypted.
  public boolean secure() {
    return baseUrl.toLowerCase(Locale.ROOT).startsWith("https:");
  }
}

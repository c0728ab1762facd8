package dialogduk.app;

import java.net.URI;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/// Stops the start when settings contradict what we promise.
@Component
class Refusals implements InitializingBean {

  private final DialogdukProperties properties;

  Refusals(DialogdukProperties properties) {
    this.properties = properties;
  }

  /// A setting that cannot be used, named.
  static final class BadSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadSetting(String message) {
      super(message);
    }
  }

  @Override
  public void afterPropertiesSet() {
    if (!properties.loopback() && properties.codeToStart().isEmpty()) {
      throw new BadSetting(
          "Dialogduk did not start on "
              + properties.bind()
              + ": others can reach it there, and nobody should start dialogues uninvited. Set"
              + " DIALOGDUK_START_CODE, or leave DIALOGDUK_BIND out.");
    }
    if (!isAddress(properties.base())) {
      throw new BadSetting(
          "Dialogduk did not start: DIALOGDUK_BASE_URL is not an address. Write it as"
              + " https://dialog.example.se, without a path.");
    }
  }

  private static boolean isAddress(String base) {
    try {
      var uri = URI.create(base);
      return uri.getHost() != null
          && (uri.getPath() == null || uri.getPath().isEmpty())
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    } catch (IllegalArgumentException notOne) {
      return false;
    }
  }
}

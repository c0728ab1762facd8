package dialogduk.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The addresses of our static files. Each carries a digest of its content, so that a browser may
/// keep a file for ever and still gets the new one after an upgrade.
public final class Assets {

  /// Where the files lie on the class path.
  public static final String FOLDER = "/dialogduk/web/static/";

  /// Where they are served.
  public static final String PATH = "/static/";

  private static final int DIGITS = 10;

  private final Map<String, String> urls = new ConcurrentHashMap<>();

  public String url(String file) {
    return urls.computeIfAbsent(file, it -> PATH + it + "?v=" + digest(it));
  }

  private static String digest(String file) {
    try (var stream = Assets.class.getResourceAsStream(FOLDER + file)) {
      if (stream == null) {
        throw new IllegalArgumentException("No static file " + file);
      }
      var digest = MessageDigest.getInstance("SHA-256").digest(stream.readAllBytes());
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the static file " + file, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}

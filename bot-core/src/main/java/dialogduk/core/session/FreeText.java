package dialogduk.core.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A text written by a person, on its way into the text table. The shell draws id and salt.
public record FreeText(String id, String salt, String body) {

  /// What an event may say about the text.
  public TextRef ref() {
    return new TextRef(id, digest(salt, body));
  }

  public static String digest(String salt, String body) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      sha.update(salt.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha.digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}

package dialogduk.web.room;

import dialogduk.core.bot.Lots;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Secrets that stand for a person. Only their digest is stored.
public final class Links {

  /// No look-alikes: neither 0 and O, 1, I and L, 2 and Z, 5 and S, 8 and B, nor U and V.
  private static final String LETTERS = "ACDEFGHJKMNPQRTWXY34679";

  private static final int CODE = 8;

  private Links() {}

  /// 128 bits.
  static String token(Lots lots) {
    return lots.name();
  }

  /// What is stored of a token.
  public static String hash(String token) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /// Eight characters to type, each as likely as the others.
  static String joinCode(Lots lots) {
    var code = new StringBuilder();
    var most = 256 - 256 % LETTERS.length();
    while (code.length() < CODE) {
      var drawn = lots.draw(1)[0] & 0xff;
      if (drawn < most) {
        code.append(LETTERS.charAt(drawn % LETTERS.length()));
      }
    }
    return code.toString();
  }

  /// As stored: capital letters and digits, without spaces.
  static String typedCode(String typed) {
    return typed.replaceAll("[^A-Za-z0-9]", "").toUpperCase(java.util.Locale.ROOT);
  }

  static String spaced(String code) {
    return code.substring(0, CODE / 2) + " " + code.substring(CODE / 2);
  }
}

package dialogduk.teams.standin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/// A person as the tenant knows them.
///
/// @param key the test's short name for them; never on the wire
/// @param id the chat's name for them towards this bot, `29:…`
/// @param aadObjectId the directory's name for them
/// @param tenant where they are at home
/// @param locale of their client, such as `sv-SE`
public record Account(
    String key,
    String id,
    String aadObjectId,
    String tenant,
    String name,
    boolean guest,
    String locale) {

  static Account of(String key, String name, String tenant, boolean guest, String locale) {
    var seed = tenant + " " + key;
    return new Account(key, "29:1" + opaque(seed), uuid(seed), tenant, name, guest, locale);
  }

  /// The sign-in name, without letters that a directory would not take.
  public String principal() {
    return key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "") + "@standin.example";
  }

  static String uuid(String seed) {
    return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /// Long and meaningless, as the chat's own names are.
  static String opaque(String seed) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest("a" + seed))
        + Base64.getUrlEncoder().withoutPadding().encodeToString(digest("b" + seed));
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

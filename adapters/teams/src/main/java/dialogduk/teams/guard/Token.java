package dialogduk.teams.guard;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.util.Base64URL;
import dialogduk.teams.trust.StrictJson;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A token that is written as one, and of which nothing is believed yet.
///
/// @param kid names the key that it says it is signed with
record Token(JWSObject signed, String kid, Map<String, Object> claims) {

  /// Those of Teams have less than two thousand characters.
  private static final int LONGEST = 16 * 1024;

  private static final Pattern PARTS =
      Pattern.compile("[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++");

  static Optional<Token> read(String text) {
    if (text.length() > LONGEST || !PARTS.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return read(JWSObject.parse(text));
    } catch (ParseException | RuntimeException malformed) {
      // The parser tells some of what it cannot read in its own way, as IllegalArgumentException.
      return Optional.empty();
    }
  }

  private static Optional<Token> read(JWSObject signed) {
    var kid = signed.getHeader().getKeyID();
    if (kid == null || !isCanonical(signed)) {
      return Optional.empty();
    }
    return StrictJson.object(signed.getPayload().toBytes())
        .map(claims -> new Token(signed, kid, claims));
  }

  /// One content has one spelling: the last character of a part has bits that a reader ignores.
  private static boolean isCanonical(JWSObject signed) {
    for (var part : signed.getParsedParts()) {
      if (!Base64URL.encode(part.decode()).equals(part)) {
        return false;
      }
    }
    return true;
  }

  /// Empty if it is not there or no text.
  Optional<String> text(String claim) {
    return StrictJson.text(claims, claim);
  }
}

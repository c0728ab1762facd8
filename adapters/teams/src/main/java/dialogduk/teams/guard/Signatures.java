package dialogduk.teams.guard;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import java.util.Optional;

/// Whether a token is signed by the issuer, with a key that may speak for Teams. Nothing that the
/// token itself brings or names is taken for a key.
final class Signatures {

  static final String TEAMS = "msteams";

  private final SigningKeys keys;

  Signatures(SigningKeys keys) {
    this.keys = keys;
  }

  /// Empty if nothing is wrong with it.
  Optional<Why> fault(Token token) {
    if (!JWSAlgorithm.RS256.equals(token.signed().getHeader().getAlgorithm())) {
      return Optional.of(Why.OTHER_ALGORITHM);
    }
    var key = keys.find(token.kid());
    if (key.isEmpty()) {
      return Optional.of(Why.UNKNOWN_KEY);
    }
    if (!key.get().endorsements().contains(TEAMS)) {
      return Optional.of(Why.KEY_NOT_FOR_TEAMS);
    }
    return isSigned(token, key.get()) ? Optional.empty() : Optional.of(Why.NOT_SIGNED);
  }

  private static boolean isSigned(Token token, SigningKey key) {
    try {
      return token.signed().verify(new RSASSAVerifier(key.key()));
    } catch (JOSEException | IllegalStateException malformed) {
      return false;
    }
  }
}

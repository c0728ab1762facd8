package dialogduk.teams.guard;

import java.security.interfaces.RSAPublicKey;
import java.util.Set;

/// A key that tokens are signed with.
///
/// @param endorsements the channels it may speak for
record SigningKey(RSAPublicKey key, Set<String> endorsements) {

  SigningKey {
    endorsements = Set.copyOf(endorsements);
  }
}

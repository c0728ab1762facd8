package dialogduk.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dialogduk.core.codec.EventCodec;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Links each event of a session to the one before it.
final class Chain {

  static final int HASH_BYTES = 32;

  private Chain() {}

  /// SHA-256 of the previous hash and the canonical JSON of envelope and event.
  static byte[] hash(byte[] previous, StoredEvent event) {
    var envelope =
        EventCodec.envelope(
            event.session(), event.version(), event.at(), event.by(), event.stored());
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      sha.update(previous);
      return sha.digest(envelope.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}

package dialogduk.store;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// AES-256-GCM with a fresh random nonce in front of what it seals.
final class Gcm {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String ALGORITHM = "AES/GCM/NoPadding";

  /// Looked up once: the search through all providers costs more than sealing a mark.
  private static final Provider PROVIDER = provider();

  private static final SecureRandom RANDOM = new SecureRandom();

  private Gcm() {}

  static byte[] seal(SecretKey key, byte[] plain, byte[] boundTo) {
    var nonce = random(NONCE_BYTES);
    try {
      var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, boundTo);
      var sealed = ByteBuffer.allocate(NONCE_BYTES + plain.length + TAG_BITS / 8).put(nonce);
      cipher.doFinal(ByteBuffer.wrap(plain), sealed);
      return sealed.array();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has AES-GCM", impossible);
    }
  }

  /// Empty if it was sealed with another key, bound to something else, or changed since.
  static Optional<byte[]> open(SecretKey key, byte[] sealed, byte[] boundTo) {
    if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
      return Optional.empty();
    }
    var nonce = ByteBuffer.wrap(sealed, 0, NONCE_BYTES);
    try {
      var cipher = cipher(Cipher.DECRYPT_MODE, key, bytes(nonce), boundTo);
      return Optional.of(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
    } catch (AEADBadTagException _) {
      return Optional.empty();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has AES-GCM", impossible);
    }
  }

  static byte[] random(int bytes) {
    var drawn = new byte[bytes];
    RANDOM.nextBytes(drawn);
    return drawn;
  }

  private static Provider provider() {
    try {
      return Cipher.getInstance(ALGORITHM).getProvider();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has AES-GCM", impossible);
    }
  }

  private static byte[] bytes(ByteBuffer buffer) {
    var bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] boundTo)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance(ALGORITHM, PROVIDER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(boundTo);
    return cipher;
  }
}

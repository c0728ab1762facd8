package dialogduk.store;

import dialogduk.store.StoreFault.Kind;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The keys that item keys are wrapped by. While a key is being changed there are several: the
/// first wraps, all of them unwrap.
final class MasterKeys {

  static final int BYTES = 32;

  private final List<SecretKey> keys;

  private MasterKeys(List<SecretKey> keys) {
    this.keys = keys;
  }

  static byte[] random() {
    return Gcm.random(BYTES);
  }

  static MasterKeys of(byte[] key) {
    return new MasterKeys(List.of(new SecretKeySpec(key, "AES")));
  }

  /// @param text base64, comma separated
  /// @param source what it was read from, for the message; the text itself is never told
  static MasterKeys parse(String text, String source) {
    var keys =
        Stream.of(text.split(",", -1)).map(String::strip).map(key -> one(key, source)).toList();
    return new MasterKeys(keys);
  }

  byte[] wrap(ItemKey key, Place place) {
    return key.wrappedBy(keys.getFirst(), place);
  }

  /// Empty if none of these keys wrapped it there.
  Optional<ItemKey> unwrap(byte[] wrapped, Place place) {
    return keys.stream()
        .flatMap(key -> Gcm.open(key, wrapped, place.bytes()).stream())
        .map(ItemKey::new)
        .findFirst();
  }

  /// @param boundTo where it belongs; it opens nowhere else
  byte[] seal(byte[] plain, byte[] boundTo) {
    return Gcm.seal(keys.getFirst(), plain, boundTo);
  }

  /// Empty if none of these keys sealed it there.
  Optional<byte[]> open(byte[] sealed, byte[] boundTo) {
    return keys.stream().flatMap(key -> Gcm.open(key, sealed, boundTo).stream()).findFirst();
  }

  /// What a database keeps to know the key again; tells nothing of the key.
  byte[] check() {
    return check(keys.getFirst());
  }

  boolean fit(byte[] check) {
    return keys.stream().anyMatch(key -> MessageDigest.isEqual(check(key), check));
  }

  /// Whether the key that wraps is not the one the database was last opened with.
  boolean changed(byte[] check) {
    return !Arrays.equals(check(), check);
  }

  private static byte[] check(SecretKey key) {
    return Hmac.of(key, "dialogduk: the key of this database");
  }

  private static SecretKey one(String text, String source) {
    return decoded(text)
        .filter(bytes -> bytes.length == BYTES)
        .map(bytes -> (SecretKey) new SecretKeySpec(bytes, "AES"))
        .orElseThrow(
            () ->
                new StoreFault(
                    Kind.BAD_KEY,
                    "The master key in " + source + " cannot be used",
                    "it is not 32 bytes in base64",
                    "`openssl rand -base64 32` makes one; several are separated by commas"));
  }

  private static Optional<byte[]> decoded(String text) {
    try {
      return Optional.of(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}

package dialogduk.store;

import java.nio.ByteBuffer;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The key of one box. Whoever destroys it has destroyed the box: without it neither can a value be
/// read nor a person's row be found.
final class ItemKey {

  static final int BYTES = 32;

  private final SecretKey key;

  ItemKey(byte[] bytes) {
    this.key = new SecretKeySpec(bytes, "AES");
  }

  static ItemKey random() {
    return new ItemKey(Gcm.random(BYTES));
  }

  byte[] rowKey(String person) {
    return Hmac.of(key, person);
  }

  byte[] seal(Place place, byte[] rowKey, byte[] plain) {
    return Gcm.seal(key, plain, boundTo(place, rowKey));
  }

  Optional<byte[]> open(Place place, byte[] rowKey, byte[] sealed) {
    return Gcm.open(key, sealed, boundTo(place, rowKey));
  }

  byte[] wrappedBy(SecretKey master, Place place) {
    return Gcm.seal(master, key.getEncoded(), place.bytes());
  }

  /// A row is bound to its box and to its person.
  private static byte[] boundTo(Place place, byte[] rowKey) {
    var box = place.bytes();
    return ByteBuffer.allocate(box.length + rowKey.length).put(box).put(rowKey).array();
  }
}

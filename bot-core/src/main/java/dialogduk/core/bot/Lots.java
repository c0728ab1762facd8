package dialogduk.core.bot;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Where random values come from. The shell brings real ones; recipes get theirs from a seed, so
/// that they stay pure.
public interface Lots {

  /// That many random bytes.
  byte[] draw(int bytes);

  /// A random name of 128 bits, in hexadecimal.
  default String name() {
    return HexFormat.of().formatHex(draw(16));
  }

  /// Unpredictable to whoever does not know the seed, the same for the same seed.
  static Lots seeded(byte[] seed) {
    return new Seeded(seed.clone());
  }

  /// SHA-256 of seed and counter, block by block.
  final class Seeded implements Lots {
    private final byte[] seed;
    private long blocks;

    private Seeded(byte[] seed) {
      this.seed = seed;
    }

    @Override
    public byte[] draw(int bytes) {
      var drawn = ByteBuffer.allocate(bytes);
      while (drawn.hasRemaining()) {
        drawn.put(block(), 0, Math.min(32, drawn.remaining()));
      }
      return drawn.array();
    }

    private byte[] block() {
      try {
        var sha = MessageDigest.getInstance("SHA-256");
        sha.update(seed);
        return sha.digest(ByteBuffer.allocate(Long.BYTES).putLong(blocks++).array());
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException("every JDK has SHA-256", impossible);
      }
    }
  }
}

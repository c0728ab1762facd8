package dialogduk.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dialogduk.core.box.Row;
import java.util.Arrays;

/// Makes rows equally long before they are encrypted, so that a length tells nothing: every row of
/// a marking is as long as every other, and what is written becomes the next power of two.
final class Padding {

  private static final int MARK_STEP = 64;

  /// What a row with a mark has beside its person.
  private static final int MARK_BYTES = 32;

  private static final int LEAST_TEXT = 1024;

  private Padding() {}

  /// Fills with spaces up to the length.
  static byte[] of(boolean marking, Row row, byte[] bytes) {
    var length = marking ? mark(row, bytes.length) : text(bytes.length);
    var padded = Arrays.copyOf(bytes, length);
    Arrays.fill(padded, bytes.length, length, (byte) ' ');
    return padded;
  }

  /// By the length of the person's key alone, so that passing is as long as marking.
  private static int mark(Row row, int length) {
    var longest = Math.max(length, row.person().getBytes(UTF_8).length + MARK_BYTES);
    return Math.ceilDiv(longest, MARK_STEP) * MARK_STEP;
  }

  private static int text(int length) {
    return length <= LEAST_TEXT ? LEAST_TEXT : 2 * Integer.highestOneBit(length - 1);
  }
}

package dialogduk.core.disclosure;

import java.util.Arrays;

/// A map from `long` to `long`, for millions of them, hence no boxes. Keys are not negative.
final class LongTable {

  private static final long FREE = -1;

  private long[] keys = new long[1 << 10];
  private long[] values = new long[1 << 10];
  private int size;

  LongTable() {
    Arrays.fill(keys, FREE);
  }

  interface Visitor {
    void visit(long key, long value);
  }

  /// Joins the value with the one that is there already.
  void and(long key, long value) {
    if (2 * size >= keys.length) {
      grow();
    }
    var slot = slot(key);
    if (keys[slot] == FREE) {
      keys[slot] = key;
      values[slot] = value;
      size++;
    } else {
      values[slot] &= value;
    }
  }

  long get(long key) {
    var slot = slot(key);
    if (keys[slot] == FREE) {
      throw new IllegalArgumentException("no value for " + key);
    }
    return values[slot];
  }

  int size() {
    return size;
  }

  void forEach(Visitor visitor) {
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != FREE) {
        visitor.visit(keys[slot], values[slot]);
      }
    }
  }

  private int slot(long key) {
    var mask = keys.length - 1;
    var slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    var oldKeys = keys;
    var oldValues = values;
    keys = new long[2 * oldKeys.length];
    values = new long[2 * oldKeys.length];
    Arrays.fill(keys, FREE);
    size = 0;
    for (int slot = 0; slot < oldKeys.length; slot++) {
      if (oldKeys[slot] != FREE) {
        and(oldKeys[slot], oldValues[slot]);
      }
    }
  }
}

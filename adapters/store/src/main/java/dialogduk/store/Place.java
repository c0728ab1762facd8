package dialogduk.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dialogduk.core.session.Item;
import dialogduk.core.session.Sealed;
import java.util.Arrays;

/// Where a box lies: an item of a session, in its n-th turn. The round is 1 until a session can be
/// held again.
record Place(String session, int round, String item, int turn) {

  static final String IS = "session = ? AND round = ? AND item = ? AND turn = ?";

  private static final int ROUND = 1;

  static Place of(String session, Sealed box) {
    return new Place(session, ROUND, box.item().key(), box.turn());
  }

  Place next() {
    return new Place(session, round, item, turn + 1);
  }

  boolean isMarking() {
    return Item.of(item) instanceof Item.Marking;
  }

  /// The values of the columns that every table of boxes begins with, and those that follow.
  Object[] and(Object... more) {
    var values = Arrays.copyOf(new Object[] {session, round, item, turn}, 4 + more.length);
    System.arraycopy(more, 0, values, 4, more.length);
    return values;
  }

  /// What a ciphertext is bound to, so that it opens nowhere else.
  byte[] bytes() {
    return (session + "|" + round + "|" + item + "|" + turn).getBytes(UTF_8);
  }
}

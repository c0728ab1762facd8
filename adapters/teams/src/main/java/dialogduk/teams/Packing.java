package dialogduk.teams;

import dialogduk.teams.Pieces.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Puts pieces into messages, in order, none of them larger than Teams takes.
final class Packing {

  private final List<List<Map<String, Object>>> messages = new ArrayList<>();
  private final List<Map<String, Object>> message = new ArrayList<>();
  private int size;

  private Packing() {}

  /// @param first how many bytes of body the first message has room for
  /// @param other how many the others have room for
  /// @param continues what the first message ends with when there are more
  static List<List<Map<String, Object>>> of(
      List<Piece> pieces, int first, int other, Piece continues) {
    if (size(pieces) <= first) {
      return List.of(pieces.stream().map(Piece::element).toList());
    }
    var packing = new Packing();
    for (var piece : pieces) {
      packing.put(piece, packing.messages.isEmpty() ? first - continues.size() - 1 : other);
    }
    packing.close();
    packing.messages.getFirst().add(continues.element());
    return packing.messages;
  }

  private static int size(List<Piece> pieces) {
    return pieces.stream().mapToInt(piece -> piece.size() + 1).sum();
  }

  private void put(Piece piece, int room) {
    if (!message.isEmpty() && size + piece.size() + 1 > room) {
      close();
    }
    message.add(piece.element());
    size += piece.size() + 1;
  }

  private void close() {
    messages.add(new ArrayList<>(message));
    message.clear();
    size = 0;
  }
}

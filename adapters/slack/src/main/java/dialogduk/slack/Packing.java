package dialogduk.slack;

import dialogduk.slack.Pieces.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Puts pieces into messages, in order, none of them larger than Slack takes. If they need more
/// than one, the buttons stay in the first.
final class Packing {

  private final List<List<Piece>> messages = new ArrayList<>();
  private final List<Piece> message = new ArrayList<>();

  private Packing() {}

  /// @param continues what the first message ends with when there are more
  static List<List<Map<String, Object>>> of(List<Piece> pieces, Piece continues) {
    if (fits(pieces)) {
      return List.of(blocks(pieces));
    }
    var packing = new Packing();
    var staying = new ArrayList<>(pieces.stream().filter(Piece::stays).toList());
    staying.addFirst(continues);
    var reserved = new ArrayList<>(staying);
    for (var piece : pieces.stream().filter(it -> !it.stays()).toList()) {
      packing.put(piece, packing.messages.isEmpty() ? reserved : List.of());
    }
    packing.close();
    var all = packing.messages;
    all.getFirst().addAll(staying);
    return all.stream().map(Packing::blocks).toList();
  }

  private void put(Piece piece, List<Piece> reserved) {
    var tried = new ArrayList<>(message);
    tried.add(piece);
    tried.addAll(reserved);
    if (!message.isEmpty() && !fits(tried)) {
      close();
    }
    message.add(piece);
  }

  private void close() {
    messages.add(new ArrayList<>(message));
    message.clear();
  }

  private static boolean fits(List<Piece> pieces) {
    return pieces.size() <= Limits.BLOCKS_IN_MESSAGE
        && pieces.stream().mapToInt(piece -> Sizes.text(piece.block())).sum()
            <= Limits.MESSAGE_BUDGET
        && pieces.stream().mapToInt(piece -> Sizes.json(piece.block()) + 1).sum() + 1
            <= Limits.MESSAGE_JSON;
  }

  private static List<Map<String, Object>> blocks(List<Piece> pieces) {
    return pieces.stream().map(Piece::block).toList();
  }
}

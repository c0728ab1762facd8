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
    var buttons = merged(pieces.stream().filter(Piece::stays).toList());
    var staying = new ArrayList<>(buttons);
    staying.addFirst(continues);
    return areFew(staying)
        ? apart(pieces.stream().filter(it -> !it.stays()).toList(), staying)
        : apart(pieces, List.of(continues));
  }

  private static List<List<Map<String, Object>>> apart(List<Piece> pieces, List<Piece> staying) {
    var packing = new Packing();
    for (var piece : pieces) {
      packing.put(piece, packing.messages.isEmpty() ? staying : List.of());
    }
    packing.close();
    packing.messages.getFirst().addAll(staying);
    return packing.messages.stream().map(Packing::blocks).toList();
  }

  /// Whether they leave room for the largest block beside them. If not, they go where they stand.
  private static boolean areFew(List<Piece> staying) {
    return staying.size() <= Limits.BLOCKS_IN_MESSAGE / 2
        && text(staying) <= Limits.MESSAGE_BUDGET / 3
        && json(staying) <= Limits.MESSAGE_JSON / 3;
  }

  /// Buttons that stood apart, in as few rows as they need.
  private static List<Piece> merged(List<Piece> rows) {
    var buttons = rows.stream().flatMap(it -> elements(it).stream()).toList();
    var merged = new ArrayList<Piece>();
    for (int from = 0; from < buttons.size(); from += Limits.ACTIONS) {
      var row = buttons.subList(from, Math.min(from + Limits.ACTIONS, buttons.size()));
      merged.add(new Piece(PressBlocks.row(row), true));
    }
    return merged;
  }

  private static List<?> elements(Piece row) {
    return row.block().get("elements") instanceof List<?> elements ? elements : List.of();
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
        && text(pieces) <= Limits.MESSAGE_BUDGET
        && json(pieces) <= Limits.MESSAGE_JSON;
  }

  private static int text(List<Piece> pieces) {
    return pieces.stream().mapToInt(piece -> Sizes.text(piece.block())).sum();
  }

  private static int json(List<Piece> pieces) {
    return 1 + pieces.stream().mapToInt(piece -> Sizes.json(piece.block()) + 1).sum();
  }

  private static List<Map<String, Object>> blocks(List<Piece> pieces) {
    return pieces.stream().map(Piece::block).toList();
  }
}

package dialogduk.core.card;

import java.util.List;

/// Everything a room should show now, in the order it was first posted.
public record Board(List<Card> cards) {
  public Board {
    cards = List.copyOf(cards);
  }
}

package dialogduk.core.card;

import java.util.List;

/// Everything a room should show now, in the order it was first posted.
///
/// @param language of the cards, `sv` or `en`
public record Board(String language, List<Card> cards) {
  public Board {
    cards = List.copyOf(cards);
  }
}

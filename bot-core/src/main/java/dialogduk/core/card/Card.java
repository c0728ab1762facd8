package dialogduk.core.card;

import java.util.List;

/// One message, or one part of a page.
///
/// @param slot the logical name of the message (`cloth:goals`, `summary:why`), so that the same
///   card can be edited for as long as it lives
/// @param plain a whole sentence with the state: the notification, and what a screen reader says
///   first
/// @param blocks in reading order
public record Card(String slot, String plain, List<Block> blocks) {
  public Card {
    blocks = List.copyOf(blocks);
  }
}

package dialogduk.core.bot;

import java.util.Map;

/// Remembers, per room and slot, what a chat was last asked to show, so that a difference can be
/// posted or edited and nothing is posted twice.
public interface Shown {

  /// By slot.
  Map<String, Posted> inRoom(String session, String room);

  void remember(String session, String room, String slot, Posted posted);

  /// @param message the chat's own name for the message; empty while a post's outcome is unknown
  /// @param hash of the card as shown
  record Posted(String message, String hash) {}
}

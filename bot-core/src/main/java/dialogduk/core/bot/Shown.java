package dialogduk.core.bot;

import java.util.List;
import java.util.Map;

/// Remembers, per room and slot, what a chat was last asked to show, so that a difference can be
/// posted or edited and nothing is posted twice.
public interface Shown {

  /// By slot; empty for a room where nothing was shown.
  Map<String, Posted> inRoom(String session, String room);

  /// Blocks until it is durable, so that an intent stands before its post.
  ///
  /// @throws Ledger.LedgerFailure if it could not be kept
  void remember(String session, String room, String slot, Posted posted);

  /// Counts the changes that may have changed what the rooms of a session show; 0 for no session.
  long generation(String session);

  /// Says that a room shows what there was at a generation; a lower one than before changes
  /// nothing. The first call makes the room known.
  void settled(String session, String room, long generation);

  /// Every known room that was settled at an older generation than its session is at.
  List<Room> behind();

  /// @param message the chat's own name for the message; empty while a post's outcome is unknown
  /// @param hash of the card as shown
  record Posted(String message, String hash) {}

  /// @param generation what the session is at
  record Room(String session, String room, long generation) {}
}

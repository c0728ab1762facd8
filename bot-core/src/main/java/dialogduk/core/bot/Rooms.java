package dialogduk.core.bot;

import java.util.List;
import java.util.Optional;

/// Reads which rooms of chats show which session. The web room is open to every session and stands
/// in no list.
public interface Rooms {

  /// The session that shows itself in a room, by the room's own name; the latest that was attached.
  Optional<String> sessionIn(String room);

  /// The rooms of a session, by name.
  List<Attached> of(String session);

  /// Every room that shows a session and whose name begins so: those of a chat, or of one
  /// workspace.
  List<String> named(String beginning);

  /// @param language of its cards, `sv` or `en`
  record Attached(String room, String language) {}
}

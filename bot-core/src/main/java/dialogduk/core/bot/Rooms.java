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

  /// The beginning that rooms and accounts of one workspace have in common: `slack:T1`.
  ///
  /// @param name of a room or an account: chat, workspace and the chat's own name, between colons
  static String workspace(String name) {
    int chat = name.indexOf(':');
    int workspace = name.indexOf(':', chat + 1);
    return chat < 0 || workspace < 0 ? name : name.substring(0, workspace);
  }

  /// @param language of its cards, `sv` or `en`
  record Attached(String room, String language) {}
}

package dialogduk.core.chat;

import dialogduk.core.card.CheckCard.Finding;
import dialogduk.core.card.TroubleCard.InTrouble;
import java.util.List;

/// What the chats that are connected know.
public interface Chats {

  /// Whether there is any chat to take part by.
  boolean areAny();

  /// The rooms of a session that do not show what they should, as people know them.
  List<InTrouble> troubles(String session);

  /// Looks at the connection to a chat. Never blocks for longer than a chat waits for an answer.
  ///
  /// @param place a room, or an account for the chat alone
  List<Finding> check(String place);
}

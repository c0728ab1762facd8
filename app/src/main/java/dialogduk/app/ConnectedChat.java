package dialogduk.app;

import dialogduk.core.bot.Delivery;
import dialogduk.core.card.CheckCard.Finding;
import dialogduk.core.chat.Letter;
import java.util.List;

/// A chat that is connected.
interface ConnectedChat {

  /// What the names of its rooms and accounts begin with.
  String name();

  /// Keeps its rooms as they should be.
  Delivery delivery();

  /// Sends a private message, soon.
  void send(Letter letter);

  /// A room as people know it.
  String called(String room);

  /// Where the chat counts rooms together when it limits how often we may write.
  String place(String room);

  /// Looks at the connection.
  ///
  /// @param place a room or an account
  List<Finding> check(String place);
}

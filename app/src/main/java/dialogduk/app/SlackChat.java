package dialogduk.app;

import dialogduk.core.bot.Delivery;
import dialogduk.core.card.CheckCard.Finding;
import dialogduk.core.card.CheckCard.Kind;
import dialogduk.core.chat.Letter;
import dialogduk.slack.SlackName;
import dialogduk.slack.api.SlackCheck;
import dialogduk.slack.api.SlackRooms;
import dialogduk.slack.app.Speaking;
import java.util.List;

/// Slack, as one of the chats that are connected.
record SlackChat(Delivery delivery, Speaking speaking, SlackRooms rooms, SlackCheck check)
    implements ConnectedChat {

  @Override
  public String name() {
    return SlackName.CHAT;
  }

  @Override
  public void send(Letter letter) {
    speaking.letter(letter);
  }

  /// People's ids begin with a U or a W.
  @Override
  public List<Finding> check(String place) {
    return SlackName.of(place)
        .map(name -> check.of(name, !name.id().startsWith("U") && !name.id().startsWith("W")))
        .orElseGet(() -> List.of(Finding.of(Kind.NOT_CONNECTED)));
  }

  /// A workspace.
  @Override
  public String place(String room) {
    return SlackName.of(room).map(SlackName::team).orElse(room);
  }

  @Override
  public String called(String room) {
    return rooms.called(room);
  }
}

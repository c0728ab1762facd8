package dialogduk.app;

import dialogduk.core.bot.Delivery;
import dialogduk.core.chat.Letter;
import dialogduk.slack.SlackName;
import dialogduk.slack.api.SlackRooms;
import dialogduk.slack.app.Speaking;

/// Slack, as one of the chats that are connected.
record SlackChat(Delivery delivery, Speaking speaking, SlackRooms rooms) implements ConnectedChat {

  @Override
  public String name() {
    return SlackName.CHAT;
  }

  @Override
  public void send(Letter letter) {
    speaking.letter(letter);
  }

  @Override
  public String called(String room) {
    return rooms.called(room);
  }
}

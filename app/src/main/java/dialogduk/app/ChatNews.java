package dialogduk.app;

import dialogduk.core.bot.Rooms;
import dialogduk.core.bot.Shown.Trouble;
import dialogduk.core.chat.RoomNews;

/// What the chats tell about their rooms.
record ChatNews(Rooms rooms, ConnectedChats chats, Deliveries deliveries) implements RoomNews {

  @Override
  public void gone(String room, Trouble trouble) {
    rooms.sessionIn(room).ifPresent(session -> chats.park(session, room, trouble));
  }

  @Override
  public void used(String room) {
    rooms
        .sessionIn(room)
        .filter(session -> chats.release(session, room))
        .ifPresent(_ -> deliveries.wake());
  }
}

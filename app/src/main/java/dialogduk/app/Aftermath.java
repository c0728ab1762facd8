package dialogduk.app;

import dialogduk.core.bot.News;
import dialogduk.core.chat.Letters;
import dialogduk.core.view.Asked;
import dialogduk.web.room.DemoPlayers;
import dialogduk.web.room.LiveRooms;
import java.util.concurrent.ExecutorService;
import org.springframework.stereotype.Component;

/// What follows from a commit, on every surface: pages are woken, rooms of chats are brought up to
/// date, and whoever must be told is written to. Nobody's answer waits for any of it.
@Component
class Aftermath {

  private final LiveRooms live;
  private final DemoPlayers players;
  private final Deliveries deliveries;
  private final Letters letters;
  private final ConnectedChats chats;
  private final ExecutorService background;

  Aftermath(
      LiveRooms live,
      DemoPlayers players,
      Deliveries deliveries,
      Letters letters,
      ConnectedChats chats,
      ExecutorService background) {
    this.live = live;
    this.players = players;
    this.deliveries = deliveries;
    this.letters = letters;
    this.chats = chats;
    this.background = background;
  }

  void happened(News news) {
    live.wake(news.session());
    players.wake(news.session());
    if (news.entries().isEmpty()) {
      deliveries.wake();
    } else {
      deliveries.hurry(news.session());
    }
    if (!news.entries().isEmpty() || !news.people().isEmpty()) {
      background.execute(() -> letters.after(news).forEach(chats::send));
    }
  }

  void asked(Asked asked) {
    live.wake(asked.session());
    background.execute(() -> letters.asked(asked).forEach(chats::send));
  }
}

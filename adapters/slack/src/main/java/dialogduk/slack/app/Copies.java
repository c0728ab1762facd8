package dialogduk.slack.app;

import dialogduk.core.bot.Channel;
import dialogduk.core.bot.Channel.Setting;
import dialogduk.core.bot.Rooms;
import dialogduk.core.bot.Shown;
import dialogduk.core.card.Card;
import dialogduk.core.card.MovedCard;
import dialogduk.core.text.Texts;

/// Finds the extra copy that a lost answer leaves behind: whoever presses a button on a message
/// that we do not know as ours turns it into a pointer to the living card.
public final class Copies {

  private final Shown shown;
  private final Rooms rooms;
  private final Channel channel;
  private final Background background;

  public Copies(Shown shown, Rooms rooms, Channel channel, Background background) {
    this.shown = shown;
    this.rooms = rooms;
    this.channel = channel;
    this.background = background;
  }

  /// @param message in which something was pressed
  void pressed(String session, String room, String message) {
    var attached = rooms.of(session).stream().filter(it -> it.room().equals(room)).findFirst();
    if (attached.isEmpty()) {
      return;
    }
    var known = shown.inRoom(session, room).values();
    boolean underWay = known.stream().anyMatch(posted -> posted.message().isEmpty());
    if (!underWay && known.stream().noneMatch(posted -> posted.message().equals(message))) {
      var language = attached.get().language();
      point(session, room, message, language, MovedCard.copy(Texts.in(language)));
    }
  }

  private void point(String session, String room, String message, String language, Card card) {
    var drawn = channel.draw(card, new Setting(session, language)).getFirst();
    background.run("point from a copy", () -> channel.edit(room, message, drawn));
  }
}

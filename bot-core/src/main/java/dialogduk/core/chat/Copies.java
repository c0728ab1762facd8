package dialogduk.core.chat;

import dialogduk.core.bot.Channel;
import dialogduk.core.bot.Channel.Setting;
import dialogduk.core.bot.Rooms;
import dialogduk.core.bot.Shown;
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

  /// Looked for after the press is answered.
  ///
  /// @param message in which something was pressed
  public void pressed(String session, String room, String message) {
    background.run("point from a copy", () -> point(session, room, message));
  }

  private void point(String session, String room, String message) {
    rooms.of(session).stream()
        .filter(attached -> attached.room().equals(room))
        .filter(_ -> isCopy(session, room, message))
        .findFirst()
        .ifPresent(
            attached -> {
              var card = MovedCard.copy(Texts.in(attached.language()));
              var setting = new Setting(session, attached.language());
              channel.edit(room, message, channel.draw(card, setting).getFirst());
            });
  }

  /// While a post is under way its name is not known yet.
  private boolean isCopy(String session, String room, String message) {
    var known = shown.inRoom(session, room).values();
    return known.stream()
        .map(Shown.Posted::message)
        .noneMatch(name -> name.isEmpty() || name.equals(message));
  }
}

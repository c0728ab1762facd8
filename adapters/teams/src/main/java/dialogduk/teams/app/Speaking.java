package dialogduk.teams.app;

import dialogduk.core.bot.Channel.Gone;
import dialogduk.core.bot.Channel.Setting;
import dialogduk.core.card.Card;
import dialogduk.core.card.PersonalChatCard;
import dialogduk.core.chat.Background;
import dialogduk.core.chat.Letter;
import dialogduk.core.text.Texts;
import dialogduk.teams.AdaptiveCard;
import dialogduk.teams.TeamsMessage;
import dialogduk.teams.TeamsName;
import dialogduk.teams.api.TeamsChannel;
import dialogduk.teams.app.Gesture.Where;
import java.util.List;
import java.util.Optional;

/// What one person is told, in the background and in their own chat with the bot: in a channel or a
/// group chat everybody would see it.
public final class Speaking {

  private final TeamsChannel channel;
  private final Background background;

  public Speaking(TeamsChannel channel, Background background) {
    this.channel = channel;
    this.background = background;
  }

  /// In their own chat; who has none is told in the room that there should be one, and nothing
  /// else.
  void privately(Where where, String account, Card card, Setting setting) {
    background.run(
        "answer privately",
        () -> {
          try {
            told(account, card, setting);
          } catch (Gone unreachable) {
            where
                .room()
                .ifPresentOrElse(
                    room -> needsPersonalChat(room, where.thread(), setting),
                    () -> {
                      throw unreachable;
                    });
          }
        });
  }

  private void told(String account, Card card, Setting setting) {
    if (AdaptiveCard.isForm(card)) {
      channel.ask(account, "", card, setting);
    } else {
      channel.tell(account, card, setting);
    }
  }

  private void needsPersonalChat(TeamsName room, Optional<String> thread, Setting setting) {
    var card = PersonalChatCard.needed(Texts.in(setting.language()));
    var drawn = channel.draw(card, setting).getFirst();
    var _ = channel.post(room.name(), drawn, thread, "personal");
  }

  /// A card in the place of the one that was pressed, as [#instead] puts it there.
  List<TeamsMessage> drawn(Card card, Setting setting) {
    return AdaptiveCard.message(card, channel.place(setting));
  }

  /// In the place of the message in their own chat that was pressed.
  void instead(String account, String message, Card card, Setting setting) {
    background.run(
        "answer in place",
        () -> {
          if (message.isEmpty() || AdaptiveCard.isForm(card)) {
            told(account, card, setting);
          } else {
            channel.instead(account, message, card, setting);
          }
        });
  }

  /// Says hello where the app has just come.
  void hello(TeamsName room, Card card, Setting setting) {
    background.run(
        "say hello",
        () -> {
          var drawn = channel.draw(card, setting).getFirst();
          var _ = channel.post(room.name(), drawn, Optional.empty(), "hello");
        });
  }

  /// Privately, outside every room.
  public void letter(Letter letter) {
    var setting = new Setting(letter.session(), letter.language());
    background.run("write a letter", () -> channel.tell(letter.account(), letter.card(), setting));
  }
}

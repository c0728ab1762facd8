package dialogduk.slack.app;

import dialogduk.core.bot.Channel.Gone;
import dialogduk.core.bot.Channel.Setting;
import dialogduk.core.card.Card;
import dialogduk.core.chat.Author;
import dialogduk.core.chat.Background;
import dialogduk.core.chat.Letter;
import dialogduk.core.text.Texts;
import dialogduk.slack.BlockKit;
import dialogduk.slack.SlackPlace;
import dialogduk.slack.api.AnswerUrls;
import dialogduk.slack.api.SlackChannel;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// What one person sees of an answer: a form at once, the rest in the background.
public final class Speaking {

  private static final Logger LOG = LoggerFactory.getLogger(Speaking.class);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final SlackChannel channel;
  private final AnswerUrls answers;
  private final Background background;

  public Speaking(SlackChannel channel, AnswerUrls answers, Background background) {
    this.channel = channel;
    this.answers = answers;
    this.background = background;
  }

  /// Opens a form now; the permission lasts three seconds.
  boolean opens(Author author, String trigger, Card form, Setting setting) {
    try {
      channel.ask(author.account(), trigger, form, setting);
      return true;
    } catch (RuntimeException unable) {
      LOG.warn("Slack: could not open a form: {}", unable.getMessage());
      return false;
    }
  }

  void opensInstead(Author author, Gesture.OpenView view, Card form, Setting setting) {
    background.run(
        "change a form",
        () -> channel.askInstead(author.account(), view.id(), view.hash(), form, setting));
  }

  /// In the room, seen by that person alone; outside every room, in their own conversation.
  void privately(Optional<String> room, Author author, Card card, Setting setting) {
    background.run(
        "answer privately",
        () ->
            room.ifPresentOrElse(
                it -> channel.whisper(it, author.account(), card, setting),
                () -> channel.tell(author.account(), card, setting)));
  }

  /// In the place of the private message that was pressed; where that is no longer possible, anew.
  void instead(Gesture.Pressed pressed, Author author, Card card, Setting setting) {
    var place = new SlackPlace(setting.session(), Texts.in(setting.language()));
    var message = BlockKit.message(card, place).getFirst();
    var json = JSON.writeValueAsString(Answers.instead(message));
    background.run(
        "answer in place",
        () -> {
          try {
            answers.send(pressed.answerUrl(), json);
          } catch (Gone usedUp) {
            privately(pressed.room(), author, card, setting);
          }
        });
  }

  /// Privately, outside every room.
  public void letter(Letter letter) {
    var setting = new Setting(letter.session(), letter.language());
    background.run("write a letter", () -> channel.tell(letter.account(), letter.card(), setting));
  }

  void home(Author author, List<Card> cards, Setting setting) {
    background.run("show the Home", () -> channel.home(author.account(), cards, setting));
  }
}

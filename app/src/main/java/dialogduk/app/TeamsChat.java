package dialogduk.app;

import dialogduk.core.bot.Delivery;
import dialogduk.core.card.CheckCard.Finding;
import dialogduk.core.card.CheckCard.Kind;
import dialogduk.core.chat.Letter;
import dialogduk.core.text.Texts;
import dialogduk.teams.TeamsName;
import dialogduk.teams.api.TeamsCheck;
import dialogduk.teams.app.Speaking;
import java.util.List;

/// Teams, as one of the chats that are connected.
record TeamsChat(Delivery delivery, Speaking speaking, TeamsCheck check) implements ConnectedChat {

  @Override
  public String name() {
    return TeamsName.CHAT;
  }

  @Override
  public void send(Letter letter) {
    speaking.letter(letter);
  }

  @Override
  public List<Finding> check(String place) {
    return TeamsName.of(place)
        .map(check::of)
        .orElseGet(() -> List.of(Finding.of(Kind.NOT_CONNECTED)));
  }

  /// Each conversation by itself.
  @Override
  public String place(String room) {
    return room;
  }

  /// A bot is not told what channels are called.
  @Override
  public String called(String room) {
    return Texts.in("sv").say("room.teams");
  }
}

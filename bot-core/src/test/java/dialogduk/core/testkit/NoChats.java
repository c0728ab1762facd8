package dialogduk.core.testkit;

import dialogduk.core.card.CheckCard.Finding;
import dialogduk.core.card.CheckCard.Kind;
import dialogduk.core.card.TroubleCard.InTrouble;
import dialogduk.core.chat.Chats;
import dialogduk.core.chat.Letter;
import java.util.List;

/// No chat is connected.
public final class NoChats implements Chats {

  @Override
  public void send(Letter letter) {
    throw new UnsupportedOperationException("letters follow from commits, and go out elsewhere");
  }

  @Override
  public List<InTrouble> troubles(String session) {
    return List.of();
  }

  @Override
  public List<Finding> check(String place) {
    return List.of(Finding.of(Kind.NOT_CONNECTED));
  }
}

package dialogduk.core.testkit;

import dialogduk.core.card.CheckCard.Finding;
import dialogduk.core.card.CheckCard.Kind;
import dialogduk.core.card.TroubleCard.InTrouble;
import dialogduk.core.chat.Chats;
import java.util.List;

/// No chat is connected.
public final class NoChats implements Chats {

  @Override
  public boolean areAny() {
    return false;
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

package dialogduk.core.bot;

import dialogduk.core.bot.Shown.Posted;
import dialogduk.core.card.Board;
import dialogduk.core.card.Card;
import dialogduk.core.session.FreeText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Makes a room show what it should: computes the board now, compares it with what was last shown
/// there, and posts or edits the difference. Nobody else posts.
///
/// Whatever went wrong before heals with the next call: it looks at nothing but the present board
/// and what the store remembers. One room is settled by one thread at a time.
public final class Reconciler {

  /// What a room should show now, in its language; empty for a session that is gone.
  @FunctionalInterface
  public interface Boards {
    Optional<Board> of(String session, String room);
  }

  private final Boards boards;
  private final Shown shown;
  private final Channel channel;
  private final Map<String, Object> locks = new ConcurrentHashMap<>();

  public Reconciler(Boards boards, Shown shown, Channel channel) {
    this.boards = boards;
    this.shown = shown;
    this.channel = channel;
  }

  /// Settles one room. Trouble of the channel is thrown on; the room stays behind until then.
  public void settle(String session, String room) {
    synchronized (locks.computeIfAbsent(session + " " + room, _ -> new Object())) {
      // Read before the board, so that what changes meanwhile leaves the room behind.
      var generation = shown.generation(session);
      var remembered = shown.inRoom(session, room);
      boards
          .of(session, room)
          .map(Board::cards)
          .orElse(List.of())
          .forEach(card -> show(session, room, card, remembered.get(card.slot())));
      shown.settled(session, room, generation);
    }
  }

  /// The rooms that do not show yet what they should.
  public List<Shown.Room> behind() {
    return shown.behind();
  }

  /// A slot that is no longer on the board is left as it was.
  private void show(String session, String room, Card card, @Nullable Posted posted) {
    var hash = FreeText.digest("card", card.toString());
    if (posted == null || posted.message().isEmpty()) {
      post(session, room, card, hash);
    } else if (!posted.hash().equals(hash)) {
      edit(session, room, card, posted, hash);
    }
  }

  /// The intent is kept first: an answer that is lost leads to one more post, never to silence.
  private void post(String session, String room, Card card, String hash) {
    shown.remember(session, room, card.slot(), new Posted("", hash));
    var message = channel.post(room, card, FreeText.digest(session, room + " " + card.slot()));
    shown.remember(session, room, card.slot(), new Posted(message, hash));
  }

  /// A message that somebody has deleted is posted anew.
  private void edit(String session, String room, Card card, Posted posted, String hash) {
    try {
      channel.edit(room, posted.message(), card);
      shown.remember(session, room, card.slot(), new Posted(posted.message(), hash));
    } catch (Channel.Gone deleted) {
      post(session, room, card, hash);
    }
  }
}

package dialogduk.core.bot;

import dialogduk.core.bot.Channel.Drawn;
import dialogduk.core.bot.Channel.Gone;
import dialogduk.core.bot.Channel.Setting;
import dialogduk.core.bot.Shown.Posted;
import dialogduk.core.card.Board;
import dialogduk.core.card.Card;
import dialogduk.core.card.MovedCard;
import dialogduk.core.session.FreeText;
import dialogduk.core.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Makes a room show what it should: computes the board now, compares it with what was last shown
/// there, and posts or edits the difference. Nobody else posts.
///
/// Whatever went wrong before heals with the next call: it looks at nothing but the present board
/// and what the store remembers. One room is settled by one thread at a time.
public final class Reconciler {

  /// What a room should show now; empty for a session that is gone, or a room that is not its.
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
      var board = boards.of(session, room);
      board.ifPresent(it -> new Settling(session, room, it.language()).show(it.cards()));
      shown.settled(session, room, generation);
    }
  }

  /// One room, once.
  private final class Settling {
    private final String session;
    private final String room;
    private final Setting setting;
    private final Map<String, Posted> remembered;

    private Settling(String session, String room, String language) {
      this.session = session;
      this.room = room;
      this.setting = new Setting(session, language);
      this.remembered = shown.inRoom(session, room);
    }

    /// A slot that is no longer on the board is left as it was.
    private void show(List<Card> cards) {
      cards.forEach(this::show);
    }

    /// The first message of a card stands in the room, the others in its thread.
    private void show(Card card) {
      var messages = channel.draw(card, setting);
      var first = show(card.slot(), messages.getFirst(), Optional.empty());
      try {
        IntStream.range(1, messages.size())
            .forEach(part -> show(slot(card, part), messages.get(part), Optional.of(first)));
      } catch (Gone gone) {
        postAnewNextTime(card, gone);
        throw gone;
      }
      empty(card, messages.size());
    }

    /// Somebody has deleted the message whose thread it was.
    private void postAnewNextTime(Card card, Gone gone) {
      if (gone.what() == Gone.What.MESSAGE) {
        shown.remember(session, room, card.slot(), new Posted("", ""));
      }
    }

    private static String slot(Card card, int part) {
      return card.slot() + "#" + part;
    }

    /// What a longer card had put in its thread before.
    private void empty(Card card, int from) {
      var nothing =
          channel.draw(MovedCard.emptied(Texts.in(setting.language())), setting).getFirst();
      for (int part = from; isShown(remembered.get(slot(card, part))); part++) {
        show(slot(card, part), nothing, Optional.empty());
      }
    }

    private static boolean isShown(@Nullable Posted posted) {
      return posted != null && !posted.message().isEmpty();
    }

    /// Returns the chat's own name for the message that stands there now.
    private String show(String slot, Drawn message, Optional<String> under) {
      var hash = FreeText.digest("card", message.content());
      var posted = remembered.get(slot);
      if (posted == null || posted.message().isEmpty()) {
        return post(slot, message, under, hash);
      }
      return posted.hash().equals(hash)
          ? posted.message()
          : edit(slot, posted, message, under, hash);
    }

    /// The intent is kept first: an answer that is lost leads to one more post, never to silence.
    private String post(String slot, Drawn message, Optional<String> under, String hash) {
      shown.remember(session, room, slot, new Posted("", hash));
      var key = FreeText.digest(session, room + " " + slot);
      var name = channel.post(room, message, under, key);
      shown.remember(session, room, slot, new Posted(name, hash));
      return name;
    }

    /// A message that somebody has deleted is posted anew.
    private String edit(
        String slot, Posted posted, Drawn message, Optional<String> under, String hash) {
      try {
        channel.edit(room, posted.message(), message);
      } catch (Gone gone) {
        if (gone.what() == Gone.What.MESSAGE) {
          return post(slot, message, under, hash);
        }
        throw gone;
      }
      shown.remember(session, room, slot, new Posted(posted.message(), hash));
      return posted.message();
    }
  }
}

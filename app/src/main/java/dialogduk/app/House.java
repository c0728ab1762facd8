package dialogduk.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dialogduk.core.bot.Bot;
import dialogduk.core.bot.Changes;
import dialogduk.core.bot.Lots;
import dialogduk.core.bot.News;
import dialogduk.core.bot.Reading;
import dialogduk.core.bot.Sessions;
import dialogduk.core.card.Board;
import dialogduk.core.card.Cards;
import dialogduk.core.dialogue.Dialogues;
import dialogduk.core.disclosure.Floors;
import dialogduk.core.view.Asked;
import dialogduk.core.view.Asks;
import dialogduk.core.view.Folded;
import dialogduk.store.SqliteStore;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The core with a store under it: what the server and the operator's commands both need.
record House(SqliteStore store, Sessions sessions, Bot bot, Reading reading, Lots lots, Asks asks) {

  private static final int REMEMBERED_SESSIONS = 1_000;

  static House of(
      SqliteStore store,
      Dialogues dialogues,
      InstantSource clock,
      ZoneId zone,
      Consumer<News> told,
      Consumer<Asked> askedFor) {
    var lots = realLots();
    var sessions = new Sessions(dialogues, store.events(), new CaffeineMemory());
    var changes = new Changes(store.people(), lots, Floors.STANDARD);
    var asks = new Asks();
    var bot =
        new Bot(
            sessions,
            changes,
            store.ledger(),
            store.events(),
            store.people(),
            store.rooms(),
            clock,
            zone,
            told,
            asked -> {
              if (asks.add(asked)) {
                askedFor.accept(asked);
              }
            });
    var reading = new Reading(sessions, store.events(), store.boxes(), store.people(), clock, zone);
    return new House(store, sessions, bot, reading, lots, asks);
  }

  /// What a room of a chat should show now; empty when the room is not the session's.
  Optional<Board> board(String session, String room) {
    return store.rooms().of(session).stream()
        .filter(attached -> attached.room().equals(room))
        .findFirst()
        .flatMap(attached -> reading.scene(session, attached))
        .map(Cards::board);
  }

  private static Lots realLots() {
    var random = new SecureRandom();
    return bytes -> {
      var drawn = new byte[bytes];
      random.nextBytes(drawn);
      return drawn;
    };
  }

  /// Folded sessions that were used lately.
  private static final class CaffeineMemory implements Sessions.Memory {
    private final Cache<String, Folded> cache =
        Caffeine.newBuilder().maximumSize(REMEMBERED_SESSIONS).build();

    @Override
    public @Nullable Folded recall(String session) {
      return cache.getIfPresent(session);
    }

    @Override
    public void keep(String session, Folded folded) {
      cache.put(session, folded);
    }
  }
}

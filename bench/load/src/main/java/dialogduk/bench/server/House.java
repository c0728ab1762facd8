package dialogduk.bench.server;

import dialogduk.core.bot.Bot;
import dialogduk.core.bot.Changes;
import dialogduk.core.bot.Lots;
import dialogduk.core.bot.News;
import dialogduk.core.bot.Reading;
import dialogduk.core.bot.Sessions;
import dialogduk.core.card.Board;
import dialogduk.core.card.Cards;
import dialogduk.core.codec.DialogueReader;
import dialogduk.core.codec.Source;
import dialogduk.core.dialogue.Dialogues;
import dialogduk.core.disclosure.Floors;
import dialogduk.core.view.Folded;
import dialogduk.store.SqliteStore;
import dialogduk.store.StoreSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The product's core over its store, in this process: to prepare a data folder before the server
/// is started on it, and to look into it afterwards.
public final class House implements AutoCloseable {

  static final String DIALOGUE = "samverkansavtal";
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  private final SqliteStore store;
  private final Dialogues dialogues;
  private final Sessions sessions;
  private final Bot bot;
  private final Reading reading;
  private final Lots lots;

  private House(SqliteStore store, Dialogues dialogues, InstantSource clock, Consumer<News> told) {
    var random = new SecureRandom();
    this.store = store;
    this.dialogues = dialogues;
    this.lots =
        bytes -> {
          var drawn = new byte[bytes];
          random.nextBytes(drawn);
          return drawn;
        };
    this.sessions = new Sessions(dialogues, store.events(), new Remembering());
    this.reading =
        new Reading(sessions, store.events(), store.boxes(), store.people(), clock, ZONE);
    this.bot =
        new Bot(
            sessions,
            new Changes(store.people(), lots, Floors.STANDARD),
            store.ledger(),
            store.events(),
            store.people(),
            store.rooms(),
            clock,
            ZONE,
            told,
            _ -> {});
  }

  /// @param dialogues folder of the product's definitions
  public static House in(Path folder, Path dialogues, InstantSource clock, Consumer<News> told) {
    return new House(SqliteStore.open(StoreSettings.in(folder)), read(dialogues), clock, told);
  }

  private static Dialogues read(Path folder) {
    return switch (DialogueReader.read(List.of(new Source("dialogues", files(folder))))) {
      case dialogduk.core.codec.Reading.Loaded loaded -> loaded.dialogues();
      case dialogduk.core.codec.Reading.Faulty faulty ->
          throw new IllegalStateException(faulty.report());
    };
  }

  private static Map<String, byte[]> files(Path folder) {
    try (var paths = Files.walk(folder)) {
      var files = new HashMap<String, byte[]>();
      for (var path : paths.filter(House::isData).toList()) {
        files.put(folder.relativize(path).toString(), Files.readAllBytes(path));
      }
      return files;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean isData(Path path) {
    var name = path.toString();
    return name.endsWith(".json") && !name.contains("/target/") && !name.contains("/src/");
  }

  public SqliteStore store() {
    return store;
  }

  Dialogues dialogues() {
    return dialogues;
  }

  public Sessions sessions() {
    return sessions;
  }

  public Bot bot() {
    return bot;
  }

  Lots lots() {
    return lots;
  }

  /// What a room should show now.
  public Optional<Board> board(String session, String room) {
    return store.rooms().of(session).stream()
        .filter(attached -> attached.room().equals(room))
        .findFirst()
        .flatMap(attached -> reading.scene(session, attached.language()))
        .map(Cards::board);
  }

  @Override
  public void close() {
    store.close();
  }

  private static final class Remembering implements Sessions.Memory {
    private final Map<String, Folded> known = new ConcurrentHashMap<>();

    @Override
    public @Nullable Folded recall(String session) {
      return known.get(session);
    }

    @Override
    public void keep(String session, Folded folded) {
      known.put(session, folded);
    }
  }
}

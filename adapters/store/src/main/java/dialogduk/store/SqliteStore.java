package dialogduk.store;

import dialogduk.core.bot.Boxes;
import dialogduk.core.bot.Events;
import dialogduk.core.bot.Installations;
import dialogduk.core.bot.Ledger;
import dialogduk.core.bot.People;
import dialogduk.core.bot.Rooms;
import dialogduk.core.bot.Shown;
import dialogduk.store.StoreFault.Kind;
import dialogduk.store.StoreHealth.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The storing ports over one SQLite file, opened together and closed together.
///
/// ```java
/// try (var store = SqliteStore.open(StoreSettings.in(folder))) {
///   store.ledger().commit(change);
/// }
/// ```
public final class SqliteStore implements AutoCloseable {

  static final String DATABASE = "dialogduk.db";
  static final String KEY = "dialogduk.key";

  private static final Logger LOG = LoggerFactory.getLogger(SqliteStore.class);
  private static final int READERS = 4;

  private final FolderLock lock;
  private final Sql writing;
  private final Writer writer;
  private final Readers readers;
  private final Pulse pulse = new Pulse();
  private final Ledger ledger;
  private final Events events;
  private final Boxes boxes;
  private final People people;
  private final Rooms rooms;
  private final Shown shown;
  private final Installations installations;

  /// Opens the folder for this process alone, brings its tables up to date, finds the master key
  /// and checks every log.
  ///
  /// @throws StoreFault if any of that cannot be done; nothing stays open then
  public static SqliteStore open(StoreSettings settings) {
    return open(settings, Tuning.USUAL);
  }

  static SqliteStore open(StoreSettings settings, Tuning tuning) {
    var lock = FolderLock.take(settings.folder());
    try {
      var file = new SqliteFile(lock.folder().resolve(DATABASE));
      new Schema(file).migrate();
      return opened(settings, tuning, lock, file);
    } catch (SQLException failed) {
      lock.close();
      throw unopened(lock, failed);
    } catch (RuntimeException failed) {
      lock.close();
      throw failed;
    }
  }

  /// What tests look at or narrow.
  ///
  /// @param writing the writer's connection, wrapped
  /// @param reading each reader's connection, wrapped
  record Tuning(
      UnaryOperator<Connection> writing,
      UnaryOperator<Connection> reading,
      int readers,
      int mostWaiting) {
    static final Tuning USUAL =
        new Tuning(
            UnaryOperator.identity(), UnaryOperator.identity(), READERS, Writer.MOST_WAITING);

    Tuning(UnaryOperator<Connection> writing, int readers, int mostWaiting) {
      this(writing, UnaryOperator.identity(), readers, mostWaiting);
    }
  }

  private static SqliteStore opened(
      StoreSettings settings, Tuning tuning, FolderLock lock, SqliteFile file) throws SQLException {
    var connection = file.writing();
    try {
      SqliteFile.checkDurable(connection);
      var writing = new Sql(tuning.writing().apply(connection));
      var keys = new Unlocking(settings, writing).unlock();
      var integrity = Integrity.check(writing);
      var readers = new Readers(file, tuning.readers(), tuning.reading());
      return new SqliteStore(lock, writing, keys, integrity, readers, tuning);
    } catch (SQLException | RuntimeException failed) {
      connection.close();
      throw failed;
    }
  }

  private SqliteStore(
      FolderLock lock,
      Sql writing,
      MasterKeys keys,
      Integrity integrity,
      Readers readers,
      Tuning tuning) {
    this.lock = lock;
    this.writing = writing;
    this.readers = readers;
    this.writer = new Writer(writing, pulse, () -> Disk.space(lock.folder()), tuning.mostWaiting());
    this.ledger = new SqliteLedger(writer, integrity, new Bookkeeper(writing, keys));
    this.events = new SqliteEvents(readers, integrity);
    this.boxes = new SqliteBoxes(readers, keys);
    this.people = new SqlitePeople(readers);
    this.rooms = new SqliteRooms(readers);
    this.shown = new SqliteShown(readers, writer);
    this.installations = new SqliteInstallations(readers, writer, keys);
    writer.start();
  }

  public Ledger ledger() {
    return ledger;
  }

  public Events events() {
    return events;
  }

  public Boxes boxes() {
    return boxes;
  }

  public People people() {
    return people;
  }

  public Rooms rooms() {
    return rooms;
  }

  public Shown shown() {
    return shown;
  }

  public Installations installations() {
    return installations;
  }

  public StoreHealth health() {
    return pulse.health();
  }

  /// Calls back at every change of health, on the writer's thread: be quick, and do not write.
  public void onHealth(Consumer<StoreHealth> listener) {
    pulse.listen(listener);
  }

  /// Commits what waits, empties the write-ahead log and lets go of the folder.
  @Override
  public void close() {
    writer.close();
    try {
      readers.close();
      if (pulse.state() != State.READ_ONLY) {
        writing.first("PRAGMA wal_checkpoint(TRUNCATE)", _ -> true);
      }
      writing.close();
    } catch (SQLException failed) {
      LOG.warn(
          "The store did not close cleanly ({}); what was acknowledged is kept.",
          failed.getMessage());
    } finally {
      pulse.become(State.CLOSED, "The store is closed.");
      lock.close();
    }
  }

  private static StoreFault unopened(FolderLock lock, SQLException failed) {
    return new StoreFault(
        Kind.FAILED,
        "The database in " + lock.folder() + " cannot be opened",
        String.valueOf(failed.getMessage()),
        "Look at the disk; a backup can be put in its place.",
        failed);
  }
}

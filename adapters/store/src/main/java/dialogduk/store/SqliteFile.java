package dialogduk.store;

import dialogduk.store.StoreFault.Kind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// Opens connections to the database file, each with the settings that its work asks for.
record SqliteFile(Path file) {

  private static final int FULL = 2;
  private static final int BUSY_MILLIS = 5_000;

  /// What a commit may not do without, and what must not be left lying in the file. Checkpoints are
  /// the writer's own, since SQLite keeps quiet about an automatic one that fails.
  private static final List<String> WRITING =
      List.of(
          "PRAGMA journal_mode = WAL",
          "PRAGMA synchronous = FULL",
          "PRAGMA secure_delete = ON",
          "PRAGMA wal_autocheckpoint = 0",
          "PRAGMA temp_store = MEMORY",
          "PRAGMA trusted_schema = OFF");

  private static final List<String> READING =
      List.of(
          "PRAGMA query_only = ON", "PRAGMA temp_store = MEMORY", "PRAGMA trusted_schema = OFF");

  Connection writing() throws SQLException {
    return prepared(open(new SQLiteConfig()), WRITING);
  }

  Connection reading() throws SQLException {
    return prepared(open(new SQLiteConfig()), READING);
  }

  /// For another process beside the server: it cannot write at all.
  Connection fromOutside() throws SQLException {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    return open(config);
  }

  /// A data source whose connections are writing ones.
  SQLiteDataSource source() {
    return new Writing();
  }

  /// Refuses a connection that would acknowledge what a power cut takes back.
  static void checkDurable(Connection writing) throws SQLException {
    var journal = pragma(writing, "journal_mode");
    var synchronous = pragma(writing, "synchronous");
    if (!journal.equals("wal") || Integer.parseInt(synchronous) < FULL) {
      throw new StoreFault(
          Kind.NOT_DURABLE,
          "The database cannot promise to keep what it acknowledges",
          "its journal is '%s' and its synchronous level %s, where 'wal' and %d are needed"
              .formatted(journal, synchronous, FULL),
          "Put DIALOGDUK_DATA on a local disk; network folders cannot hold it.");
    }
  }

  private static String pragma(Connection connection, String name) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("PRAGMA " + name)) {
      return row.next() ? row.getString(1) : "";
    }
  }

  private Connection open(SQLiteConfig config) throws SQLException {
    config.setBusyTimeout(BUSY_MILLIS);
    // Otherwise every INSERT is followed by a SELECT that nobody asked for.
    config.setGetGeneratedKeys(false);
    var source = new SQLiteDataSource(config);
    source.setUrl(url());
    return source.getConnection();
  }

  private String url() {
    return "jdbc:sqlite:" + file;
  }

  private static Connection prepared(Connection connection, List<String> settings)
      throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var setting : settings) {
        statement.execute(setting);
      }
      return connection;
    } catch (SQLException failed) {
      connection.close();
      throw failed;
    }
  }

  /// What Flyway opens its own connections from.
  private final class Writing extends SQLiteDataSource {
    @Override
    public org.sqlite.SQLiteConnection getConnection() throws SQLException {
      return (org.sqlite.SQLiteConnection) writing();
    }

    @Override
    public String getUrl() {
      return url();
    }
  }
}

package dialogduk.store;

import dialogduk.store.StoreFault.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings a database to the tables of this release, after putting a copy of it aside.
final class Schema {

  private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

  /// The form this release knows; the highest of the migrations.
  static final String LATEST = "5";

  private final SqliteFile database;

  Schema(SqliteFile database) {
    this.database = database;
  }

  /// Does nothing to a database that has the form already, which is most starts: looking for
  /// migrations costs more than all the rest of a start.
  void migrate() throws SQLException {
    if (!isCurrent()) {
      bringUp();
    }
  }

  private boolean isCurrent() throws SQLException {
    try (var sql = new Sql(database.writing())) {
      return sql.first(
                  "SELECT 1 FROM sqlite_master WHERE name = 'flyway_schema_history'", _ -> true)
              .isPresent()
          && sql.first(
                  "SELECT version FROM flyway_schema_history WHERE success = 1"
                      + " ORDER BY installed_rank DESC",
                  row -> LATEST.equals(row.getString(1)))
              .orElse(false);
    }
  }

  private void bringUp() {
    var flyway =
        Flyway.configure(Schema.class.getClassLoader())
            .dataSource(database.source())
            .locations("classpath:db/sqlite")
            .load();
    try {
      var info = flyway.info();
      var current = info.current();
      if (current != null && current.getState().isApplied() && isUnknown(current)) {
        throw newer(current);
      }
      if (current != null && info.pending().length > 0) {
        putAside(info.pending()[0]);
      }
      flyway.migrate();
    } catch (FlywayException failed) {
      throw new StoreFault(
          Kind.FAILED,
          "The tables of " + database.file() + " cannot be brought up to this release",
          String.valueOf(failed.getMessage()).lines().findFirst().orElse(""),
          "Nothing was half done; a copy from before lies beside it if there was anything to copy.",
          failed);
    }
  }

  /// The copy holds what the database held, open boxes and texts erased later included.
  private void putAside(MigrationInfo next) {
    var copy = database.file().resolveSibling("dialogduk.db.before-" + next.getVersion());
    try {
      Files.deleteIfExists(copy);
    } catch (IOException failed) {
      throw new StoreFault(
          Kind.UNWRITABLE,
          "The copy " + copy + " cannot be replaced",
          failed.getClass().getSimpleName(),
          "Move it away and start again.",
          failed);
    }
    Backup.copy(database, copy);
    LOG.warn(
        "The database changes form; a copy from before is {}. Delete it when all is well: it holds"
            + " what was in open boxes and texts that may be erased later.",
        copy);
  }

  private static boolean isUnknown(MigrationInfo current) {
    return current.getState().name().startsWith("FUTURE");
  }

  private StoreFault newer(MigrationInfo current) {
    return new StoreFault(
        Kind.NEWER,
        "The database " + database.file() + " cannot be opened",
        "a newer release has given it form " + current.getVersion(),
        "Start that release, or put the copy from before back: " + parent());
  }

  private Path parent() {
    return database.file().toAbsolutePath().resolveSibling("dialogduk.db.before-*");
  }
}

package dialogduk.store;

import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Moves what is committed from the write-ahead log into the database file: now and then, so that
/// the log stays short, and at once, emptying the log, when something was destroyed.
///
/// Nobody waits for it: what is in the log is durable.
final class Checkpoints {

  private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

  private static final int EVERY = 1_000;
  private static final int PATIENCE_MILLIS = 20;
  private static final int USUAL_MILLIS = 5_000;

  private final Sql sql;
  private boolean scrub;
  private int changes;

  Checkpoints(Sql sql) {
    this.sql = sql;
  }

  void committed(int more, boolean destroyed) {
    changes += more;
    scrub |= destroyed;
  }

  /// Whether a reader kept the log from being emptied, so that it must be tried again.
  boolean pending() {
    return scrub;
  }

  void run() throws SQLException {
    if (scrub) {
      scrub = !truncated();
    } else if (changes >= EVERY) {
      sql.first("PRAGMA wal_checkpoint(PASSIVE)", _ -> true);
      changes = 0;
    }
  }

  /// A log that is emptied is space to write in.
  void makeSpace() {
    try {
      truncated();
    } catch (SQLException stillFull) {
      LOG.debug("The log cannot be emptied either: {}", stillFull.getMessage());
    }
  }

  private boolean truncated() throws SQLException {
    sql.first("PRAGMA busy_timeout = " + PATIENCE_MILLIS, _ -> true);
    try {
      var busy = sql.first("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1) != 0);
      if (busy.orElse(true)) {
        return false;
      }
      changes = 0;
      return true;
    } finally {
      sql.first("PRAGMA busy_timeout = " + USUAL_MILLIS, _ -> true);
    }
  }
}

package dialogduk.store;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What kind of trouble the database is in.
enum Trouble {
  /// One change cannot be carried out; its neighbours can.
  OF_ONE_CHANGE,
  /// Somebody else holds the database for a while.
  BUSY,
  FULL,
  /// What was written may not have reached the disk: nothing may be written before a new start.
  BROKEN;

  private static final int PRIMARY = 0xFF;

  static Trouble of(SQLException failed) {
    if (!(failed instanceof SQLiteException told)) {
      return BROKEN;
    }
    return switch (primary(told.getResultCode())) {
      case SQLITE_CONSTRAINT, SQLITE_TOOBIG, SQLITE_MISMATCH, SQLITE_RANGE, SQLITE_ERROR ->
          OF_ONE_CHANGE;
      case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_INTERRUPT -> BUSY;
      case SQLITE_FULL -> FULL;
      default -> BROKEN;
    };
  }

  private static SQLiteErrorCode primary(SQLiteErrorCode code) {
    return SQLiteErrorCode.getErrorCode(code.code & PRIMARY);
  }
}

package dialogduk.bench.peer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// Marks in SQLite, one commit each, as durable as ours: WAL, synchronous FULL.
final class MarkTable {

  private final PreparedStatement keep;

  MarkTable(String file) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (var statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = FULL");
      statement.execute(
          "CREATE TABLE IF NOT EXISTS mark (session TEXT, person TEXT, step INTEGER NOT NULL,"
              + " PRIMARY KEY (session, person)) WITHOUT ROWID");
    }
    keep =
        connection.prepareStatement(
            "INSERT INTO mark (session, person, step) VALUES (?, ?, ?)"
                + " ON CONFLICT (session, person) DO UPDATE SET step = excluded.step");
  }

  synchronized void keep(String session, String person, int step) {
    try {
      keep.setString(1, session);
      keep.setString(2, person);
      keep.setInt(3, step);
      keep.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("the mark was not kept", failed);
    }
  }
}

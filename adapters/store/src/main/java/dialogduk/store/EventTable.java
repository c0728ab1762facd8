package dialogduk.store;

import dialogduk.core.codec.EventCodec.Stored;
import dialogduk.store.SessionTable.Head;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// The log: rows are added and never changed.
record EventTable(Sql sql) {

  interface Visitor {
    void visit(StoredEvent event, byte[] hash);
  }

  private static final String COLUMNS = "session, version, happened_at, author, kind, body, hash";

  /// Adds an event after a head, and says where the session then is.
  Head append(Head head, StoredEvent event) throws SQLException {
    var hash = Chain.hash(head.hash(), event);
    sql.update(
        "INSERT INTO event (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)",
        event.session(),
        event.version(),
        event.at(),
        event.by(),
        event.stored().kind(),
        event.stored().body(),
        hash);
    return new Head(event.version(), hash);
  }

  /// What came after one version and before another, in order.
  List<StoredEvent> between(String session, long after, long before) throws SQLException {
    return sql.list(
        "SELECT "
            + COLUMNS
            + " FROM event"
            + " WHERE session = ? AND version > ? AND version < ? ORDER BY version",
        EventTable::event,
        session,
        after,
        before);
  }

  /// What every session began with.
  List<StoredEvent> firsts() throws SQLException {
    return sql.list("SELECT " + COLUMNS + " FROM event WHERE version = 1", EventTable::event);
  }

  /// Every event there is, session by session and in order, one at a time.
  void visit(Visitor visitor) throws SQLException {
    sql.each(
        "SELECT " + COLUMNS + " FROM event ORDER BY session, version",
        row -> visitor.visit(event(row), row.getBytes("hash")));
  }

  private static StoredEvent event(ResultSet row) throws SQLException {
    return new StoredEvent(
        row.getString("session"),
        row.getLong("version"),
        row.getString("happened_at"),
        row.getString("author"),
        new Stored(row.getString("kind"), row.getString("body")));
  }
}

package dialogduk.store;

import dialogduk.core.bot.Change.RoomMove;
import dialogduk.core.bot.Rooms.Attached;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Which rooms show which session.
record RoomTable(Sql sql) {

  void move(String session, RoomMove move) throws SQLException {
    switch (move) {
      case RoomMove.Attach(var room, var language) -> attach(session, room, language);
      case RoomMove.Leave(var room) -> leave(session, room);
    }
  }

  private void attach(String session, String room, String language) throws SQLException {
    for (var other :
        sql.list(
            "SELECT session FROM room WHERE room = ? AND session <> ?",
            row -> row.getString(1),
            room,
            session)) {
      leave(other, room);
    }
    sql.update(
        "INSERT INTO room (session, room, settled, language) VALUES (?, ?, -1, ?)"
            + " ON CONFLICT (session, room)"
            + " DO UPDATE SET settled = -1, language = excluded.language,"
            + " trouble = NULL, held_until = NULL, tries = 0",
        session,
        room,
        language);
  }

  private void leave(String session, String room) throws SQLException {
    sql.update("DELETE FROM room WHERE session = ? AND room = ?", session, room);
    sql.update("DELETE FROM shown WHERE session = ? AND room = ?", session, room);
  }

  Optional<String> sessionIn(String room) throws SQLException {
    return sql.first(
        "SELECT session FROM room WHERE room = ? AND language IS NOT NULL",
        row -> row.getString(1),
        room);
  }

  List<String> named(String beginning) throws SQLException {
    return sql.list(
        "SELECT room FROM room WHERE substr(room, 1, length(?)) = ? AND language IS NOT NULL"
            + " ORDER BY room",
        row -> row.getString(1),
        beginning,
        beginning);
  }

  List<Attached> of(String session) throws SQLException {
    return sql.list(
        "SELECT room, language FROM room WHERE session = ? AND language IS NOT NULL ORDER BY room",
        row -> new Attached(row.getString(1), row.getString(2)),
        session);
  }
}

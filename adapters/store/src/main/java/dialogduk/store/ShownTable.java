package dialogduk.store;

import dialogduk.core.bot.Shown.Posted;
import dialogduk.core.bot.Shown.Room;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What rooms were last asked to show, and how far each was settled.
record ShownTable(Sql sql) {

  private record InSlot(String slot, Posted posted) {}

  Map<String, Posted> inRoom(String session, String room) throws SQLException {
    return sql
        .list(
            "SELECT slot, message, hash FROM shown WHERE session = ? AND room = ?",
            row -> new InSlot(row.getString(1), new Posted(row.getString(2), row.getString(3))),
            session,
            room)
        .stream()
        .collect(Collectors.toMap(InSlot::slot, InSlot::posted));
  }

  void remember(String session, String room, String slot, Posted posted) throws SQLException {
    sql.update(
        "INSERT INTO shown (session, room, slot, message, hash) VALUES (?, ?, ?, ?, ?)"
            + " ON CONFLICT (session, room, slot)"
            + " DO UPDATE SET message = excluded.message, hash = excluded.hash",
        session,
        room,
        slot,
        posted.message(),
        posted.hash());
  }

  void settled(String session, String room, long generation) throws SQLException {
    sql.update(
        "INSERT INTO room (session, room, settled) VALUES (?, ?, ?)"
            + " ON CONFLICT (session, room) DO UPDATE SET settled = excluded.settled"
            + " WHERE excluded.settled > room.settled",
        session,
        room,
        generation);
  }

  List<Room> behind() throws SQLException {
    return sql.list(
        "SELECT room.session, room.room, session.generation FROM room"
            + " JOIN session ON session.id = room.session"
            + " WHERE room.settled < session.generation",
        row -> new Room(row.getString(1), row.getString(2), row.getLong(3)));
  }
}

package dialogduk.store;

import dialogduk.core.bot.Shown.Hold;
import dialogduk.core.bot.Shown.Posted;
import dialogduk.core.bot.Shown.Room;
import dialogduk.core.bot.Shown.Trouble;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What rooms were last asked to show, and how far each was settled.
record ShownTable(Sql sql) {

  private static final String ROOMS =
      "SELECT room.session, room.room, session.generation, room.trouble, room.held_until,"
          + " room.tries FROM room JOIN session ON session.id = room.session";

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
            + " ON CONFLICT (session, room)"
            + " DO UPDATE SET settled = MAX(excluded.settled, room.settled),"
            + " trouble = NULL, held_until = NULL, tries = 0",
        session,
        room,
        generation);
  }

  void hold(String session, String room, Hold hold) throws SQLException {
    sql.update(
        "UPDATE room SET trouble = ?, held_until = ?, tries = ? WHERE session = ? AND room = ?",
        hold.trouble().name(),
        hold.until().toString(),
        hold.tries(),
        session,
        room);
  }

  List<Room> behind() throws SQLException {
    return sql.list(ROOMS + " WHERE room.settled < session.generation", ShownTable::room);
  }

  List<Room> held(String session) throws SQLException {
    return sql.list(
        ROOMS + " WHERE room.session = ? AND room.trouble IS NOT NULL ORDER BY room.room",
        ShownTable::room,
        session);
  }

  private static Room room(ResultSet row) throws SQLException {
    var trouble = row.getString(4);
    var hold =
        trouble == null
            ? null
            : new Hold(Trouble.valueOf(trouble), Instant.parse(row.getString(5)), row.getInt(6));
    return new Room(row.getString(1), row.getString(2), row.getLong(3), hold);
  }
}

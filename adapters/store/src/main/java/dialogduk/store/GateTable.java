package dialogduk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The gates of sealed boxes, with their wrapped keys.
record GateTable(Sql sql) {

  enum State {
    OPEN,
    PAUSED,
    CLOSED
  }

  /// A gate as it is stored.
  ///
  /// @param wrappedKey absent from a closed one
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record Gate(Place place, State state, byte @Nullable [] wrappedKey) {}

  Optional<Gate> find(Place place) throws SQLException {
    return sql.first(
        "SELECT state, wrapped_key FROM gate WHERE " + Place.IS,
        row -> new Gate(place, state(row), row.getBytes("wrapped_key")),
        place.and());
  }

  void add(Place place, State state, byte[] wrappedKey) throws SQLException {
    sql.update(
        "INSERT INTO gate (session, round, item, turn, state, wrapped_key)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        place.and(state.name(), wrappedKey));
  }

  void move(Place place, State state) throws SQLException {
    sql.update(
        "UPDATE gate SET state = ? WHERE " + Place.IS,
        state.name(),
        place.session(),
        place.round(),
        place.item(),
        place.turn());
  }

  /// The key is gone with it, and with the key the box.
  void close(Place place) throws SQLException {
    sql.update(
        "UPDATE gate SET state = 'CLOSED', wrapped_key = NULL WHERE " + Place.IS, place.and());
  }

  void rekey(Place place, byte[] wrappedKey) throws SQLException {
    sql.update(
        "UPDATE gate SET wrapped_key = ? WHERE " + Place.IS,
        wrappedKey,
        place.session(),
        place.round(),
        place.item(),
        place.turn());
  }

  /// All gates of a session that have a key.
  List<Gate> sealed(String session) throws SQLException {
    return sql.list(
        "SELECT * FROM gate WHERE session = ? AND wrapped_key IS NOT NULL",
        GateTable::gate,
        session);
  }

  /// All gates that have a key.
  List<Gate> sealed() throws SQLException {
    return sql.list("SELECT * FROM gate WHERE wrapped_key IS NOT NULL", GateTable::gate);
  }

  void destroy(String session) throws SQLException {
    sql.update("DELETE FROM gate WHERE session = ?", session);
  }

  private static Gate gate(ResultSet row) throws SQLException {
    var place =
        new Place(
            row.getString("session"),
            row.getInt("round"),
            row.getString("item"),
            row.getInt("turn"));
    return new Gate(place, state(row), row.getBytes("wrapped_key"));
  }

  private static State state(ResultSet row) throws SQLException {
    return State.valueOf(row.getString("state"));
  }
}

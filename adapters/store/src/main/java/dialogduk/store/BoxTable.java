package dialogduk.store;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The rows of sealed boxes, as ciphertexts under keys that name nobody.
record BoxTable(Sql sql) {

  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record Sealed(byte[] rowKey, byte[] value) {}

  Optional<byte[]> find(Place place, byte[] rowKey) throws SQLException {
    return sql.first(
        "SELECT value FROM box WHERE " + Place.IS + " AND row_key = ?",
        row -> row.getBytes(1),
        place.and(rowKey));
  }

  void put(Place place, byte[] rowKey, boolean done, byte[] value) throws SQLException {
    sql.update(
        "INSERT INTO box (session, round, item, turn, row_key, done, value)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (session, round, item, turn, row_key)"
            + " DO UPDATE SET done = excluded.done, value = excluded.value",
        place.and(rowKey, done ? 1 : 0, value));
  }

  void delete(Place place, byte[] rowKey) throws SQLException {
    sql.update("DELETE FROM box WHERE " + Place.IS + " AND row_key = ?", place.and(rowKey));
  }

  /// In the order of their keys, which are as good as random.
  List<Sealed> all(Place place) throws SQLException {
    return sql.list(
        "SELECT row_key, value FROM box WHERE " + Place.IS + " ORDER BY row_key",
        row -> new Sealed(row.getBytes(1), row.getBytes(2)),
        place.and());
  }

  /// The keys of the rows that are handed in or passed.
  Set<ByteBuffer> done(Place place) throws SQLException {
    return new HashSet<>(
        sql.list(
            "SELECT row_key FROM box WHERE " + Place.IS + " AND done = 1",
            row -> ByteBuffer.wrap(row.getBytes(1)),
            place.and()));
  }

  void empty(Place place) throws SQLException {
    sql.update("DELETE FROM box WHERE " + Place.IS, place.and());
  }

  void destroy(String session) throws SQLException {
    sql.update("DELETE FROM box WHERE session = ?", session);
  }
}

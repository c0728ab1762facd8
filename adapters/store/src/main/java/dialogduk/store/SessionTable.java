package dialogduk.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where each session is: its latest version and hash, its generation and its join code.
record SessionTable(Sql sql) {

  /// The latest version of a session and the hash that the next event is chained to.
  @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
  record Head(long version, byte[] hash) {
    static final Head NONE = new Head(0, new byte[Chain.HASH_BYTES]);
  }

  /// The head of a session, made if nobody has named the session before.
  Head headOrMade(String session) throws SQLException {
    var head = head(session);
    if (head.isPresent()) {
      return head.get();
    }
    sql.update(
        "INSERT INTO session (id, version, hash, generation) VALUES (?, 0, ?, 0)",
        session,
        Head.NONE.hash());
    return Head.NONE;
  }

  Optional<Head> head(String session) throws SQLException {
    return sql.first(
        "SELECT version, hash FROM session WHERE id = ?",
        row -> new Head(row.getLong(1), row.getBytes(2)),
        session);
  }

  /// Of every session.
  Map<String, Head> heads() throws SQLException {
    var heads = new HashMap<String, Head>();
    sql.each(
        "SELECT id, version, hash FROM session",
        row -> heads.put(row.getString(1), new Head(row.getLong(2), row.getBytes(3))));
    return heads;
  }

  void advance(String session, Head head) throws SQLException {
    sql.update(
        "UPDATE session SET version = ?, hash = ? WHERE id = ?",
        head.version(),
        head.hash(),
        session);
  }

  void dirty(String session) throws SQLException {
    sql.update("UPDATE session SET generation = generation + 1 WHERE id = ?", session);
  }

  long version(String session) throws SQLException {
    return number("SELECT version FROM session WHERE id = ?", session);
  }

  long generation(String session) throws SQLException {
    return number("SELECT generation FROM session WHERE id = ?", session);
  }

  List<String> begun() throws SQLException {
    return sql.list("SELECT id FROM session WHERE version > 0", row -> row.getString(1));
  }

  void joinCode(String session, String code) throws SQLException {
    sql.update("UPDATE session SET join_code = ? WHERE id = ?", code, session);
  }

  Optional<String> joinCode(String session) throws SQLException {
    return sql.first(
        "SELECT join_code FROM session WHERE id = ? AND join_code IS NOT NULL",
        row -> row.getString(1),
        session);
  }

  Optional<String> byJoinCode(String code) throws SQLException {
    return sql.first("SELECT id FROM session WHERE join_code = ?", row -> row.getString(1), code);
  }

  private long number(String query, String session) throws SQLException {
    return sql.first(query, row -> row.getLong(1), session).orElse(0L);
  }
}

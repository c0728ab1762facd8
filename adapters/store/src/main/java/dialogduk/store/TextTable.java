package dialogduk.store;

import dialogduk.core.session.FreeText;
import java.sql.SQLException;
import java.util.Optional;

/// What people wrote, by the id that events carry.
record TextTable(Sql sql) {

  /// A text that is shared once more, word for word from the same form, is there already.
  void add(String session, FreeText text) throws SQLException {
    sql.update(
        "INSERT INTO text (session, id, body, salt) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT (session, id) DO NOTHING",
        session,
        text.id(),
        text.body(),
        text.salt());
  }

  Optional<String> body(String session, String id) throws SQLException {
    return sql.first(
        "SELECT body FROM text WHERE session = ? AND id = ?", row -> row.getString(1), session, id);
  }

  void erase(String session, String id) throws SQLException {
    sql.update("DELETE FROM text WHERE session = ? AND id = ?", session, id);
  }
}

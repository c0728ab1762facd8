package dialogduk.store;

import dialogduk.core.bot.People.Found;
import dialogduk.core.bot.PersonChange.LinkKind;
import java.sql.SQLException;
import java.util.Optional;

/// Secrets that stand for people, hashed before they come here.
record LinkTable(Sql sql) {

  void add(String session, String person, LinkKind kind, String hash) throws SQLException {
    sql.update(
        "INSERT INTO link (kind, hash, session, person) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT (kind, hash) DO NOTHING",
        kind.name(),
        hash,
        session,
        person);
  }

  void end(String session, String person, LinkKind kind) throws SQLException {
    sql.update(
        "DELETE FROM link WHERE session = ? AND person = ? AND kind = ?",
        session,
        person,
        kind.name());
  }

  void move(String session, String from, String to, LinkKind kind) throws SQLException {
    sql.update(
        "UPDATE link SET person = ? WHERE session = ? AND person = ? AND kind = ?",
        to,
        session,
        from,
        kind.name());
  }

  Optional<Found> find(LinkKind kind, String hash) throws SQLException {
    return sql.first(
        "SELECT session, person FROM link WHERE kind = ? AND hash = ?",
        row -> new Found(row.getString(1), row.getString(2)),
        kind.name(),
        hash);
  }
}

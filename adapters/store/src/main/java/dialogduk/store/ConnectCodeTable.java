package dialogduk.store;

import dialogduk.core.bot.People.Offer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// Codes by which somebody shows that an account of a chat is theirs, hashed before they come here.
/// One per person.
record ConnectCodeTable(Sql sql) {

  void offer(String session, String person, String hash, Instant until) throws SQLException {
    sql.update(
        "INSERT INTO connect_code (session, person, hash, until) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT (session, person) DO UPDATE"
            + " SET hash = excluded.hash, until = excluded.until",
        session,
        person,
        hash,
        until.toString());
  }

  void end(String session, String person) throws SQLException {
    sql.update("DELETE FROM connect_code WHERE session = ? AND person = ?", session, person);
  }

  /// A code that two happened to draw stands for nobody.
  Optional<Offer> find(String hash) throws SQLException {
    var offers =
        sql.list(
            "SELECT session, person, until FROM connect_code WHERE hash = ?",
            row -> new Offer(row.getString(1), row.getString(2), Instant.parse(row.getString(3))),
            hash);
    return offers.size() == 1 ? Optional.of(offers.getFirst()) : Optional.empty();
  }
}

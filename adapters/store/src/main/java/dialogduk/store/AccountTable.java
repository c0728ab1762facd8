package dialogduk.store;

import dialogduk.core.bot.People.Found;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Which account of a chat stands for whom.
record AccountTable(Sql sql) {

  void set(String session, String person, String account) throws SQLException {
    sql.update(
        "INSERT INTO account (account, session, person) VALUES (?, ?, ?)"
            + " ON CONFLICT (account, session) DO UPDATE SET person = excluded.person",
        account,
        session,
        person);
  }

  void move(String session, String from, String to) throws SQLException {
    sql.update("UPDATE account SET person = ? WHERE session = ? AND person = ?", to, session, from);
  }

  void forget(String session, String person) throws SQLException {
    sql.update("DELETE FROM account WHERE session = ? AND person = ?", session, person);
  }

  Optional<String> person(String session, String account) throws SQLException {
    return sql.first(
        "SELECT person FROM account WHERE account = ? AND session = ?",
        row -> row.getString(1),
        account,
        session);
  }

  List<Found> everywhere(String account) throws SQLException {
    return sql.list(
        "SELECT account.session, account.person FROM account"
            + " LEFT JOIN event ON event.session = account.session AND event.version = 1"
            + " WHERE account.account = ? ORDER BY event.happened_at DESC, account.session",
        row -> new Found(row.getString(1), row.getString(2)),
        account);
  }

  List<String> of(String session, String person) throws SQLException {
    return sql.list(
        "SELECT account FROM account WHERE session = ? AND person = ? ORDER BY account",
        row -> row.getString(1),
        session,
        person);
  }
}

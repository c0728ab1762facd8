package dialogduk.store;

import dialogduk.core.bot.People.Person;
import dialogduk.core.disclosure.Side;
import dialogduk.core.session.Capacity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who the people of a session are, in the order they came.
record PersonTable(Sql sql) {

  private static final String IS = " WHERE session = ? AND person = ?";

  void add(String session, String person, String name, boolean waiting, boolean madeUp)
      throws SQLException {
    sql.update(
        "INSERT INTO person (session, person, place, name, waiting, manager, made_up, link_opened,"
            + " link_saved) VALUES (?, ?,"
            + " (SELECT COALESCE(MAX(place), 0) + 1 FROM person WHERE session = ?),"
            + " ?, ?, 0, ?, 0, 0) ON CONFLICT (session, person) DO NOTHING",
        session,
        person,
        session,
        name,
        bit(waiting),
        bit(madeUp));
  }

  void letIn(String session, String person) throws SQLException {
    sql.update("UPDATE person SET waiting = 0" + IS, session, person);
  }

  void rename(String session, String person, String name) throws SQLException {
    sql.update("UPDATE person SET name = ?" + IS, name, session, person);
  }

  void capacity(String session, String person, Capacity capacity) throws SQLException {
    sql.update(
        "UPDATE person SET side = ?, organisation = ?, manager = ?" + IS,
        capacity.side().name(),
        capacity.organisation(),
        bit(capacity.manager()),
        session,
        person);
  }

  void language(String session, String person, String language) throws SQLException {
    sql.update("UPDATE person SET language = ?" + IS, language, session, person);
  }

  void linkRenewed(String session, String person) throws SQLException {
    sql.update("UPDATE person SET link_opened = 0, link_saved = 0" + IS, session, person);
  }

  void linkOpened(String session, String person) throws SQLException {
    sql.update("UPDATE person SET link_opened = 1" + IS, session, person);
  }

  void linkSaved(String session, String person) throws SQLException {
    sql.update("UPDATE person SET link_saved = 1" + IS, session, person);
  }

  void forget(String session, String person) throws SQLException {
    sql.update("DELETE FROM person" + IS, session, person);
  }

  /// Whoever was let in keeps their name.
  void forgetWaiting(String session, String person) throws SQLException {
    sql.update("DELETE FROM person" + IS + " AND waiting = 1", session, person);
  }

  List<Person> all(String session) throws SQLException {
    return sql.list(
        "SELECT * FROM person WHERE session = ? ORDER BY place", PersonTable::person, session);
  }

  Optional<Person> find(String session, String person) throws SQLException {
    return sql.first("SELECT * FROM person" + IS, PersonTable::person, session, person);
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(
        row.getString("person"),
        row.getString("name"),
        row.getInt("waiting") != 0,
        capacity(row),
        row.getString("language"),
        row.getInt("made_up") != 0,
        row.getInt("link_opened") != 0,
        row.getInt("link_saved") != 0);
  }

  private static @Nullable Capacity capacity(ResultSet row) throws SQLException {
    var side = row.getString("side");
    return side == null
        ? null
        : new Capacity(
            Side.valueOf(side), row.getString("organisation"), row.getInt("manager") != 0);
  }

  private static int bit(boolean value) {
    return value ? 1 : 0;
  }
}

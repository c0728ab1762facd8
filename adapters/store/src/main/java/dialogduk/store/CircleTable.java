package dialogduk.store;

import dialogduk.core.disclosure.Circle;
import dialogduk.core.disclosure.Side;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Who was invited to each marking; fixed when it is first told.
record CircleTable(Sql sql) {

  private record Member(String person, Side side) {}

  void add(Place place, Circle circle) throws SQLException {
    for (Map.Entry<String, Side> member : circle.members().entrySet()) {
      sql.update(
          "INSERT INTO circle (session, round, item, turn, person, side)"
              + " VALUES (?, ?, ?, ?, ?, ?)"
              + " ON CONFLICT (session, round, item, turn, person) DO NOTHING",
          place.and(member.getKey(), member.getValue().name()));
    }
  }

  /// Where both were invited the one who stays has been so; the other's place goes from what is
  /// still to be shown alone: what was shown was counted with it.
  void merge(String session, String from, String to) throws SQLException {
    sql.update(
        "UPDATE circle SET person = ? WHERE session = ? AND person = ? AND NOT EXISTS ("
            + "SELECT 1 FROM circle AS other WHERE other.session = circle.session"
            + " AND other.round = circle.round AND other.item = circle.item"
            + " AND other.turn = circle.turn AND other.person = ?)",
        to,
        session,
        from,
        to);
    sql.update(
        "DELETE FROM circle WHERE session = ? AND person = ? AND EXISTS ("
            + "SELECT 1 FROM gate WHERE gate.session = circle.session"
            + " AND gate.round = circle.round AND gate.item = circle.item"
            + " AND gate.turn = circle.turn AND gate.state <> 'CLOSED')",
        session,
        from);
  }

  Optional<Circle> find(Place place) throws SQLException {
    var members =
        sql.list(
            "SELECT person, side FROM circle WHERE " + Place.IS,
            row -> new Member(row.getString(1), Side.valueOf(row.getString(2))),
            place.and());
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Circle(members.stream().collect(Collectors.toMap(Member::person, Member::side))));
  }
}

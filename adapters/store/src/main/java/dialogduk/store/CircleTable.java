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

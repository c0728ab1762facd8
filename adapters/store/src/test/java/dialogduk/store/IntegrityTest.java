package dialogduk.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialogduk.core.bot.Ledger.LedgerFailure;
import dialogduk.core.codec.EventCodec.Stored;
import dialogduk.core.session.Entry;
import dialogduk.core.session.Event;
import dialogduk.core.testkit.Changing;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A log that somebody or something has touched (H314, H315, H316).
class IntegrityTest {

  @RegisterExtension final OpenStore open = new OpenStore();

  @BeforeEach
  void two_sessions() {
    for (var session : new String[] {"s1", "s2"}) {
      open.ports()
          .commit(
              Changing.in(session)
                  .at(0)
                  .happened(
                      new Event.Reminded("one"),
                      new Event.Reminded("two"),
                      new Event.Reminded("three")));
    }
  }

  @Test
  void finds_nothing_in_a_log_as_it_was_written() throws Exception {
    open.after(() -> {});

    assertThat(open.store().events().readOnly("s1")).isEmpty();
    assertThat(open.store().events().after("s1", 0)).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "body, '{\"cloth\":\"twp\"}'",
    "kind, phase-ended",
    "author, somebody",
    "happened_at, 2026-11-22T08:00:01Z",
    "hash, x"
  })
  void names_an_event_that_was_altered(String column, String value) throws Exception {
    meddle(
        "UPDATE event SET " + column + " = '" + value + "' WHERE session = 's1' AND version = 2");

    doubted(2, "is not what was stored");
  }

  @Test
  void finds_every_flipped_bit_of_a_body() throws Exception {
    open.store().close();
    try (var sql = new Sql(DriverManager.getConnection("jdbc:sqlite:" + open.database()))) {
      var body = "{\"cloth\":\"two\"}";
      for (int bit = 0; bit < 8 * body.length(); bit++) {
        var flipped = body.getBytes(UTF_8);
        flipped[bit / 8] ^= (byte) (1 << (bit % 8));
        sql.update(
            "UPDATE event SET body = CAST(? AS TEXT) WHERE session = 's1' AND version = 2",
            flipped);
        assertThat(Integrity.check(sql).firstInDoubt("s1")).isEqualTo(2);
      }
    }
  }

  @Test
  void names_a_gap() throws Exception {
    meddle("DELETE FROM event WHERE session = 's1' AND version = 2");

    doubted(2, "is missing");
  }

  @Test
  void names_a_missing_end() throws Exception {
    meddle("DELETE FROM event WHERE session = 's1' AND version = 3");

    doubted(3, "is missing");
  }

  @Test
  void names_an_end_that_was_added() throws Exception {
    meddle(
        "INSERT INTO event SELECT session, 4, happened_at, author, kind, body, hash FROM event"
            + " WHERE session = 's1' AND version = 3");

    doubted(4, "is not what was stored");
  }

  @Test
  void names_an_end_that_was_added_by_the_rules() throws Exception {
    open.after(
        () -> {
          try (var sql = new Sql(DriverManager.getConnection("jdbc:sqlite:" + open.database()))) {
            append(sql, new Stored("reminded", "{\"cloth\":\"four\"}"));
          }
        });

    doubted(4, "was never committed");
  }

  @Test
  void cannot_hold_two_events_of_one_version() {
    assertThatThrownBy(
            () ->
                meddle(
                    "INSERT INTO event SELECT * FROM event WHERE session = 's1' AND version = 2"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("UNIQUE");
    open.store().close();
  }

  @Test
  void names_an_order_that_was_changed() throws Exception {
    meddle(
        "UPDATE event SET version = 9 WHERE session = 's1' AND version = 2",
        "UPDATE event SET version = 2 WHERE session = 's1' AND version = 3",
        "UPDATE event SET version = 3 WHERE session = 's1' AND version = 9");

    doubted(2, "is not what was stored");
  }

  @Test
  void names_a_log_whose_session_is_gone() throws Exception {
    meddle("DELETE FROM session WHERE id = 's1'");

    assertThat(open.store().events().readOnly("s1")).get().asString().contains("version 1 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"teleported", "reminded"})
  void names_an_event_that_a_newer_release_wrote(String kind) throws Exception {
    open.after(() -> writeAsNewerRelease(kind));

    doubted(4, "cannot be understood");
    assertThat(open.store().events().after("s1", 0)).hasSize(3);
  }

  /// What stands before the doubt can be read, nothing can be added, and other sessions go on.
  private void doubted(int version, String why) {
    var events = open.store().events();
    assertThat(events.readOnly("s1"))
        .get()
        .asString()
        .contains("Session s1 can only be read", "version " + version + " ", why);
    assertThat(events.after("s1", 0))
        .extracting(Entry::version)
        .allSatisfy(read -> assertThat(read).isLessThan(version))
        .hasSize(version - 1);
    assertThatThrownBy(() -> open.ports().commit(Changing.in("s1").dirty()))
        .hasCauseInstanceOf(LedgerFailure.class)
        .hasMessageContaining("s1 can only be read");

    assertThat(events.readOnly("s2")).isEmpty();
    assertThat(
            open.ports()
                .commit(Changing.in("s2").at(3).happened(new Event.Reminded("four")))
                .version())
        .isEqualTo(4);
  }

  private void meddle(String... statements) throws Exception {
    open.after(
        () -> {
          try (var connection = DriverManager.getConnection("jdbc:sqlite:" + open.database());
              var statement = connection.createStatement()) {
            for (var sql : statements) {
              statement.execute(sql);
            }
          }
        });
  }

  /// A sound chain, with an event that this release has not heard of.
  private void writeAsNewerRelease(String kind) throws SQLException {
    try (var sql = new Sql(DriverManager.getConnection("jdbc:sqlite:" + open.database()))) {
      var head = append(sql, new Stored(kind, "{\"toPlanet\":\"Mars\"}"));
      new SessionTable(sql).advance("s1", head);
    }
  }

  private static SessionTable.Head append(Sql sql, Stored stored) throws SQLException {
    var head = new SessionTable(sql).head("s1").orElseThrow();
    return new EventTable(sql)
        .append(head, new StoredEvent("s1", 4, Changing.AT.toString(), Changing.BY, stored));
  }
}

package dialogduk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialogduk.core.bot.Change.RoomMove;
import dialogduk.core.session.Event;
import dialogduk.core.testkit.Changing;
import dialogduk.core.testkit.Repository;
import dialogduk.store.StoreFault.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SchemaTest {

  @RegisterExtension final OpenStore open = new OpenStore();

  @Test
  void knows_the_latest_of_its_migrations() throws Exception {
    var folder = Repository.path("adapters/store/src/main/resources/db/sqlite");
    try (var files = Files.list(folder)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString().replaceAll("^V(\\d+)__.*", "$1"))
                  .max(Comparator.comparing(Integer::valueOf)))
          .contains(Schema.LATEST);
    }
  }

  @Test
  void brings_a_database_of_the_first_release_up_and_keeps_what_it_holds() throws Exception {
    open.ports().commit(Changing.in("s1").at(0).happened(new Event.Reminded("goals")));

    open.after(this::asTheFirstReleaseLeftIt);

    assertThat(open.store().events().version("s1")).isEqualTo(1);
    open.ports().commit(Changing.in("s1").moving(new RoomMove.Attach("slack:T1:C1", "sv")));
    assertThat(open.ports().rooms().sessionIn("slack:T1:C1")).contains("s1");
  }

  @Test
  void puts_a_copy_aside_before_it_changes_anything() throws Exception {
    open.ports().commit(Changing.in("s1").at(0).happened(new Event.Reminded("goals")));

    open.after(this::asTheFirstReleaseLeftIt);

    var aside = open.folder().resolve("dialogduk.db.before-2");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + aside);
        var rows = connection.createStatement().executeQuery("SELECT version FROM session")) {
      assertThat(rows.getInt(1)).isEqualTo(1);
    }
  }

  @Test
  void puts_nothing_aside_when_nothing_changes() throws Exception {
    open.after(() -> {});

    try (var files = Files.list(open.folder())) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .noneMatch(name -> name.contains("before"));
    }
  }

  @Test
  void refuses_what_a_newer_release_has_changed() throws Exception {
    open.store().close();
    meddle(
        "INSERT INTO flyway_schema_history SELECT 99, '99', description, type, 'V99__later.sql',"
            + " checksum, installed_by, installed_on, execution_time, success"
            + " FROM flyway_schema_history WHERE installed_rank = 1");

    assertThatThrownBy(() -> SqliteStore.open(StoreSettings.in(open.folder())).close())
        .isInstanceOfSatisfying(
            StoreFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.NEWER))
        .hasMessageContaining("newer release");
  }

  /// Takes back what the later migrations did.
  private void asTheFirstReleaseLeftIt() throws Exception {
    meddle("DELETE FROM flyway_schema_history WHERE version <> '1'");
    meddle("DROP TABLE account");
    meddle("DROP TABLE connect_code");
    meddle("DROP TABLE installation");
    meddle("DROP TABLE enterprise");
    meddle("DROP INDEX room_by_name");
    for (var column : List.of("language", "trouble", "held_until", "tries")) {
      meddle("ALTER TABLE room DROP COLUMN " + column);
    }
  }

  private void meddle(String sql) throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + open.database());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

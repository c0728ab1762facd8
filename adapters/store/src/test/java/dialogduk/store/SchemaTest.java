package dialogduk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

  private static final List<String> TABLES =
      List.of(
          "session", "event", "text", "gate", "box", "circle", "person", "link", "room", "shown",
          "meta");

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
  void puts_a_copy_aside_before_it_changes_anything() throws Exception {
    open.ports().commit(Changing.in("s1").at(0).happened(new Event.Reminded("goals")));

    open.after(this::undo);

    assertThat(open.store().events().version("s1")).isZero();
    var aside = open.folder().resolve("dialogduk.db.before-1");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + aside);
        var rows = connection.createStatement().executeQuery("SELECT version FROM kept")) {
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
        "INSERT INTO flyway_schema_history SELECT 2, '2', description, type, 'V2__later.sql',"
            + " checksum, installed_by, installed_on, execution_time, success"
            + " FROM flyway_schema_history");

    assertThatThrownBy(() -> SqliteStore.open(StoreSettings.in(open.folder())).close())
        .isInstanceOfSatisfying(
            StoreFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.NEWER))
        .hasMessageContaining("newer release");
  }

  /// Takes the tables away, so that the first migration can run again, and keeps what one of them
  /// said.
  private void undo() throws Exception {
    meddle(
        "UPDATE flyway_schema_history SET version = '0.9', type = 'BASELINE',"
            + " script = 'as it was'");
    meddle("CREATE TABLE kept AS SELECT * FROM session");
    for (var table : TABLES) {
      meddle("DROP TABLE " + table);
    }
  }

  private void meddle(String sql) throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + open.database());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

package dialogduk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialogduk.core.bot.Installations;
import dialogduk.core.bot.Installations.Installation;
import dialogduk.core.bot.Installations.Workspace;
import dialogduk.store.StoreFault.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The secrets of installations, on disk and in the hand.
class InstallationsTest {

  private static final Workspace T1 = new Workspace("slack", "", "T1");
  private static final Workspace T2 = new Workspace("slack", "E1", "T2");
  private static final Workspace ENTERPRISE = new Workspace("slack", "E1", "");
  private static final String SECRET = "xoxb-canary-4711";

  @RegisterExtension final OpenStore open = new OpenStore();

  private Installations installations() {
    return open.store().installations();
  }

  @Test
  void are_found_by_their_team() {
    installations().keep(new Installation(T1, SECRET));
    installations().keep(new Installation(T2, "another"));

    assertThat(installations().of("slack", "T1")).contains(new Installation(T1, SECRET));
    assertThat(installations().of("slack", "T2").orElseThrow().secret()).isEqualTo("another");
    assertThat(installations().of("teams", "T1")).isEmpty();
    assertThat(installations().all("slack")).containsExactlyInAnyOrder(T1, T2);
  }

  @Test
  void of_an_enterprise_are_for_its_teams_that_have_none_of_their_own() {
    installations().keep(new Installation(ENTERPRISE, "for all"));
    installations().keep(new Installation(T2, "its own"));
    installations().belongs("slack", "T2", "E1");
    installations().belongs("slack", "T3", "E1");

    assertThat(installations().of("slack", "T2").orElseThrow().secret()).isEqualTo("its own");
    assertThat(installations().of("slack", "T3").orElseThrow().secret()).isEqualTo("for all");
    assertThat(installations().of("slack", "T4")).isEmpty();
    installations().forget(T2);
    assertThat(installations().of("slack", "T2").orElseThrow().secret()).isEqualTo("for all");
  }

  @Test
  void survive_a_restart_and_a_change_of_the_master_key() throws Exception {
    installations().keep(new Installation(T1, SECRET));
    open.store().close();
    var old = Files.readString(open.folder().resolve(SqliteStore.KEY)).strip();
    var fresh = Base64.getEncoder().encodeToString(MasterKeys.random());
    var settings = StoreSettings.in(open.folder());
    SqliteStore.open(settings.withKeys(fresh + "," + old)).close();

    try (var store = SqliteStore.open(settings.withKeys(fresh))) {
      assertThat(store.installations().find(T1).orElseThrow().secret()).isEqualTo(SECRET);
    }
  }

  @Test
  void stand_nowhere_as_text() throws Exception {
    installations().keep(new Installation(T1, SECRET));

    assertThat(new Installation(T1, SECRET).toString()).doesNotContain(SECRET);
    assertThat(everythingOnDisk()).doesNotContain("canary");
  }

  /// With the key in hand, too.
  @Test
  void leave_nothing_on_the_disk_when_they_are_changed_or_forgotten() throws Exception {
    installations().keep(new Installation(T1, SECRET));
    var first = sealed();
    installations().keep(new Installation(T1, "another"));
    var second = sealed();
    open.after(() -> assertThat(everythingOnDisk()).contains(second).doesNotContain(first));

    installations().forget(T1);

    assertThat(installations().find(T1)).isEmpty();
    open.after(() -> assertThat(everythingOnDisk()).doesNotContain(second));
  }

  @Test
  void open_in_no_other_row() throws Exception {
    installations().keep(new Installation(T1, SECRET));
    open.after(
        () -> {
          try (var connection = DriverManager.getConnection("jdbc:sqlite:" + open.database());
              var statement = connection.createStatement()) {
            statement.execute("UPDATE installation SET team = 'T9'");
          }
        });

    assertThat(installations().of("slack", "T9")).isEmpty();
  }

  @Test
  void are_not_lost_to_a_key_that_was_mislaid() throws Exception {
    installations().keep(new Installation(T1, SECRET));
    open.store().close();
    var key = open.folder().resolve(SqliteStore.KEY);
    var kept = Files.readAllBytes(key);
    Files.delete(key);
    var settings = StoreSettings.in(open.folder());

    assertThatThrownBy(() -> SqliteStore.open(settings).close())
        .isInstanceOfSatisfying(
            StoreFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.LOST_KEY));
    Files.write(key, kept);
    try (var store = SqliteStore.open(settings)) {
      assertThat(store.installations().find(T1)).isPresent();
    }
  }

  private String sealed() throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + open.database());
        var rows = connection.createStatement().executeQuery("SELECT sealed FROM installation")) {
      return new String(rows.getBytes(1), StandardCharsets.ISO_8859_1);
    }
  }

  private String everythingOnDisk() throws Exception {
    var text = new StringBuilder();
    try (var files = Files.walk(open.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        text.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return text.toString();
  }
}

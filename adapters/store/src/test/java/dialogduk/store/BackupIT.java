package dialogduk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialogduk.core.session.Event;
import dialogduk.core.testkit.Changing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class BackupIT {

  @RegisterExtension final OpenStore open = new OpenStore();

  @TempDir private Path elsewhere;

  /// The operator's command, in a process of its own.
  static final class Command {
    public static void main(String[] arguments) {
      Backup.make(Path.of(arguments[0]), Path.of(arguments[1]));
      System.out.print("made\n");
    }
  }

  @Test
  void holds_every_commit_from_before_it_began_while_the_server_goes_on() throws Exception {
    var acknowledged = new AtomicLong();
    var going = new AtomicBoolean(true);
    var server = Thread.ofPlatform().start(() -> commitUntilTold(acknowledged, going));
    while (acknowledged.get() < 50) {
      Thread.onSpinWait();
    }

    for (int copy = 0; copy < 3; copy++) {
      var before = acknowledged.get();
      var folder = Files.createDirectory(elsewhere.resolve("copy-" + copy));
      make(folder.resolve(SqliteStore.DATABASE));
      Files.copy(open.folder().resolve(SqliteStore.KEY), folder.resolve(SqliteStore.KEY));
      sound(folder, before);
    }
    assertThat(acknowledged.get()).as("the server went on").isGreaterThan(50);
    going.set(false);
    server.join();
  }

  @Test
  void is_never_written_over_a_file() throws Exception {
    var target = Files.createFile(elsewhere.resolve("there"));

    assertThatThrownBy(() -> Backup.make(open.folder(), target))
        .isInstanceOf(StoreFault.class)
        .hasMessageContaining("there is a file of that name");
    assertThat(target).isEmptyFile();
  }

  @Test
  void says_when_there_is_nothing_to_copy() {
    assertThatThrownBy(() -> Backup.make(elsewhere, elsewhere.resolve("copy")))
        .isInstanceOf(StoreFault.class)
        .hasMessageContaining("there is no database in " + elsewhere);
  }

  @Test
  void leaves_nothing_behind_when_it_cannot_be_made() {
    var target = elsewhere.resolve("no such folder").resolve("copy");

    assertThatThrownBy(() -> Backup.make(open.folder(), target)).isInstanceOf(StoreFault.class);
    assertThat(elsewhere).isEmptyDirectory();
  }

  private void commitUntilTold(AtomicLong acknowledged, AtomicBoolean going) {
    for (long version = 0; going.get(); version++) {
      open.ports()
          .commit(
              Changing.in("s1")
                  .at(version)
                  .happened(new Event.Reminded("goals"))
                  .wrote("t" + (version + 1), "a text"));
      acknowledged.set(version + 1);
    }
  }

  private void make(Path target) throws Exception {
    try (var child =
        Child.start(List.of(), Command.class, open.folder().toString(), target.toString())) {
      assertThat(child.lines()).containsExactly("made");
    }
  }

  /// No event without its text, no gap, nothing missing from before.
  private static void sound(Path folder, long before) {
    try (var copy = SqliteStore.open(StoreSettings.in(folder))) {
      var version = copy.events().version("s1");
      assertThat(version).isGreaterThanOrEqualTo(before);
      assertThat(copy.events().readOnly("s1")).isEmpty();
      assertThat(copy.events().after("s1", 0)).hasSize((int) version);
      assertThat(copy.events().texts("s1", List.of("t" + version, "t" + (version + 1))))
          .containsOnlyKeys("t" + version);
    }
  }
}

package dialogduk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dialogduk.store.StoreFault.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

  @TempDir private Path folder;

  @Test
  void keeps_a_second_server_out() {
    try (var first = FolderLock.take(folder)) {
      assertThatThrownBy(() -> FolderLock.take(folder))
          .asInstanceOf(type(StoreFault.class))
          .satisfies(fault -> assertThat(fault.kind()).isEqualTo(Kind.IN_USE))
          .satisfies(fault -> assertThat(fault).hasMessageContaining(first.folder().toString()));
    }
  }

  @Test
  void keeps_it_out_also_by_another_name_of_the_folder() throws Exception {
    var link =
        Files.createSymbolicLink(folder.resolveSibling(folder.getFileName() + "-too"), folder);

    try (var _ = FolderLock.take(folder)) {
      assertThatThrownBy(() -> FolderLock.take(link)).isInstanceOf(StoreFault.class);
    } finally {
      Files.delete(link);
    }
  }

  @Test
  void lets_the_next_one_in() {
    FolderLock.take(folder).close();

    FolderLock.take(folder).close();
  }

  @Test
  void makes_the_folder() {
    var deep = folder.resolve("a").resolve("b");

    FolderLock.take(deep).close();

    assertThat(deep).isDirectory();
  }

  @Test
  void says_which_folder_it_cannot_use() throws Exception {
    var file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> FolderLock.take(file.resolve("data")))
        .asInstanceOf(type(StoreFault.class))
        .satisfies(fault -> assertThat(fault.kind()).isEqualTo(Kind.UNWRITABLE))
        .satisfies(
            fault ->
                assertThat(fault)
                    .hasMessageContaining("file/data")
                    .hasMessageContaining("DIALOGDUK_DATA"));
  }
}

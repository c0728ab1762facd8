package dialogduk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialogduk.store.StoreFault.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A store that would acknowledge what a power cut takes back does not start (H308).
class DurabilityTest {

  @TempDir private Path folder;

  @Test
  void is_what_a_writing_connection_has() throws Exception {
    try (var connection = file().writing()) {
      assertThatCode(() -> SqliteFile.checkDurable(connection)).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PRAGMA synchronous = NORMAL",
        "PRAGMA synchronous = OFF",
        "PRAGMA journal_mode = DELETE",
        "PRAGMA journal_mode = MEMORY"
      })
  void is_asked_for_at_start(String weaker) throws Exception {
    try (var connection = file().writing()) {
      connection.createStatement().execute(weaker);

      assertThatThrownBy(() -> SqliteFile.checkDurable(connection))
          .isInstanceOfSatisfying(
              StoreFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.NOT_DURABLE))
          .hasMessageContaining("local disk");
    }
  }

  private SqliteFile file() {
    return new SqliteFile(folder.resolve("dialogduk.db"));
  }
}

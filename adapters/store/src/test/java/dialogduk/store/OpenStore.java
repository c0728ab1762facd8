package dialogduk.store;

import dialogduk.core.testkit.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A store of its own for each test, in a folder that is gone afterwards. Its empty database is
/// copied from one that was made once, so that opening it takes milliseconds.
final class OpenStore implements BeforeEachCallback, AfterEachCallback {

  private static final byte[] EMPTY = empty();

  private Path folder;
  private SqliteStore store;

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    folder = Files.createTempDirectory("dialogduk-store");
    Files.write(database(), EMPTY);
    store = SqliteStore.open(StoreSettings.in(folder));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    store.close();
    delete(folder);
  }

  Path folder() {
    return folder;
  }

  Path database() {
    return folder.resolve(SqliteStore.DATABASE);
  }

  SqliteStore store() {
    return store;
  }

  Ports ports() {
    return StorePorts.of(store);
  }

  /// Closes the store, does something to its files, and opens it again.
  SqliteStore after(Meddling meddling) throws Exception {
    store.close();
    meddling.happens();
    store = SqliteStore.open(StoreSettings.in(folder));
    return store;
  }

  interface Meddling {
    void happens() throws Exception;
  }

  static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static byte[] empty() {
    try {
      var folder = Files.createTempDirectory("dialogduk-empty");
      SqliteStore.open(StoreSettings.in(folder)).close();
      var bytes = Files.readAllBytes(folder.resolve(SqliteStore.DATABASE));
      delete(folder);
      return bytes;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

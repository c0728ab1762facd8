package dialogduk.store;

import dialogduk.core.testkit.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A store of its own for each test, in a folder that is gone afterwards.
final class OpenStore implements BeforeEachCallback, AfterEachCallback {

  private Path folder;
  private SqliteStore store;

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    folder = Files.createTempDirectory("dialogduk-store");
    store = SqliteStore.open(StoreSettings.in(folder));
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    store.close();
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
    }
  }

  Path folder() {
    return folder;
  }

  SqliteStore store() {
    return store;
  }

  Ports ports() {
    return ports(store);
  }

  /// Closes the store and opens it again.
  SqliteStore again() {
    store.close();
    store = SqliteStore.open(StoreSettings.in(folder));
    return store;
  }

  static Ports ports(SqliteStore store) {
    return new Ports(store.ledger(), store.events(), store.boxes(), store.people(), store.shown());
  }
}

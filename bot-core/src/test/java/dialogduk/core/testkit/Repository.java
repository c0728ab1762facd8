package dialogduk.core.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The files of this repository, from whichever module a test runs in.
public final class Repository {

  private Repository() {}

  /// A file or folder, named from the top of the repository.
  public static Path path(String name) {
    var folder = Path.of("").toAbsolutePath();
    while (folder != null) {
      if (Files.exists(folder.resolve("bot-core")) && Files.exists(folder.resolve(name))) {
        return folder.resolve(name);
      }
      folder = folder.getParent();
    }
    throw new IllegalStateException("No '%s' in this repository".formatted(name));
  }

  public static String text(String name) {
    try {
      return Files.readString(path(name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

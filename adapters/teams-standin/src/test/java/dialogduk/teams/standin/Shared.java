package dialogduk.teams.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;

/// Data that is not part of the repository. Without it a test is listed as skipped; where
/// everything has to run (`DIALOGDUK_REQUIRE_ALL=true`) it fails.
final class Shared {

  private Shared() {}

  static Path folder(String path) {
    return file(path);
  }

  static Path file(String path) {
    for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      var found = folder.resolveSibling("shared").resolve(path);
      if (Files.exists(found)) {
        return found;
      }
    }
    if (Boolean.parseBoolean(System.getenv("DIALOGDUK_REQUIRE_ALL"))) {
      throw new AssertionError("needs ../shared/" + path);
    }
    Assumptions.abort("needs ../shared/" + path);
    throw new AssertionError("aborted");
  }

  static JsonNode json(Path file) {
    try {
      return Json.read(Files.readString(file)).orElseThrow();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static List<Path> files(Path folder) {
    try (var all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

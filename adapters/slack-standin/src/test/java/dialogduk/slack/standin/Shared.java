package dialogduk.slack.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;

/// Data by others that is not part of the repository. Without it a test is listed as skipped; where
/// everything has to run (`DIALOGDUK_REQUIRE_ALL=true`) it fails.
final class Shared {

  private Shared() {}

  static Path slack(String path) {
    for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      var found = folder.resolveSibling("shared").resolve("data/slack").resolve(path);
      if (Files.exists(found)) {
        return found;
      }
    }
    if (Boolean.parseBoolean(System.getenv("DIALOGDUK_REQUIRE_ALL"))) {
      throw new AssertionError("needs ../shared/data/slack/" + path);
    }
    Assumptions.abort("needs ../shared/data/slack/" + path);
    throw new AssertionError("aborted");
  }

  static JsonNode json(Path file) {
    try {
      return Json.read(Files.readString(file)).orElseThrow();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static JsonNode json(String path) {
    return json(slack(path));
  }

  static List<Path> files(Path folder) {
    try (var all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

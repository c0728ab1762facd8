package dialogduk.core.testkit;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Tools that a test needs and that not every machine has. Without one the test is listed as
/// skipped with its name; where everything has to run (`DIALOGDUK_REQUIRE_ALL=true`) it fails.
public final class Needs {

  private Needs() {}

  /// A program on the path.
  public static void tool(String name) {
    var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
    that(
        Stream.of(folders).anyMatch(folder -> Files.isExecutable(Path.of(folder, name))),
        "needs the program '" + name + "'");
  }

  /// @param need what is missing if it is not there, such as `needs the right to mount`
  public static void that(boolean there, String need) {
    if (!there && Boolean.parseBoolean(System.getenv("DIALOGDUK_REQUIRE_ALL"))) {
      throw new AssertionError(need);
    }
    Assumptions.assumeTrue(there, need);
  }
}

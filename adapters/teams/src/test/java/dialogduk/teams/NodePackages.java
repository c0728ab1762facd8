package dialogduk.teams;

import dialogduk.core.testkit.Needs;
import dialogduk.core.testkit.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The packages that `src/test/node` names, fetched into `target` by npm where there is one: none
/// of them is part of this repository.
public final class NodePackages {

  private static final List<String> FILES = List.of("package.json", "package-lock.json", ".npmrc");
  private static final Path FOLDER = Path.of("target", "node").toAbsolutePath();
  private static final int MINUTES = 3;

  private NodePackages() {}

  /// Skips the test by name where they cannot be had.
  public static void fetch() {
    Needs.tool("npm");
    if (!areThere()) {
      Needs.that(isFetched(), "needs the packages that src/test/node names, from npm's registry");
    }
  }

  static Path path(String name) {
    return FOLDER.resolve("node_modules").resolve(name);
  }

  public static String text(String name) {
    return read(path(name));
  }

  /// As they are locked now.
  private static boolean areThere() {
    return Files.isRegularFile(FOLDER.resolve("fetched"))
        && read(FOLDER.resolve("fetched")).equals(read(source().resolve("package-lock.json")));
  }

  private static boolean isFetched() {
    try {
      Files.createDirectories(FOLDER);
      for (var file : FILES) {
        Files.copy(
            source().resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
      }
      var npm =
          new ProcessBuilder("npm", "ci", "--prefer-offline", "--no-progress")
              .directory(FOLDER.toFile())
              .redirectErrorStream(true)
              .redirectOutput(FOLDER.resolve("npm.log").toFile())
              .start();
      boolean ended = npm.waitFor(MINUTES, TimeUnit.MINUTES);
      npm.destroy();
      if (!ended || npm.exitValue() != 0) {
        return false;
      }
      Files.copy(
          FOLDER.resolve("package-lock.json"),
          FOLDER.resolve("fetched"),
          StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (IOException unable) {
      throw new UncheckedIOException(unable);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Path source() {
    return Repository.path("adapters/teams/src/test/node");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

package dialogduk.bench.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where what is started lies.
///
/// @param root of the repository
/// @param java that everything in Java runs on
/// @param node absent where there is none
public record Installed(Path root, String java, Optional<String> node) {

  public static Installed in(Path root) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var installed = new Installed(root.toAbsolutePath(), java, onPath("node"));
    if (!Files.exists(installed.jar())) {
      throw new IllegalStateException(installed.jar() + " is missing: build it first");
    }
    return installed;
  }

  private static Optional<String> onPath(String program) {
    return List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  Path jar() {
    return root.resolve("app/target/dialogduk.jar");
  }

  public Path dialogues() {
    return root.resolve("dialogues");
  }

  Path boltJs() {
    return root.resolve("bench/peers/bolt-js");
  }

  String peersInJava() {
    var peers = root.resolve("bench/peers/java/target");
    return peers.resolve("classes") + ":" + peers.resolve("libs") + "/*";
  }

  /// Whether the peer in JavaScript can run here.
  public boolean hasBoltJs() {
    return node.isPresent()
        && Files.exists(boltJs().resolve("node_modules/better-sqlite3/build/Release"));
  }
}

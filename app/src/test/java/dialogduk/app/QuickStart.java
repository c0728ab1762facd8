package dialogduk.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;

/// The packaged server in a form that starts in a third of the time, since the tests start it a
/// hundred times: taken out of its jar as Spring Boot does it itself, with an archive of its
/// classes. Made once for each jar.
///
/// <https://docs.spring.io/spring-boot/reference/packaging/class-data-sharing.html>
final class QuickStart {

  private static final Path JAR = Path.of("target", "dialogduk.jar").toAbsolutePath();
  private static final Path SERVERS = Path.of("target", "servers").toAbsolutePath();

  /// Loads what both chats need.
  private static final Map<String, String> BOTH_CHATS =
      Map.of(
          "SLACK_SIGNING_SECRET", "secret",
          "SLACK_BOT_TOKEN", "xoxb-1",
          "SLACK_API_URL", "http://127.0.0.1:9/",
          "TEAMS_DEV", "true");

  private static List<String> arguments = List.of();

  private QuickStart() {}

  /// What the virtual machine is called with.
  static synchronized List<String> arguments() {
    if (arguments.isEmpty()) {
      try {
        arguments = made();
      } catch (IOException unable) {
        throw new UncheckedIOException(unable);
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stopping);
      }
    }
    return arguments;
  }

  /// As an operator calls it.
  static List<String> ofTheJar() {
    return List.of("-jar", JAR.toString());
  }

  private static List<String> made() throws IOException, InterruptedException {
    if (!holdsItsLibraries()) {
      return ofTheJar();
    }
    var folder = SERVERS.resolve(digest());
    var takenOut = folder.resolve("dialogduk.jar");
    var archive = folder.resolve("classes.jsa");
    if (!Files.exists(archive)) {
      takeOut(folder);
      archive(takenOut, archive);
    }
    return List.of("-XX:SharedArchiveFile=" + archive, "-jar", takenOut.toString());
  }

  /// The time of the jar tells nothing: it is the same in every build.
  private static String digest() throws IOException {
    try (var in = new DigestInputStream(Files.newInputStream(JAR), sha256())) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest()).substring(0, 16);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean holdsItsLibraries() throws IOException {
    try (var jar = new JarFile(JAR.toFile())) {
      return jar.getEntry("BOOT-INF/") != null;
    }
  }

  private static void takeOut(Path folder) throws IOException, InterruptedException {
    var java = ServerProcess.java();
    var extract =
        new ProcessBuilder(
                java,
                "-Djarmode=tools",
                "-jar",
                JAR.toString(),
                "extract",
                "--force",
                "--destination",
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(Files.createTempFile("extract", ".log").toFile())
            .start();
    if (extract.waitFor() != 0) {
      throw new IllegalStateException("the packaged jar could not be taken out");
    }
  }

  /// The archive is written when a server stops that was asked to.
  private static void archive(Path jar, Path archive) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("-XX:ArchiveClassesAtExit=" + archive));
    command.addAll(List.of("-jar", jar.toString()));
    var server = ServerProcess.start(Files.createTempDirectory("archive"), BOTH_CHATS, command);
    server.stop();
    if (!Files.exists(archive)) {
      throw new IllegalStateException("no archive of the server's classes was written");
    }
  }
}

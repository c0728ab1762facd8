package dialogduk.app;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The packaged server as its own process, so that it can be killed and started again on the same
/// folder.
final class ServerProcess implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofSeconds(90);

  private final Path folder;
  private final int port;
  private Process process;

  private ServerProcess(Path folder, int port, Process process) {
    this.folder = folder;
    this.port = port;
    this.process = process;
  }

  static ServerProcess start(Path folder) throws IOException, InterruptedException {
    var port = freePort();
    var server = new ServerProcess(folder, port, launch(folder, port));
    server.awaitReady();
    return server;
  }

  String base() {
    return "http://localhost:" + port;
  }

  Path folder() {
    return folder;
  }

  /// SIGKILL: no shutdown hook runs.
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  void restart() throws IOException, InterruptedException {
    process = launch(folder, port);
    awaitReady();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private static Process launch(Path folder, int port) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
            List.of(
                java,
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Path.of("target", "dialogduk.jar").toAbsolutePath().toString()));
    builder.environment().put("PORT", String.valueOf(port));
    builder.environment().put("DIALOGDUK_DATA", folder.resolve("data").toString());
    builder.environment().put("LOGGING_LEVEL_DIALOGDUK", "DEBUG");
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("server.log").toFile()));
    return builder.start();
  }

  private void awaitReady() throws IOException, InterruptedException {
    var until = Instant.now().plus(LONGEST_START);
    try (var client = HttpClient.newHttpClient()) {
      while (!isReady(client)) {
        if (!process.isAlive() || Instant.now().isAfter(until)) {
          throw new IllegalStateException(
              "the server did not start; its log is in " + folder.resolve("server.log"));
        }
        process.waitFor(200, TimeUnit.MILLISECONDS);
      }
    }
  }

  private boolean isReady(HttpClient client) throws InterruptedException {
    try {
      var request = HttpRequest.newBuilder(URI.create(base() + "/actuator/health")).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

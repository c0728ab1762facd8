package dialogduk.app;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The packaged server as its own process, so that it can be killed and started again on the same
/// folder.
final class ServerProcess implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofMinutes(4);

  private final Path folder;
  private final int port;
  private final Map<String, String> settings;
  private final List<String> arguments;
  private Process process;

  private ServerProcess(
      Path folder,
      int port,
      Map<String, String> settings,
      List<String> arguments,
      Process process) {
    this.folder = folder;
    this.port = port;
    this.settings = settings;
    this.arguments = arguments;
    this.process = process;
  }

  /// How a start that came to nothing, or a command, ended.
  ///
  /// @param output all that was printed
  record Exit(int code, String output) {}

  static ServerProcess start(Path folder) throws IOException, InterruptedException {
    return start(folder, Map.of());
  }

  /// @param settings environment variables beside the folder and the port
  static ServerProcess start(Path folder, Map<String, String> settings)
      throws IOException, InterruptedException {
    return start(folder, settings, QuickStart.arguments());
  }

  /// @param arguments of the virtual machine
  static ServerProcess start(Path folder, Map<String, String> settings, List<String> arguments)
      throws IOException, InterruptedException {
    var port = freePort();
    var process = launch(folder, port, settings, arguments);
    var server = new ServerProcess(folder, port, settings, arguments, process);
    server.awaitReady();
    return server;
  }

  /// Starts a server that cannot start, and waits until it has given up.
  static Exit refused(Path folder, Map<String, String> settings)
      throws IOException, InterruptedException {
    var process = launch(folder, freePort(), settings, QuickStart.arguments());
    try {
      if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("the server started, or did not give up");
      }
    } finally {
      process.destroyForcibly();
    }
    return new Exit(process.exitValue(), Files.readString(folder.resolve("server.log")));
  }

  /// Carries out an operator's command on the folder, as the README writes it, and waits for its
  /// end.
  Exit command(String... words) throws IOException, InterruptedException {
    return command(folder, Map.of("PORT", String.valueOf(port)), words);
  }

  static Exit command(Path folder, Map<String, String> settings, String... words)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(java(), "-Xmx256m", "-XX:TieredStopAtLevel=1"));
    command.addAll(QuickStart.ofTheJar());
    command.addAll(List.of(words));
    var log = Files.createTempFile(folder, "command", ".log");
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("DIALOGDUK_DATA", folder.resolve("data").toString());
    builder.environment().putAll(settings);
    var process = builder.redirectOutput(log.toFile()).start();
    try {
      if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("the command does not end: " + Files.readString(log));
      }
    } finally {
      process.destroyForcibly();
    }
    return new Exit(process.exitValue(), Files.readString(log));
  }

  String base() {
    return "http://localhost:" + port;
  }

  int port() {
    return port;
  }

  Path folder() {
    return folder;
  }

  /// All that the server logged, over every start.
  byte[] log() throws IOException {
    return Files.readAllBytes(folder.resolve("server.log"));
  }

  long pid() {
    return process.pid();
  }

  /// SIGKILL: no shutdown hook runs.
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /// Asks it to stop, and waits until it has.
  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("the server does not stop");
    }
  }

  void restart() throws IOException, InterruptedException {
    process = launch(folder, port, settings, arguments);
    awaitReady();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static Process launch(
      Path folder, int port, Map<String, String> settings, List<String> arguments)
      throws IOException {
    var command = new ArrayList<>(List.of(java(), "-Xmx512m", "-XX:TieredStopAtLevel=1"));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command);
    builder.environment().put("PORT", String.valueOf(port));
    builder.environment().put("DIALOGDUK_DATA", folder.resolve("data").toString());
    builder.environment().put("LOGGING_LEVEL_DIALOGDUK", "DEBUG");
    builder.environment().putAll(settings);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("server.log").toFile()));
    return builder.start();
  }

  private void awaitReady() throws IOException, InterruptedException {
    var until = Instant.now().plus(LONGEST_START);
    try (var client = HttpClient.newHttpClient()) {
      while (!isReady(client)) {
        if (!process.isAlive() || Instant.now().isAfter(until)) {
          process.destroyForcibly();
          throw new IllegalStateException(
              "the server did not start; its log is in " + folder.resolve("server.log"));
        }
        process.waitFor(200, TimeUnit.MILLISECONDS);
      }
    }
  }

  private boolean isReady(HttpClient client) throws InterruptedException {
    try {
      var request =
          HttpRequest.newBuilder(URI.create(base() + "/actuator/health/readiness")).build();
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

package dialogduk.bench.server;

import dialogduk.bench.figures.Proc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A server that is measured, a process of its own on a port of this machine. It stands still while
/// it is not its turn, so that nothing it does disturbs another's.
public final class Served implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofMinutes(2);

  private final String name;
  private final int port;
  private final Process process;
  private final Path log;

  private Served(String name, int port, Process process, Path log) {
    this.name = name;
    this.port = port;
    this.process = process;
    this.log = log;
  }

  /// @param command how it is started
  /// @param settings its environment, beside `PORT`
  static Served start(String name, Path folder, List<String> command, Map<String, String> settings)
      throws IOException, InterruptedException {
    var port = freePort();
    var log = folder.resolve("server.log");
    var builder = new ProcessBuilder(alone(command));
    builder.environment().put("PORT", Integer.toString(port));
    builder.environment().putAll(settings);
    builder.redirectErrorStream(true);
    builder.redirectOutput(log.toFile());
    var served = new Served(name, port, builder.start(), log);
    Runtime.getRuntime().addShutdownHook(new Thread(served::close));
    served.awaitListening();
    return served;
  }

  /// In a session of its own: Linux hangs up those who stand still when a shell of theirs ends.
  private static List<String> alone(List<String> command) {
    var all = new ArrayList<String>();
    all.add("setsid");
    all.addAll(command);
    return all;
  }

  private void awaitListening() throws InterruptedException {
    var until = System.nanoTime() + LONGEST_START.toNanos();
    while (!isListening()) {
      if (!process.isAlive() || System.nanoTime() > until) {
        close();
        throw new IllegalStateException(name + " did not start; its log is in " + log);
      }
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
  }

  private boolean isListening() {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  public String name() {
    return name;
  }

  public int port() {
    return port;
  }

  public long pid() {
    return process.pid();
  }

  public long cpuMicros() {
    return Proc.cpuMicros(pid());
  }

  public long residentBytes() {
    return Proc.residentBytes(pid());
  }

  public void standStill() {
    signal("STOP");
  }

  public void goOn() {
    signal("CONT");
  }

  /// From now on by the JDK's flight recorder; for a server on a JDK.
  public void record(Path recording, Duration length) {
    run(
        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
        Long.toString(pid()),
        "JFR.start",
        "settings=profile",
        "duration=" + length.toSeconds() + "s",
        "filename=" + recording);
  }

  /// The file is there when the recording is over.
  public void awaitRecorded(Path recording) throws InterruptedException {
    for (int tries = 0; tries < 300 && !isThere(recording); tries++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private static boolean isThere(Path recording) {
    return recording.toFile().length() > 0;
  }

  private void signal(String signal) {
    run("kill", "-" + signal, Long.toString(pid()));
  }

  private void run(String... command) {
    try {
      var output = log.resolveSibling("commands.log").toFile();
      var sent =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
              .start();
      if (sent.waitFor() != 0) {
        throw new IllegalStateException(
            "could not do with %s: %s; it is %s, its log is %s"
                .formatted(name, List.of(command), process, log));
      }
    } catch (IOException unable) {
      throw new UncheckedIOException(unable);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /// SIGKILL: nothing is tidied up.
  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}

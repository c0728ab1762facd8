package dialogduk.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A program of the tests in a process of its own, that can be killed.
final class Child implements AutoCloseable {

  /// A child that hangs is a failure, not a build that hangs.
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Process process;

  private Child(Process process) {
    this.process = process;
  }

  /// @param before what starts the process, such as `strace` with its options; usually nothing
  static Child start(List<String> before, Class<?> program, String... arguments)
      throws IOException {
    var command = new ArrayList<>(before);
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath(),
            program.getName()));
    command.addAll(List.of(arguments));
    var child =
        new Child(
            new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    child.killAfter(LONGEST);
    return child;
  }

  /// Reads what it says, line by line, until it ends. A line that the kill cut short is left out.
  void listen(Consumer<String> line) throws IOException {
    try (var reader = process.inputReader()) {
      for (var whole = wholeLine(reader); whole != null; whole = wholeLine(reader)) {
        line.accept(whole);
      }
    }
  }

  List<String> lines() throws IOException {
    var lines = new ArrayList<String>();
    listen(lines::add);
    return lines;
  }

  /// SIGKILL, to it and to what it started.
  void kill() {
    Stream.concat(process.descendants(), Stream.of(process.toHandle()))
        .forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    kill();
  }

  private void killAfter(Duration longest) {
    var _ =
        CompletableFuture.runAsync(
            this::kill, CompletableFuture.delayedExecutor(longest.toSeconds(), TimeUnit.SECONDS));
  }

  private static String wholeLine(BufferedReader reader) throws IOException {
    var line = new StringBuilder();
    for (int letter = reader.read(); letter >= 0; letter = reader.read()) {
      if (letter == '\n') {
        return line.toString();
      }
      line.append((char) letter);
    }
    return null;
  }

  /// Surefire starts tests from a jar that only names the real class path.
  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}

package dialogduk.bench.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What Linux says of a process and of the machine.
public final class Proc {

  /// A hundredth of a second, on every Linux that people run.
  private static final long MICROS_PER_TICK = 10_000;

  private static final int USER_TICKS = 11;

  private Proc() {}

  /// All processor time of a process until now, its dead threads included.
  public static long cpuMicros(long pid) {
    return cpuMicros(read("/proc/" + pid + "/stat"));
  }

  /// After the name, which may hold anything.
  static long cpuMicros(String stat) {
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[USER_TICKS + 1]))
        * MICROS_PER_TICK;
  }

  public static long residentBytes(long pid) {
    var status = read("/proc/" + pid + "/status");
    var line = status.lines().filter(it -> it.startsWith("VmRSS:")).findFirst().orElse("0 0");
    return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
  }

  /// Over the last minute.
  public static double load() {
    return Double.parseDouble(read("/proc/loadavg").split(" ", 2)[0]);
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

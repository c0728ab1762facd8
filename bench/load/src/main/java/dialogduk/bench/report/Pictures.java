package dialogduk.bench.report;

import dialogduk.bench.figures.Spread;
import dialogduk.bench.report.Chart.Bar;
import dialogduk.bench.report.Chart.Group;
import dialogduk.bench.staleness.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The pictures of the report.
final class Pictures {

  static final String W1 = "w1-latency.png";
  static final String W2 = "w2-throughput.png";
  static final String CPU = "w2-cpu.png";
  static final String W3 = "w3-staleness.png";
  static final String W10 = "w10-duplicates.png";

  private final Results results;
  private final Path folder;

  Pictures(Results results, Path folder) {
    this.results = results;
    this.folder = folder;
  }

  void write() throws IOException {
    Files.createDirectories(folder);
    chart("W1: a mark, open loop, from when it should have been sent", "ms", true, latency(), W1);
    chart("W2: marks a second, closed loop", "marks/s", true, of("W2", "marks/s", ""), W2);
    chart("W2: processor time of the server per mark", "µs", true, of("W2", "cpu µs", ""), CPU);
    chart("W10: processor time per request", "µs", true, of("W10", "cpu µs", ""), W10);
    if (!results.shown().isEmpty()) {
      chart("W3: from a mark to the card that counts it", "s", true, staleness(), W3);
    }
  }

  private void chart(String title, String unit, boolean log, List<Group> groups, String file)
      throws IOException {
    new Chart(title, unit, log, groups).write(folder.resolve(file));
  }

  private List<Group> latency() {
    var groups = new ArrayList<Group>();
    for (var figure : List.of("p50 ms", "p99 ms", "p99.9 ms")) {
      groups.addAll(of("W1", figure, ", " + figure.replace(" ms", "")));
    }
    return groups;
  }

  private List<Group> of(String workload, String figure, String suffix) {
    var groups = new ArrayList<Group>();
    for (var name : results.workloads()) {
      if (name.startsWith(workload + " ") || name.startsWith(workload + ",")) {
        var bars = new ArrayList<Bar>();
        for (var server : results.servers()) {
          results.spread(name, server, figure).map(it -> bar(server, it)).ifPresent(bars::add);
        }
        groups.add(new Group(name + suffix, bars));
      }
    }
    return groups;
  }

  private static Bar bar(String name, Spread spread) {
    return new Bar(name, spread.min(), spread.median(), spread.max());
  }

  private List<Group> staleness() {
    var groups = new ArrayList<Group>();
    for (var rooms : results.shown().stream().map(Shown::rooms).distinct().toList()) {
      var bars =
          results.shown().stream()
              .filter(it -> it.rooms() == rooms)
              .map(it -> new Bar(it.way(), it.p50(), it.p99(), it.p99()))
              .toList();
      groups.add(
          new Group(
              rooms + (rooms == 1 ? " session" : " sessions") + ", p99 (line from p50)", bars));
    }
    return groups;
  }
}

package dialogduk.bench.workload;

import dialogduk.bench.figures.Flatness;
import dialogduk.bench.figures.Proc;
import dialogduk.bench.http.Generator;
import dialogduk.bench.http.Load;
import dialogduk.bench.http.Requests;
import dialogduk.bench.server.Served;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// Where contestants run, one at a time while the others stand still.
final class Track {

  private static final int WARMING = 32;
  private static final Duration BREATH = Duration.ofMillis(300);
  private static final double MILLI = 1e6;

  private final List<Sample> samples = new ArrayList<>();

  /// A stretch of load.
  interface Stretch {
    Load of(Generator generator) throws IOException, InterruptedException;
  }

  /// A load, and what it cost the server.
  record Run(Load load, long cpuMicros) {
    double cpuPerRequest() {
      return load.all() == 0 ? 0 : (double) cpuMicros / load.all();
    }
  }

  List<Sample> samples() {
    return List.copyOf(samples);
  }

  Run run(Served served, Stretch stretch) throws IOException, InterruptedException {
    served.goOn();
    try {
      TimeUnit.MILLISECONDS.sleep(BREATH.toMillis());
      var before = served.cpuMicros();
      var load = stretch.of(new Generator(served.port()));
      return new Run(load, served.cpuMicros() - before);
    } finally {
      served.standStill();
    }
  }

  /// Until a request costs no less than before.
  void warmUp(String name, Served served, Requests requests, Plan plan)
      throws IOException, InterruptedException {
    var costs = new ArrayList<Double>();
    while (costs.size() < plan.warmest() && !Flatness.isFlat(costs)) {
      var run = run(served, generator -> generator.closed(requests, WARMING, plan.stretch()));
      costs.add(run.cpuPerRequest());
    }
    for (int i = 0; i < costs.size(); i++) {
      samples.add(new Sample("warm-up", name, i, Map.of("cpu µs", costs.get(i))));
    }
    samples.add(
        new Sample(
            "warm",
            name,
            0,
            Map.of(
                "flat",
                Flatness.isFlat(costs) ? 1.0 : 0.0,
                "resident MB",
                served.residentBytes() / 1e6)));
  }

  void keep(String workload, String server, int round, Run run) {
    var load = run.load();
    var figures = new TreeMap<String, Double>();
    figures.put("marks/s", load.perSecond());
    figures.put("cpu µs", run.cpuPerRequest());
    figures.put("p50 ms", load.latencies().percentile(0.5) / MILLI);
    figures.put("p99 ms", load.latencies().percentile(0.99) / MILLI);
    figures.put("p99.9 ms", load.latencies().percentile(0.999) / MILLI);
    figures.put("max ms", load.latencies().max() / MILLI);
    figures.put("accepted", (double) load.accepted());
    figures.put("refused", (double) load.refused());
    figures.put("lost", (double) load.lost());
    figures.put("load average", Proc.load());
    figures.put("sent late p99 ms", load.lateness().percentile(0.99) / MILLI);
    samples.add(new Sample(workload, server, round, figures));
    System.out.printf("%-28s %-26s round %d  %s%n", workload, server, round + 1, brief(figures));
  }

  private static String brief(Map<String, Double> figures) {
    var all = new StringBuilder();
    figures.forEach((name, figure) -> all.append("%s=%.2f ".formatted(name, figure)));
    return all.toString();
  }
}

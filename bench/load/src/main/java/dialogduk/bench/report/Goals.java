package dialogduk.bench.report;

import dialogduk.bench.figures.Ratio;
import dialogduk.bench.figures.Ratio.Better;
import dialogduk.bench.figures.Spread;
import dialogduk.bench.server.Peers;
import dialogduk.bench.server.Product;
import dialogduk.bench.staleness.Shown;
import dialogduk.bench.workload.Race;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;

/// What was aimed at, and what came of it.
final class Goals {

  /// @param reached as our worst round says
  record Goal(String workload, String aim, String found, boolean reached) {}

  private final Results results;
  private final List<Goal> goals = new ArrayList<>();

  Goals(Results results) {
    this.results = results;
  }

  List<Goal> all() {
    worst("W1", "1,000/s: p99 ≤ 10 ms", Race.W1.formatted(1_000), "p99 ms", it -> it <= 10);
    atOnce();
    than(
        "W1",
        "167/s: p99 ≤ Bolt-JS",
        Race.W1.formatted(167),
        "p99 ms",
        Peers.BOLT_JS,
        Better.LOWER,
        1);
    for (int connections : List.of(32, 256)) {
      var workload = Race.W2.formatted(connections);
      than(
          "W2",
          connections + " connections: ≥ 15 × Bolt-JS",
          workload,
          "marks/s",
          Peers.BOLT_JS,
          Better.HIGHER,
          15);
      than(
          "W2",
          connections + " connections: ≥ 0.7 × the ceiling",
          workload,
          "marks/s",
          Peers.CEILING,
          Better.HIGHER,
          0.7);
      worst("W2", "≤ 70 µs CPU per mark", workload, "cpu µs", it -> it <= 70);
    }
    staleness();
    effects();
    worst("W10", "≤ 40 µs CPU per duplicate", Race.DUPLICATE, "cpu µs", it -> it <= 40);
    lost();
    return goals;
  }

  private void worst(
      String workload, String aim, String measured, String figure, DoublePredicate enough) {
    results
        .spread(measured, Product.NAME, figure)
        .ifPresent(
            found ->
                goals.add(
                    new Goal(
                        workload,
                        aim,
                        found.told(figure.startsWith("cpu") ? 0 : 2),
                        enough.test(found.max()))));
  }

  /// Teams waits for five seconds.
  private void atOnce() {
    for (var workload : results.workloads()) {
      if (workload.startsWith("W1t,")) {
        results
            .spread(workload, Product.IN_TEAMS, "max ms")
            .ifPresent(slowest -> goals.add(answered(workload, slowest)));
      }
    }
  }

  private Goal answered(String workload, Spread slowest) {
    var otherwise =
        results.sum(workload, Product.IN_TEAMS, "refused")
            + results.sum(workload, Product.IN_TEAMS, "lost");
    return new Goal(
        "W1t",
        workload.replace("W1t, ", "") + " in Teams: all accepted, the last within 5,000 ms",
        "%s ms, %,.0f not accepted".formatted(slowest.told(0), otherwise),
        slowest.max() <= 5_000 && otherwise == 0);
  }

  private void than(
      String workload,
      String aim,
      String measured,
      String figure,
      String peer,
      Better better,
      double times) {
    var ours = results.spread(measured, Product.NAME, figure);
    var theirs = results.spread(measured, peer, figure);
    if (ours.isPresent() && theirs.isPresent()) {
      var ratio = Ratio.of(ours.get(), theirs.get(), better);
      goals.add(new Goal(workload, aim, told(ours, theirs, ratio), ratio.certain() >= times));
    }
  }

  private static String told(Optional<Spread> ours, Optional<Spread> theirs, Ratio ratio) {
    return String.format(
        Locale.ROOT,
        "%,.2f against %,.2f: %s",
        ours.orElseThrow().median(),
        theirs.orElseThrow().median(),
        ratio.told());
  }

  private void staleness() {
    for (var ours : results.shown()) {
      if (ours.way().equals("Dialogduk")) {
        var optimum =
            results.shown().stream()
                .filter(it -> it.rooms() == ours.rooms() && it.way().equals("optimum"))
                .findFirst()
                .orElseThrow();
        goals.add(
            new Goal(
                "W3",
                ours.rooms() + " live: p99 ≤ 1.1 × the optimum, no 429, last mark shown",
                String.format(
                    Locale.ROOT,
                    "%.1f s against %.1f s, %d × 429, %d marks never shown",
                    ours.p99(),
                    optimum.p99(),
                    ours.tooMany(),
                    ours.never()),
                isAsGood(ours, optimum)));
      }
    }
  }

  private static boolean isAsGood(Shown ours, Shown optimum) {
    return ours.p99() <= 1.1 * optimum.p99() && ours.tooMany() == 0 && ours.never() == 0;
  }

  private void effects() {
    var steps = results.steps();
    goals.add(
        new Goal(
            "W10",
            "exactly one effect per click",
            "%d sessions pressed four times: %d otherwise than once; %d stray events"
                .formatted(steps.sessions() - 1, steps.otherwise(), steps.strayEvents()),
            steps.otherwise() == 0 && steps.strayEvents() == 0));
  }

  private void lost() {
    lost("all", Product.NAME);
    lost("W1t", Product.IN_TEAMS);
  }

  private void lost(String workload, String server) {
    var kept = results.kept().get(server);
    if (kept != null) {
      goals.add(
          new Goal(
              workload,
              "every acknowledged mark is there after kill -9",
              "%,d people, %d wrong".formatted(kept.people(), kept.wrong()),
              kept.wrong() == 0 && kept.people() > 0));
    }
  }
}

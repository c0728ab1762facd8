package dialogduk.bench.report;

import dialogduk.bench.figures.Spread;
import dialogduk.bench.server.Kept;
import dialogduk.bench.staleness.Shown;
import dialogduk.bench.workload.Sample;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/// Everything that one run has found.
///
/// @param date of the run
/// @param full false for a short one, which claims nothing
/// @param machine what may be said of it, by name
/// @param kept by server, what was found after it was killed
/// @param steps of W10
public record Results(
    String date,
    boolean full,
    Map<String, String> machine,
    List<Sample> samples,
    Map<String, Kept> kept,
    Steps steps,
    List<Shown> shown) {

  /// A step that a leader pressed once in one session and four times in the others.
  ///
  /// @param sessions that were pressed in, the first one once
  /// @param eventsOfOne that one press appends
  /// @param otherwise sessions where four presses appended something else
  /// @param strayEvents that marks have appended anywhere
  /// @param privately calls to Slack meanwhile, by what became of them
  public record Steps(
      int sessions, long eventsOfOne, long otherwise, long strayEvents, String privately) {}

  public SequencedSet<String> workloads() {
    var names = new LinkedHashSet<String>();
    samples.forEach(sample -> names.add(sample.workload()));
    return names;
  }

  /// Who was measured, in the order they ran.
  public SequencedSet<String> servers() {
    var names = new LinkedHashSet<String>();
    samples.forEach(sample -> names.add(sample.server()));
    return names;
  }

  /// Those of them that took part in a workload.
  List<String> serversIn(String workload) {
    return servers().stream()
        .filter(
            server ->
                samples.stream()
                    .anyMatch(it -> it.workload().equals(workload) && it.server().equals(server)))
        .toList();
  }

  /// Empty where it was not measured.
  Optional<Spread> spread(String workload, String server, String figure) {
    var figures = new ArrayList<Double>();
    for (var sample : samples) {
      if (sample.workload().equals(workload) && sample.server().equals(server)) {
        var found = sample.figures().get(figure);
        if (found != null) {
          figures.add(found);
        }
      }
    }
    return figures.isEmpty() ? Optional.empty() : Optional.of(Spread.of(figures));
  }

  double sum(String workload, String server, String figure) {
    return samples.stream()
        .filter(it -> it.workload().equals(workload) && it.server().equals(server))
        .mapToDouble(it -> it.figures().getOrDefault(figure, 0.0))
        .sum();
  }
}

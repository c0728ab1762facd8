package dialogduk.bench.staleness;

import dialogduk.bench.figures.Latencies;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How long marks waited until the card in their channel counted them.
final class Staleness {

  private final List<List<Instant>> waiting = new ArrayList<>();
  private final Latencies waits = new Latencies();

  Staleness(int rooms) {
    for (int i = 0; i < rooms; i++) {
      waiting.add(new ArrayList<>());
    }
  }

  void marked(int room, Instant at) {
    waiting.get(room).add(at);
  }

  /// The room shows everything until now.
  void shown(int room, Instant now) {
    waiting.get(room).forEach(at -> waits.add(Duration.between(at, now).toNanos()));
    waiting.get(room).clear();
  }

  /// One mark is shown, the oldest that waits.
  void shownOne(int room, Instant now) {
    waits.add(Duration.between(waiting.get(room).removeFirst(), now).toNanos());
  }

  boolean waits(int room) {
    return !waiting.get(room).isEmpty();
  }

  /// What the marks of a room have waited together.
  Duration sum(int room, Instant now) {
    return waiting.get(room).stream()
        .map(at -> Duration.between(at, now))
        .reduce(Duration.ZERO, Duration::plus);
  }

  Duration oldest(int room, Instant now) {
    return waiting.get(room).isEmpty()
        ? Duration.ZERO
        : Duration.between(waiting.get(room).getFirst(), now);
  }

  /// Marks that are not shown.
  int left() {
    return waiting.stream().mapToInt(List::size).sum();
  }

  int shown() {
    return waits.count();
  }

  double seconds(double share) {
    return waits.percentile(share) / 1e9;
  }

  double mean() {
    double sum = 0;
    for (int rank = 1; rank <= waits.count(); rank++) {
      sum += waits.percentile((double) rank / waits.count());
    }
    return waits.count() == 0 ? 0 : sum / waits.count() / 1e9;
  }
}

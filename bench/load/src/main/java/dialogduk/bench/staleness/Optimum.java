package dialogduk.bench.staleness;

import dialogduk.bench.staleness.Arrivals.Mark;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/// The least staleness that any sender can reach who knows no future, under what the workspace
/// allows: so many edits in any minute, sent as soon as one is allowed, to the room whose turn is
/// best. Several orders are tried, and the best p99 counts.
final class Optimum {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final int rooms;
  private final int perMinute;
  private final List<Mark> marks;

  Optimum(int rooms, int perMinute, Arrivals arrivals) {
    this.rooms = rooms;
    this.perMinute = perMinute;
    this.marks = arrivals.marks();
  }

  Shown best() {
    BiFunction<Staleness, Instant, Comparator<Integer>> together =
        (waiting, now) -> Comparator.comparing(room -> waiting.sum(room, now));
    BiFunction<Staleness, Instant, Comparator<Integer>> oldest =
        (waiting, now) -> Comparator.comparing(room -> waiting.oldest(room, now));
    return List.of(walked(together), walked(oldest)).stream()
        .min(Comparator.comparingDouble(Shown::p99))
        .orElseThrow();
  }

  private Shown walked(BiFunction<Staleness, Instant, Comparator<Integer>> order) {
    var waiting = new Staleness(rooms);
    var sent = new ArrayDeque<Instant>();
    long edits = 0;
    int next = 0;
    var now = marks.getFirst().at();
    while (next < marks.size() || waiting.left() > 0) {
      while (next < marks.size() && !marks.get(next).at().isAfter(now)) {
        waiting.marked(marks.get(next).room(), marks.get(next).at());
        next++;
      }
      var allowed = allowed(sent, now);
      var turn = turn(waiting, order.apply(waiting, now));
      if (turn.isPresent() && !allowed.isAfter(now)) {
        waiting.shown(turn.get(), now);
        sent.addLast(now);
        edits++;
      } else {
        var arrival = next < marks.size() ? marks.get(next).at() : Instant.MAX;
        now = turn.isPresent() && allowed.isBefore(arrival) ? allowed : arrival;
      }
    }
    return new Shown(
        "optimum",
        rooms,
        waiting.seconds(0.5),
        waiting.seconds(0.99),
        waiting.mean(),
        edits,
        0,
        0,
        Duration.between(marks.getLast().at(), now).toMillis() / 1e3);
  }

  private Optional<Integer> turn(Staleness waiting, Comparator<Integer> order) {
    return IntStream.range(0, rooms).boxed().filter(waiting::waits).max(order);
  }

  private Instant allowed(Deque<Instant> sent, Instant now) {
    while (sent.size() > perMinute) {
      sent.removeFirst();
    }
    return sent.size() < perMinute ? now : sent.getFirst().plus(MINUTE);
  }
}

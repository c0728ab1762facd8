package dialogduk.bench.staleness;

import dialogduk.bench.server.People;
import dialogduk.core.bot.Delivery;
import dialogduk.core.bot.Pace;
import dialogduk.core.bot.Reconciler;
import dialogduk.slack.api.Budget;
import dialogduk.slack.api.SlackCalls;
import dialogduk.slack.api.SlackChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The product's own pace, delivery, reconciler, budget and Slack client, called one after the
/// other as its deliveries do with threads and real time.
final class Ours {

  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofHours(2);

  private final Rooms rooms;
  private final Arrivals arrivals;
  private final Staleness staleness;
  private final Pace pace = new Pace();

  Ours(Rooms rooms, Arrivals arrivals) {
    this.rooms = rooms;
    this.arrivals = arrivals;
    this.staleness = new Staleness(rooms.people().sessions());
  }

  Shown walked() {
    var budget = new Budget(rooms.clock());
    var token = rooms.standin().installed(People.TEAM).token();
    try (var calls = new SlackCalls(rooms.standin().apiUrl(), _ -> Optional.of(token), budget)) {
      var reconciler =
          new Reconciler(
              rooms.house()::board, rooms.house().store().shown(), new SlackChannel(calls));
      var delivery = new Delivery(reconciler, rooms.house().store().shown(), (_, _) -> {});
      posted(delivery);
      return walked(delivery);
    }
  }

  /// The cards stand in their channels before the first mark comes.
  private void posted(Delivery delivery) {
    var until = rooms.now().plus(LONGEST);
    while (!rooms.house().store().shown().behind().isEmpty() && rooms.now().isBefore(until)) {
      advanceTo(deliver(delivery));
    }
    rooms.clock().advance(Duration.ofMinutes(2));
  }

  private Shown walked(Delivery delivery) {
    var start = rooms.now();
    var shift = Duration.between(Rooms.START, start);
    var before = rooms.edits();
    var refused = rooms.standin().limits().refused();
    int next = 0;
    while (next < arrivals.marks().size() || staleness.left() > 0) {
      if (rooms.now().isAfter(start.plus(LONGEST))) {
        break;
      }
      while (next < arrivals.marks().size() && !at(next, shift).isAfter(rooms.now())) {
        var mark = arrivals.marks().get(next);
        rooms.mark(mark);
        staleness.marked(mark.room(), at(next, shift));
        next++;
      }
      var look = deliver(delivery);
      var arrival = next < arrivals.marks().size() ? at(next, shift) : Instant.MAX;
      advanceTo(look.isBefore(arrival) ? look : arrival);
    }
    return new Shown(
        "Dialogduk",
        rooms.people().sessions(),
        staleness.seconds(0.5),
        staleness.seconds(0.99),
        staleness.mean(),
        rooms.edits() - before,
        rooms.standin().limits().refused() - refused,
        rooms.never(),
        Duration.between(at(arrivals.marks().size() - 1, shift), rooms.now()).toMillis() / 1e3);
  }

  private Instant at(int mark, Duration shift) {
    return arrivals.marks().get(mark).at().plus(shift);
  }

  private void advanceTo(Instant moment) {
    if (moment.isAfter(rooms.now())) {
      rooms.clock().advance(Duration.between(rooms.now(), moment));
    }
  }

  /// As `Deliveries` in the product: starts what is due, and says when to look again.
  private Instant deliver(Delivery delivery) {
    var now = rooms.now();
    var behind = rooms.house().store().shown().behind();
    for (var room : pace.due(behind, now)) {
      pace.started(room.session(), room.room(), now);
      if (delivery.attempt(room, now) instanceof Delivery.Outcome.Settled) {
        staleness.shown(rooms.roomOf(room.session()), now);
      }
    }
    return rooms.house().store().shown().behind().stream()
        .map(room -> pace.notBefore(room, now))
        .filter(due -> due.isAfter(now))
        .reduce(now.plus(LONGEST_SLEEP), (one, other) -> one.isBefore(other) ? one : other);
  }
}

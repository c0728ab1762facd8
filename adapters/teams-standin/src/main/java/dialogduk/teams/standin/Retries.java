package dialogduk.teams.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What was not taken in time comes again after 15 and after 30 seconds, each time under a new
/// name. What was refused (4xx) does not.
final class Retries {

  private static final Duration WAIT = Duration.ofSeconds(15);
  private static final int MOST = 2;

  private record Due(Prepared delivery, int retry, Instant at) {}

  private final World world;
  private final List<Due> due = new ArrayList<>();

  Retries(World world) {
    this.world = world;
  }

  void after(Prepared delivery, Delivered delivered) {
    again(delivery, 1, delivered);
  }

  private synchronized void again(Prepared delivery, int retry, Delivered delivered) {
    var refused = delivered.status() / 100 == 4;
    if (!delivered.inTime() && !refused && retry <= MOST) {
      due.add(new Due(delivery, retry, world.now().plus(WAIT)));
    }
  }

  /// Sends all whose time has come; what came of each.
  List<Delivered> tick() {
    var sent = new ArrayList<Delivered>();
    for (var one : take()) {
      var delivered = one.delivery().withNewId().send();
      again(one.delivery(), one.retry() + 1, delivered);
      sent.add(delivered);
    }
    return sent;
  }

  private synchronized List<Due> take() {
    var now = world.now();
    var ready =
        due.stream()
            .filter(one -> !one.at().isAfter(now))
            .sorted(Comparator.comparing(Due::at))
            .toList();
    due.removeAll(ready);
    return ready;
  }
}

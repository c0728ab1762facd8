package dialogduk.slack.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Events that were not taken in time come again: at once, after a minute, after five.
final class Retries {

  private static final List<Duration> WAITS =
      List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

  private record Due(Prepared event, int retry, String reason, Instant at) {}

  private final World world;
  private final List<Due> due = new ArrayList<>();

  Retries(World world) {
    this.world = world;
  }

  void after(Prepared event, Delivered delivered) {
    again(event, 1, delivered);
  }

  private synchronized void again(Prepared event, int retry, Delivered delivered) {
    if (!delivered.inTime() && !delivered.trouble().equals("no_retry") && retry <= WAITS.size()) {
      var reason = delivered.trouble().equals("late") ? "http_timeout" : delivered.trouble();
      due.add(new Due(event, retry, reason, world.clock.instant().plus(WAITS.get(retry - 1))));
    }
  }

  /// Sends all whose time has come; how many went out.
  int tick() {
    var sent = 0;
    for (var next = take(); !next.isEmpty(); next = take()) {
      for (var one : next) {
        again(one.event(), one.retry() + 1, one.event().resend(one.retry(), one.reason()));
        sent++;
      }
    }
    return sent;
  }

  private synchronized List<Due> take() {
    var now = world.clock.instant();
    var ready =
        due.stream()
            .filter(one -> !one.at().isAfter(now))
            .sorted(Comparator.comparing(Due::at))
            .toList();
    due.removeAll(ready);
    return ready;
  }
}

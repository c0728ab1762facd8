package dialogduk.bench.staleness;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import dialogduk.bench.server.People;
import dialogduk.slack.api.SlackCalls;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// What one writes first: an edit for each mark, in their order; after a 429 the same again when
/// the workspace said so.
final class Naive {

  private static final int TOO_MANY = 429;
  private static final Duration LONGEST = Duration.ofHours(2);

  private final Rooms rooms;
  private final Arrivals arrivals;
  private final Staleness staleness;
  private final String[] cards;
  private final int[] counted;

  Naive(Rooms rooms, Arrivals arrivals) {
    this.rooms = rooms;
    this.arrivals = arrivals;
    this.staleness = new Staleness(rooms.people().sessions());
    this.cards = new String[rooms.people().sessions()];
    this.counted = new int[rooms.people().sessions()];
  }

  Shown walked() throws Exception {
    var token = rooms.standin().installed(People.TEAM).token();
    var slack = SlackCalls.client(rooms.standin().apiUrl());
    try {
      var client = slack.methods(token);
      post(client);
      return walked(client);
    } finally {
      slack.close();
    }
  }

  private void post(MethodsClient client) throws IOException, SlackApiException {
    for (int room = 0; room < cards.length; room++) {
      var channel = People.channel(room);
      cards[room] = client.chatPostMessage(it -> it.channel(channel).text(text(0))).getTs();
      rooms.clock().advance(Duration.ofSeconds(1));
    }
    rooms.clock().advance(Duration.ofMinutes(2));
  }

  private String text(int count) {
    return "%d av %d har markerat".formatted(count, rooms.people().perSession());
  }

  private Shown walked(MethodsClient client) throws IOException {
    var start = rooms.now();
    var shift = Duration.between(Rooms.START, start);
    Deque<Integer> queue = new ArrayDeque<>();
    var notBefore = start;
    int next = 0;
    while (next < arrivals.marks().size() || !queue.isEmpty()) {
      if (rooms.now().isAfter(start.plus(LONGEST))) {
        break;
      }
      while (next < arrivals.marks().size() && !at(next, shift).isAfter(rooms.now())) {
        queue.addLast(arrivals.marks().get(next).room());
        staleness.marked(arrivals.marks().get(next).room(), at(next, shift));
        next++;
      }
      if (!queue.isEmpty() && !notBefore.isAfter(rooms.now())) {
        var wait = edit(client, queue.getFirst());
        if (wait.isZero()) {
          staleness.shownOne(queue.removeFirst(), rooms.now());
        } else {
          notBefore = rooms.now().plus(wait);
        }
      } else {
        var arrival = next < arrivals.marks().size() ? at(next, shift) : Instant.MAX;
        var moment = !queue.isEmpty() && notBefore.isBefore(arrival) ? notBefore : arrival;
        rooms.clock().advance(Duration.between(rooms.now(), moment));
      }
    }
    return new Shown(
        "update per mark",
        rooms.people().sessions(),
        staleness.seconds(0.5),
        staleness.seconds(0.99),
        staleness.mean(),
        rooms.edits(),
        rooms.standin().limits().refused(),
        rooms.never(),
        Duration.between(at(arrivals.marks().size() - 1, shift), rooms.now()).toMillis() / 1e3);
  }

  private Instant at(int mark, Duration shift) {
    return arrivals.marks().get(mark).at().plus(shift);
  }

  /// @return how long to wait before it is tried again; nothing when it is done
  private Duration edit(MethodsClient client, int room) throws IOException {
    try {
      var channel = People.channel(room);
      client.chatUpdate(it -> it.channel(channel).ts(cards[room]).text(text(counted[room] + 1)));
      counted[room]++;
      return Duration.ZERO;
    } catch (SlackApiException refused) {
      if (refused.getResponse().code() != TOO_MANY) {
        throw new IllegalStateException("the stand-in refused an edit", refused);
      }
      return Duration.ofSeconds(Long.parseLong(refused.getResponse().header("Retry-After", "1")));
    }
  }
}

package dialogduk.bench.server;

import dialogduk.core.bot.Reconciler;
import dialogduk.core.bot.Shown.Room;
import dialogduk.slack.api.Budget;
import dialogduk.slack.api.SlackCalls;
import dialogduk.slack.api.SlackChannel;
import dialogduk.slack.standin.SettableTime;
import dialogduk.slack.standin.Standin;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Posts the cards of every session before anything is measured, as they would long since have been
/// posted: by the product's own reconciler, but without waiting for its budget.
final class Cards {

  private static final Duration PER_ROOM = Duration.ofMinutes(2);

  private Cards() {}

  static void post(House house, Standin standin) {
    var quick = new SettableTime(Instant.EPOCH);
    var token = standin.installed(People.TEAM).token();
    try (var calls = new SlackCalls(standin.apiUrl(), _ -> Optional.of(token), new Budget(quick))) {
      var shown = house.store().shown();
      var reconciler = new Reconciler(house::board, shown, new SlackChannel(calls));
      for (var room : shown.behind()) {
        settle(reconciler, room, quick);
      }
    }
  }

  /// Three posts in a channel may come at once, so a room may take several tries.
  private static void settle(Reconciler reconciler, Room room, SettableTime quick) {
    while (true) {
      quick.advance(PER_ROOM);
      try {
        reconciler.settle(room.session(), room.room());
        return;
      } catch (dialogduk.core.bot.Channel.Busy busy) {
        quick.advance(busy.after());
      }
    }
  }
}

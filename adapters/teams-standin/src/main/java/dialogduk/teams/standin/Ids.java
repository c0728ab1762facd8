package dialogduk.teams.standin;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/// Names that the chat gives. Different in every run of a stand-in only where the clock is.
final class Ids {

  private final AtomicLong last = new AtomicLong();
  private final AtomicLong count = new AtomicLong();

  /// A message's: the time in milliseconds, always later than the one before.
  String message(Instant now) {
    return Long.toString(last.updateAndGet(before -> Math.max(before + 1, now.toEpochMilli())));
  }

  /// Of everything that is no message.
  String event() {
    return "f:" + Account.uuid("event " + count.incrementAndGet());
  }

  String channel() {
    return "19:" + hex() + "@thread.tacv2";
  }

  String group() {
    return "19:" + hex() + "@thread.v2";
  }

  static String personal(Account account) {
    return "a:1" + Account.opaque("personal " + account.id());
  }

  String uuid() {
    return Account.uuid("thing " + count.incrementAndGet());
  }

  private String hex() {
    return uuid().replace("-", "");
  }
}

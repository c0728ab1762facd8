package dialogduk.core.chat;

import dialogduk.core.bot.Channel.Busy;
import dialogduk.core.bot.Channel.Gone;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Says private things after what they tell of is done. While a chat asks to wait they wait too;
/// what it refuses is not repeated. In memory alone: a restart forgets what was still to be said.
public final class Background {

  /// Nobody knows any more what an answer is about that comes later.
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);

  private final Executor executor;
  private final Consumer<String> complaints;

  /// @param complaints for the log: what could not be said, without anything that somebody wrote
  public Background(Executor executor, Consumer<String> complaints) {
    this.executor = executor;
    this.complaints = complaints;
  }

  /// @param what for the log, without anything that somebody wrote
  public void run(String what, Runnable task) {
    attempt(what, task, Duration.ZERO);
  }

  /// @param waited until now, as often as it was asked for
  private void attempt(String what, Runnable task, Duration waited) {
    executor.execute(
        () -> {
          try {
            task.run();
          } catch (Busy busy) {
            later(what, task, waited, busy.after());
          } catch (Gone gone) {
            complaints.accept("could not %s: %s".formatted(what, gone.getMessage()));
          } catch (RuntimeException unknown) {
            complaints.accept(
                "not known whether it did %s: %s".formatted(what, unknown.getMessage()));
          }
        });
  }

  private void later(String what, Runnable task, Duration waited, Duration after) {
    var pause = after.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : after;
    var together = waited.plus(pause);
    if (together.compareTo(LONGEST_WAIT) > 0) {
      complaints.accept("gave up to %s: it asks to wait too long".formatted(what));
      return;
    }
    var delayed = CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
    delayed.execute(() -> attempt(what, task, together));
  }
}

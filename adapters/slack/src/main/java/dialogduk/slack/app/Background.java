package dialogduk.slack.app;

import dialogduk.core.bot.Channel.Busy;
import dialogduk.core.bot.Channel.Gone;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says private things after what they tell of is done. While Slack asks to wait they wait too;
/// what it refuses is not repeated. In memory alone: a restart forgets what was still to be said.
public final class Background {

  private static final Logger LOG = LoggerFactory.getLogger(Background.class);
  private static final int ATTEMPTS = 5;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  private final ExecutorService executor;

  public Background(ExecutorService executor) {
    this.executor = executor;
  }

  /// @param what for the log, without anything that somebody wrote
  void run(String what, Runnable task) {
    attempt(what, task, 1);
  }

  private void attempt(String what, Runnable task, int attempt) {
    executor.execute(
        () -> {
          try {
            task.run();
          } catch (Busy busy) {
            later(what, task, attempt, busy.after());
          } catch (Gone gone) {
            LOG.info("Slack: could not {}: {}", what, gone.getMessage());
          } catch (RuntimeException unknown) {
            LOG.warn("Slack: not known whether it did {}: {}", what, unknown.getMessage());
          }
        });
  }

  private void later(String what, Runnable task, int attempt, Duration after) {
    if (attempt == ATTEMPTS || after.compareTo(LONGEST_WAIT) > 0) {
      LOG.warn("Slack: gave up to {}: it asks to wait too long", what);
      return;
    }
    var delayed = CompletableFuture.delayedExecutor(after.toMillis(), TimeUnit.MILLISECONDS);
    delayed.execute(() -> attempt(what, task, attempt + 1));
  }
}

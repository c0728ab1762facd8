package dialogduk.teams.trust;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/// Work that is done once for all who ask for it at the same time, and then not again for a while.
/// It runs on the executor; nobody holds a lock meanwhile, and each waits for as long as he likes.
public final class SharedWork {

  private record Run(long began, CompletableFuture<Void> end) {}

  private final Runnable work;
  private final Executor executor;
  private final LongSupplier nanos;
  private final AtomicReference<Run> last;

  /// @param nanos like [System#nanoTime]
  public SharedWork(Runnable work, Executor executor, LongSupplier nanos) {
    this.work = work;
    this.executor = executor;
    this.nanos = nanos;
    // A year ago.
    this.last =
        new AtomicReference<>(
            new Run(
                nanos.getAsLong() - Duration.ofDays(365).toNanos(),
                CompletableFuture.completedFuture(null)));
  }

  /// Begins, unless it is running or began less than a pause ago. Returns at once.
  public void begin(Duration pause) {
    var _ = latest(pause);
  }

  /// The same, and waits for the end, but no longer than so.
  public void await(Duration pause, Duration patience) {
    try {
      latest(pause).get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException _) {
      // Whoever waited looks at what is there now.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private CompletableFuture<Void> latest(Duration pause) {
    var before = last.get();
    var now = nanos.getAsLong();
    if (!before.end().isDone() || now - before.began() < pause.toNanos()) {
      return before.end();
    }
    var next = new Run(now, new CompletableFuture<>());
    if (!last.compareAndSet(before, next)) {
      return last.get().end();
    }
    start(next);
    return next.end();
  }

  private void start(Run run) {
    try {
      executor.execute(
          () -> {
            try {
              work.run();
            } finally {
              run.end().complete(null);
            }
          });
    } catch (RejectedExecutionException stopping) {
      run.end().complete(null);
    }
  }
}

package dialogduk.core.chat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Answers while a chat waits. What is not done in time is not acknowledged: the chat tells the
/// person, and nothing is promised.
public final class InTime {

  private static final int FRAMES = 5;

  private final ExecutorService executor;
  private final Duration patience;
  private final Consumer<String> complaints;

  /// @param patience shorter than the chat's own
  /// @param complaints for the log: where it failed, without anything that somebody wrote
  public InTime(ExecutorService executor, Duration patience, Consumer<String> complaints) {
    this.executor = executor;
    this.patience = patience;
    this.complaints = complaints;
  }

  /// What came of a request.
  public sealed interface Outcome<T> {

    record Answered<T>(T answer) implements Outcome<T> {}

    /// It threw [Unreadable].
    record NotRead<T>() implements Outcome<T> {}

    /// Too late, or failed; it stands in the log.
    record Unanswered<T>() implements Outcome<T> {}
  }

  /// A request that cannot be read.
  public static class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unreadable(@Nullable Throwable cause) {
      super(cause);
    }
  }

  public <T> Outcome<T> of(Callable<T> request) {
    try {
      var answer = executor.submit(request);
      return new Outcome.Answered<>(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException late) {
      complaints.accept("a request took too long and was not acknowledged");
    } catch (ExecutionException failed) {
      return failed(failed.getCause());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    return new Outcome.Unanswered<>();
  }

  /// Where it failed, but not its message: that may hold what somebody wrote.
  private <T> Outcome<T> failed(@Nullable Throwable cause) {
    if (cause instanceof Unreadable) {
      return new Outcome.NotRead<>();
    }
    if (cause != null) {
      var trace = List.of(cause.getStackTrace());
      complaints.accept(
          "a request could not be answered: %s at %s"
              .formatted(
                  cause.getClass().getName(), trace.subList(0, Math.min(FRAMES, trace.size()))));
    }
    return new Outcome.Unanswered<>();
  }
}

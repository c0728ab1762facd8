package dialogduk.slack.app;

import com.slack.api.bolt.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers while Slack waits, over HTTP and sockets alike. What is not done in time is not
/// acknowledged: Slack tells the person, and nothing is promised.
final class InTime {

  private static final Logger LOG = LoggerFactory.getLogger(InTime.class);

  /// Slack waits for three seconds.
  private static final Duration PATIENCE = Duration.ofMillis(2_800);

  private final ExecutorService executor;
  private final Duration patience;

  InTime(ExecutorService executor) {
    this(executor, PATIENCE);
  }

  InTime(ExecutorService executor, Duration patience) {
    this.executor = executor;
    this.patience = patience;
  }

  /// What came of a request.
  sealed interface Outcome {

    record Answered(Response response) implements Outcome {}

    record Unreadable() implements Outcome {}

    /// Too late, or failed; it stands in the log.
    record Unanswered() implements Outcome {}
  }

  Outcome of(Callable<Response> request) {
    try {
      var answer = executor.submit(request);
      return new Outcome.Answered(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException late) {
      LOG.warn("Slack: a request took too long and was not acknowledged");
    } catch (ExecutionException failed) {
      return failed(failed.getCause());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    return new Outcome.Unanswered();
  }

  /// Where it failed, but not its message: that may hold what somebody wrote.
  private static Outcome failed(@Nullable Throwable cause) {
    if (cause instanceof SlackApp.BadRequest) {
      return new Outcome.Unreadable();
    }
    if (cause != null) {
      LOG.error(
          "Slack: a request could not be answered: {} at {}",
          cause.getClass().getName(),
          List.of(cause.getStackTrace()).subList(0, Math.min(5, cause.getStackTrace().length)));
    }
    return new Outcome.Unanswered();
  }
}

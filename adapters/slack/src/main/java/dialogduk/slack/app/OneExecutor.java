package dialogduk.slack.app;

import com.slack.api.util.thread.ExecutorServiceProvider;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/// Gives the SDK our own threads instead of pools of its own.
public record OneExecutor(ExecutorService executor) implements ExecutorServiceProvider {

  @Override
  public ExecutorService createThreadPoolExecutor(String threadGroupName, int poolSize) {
    return executor;
  }

  @Override
  public ScheduledExecutorService createThreadScheduledExecutor(String threadGroupName) {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofVirtual().name(threadGroupName).factory());
  }
}

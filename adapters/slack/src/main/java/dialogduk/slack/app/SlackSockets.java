package dialogduk.slack.app;

import dialogduk.core.bot.Channel.Busy;
import dialogduk.core.chat.InTime;
import dialogduk.core.chat.InTime.Outcome;
import dialogduk.slack.api.SlackCalls;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Socket Mode: we call Slack instead of the other way round, for those behind a firewall. Keeps
/// one socket open for as long as the server runs; the next one is open before an old one is left.
public final class SlackSockets implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SlackSockets.class);
  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  /// Slack closes a socket that it has asked us to leave, within some ten seconds, and may bring
  /// something on it until then: what it brings while we close is lost. We do it only if Slack has
  /// not.
  ///
  /// <https://docs.slack.dev/apis/events-api/using-socket-mode#disconnect>
  private static final Duration FAREWELL = Duration.ofSeconds(30);

  private final SlackCalls slack;
  private final String appToken;
  private final SlackApp app;
  private final ExecutorService executor;
  private final InTime inTime;
  private final Semaphore calls = new Semaphore(0);
  private final Thread keeper;
  private volatile boolean open = true;
  private volatile @Nullable OneSocket current;

  public SlackSockets(
      SlackCalls slack, String appToken, SlackApp app, InTime inTime, ExecutorService executor) {
    this.slack = slack;
    this.appToken = appToken;
    this.app = app;
    this.executor = executor;
    this.inTime = inTime;
    this.keeper = Thread.ofVirtual().name("slack-sockets").unstarted(this::keep);
  }

  /// Connects, soon and again and again.
  public void start() {
    keeper.start();
  }

  public boolean isConnected() {
    var socket = current;
    return socket != null && socket.isGood();
  }

  private void keep() {
    var pause = SHORTEST_PAUSE;
    while (open) {
      try {
        if (!isConnected()) {
          change();
        }
        pause = SHORTEST_PAUSE;
        if (calls.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
          calls.drainPermits();
        }
      } catch (InterruptedException stopping) {
        return;
      } catch (Busy busy) {
        pause = busy.after();
        unconnected(busy, pause);
      } catch (IOException | RuntimeException unable) {
        pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        unconnected(unable, pause);
      }
    }
  }

  private static void unconnected(Exception cause, Duration pause) {
    LOG.warn(
        "Slack is not connected over Socket Mode: {}. It is tried again in {} s.",
        cause.getMessage(),
        pause.toSeconds());
    try {
      Thread.sleep(pause);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void change() throws IOException {
    var old = current;
    current = OneSocket.open(slack, appToken, this::requested, calls::release);
    LOG.info("Slack is connected over Socket Mode");
    if (old != null) {
      CompletableFuture.delayedExecutor(FAREWELL.toMillis(), TimeUnit.MILLISECONDS, executor)
          .execute(old::close);
    }
  }

  private void requested(OneSocket socket, Envelope envelope) {
    executor.execute(() -> answer(socket, envelope));
  }

  private void answer(OneSocket socket, Envelope envelope) {
    var outcome = inTime.of(() -> app.handle(envelope.payload()));
    if (outcome instanceof Outcome.Answered(var response) && response.getStatusCode() == 200) {
      try {
        socket.send(envelope.acknowledged(response.getBody()));
      } catch (RuntimeException closed) {
        LOG.warn("Slack: an acknowledgement did not go out: {}", closed.getClass().getSimpleName());
      }
    }
  }

  @Override
  public void close() {
    open = false;
    keeper.interrupt();
    var socket = current;
    if (socket != null) {
      socket.close();
    }
  }
}

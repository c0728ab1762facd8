package dialogduk.app;

import dialogduk.core.bot.Delivery;
import dialogduk.core.bot.Delivery.Outcome;
import dialogduk.core.bot.Ledger;
import dialogduk.core.bot.Pace;
import dialogduk.core.bot.Shown;
import dialogduk.core.bot.Shown.Room;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the rooms of chats as they should be: whenever something has changed, and again when a
/// chat that was in trouble may be tried. Rooms wait for nobody but themselves.
final class Deliveries implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

  /// Who calls within this time is looked after together: under load there are thousands of calls a
  /// second, and looking costs more the more rooms there are.
  private static final Duration TOGETHER = Duration.ofMillis(50);

  /// Looked at even when nobody has called, should a call have been lost.
  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(5);

  private final Shown shown;
  private final ConnectedChats chats;
  private final InstantSource clock;
  private final ExecutorService executor;
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();
  private final Pace pace;
  private final Semaphore calls = new Semaphore(0);
  private final Thread loop;
  private volatile boolean open = true;

  Deliveries(Shown shown, ConnectedChats chats, InstantSource clock, ExecutorService executor) {
    this.shown = shown;
    this.chats = chats;
    this.pace = new Pace(chats::place);
    this.clock = clock;
    this.executor = executor;
    this.loop = Thread.ofVirtual().name("deliveries").unstarted(this::run);
  }

  /// After every chat is connected.
  void start() {
    loop.start();
  }

  /// Something may have changed that rooms show.
  void wake() {
    calls.release();
  }

  /// Something of a session has changed that is to be shown at once.
  void hurry(String session) {
    pace.hurry(session);
    wake();
  }

  private void run() {
    while (open) {
      try {
        var wait = Duration.between(clock.instant(), deliver());
        if (calls.tryAcquire(Math.max(1, wait.toMillis()), TimeUnit.MILLISECONDS)) {
          Thread.sleep(TOGETHER);
          calls.drainPermits();
        }
      } catch (InterruptedException stopping) {
        return;
      } catch (RuntimeException unable) {
        LOG.warn("What rooms should show could not be looked up; it is tried again", unable);
        pause();
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /// Starts what is due, and says when to look again.
  private Instant deliver() {
    var now = clock.instant();
    var behind = shown.behind().stream().filter(room -> chats.of(room.room()).isPresent()).toList();
    for (var room : pace.due(behind, now)) {
      chats.of(room.room()).ifPresent(chat -> start(chat.delivery(), room));
    }
    return behind.stream()
        .map(room -> pace.notBefore(room, now))
        .filter(due -> due.isAfter(now))
        .reduce(now.plus(LONGEST_SLEEP), (one, other) -> one.isBefore(other) ? one : other);
  }

  private void start(Delivery delivery, Room room) {
    var key = room.session() + " " + room.room();
    if (underWay.add(key)) {
      pace.started(room.session(), room.room(), clock.instant());
      executor.execute(
          () -> {
            try {
              attempt(delivery, room);
            } finally {
              underWay.remove(key);
              wake();
            }
          });
    }
  }

  private void attempt(Delivery delivery, Room room) {
    try {
      switch (delivery.attempt(room, clock.instant())) {
        case Outcome.Settled() -> {}
        case Outcome.Later(var until, var cause) -> {
          if (cause != null) {
            LOG.warn("{}: tried again at {}: {}", room.room(), until, cause.getMessage());
          }
        }
        case Outcome.Parked(var trouble) ->
            LOG.warn("{}: left alone until somebody helps: {}", room.room(), trouble);
      }
    } catch (Ledger.LedgerFailure unable) {
      LOG.warn("{}: what it shows could not be kept; it is tried again", room.room());
      pause();
    }
  }

  @Override
  public void close() {
    open = false;
    loop.interrupt();
  }
}

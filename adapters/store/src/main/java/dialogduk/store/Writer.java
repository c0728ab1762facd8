package dialogduk.store;

import dialogduk.store.StoreHealth.State;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that writes, and the only one with a writing connection.
///
/// It takes whatever waits into one transaction, commits it once, and only then lets the waiters
/// answer. If the commit fails, all of them fail: nobody is told that something is kept which is
/// not.
final class Writer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

  /// More waiting than this is refused at once, honestly, instead of answered late.
  static final int MOST_WAITING = 4_096;

  private static final int MOST_IN_ONE_COMMIT = 256;
  private static final long CHORE_MILLIS = 50;
  private static final long PROBE_MILLIS = 1_000;
  private static final long IDLE_MILLIS = 60_000;
  private static final long ENOUGH_SPACE = 1 << 20;

  private final Sql sql;
  private final Pulse pulse;
  private final LongSupplier space;
  private final Checkpoints checkpoints;
  private final BlockingQueue<Task<?>> waiting;
  private final Thread thread;
  private volatile boolean closing;
  private volatile boolean ended;

  /// @param space how many bytes are free where the database lies
  Writer(Sql sql, Pulse pulse, LongSupplier space, int mostWaiting) {
    this.sql = sql;
    this.space = space;
    this.pulse = pulse;
    this.checkpoints = new Checkpoints(sql);
    this.waiting = new ArrayBlockingQueue<>(mostWaiting);
    this.thread = Thread.ofPlatform().daemon().name("dialogduk-writer").unstarted(this::write);
  }

  void start() {
    thread.start();
  }

  /// Completes when the work is durable, or exceptionally with a LedgerFailure.
  <T> CompletableFuture<T> submit(String about, Task.Work<T> work, boolean scrubs) {
    var task = new Task<>(about, work, scrubs);
    var refusal = refusal();
    if (refusal != null) {
      task.fail(refusal, null);
    } else if (!waiting.offer(task)) {
      task.fail("too much is waiting for the disk. Try again in a moment.", null);
    } else if (ended && waiting.remove(task)) {
      task.fail("the store is closed.", null);
    }
    return task.answer();
  }

  /// Commits what waits, and ends.
  @Override
  public void close() {
    closing = true;
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private @Nullable String refusal() {
    if (closing) {
      return "the store is closed.";
    }
    return pulse.state() == State.READ_ONLY ? pulse.health().message() : null;
  }

  // --- on the writer's thread

  private void write() {
    while (!closing || !waiting.isEmpty()) {
      var batch = next();
      if (!batch.isEmpty()) {
        commit(batch);
      }
      chores();
    }
    ended = true;
    failAll(drained(), "the store is closed.", null);
  }

  /// Waits for something to do; empty when it is time for a chore instead.
  private List<Task<?>> next() {
    try {
      var first = waiting.poll(patience(), TimeUnit.MILLISECONDS);
      var batch = new ArrayList<Task<?>>();
      if (first != null) {
        batch.add(first);
        waiting.drainTo(batch, MOST_IN_ONE_COMMIT - 1);
      }
      return batch;
    } catch (InterruptedException _) {
      return drained();
    }
  }

  private List<Task<?>> drained() {
    var rest = new ArrayList<Task<?>>();
    waiting.drainTo(rest, MOST_IN_ONE_COMMIT);
    return rest;
  }

  private long patience() {
    if (pulse.state() == State.FULL) {
      return PROBE_MILLIS;
    }
    return checkpoints.pending() ? CHORE_MILLIS : IDLE_MILLIS;
  }

  private void commit(List<Task<?>> batch) {
    var refusal = pulse.state() == State.READ_ONLY ? pulse.health().message() : null;
    if (refusal != null) {
      failAll(batch, refusal, null);
    } else if (committed(batch)) {
      batch.forEach(Task::tell);
      checkpoints.committed(batch.size(), batch.stream().anyMatch(Task::scrubs));
    }
  }

  private boolean committed(List<Task<?>> batch) {
    try {
      sql.update("BEGIN IMMEDIATE");
      for (var task : batch) {
        task.run(sql);
      }
      sql.update("COMMIT");
      return true;
    } catch (SQLException failed) {
      undo();
      failAll(batch, noticed(failed), failed);
    } catch (RuntimeException | Error bug) {
      undo();
      pulse.become(State.READ_ONLY, readOnly(bug.getClass().getSimpleName()));
      failAll(batch, pulse.health().message(), bug);
    }
    return false;
  }

  private void chores() {
    try {
      if (pulse.state() == State.FULL) {
        probe();
      }
      if (pulse.state() != State.READ_ONLY) {
        checkpoints.run();
      }
    } catch (SQLException failed) {
      undo();
      noticed(failed);
    } catch (RuntimeException | Error bug) {
      pulse.become(State.READ_ONLY, readOnly(bug.getClass().getSimpleName()));
    }
  }

  /// Tries whether there is space again, so that health does not wait for somebody to act. Room for
  /// a few bytes is not enough: health would come and go with every small change.
  private void probe() throws SQLException {
    if (space.getAsLong() < ENOUGH_SPACE) {
      return;
    }
    sql.update("BEGIN IMMEDIATE");
    new MetaTable(sql).put(MetaTable.PROBE, Gcm.random(Long.BYTES));
    sql.update("COMMIT");
    pulse.become(State.UP, "There is space on the disk again; the store goes on.");
  }

  /// Draws the conclusion from a failure of the whole transaction, and says why nothing is kept.
  private String noticed(SQLException failed) {
    return switch (Trouble.of(failed)) {
      case FULL -> {
        pulse.become(
            State.FULL,
            "The disk is full: nothing new is kept until there is space; then all goes on by"
                + " itself.");
        checkpoints.makeSpace();
        yield "the disk is full. Try again when there is space.";
      }
      case BUSY -> {
        LOG.warn("The database was held by another program; what waited for a commit was refused.");
        yield "the database is held by another program. Try again in a moment.";
      }
      case BROKEN, OF_ONE_CHANGE -> {
        pulse.become(State.READ_ONLY, readOnly(String.valueOf(failed.getMessage())));
        yield pulse.health().message();
      }
    };
  }

  private static String readOnly(String why) {
    return "The store can only be read: a write did not reach the disk (%s). Look at the disk, then start the server again."
        .formatted(why);
  }

  private static void failAll(List<Task<?>> tasks, String why, @Nullable Throwable cause) {
    tasks.forEach(task -> task.fail(why, cause));
  }

  /// SQLite may have rolled back by itself already.
  private void undo() {
    try {
      sql.update("ROLLBACK");
    } catch (SQLException already) {
      LOG.debug("Nothing to roll back: {}", already.getMessage());
    }
  }
}

package dialogduk.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialogduk.core.bot.Ledger.LedgerFailure;
import dialogduk.core.bot.Ledger.Outcome;
import dialogduk.core.bot.Ledger.Outcome.Committed;
import dialogduk.core.bot.PersonChange;
import dialogduk.core.bot.Shown.Posted;
import dialogduk.core.session.Event;
import dialogduk.core.testkit.Changing;
import dialogduk.core.testkit.Ports;
import dialogduk.store.StoreHealth.State;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class WriterTest {

  @TempDir private Path folder;

  private final Watched watched = new Watched();
  private SqliteStore store;
  private Ports ports;

  @BeforeEach
  void open() {
    store = SqliteStore.open(StoreSettings.in(folder), new SqliteStore.Tuning(watched, 1, 8));
    ports = StorePorts.of(store);
  }

  @AfterEach
  void close() {
    watched.failWith(_ -> {});
    store.close();
  }

  @Test
  void takes_what_waits_into_one_commit() throws Exception {
    var held = hold();
    var answers = IntStream.range(0, 5).mapToObj(i -> commit("s" + i)).toList();
    watched.carriedOut();

    held.countDown();

    answers.forEach(CompletableFuture::join);
    assertThat(watched.carriedOut()).filteredOn("COMMIT"::equals).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void refuses_at_once_when_too_much_waits() throws Exception {
    var held = hold();
    var answers = IntStream.range(0, 20).mapToObj(i -> commit("s" + i)).toList();

    assertThatThrownBy(answers.getLast()::join)
        .hasCauseInstanceOf(LedgerFailure.class)
        .hasMessageContaining("too much is waiting");
    held.countDown();

    assertThat(answers.stream().filter(WriterTest::failed)).hasSize(12);
    assertThat(ports.events().sessions()).hasSize(8);
  }

  @Test
  void fails_everybody_when_the_commit_fails() throws Exception {
    var held = hold();
    var answers = IntStream.range(0, 5).mapToObj(i -> commit("s" + i)).toList();
    watched.failWith(failing("COMMIT", SQLiteErrorCode.SQLITE_IOERR_FSYNC));

    held.countDown();

    answers.forEach(
        answer ->
            assertThatThrownBy(answer::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(LedgerFailure.class));
    assertThat(ports.events().sessions()).isEmpty();
  }

  @Test
  void can_only_read_after_a_write_that_may_not_have_reached_the_disk() {
    var told = new CopyOnWriteArrayList<StoreHealth>();
    store.onHealth(told::add);
    commit("before").join();
    watched.failWith(failing("COMMIT", SQLiteErrorCode.SQLITE_IOERR_FSYNC));
    assertThatThrownBy(() -> commit("s1").join()).hasCauseInstanceOf(LedgerFailure.class);

    watched.failWith(_ -> {});

    assertThatThrownBy(() -> commit("s2").join()).hasMessageContaining("can only be read");
    assertThatThrownBy(() -> ports.shown().remember("s1", "room", "slot", new Posted("m", "h")))
        .isInstanceOf(LedgerFailure.class);
    assertThat(ports.events().sessions()).containsExactly("before");
    assertThat(store.health().state()).isEqualTo(State.READ_ONLY);
    assertThat(store.health().isUp()).isFalse();
    assertThat(told).extracting(StoreHealth::state).containsExactly(State.READ_ONLY);
  }

  @Test
  void goes_on_after_a_new_start() {
    watched.failWith(failing("COMMIT", SQLiteErrorCode.SQLITE_IOERR_FSYNC));
    assertThatThrownBy(() -> commit("s1").join()).hasCauseInstanceOf(LedgerFailure.class);
    close();

    open();

    assertThat(commit("s2").join()).isInstanceOf(Committed.class);
  }

  @Test
  void goes_on_by_itself_when_a_full_disk_has_space_again() throws Exception {
    var full = new AtomicBoolean(true);
    var up = new CountDownLatch(1);
    store.onHealth(
        health -> {
          if (health.isUp()) {
            up.countDown();
          }
        });
    watched.failWith(
        sql -> {
          if (full.get() && sql.startsWith("INSERT")) {
            throw trouble(SQLiteErrorCode.SQLITE_FULL);
          }
        });
    assertThatThrownBy(() -> commit("s1").join()).hasMessageContaining("the disk is full");
    assertThat(store.health().state()).isEqualTo(State.FULL);

    full.set(false);

    assertThat(up.await(10, SECONDS)).isTrue();
    assertThat(commit("s1").join()).isInstanceOf(Committed.class);
  }

  @Test
  void stays_up_when_another_program_holds_the_database() {
    watched.failWith(failing("BEGIN IMMEDIATE", SQLiteErrorCode.SQLITE_BUSY));
    assertThatThrownBy(() -> commit("s1").join()).hasMessageContaining("another program");
    watched.failWith(_ -> {});

    assertThat(store.health().state()).isEqualTo(State.UP);
    assertThat(commit("s1").join()).isInstanceOf(Committed.class);
  }

  /// The n-th statement fails, for every n until a run has no fault.
  @Test
  void keeps_all_or_nothing_wherever_the_disk_fails() {
    var faultless = false;
    for (int n = 1; !faultless; n++) {
      var session = "fault-" + n;
      var count = new AtomicInteger(n);
      watched.failWith(
          _ -> {
            if (count.decrementAndGet() == 0) {
              throw trouble(SQLiteErrorCode.SQLITE_FULL);
            }
          });
      var failed = failed(commit(session));
      faultless = count.get() > 0;
      watched.failWith(_ -> {});

      assertThat(ports.events().version(session)).isEqualTo(failed ? 0 : 1);
      assertThat(ports.people().all(session)).hasSize(failed ? 0 : 1);
    }
  }

  @Test
  void turns_read_only_when_it_runs_out_of_memory() {
    watched.failWith(
        sql -> {
          if (sql.startsWith("INSERT INTO event")) {
            throw new OutOfMemoryError("planted");
          }
        });

    assertThatThrownBy(() -> commit("s1").join()).hasCauseInstanceOf(LedgerFailure.class);
    assertThat(store.health().state()).isEqualTo(State.READ_ONLY);
  }

  @Test
  void commits_what_waits_before_it_closes() throws Exception {
    var held = hold();
    var answers = new ArrayList<CompletableFuture<Outcome>>();
    IntStream.range(0, 5).forEach(i -> answers.add(commit("s" + i)));
    var closing = Thread.ofPlatform().start(store::close);

    held.countDown();
    closing.join();

    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.join()).isInstanceOf(Committed.class));
    assertThatThrownBy(() -> commit("late").join()).hasMessageContaining("closed");
    assertThat(store.health().state()).isEqualTo(State.CLOSED);
  }

  @Test
  void can_be_closed_twice() {
    store.close();
    store.close();
  }

  // --- steps

  /// Holds the writer inside a change until told.
  private CountDownLatch hold() throws InterruptedException {
    var inside = new CountDownLatch(1);
    var held = new CountDownLatch(1);
    var first = new AtomicBoolean(true);
    watched.failWith(
        sql -> {
          if (sql.equals("BEGIN IMMEDIATE") && first.getAndSet(false)) {
            inside.countDown();
            await(held);
          }
        });
    var _ = ports.ledger().commit(Changing.in("holding").change());
    assertThat(inside.await(10, SECONDS)).isTrue();
    return held;
  }

  private static void await(CountDownLatch held) {
    try {
      held.await();
    } catch (InterruptedException _) {
      // The store is being closed; the writer has been held long enough.
    }
  }

  private CompletableFuture<Outcome> commit(String session) {
    var change =
        Changing.in(session)
            .at(0)
            .happened(new Event.Reminded("goals"))
            .people(new PersonChange.Add("p1", "Eva", false, false))
            .change();
    return ports.ledger().commit(change).toCompletableFuture();
  }

  private static boolean failed(CompletableFuture<Outcome> answer) {
    try {
      answer.join();
      return false;
    } catch (CompletionException failure) {
      assertThat(failure).hasCauseInstanceOf(LedgerFailure.class);
      return true;
    }
  }

  private static Watched.Fault failing(String statement, SQLiteErrorCode code) {
    return sql -> {
      if (sql.equals(statement)) {
        throw trouble(code);
      }
    };
  }

  private static SQLException trouble(SQLiteErrorCode code) {
    return new SQLiteException("planted", code);
  }
}

package dialogduk.store;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.bot.Ledger.LedgerFailure;
import dialogduk.core.box.Answer;
import dialogduk.core.box.RowChange;
import dialogduk.core.session.Item;
import dialogduk.core.session.Sealed;
import dialogduk.core.testkit.Changing;
import dialogduk.core.testkit.Needs;
import dialogduk.store.StoreHealth.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// H311: the disk runs full while answers come in, and gets space again.
class FullDiskIT {

  private static final Sealed BOX = new Sealed(new Item.Answers("aim"), 1);
  private static final String ANSWER = "x".repeat(12_000);

  @TempDir private Path disk;

  @BeforeEach
  void mount() throws Exception {
    Needs.tool("mount");
    Needs.that(
        run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString()),
        "needs the right to mount");
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", disk.toString());
  }

  @Test
  void costs_nobody_an_acknowledged_answer_and_is_over_by_itself() throws Exception {
    List<Integer> acknowledged;
    try (var store = SqliteStore.open(StoreSettings.in(disk.resolve("data")))) {
      StorePorts.of(store).commit(Changing.in("s1").opening(BOX));
      var up = new CountDownLatch(1);

      acknowledged = new ArrayList<>(handInUntilRefused(store));
      assertThat(store.health().state()).isEqualTo(State.FULL);
      store.onHealth(
          health -> {
            if (health.isUp()) {
              up.countDown();
            }
          });
      assertThat(run("mount", "-o", "remount,size=12m", disk.toString())).isTrue();

      assertThat(up.await(10, TimeUnit.SECONDS)).as(() -> store.health().toString()).isTrue();
      assertThat(handedIn(store, 10_000)).isTrue();
      acknowledged.add(10_000);
    }
    try (var store = SqliteStore.open(StoreSettings.in(disk.resolve("data")))) {
      assertThat(acknowledged)
          .hasSizeGreaterThan(50)
          .allSatisfy(n -> assertThat(store.boxes().own("s1", BOX, "p" + n)).isPresent());
    }
  }

  private static List<Integer> handInUntilRefused(SqliteStore store) {
    var acknowledged = new ArrayList<Integer>();
    for (int n = 0; n < 1_000; n++) {
      if (!handedIn(store, n)) {
        return acknowledged;
      }
      acknowledged.add(n);
    }
    throw new AssertionError("the disk never ran full");
  }

  private static boolean handedIn(SqliteStore store, int n) {
    var handIn = new RowChange.HandIn(new Answer.Text(ANSWER), Changing.AT);
    try {
      StorePorts.of(store).commit(Changing.in("s1").writing(BOX, "p" + n, handIn));
      return true;
    } catch (CompletionException failed) {
      assertThat(failed).hasCauseInstanceOf(LedgerFailure.class);
      return false;
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }
}

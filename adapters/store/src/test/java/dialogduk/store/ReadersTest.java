package dialogduk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialogduk.core.box.Answer;
import dialogduk.core.box.RowChange;
import dialogduk.core.session.Event;
import dialogduk.core.session.Item;
import dialogduk.core.session.Sealed;
import dialogduk.core.testkit.Changing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadersTest {

  private static final Sealed BOX = new Sealed(new Item.Answers("aim"), 1);

  @TempDir private Path folder;

  /// H320: nothing that is asked of the store needs two connections at once.
  @Test
  void need_no_more_than_one_connection() {
    var tuning = new SqliteStore.Tuning(connection -> connection, 1, 1_000);
    try (var store = SqliteStore.open(StoreSettings.in(folder), tuning);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var ports = StorePorts.of(store);
      ports.commit(Changing.in("s1").at(0).happened(new Event.Reminded("goals")).opening(BOX));
      var handIn = new RowChange.HandIn(new Answer.Text("in"), Changing.AT);

      var asking =
          IntStream.range(0, 200)
              .mapToObj(
                  i ->
                      CompletableFuture.runAsync(
                          () -> {
                            ports.commit(Changing.in("s1").writing(BOX, "p" + i, handIn));
                            assertThat(ports.boxes().own("s1", BOX, "p" + i)).isPresent();
                            ports.boxes().done("s1", List.of(BOX), List.of("p" + i));
                            ports.events().after("s1", 0);
                            ports.events().texts("s1", List.of("t1"));
                            ports.people().all("s1");
                            ports.shown().settled("s1", "room" + i, 0);
                            ports.shown().behind();
                          },
                          threads))
              .toArray(CompletableFuture<?>[]::new);

      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(30), () -> CompletableFuture.allOf(asking).join());
      var people = IntStream.range(0, 200).mapToObj(i -> "p" + i).toList();
      assertThat(ports.boxes().done("s1", List.of(BOX), people)).isEqualTo(200);
    }
  }

  @Test
  void cannot_write() throws Exception {
    try (var store = SqliteStore.open(StoreSettings.in(folder));
        var readers =
            new Readers(
                new SqliteFile(folder.resolve(SqliteStore.DATABASE)),
                1,
                UnaryOperator.identity())) {
      assertThat(store.health().isUp()).isTrue();
      assertThatThrownBy(() -> readers.ask(sql -> sql.update("DELETE FROM event")))
          .isInstanceOf(StoreFault.class);
    }
  }
}

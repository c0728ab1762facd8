package dialogduk.store;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.bot.Ledger.Kept;
import dialogduk.core.box.Answer;
import dialogduk.core.box.RowChange;
import dialogduk.core.session.Item;
import dialogduk.core.session.Sealed;
import dialogduk.core.testkit.Changing;
import dialogduk.core.testkit.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What one mark costs, however many take part.
class StatementCountTest {

  private static final Sealed MARKING = new Sealed(new Item.Marking("goals"), 1);

  @TempDir private Path folder;

  /// @param written into the write-ahead log, in bytes
  private record Cost(List<String> statements, long written) {}

  @Test
  void is_the_same_for_ten_and_for_a_thousand() throws IOException {
    var few = costOfOneMoreMark(10);
    var many = costOfOneMoreMark(1_000);

    assertThat(many).isEqualTo(few);
    assertThat(few.statements())
        .hasSize(9)
        .startsWith("BEGIN IMMEDIATE", "SAVEPOINT change")
        .endsWith("RELEASE change", "COMMIT");
  }

  private Cost costOfOneMoreMark(int people) throws IOException {
    var data = folder.resolve("of-" + people);
    var watched = new Watched();
    var tuning = new SqliteStore.Tuning(watched, 1, 100);
    try (var store = SqliteStore.open(StoreSettings.in(data), tuning)) {
      var ports = StorePorts.of(store);
      ports.commit(Changing.in("s1").opening(MARKING));
      ports.commit(marks(people));
      var log = data.resolve(SqliteStore.DATABASE + "-wal");
      var before = Files.size(log);
      watched.carriedOut();

      mark(ports, "p" + people / 2, 2);

      return new Cost(watched.carriedOut(), Files.size(log) - before);
    }
  }

  private static Changing marks(int people) {
    var change = Changing.in("s1").dirty();
    IntStream.range(0, people)
        .forEach(
            person ->
                change.writing(
                    MARKING,
                    "p" + person,
                    new RowChange.HandIn(new Answer.Mark(1 + person % 5), Changing.AT)));
    return change;
  }

  private static void mark(Ports ports, String person, int step) {
    var mark = new RowChange.HandIn(new Answer.Mark(step), Changing.AT);
    assertThat(ports.kept(Changing.in("s1").writing(MARKING, person, mark).dirty()))
        .containsExactly(Kept.AS_ASKED);
  }
}

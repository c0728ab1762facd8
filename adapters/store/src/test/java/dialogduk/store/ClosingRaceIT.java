package dialogduk.store;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.bot.Change.Closed;
import dialogduk.core.bot.Ledger.Kept;
import dialogduk.core.box.Answer;
import dialogduk.core.box.Row;
import dialogduk.core.box.RowChange;
import dialogduk.core.session.Event;
import dialogduk.core.session.Item;
import dialogduk.core.session.Sealed;
import dialogduk.core.testkit.Changing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Handing in while somebody closes: what is acknowledged as handed in is shown, what is not is the
/// person's draft in the next turn, and there is no third.
class ClosingRaceIT {

  private static final int TRIALS = 200;
  private static final int HANDS = 12;
  private static final Sealed BOX = new Sealed(new Item.Answers("aim"), 1);

  @RegisterExtension final OpenStore open = new OpenStore();

  @Test
  void shows_what_it_acknowledges_and_keeps_the_rest() throws Exception {
    int asAsked = 0;
    int afterwards = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int trial = 0; trial < TRIALS; trial++) {
        var kept = race("s" + trial, threads);
        asAsked += kept.getOrDefault(Kept.AS_ASKED, 0);
        afterwards += kept.getOrDefault(Kept.DRAFT_AFTER_CLOSING, 0);
      }
    }
    assertThat(asAsked).as("hand-ins that were in time").isGreaterThan(TRIALS);
    assertThat(afterwards).as("hand-ins that were late").isGreaterThan(TRIALS);
  }

  private Map<Kept, Integer> race(String session, ExecutorService threads) throws Exception {
    open.ports()
        .commit(Changing.in(session).at(0).happened(new Event.Reminded("goals")).opening(BOX));
    Set<String> seen = ConcurrentHashMap.newKeySet();
    var start = new CyclicBarrier(HANDS + 1);
    var hands =
        IntStream.range(0, HANDS)
            .mapToObj(hand -> threads.submit(() -> handIn(session, "p" + hand, start)))
            .toList();
    var closing = threads.submit(() -> close(session, seen, start));

    closing.get();
    var kept = new ConcurrentHashMap<Kept, Integer>();
    for (int hand = 0; hand < HANDS; hand++) {
      var how = hands.get(hand).get();
      kept.merge(how, 1, Integer::sum);
      check(session, "p" + hand, how, seen);
    }
    return kept;
  }

  private void check(String session, String person, Kept how, Set<String> seen) {
    var waiting = open.store().boxes().own(session, BOX.next(), person).map(Row::draft);
    switch (how) {
      case AS_ASKED -> {
        assertThat(seen).contains(person);
        assertThat(waiting).isEmpty();
      }
      case DRAFT_AFTER_CLOSING -> {
        assertThat(seen).doesNotContain(person);
        assertThat(waiting).contains(new Answer.Text("of " + person));
      }
      case DRAFT_PAUSED, NOT_KEPT -> throw new AssertionError(how);
    }
    assertThat(open.store().boxes().own(session, BOX, person).map(Row::draft))
        .as("found also by who still looks in the box that is closed")
        .isEqualTo(waiting);
  }

  private Kept handIn(String session, String person, CyclicBarrier start) throws Exception {
    start.await();
    pause();
    var handIn = new RowChange.HandIn(new Answer.Text("of " + person), Changing.AT);
    return open.ports().kept(Changing.in(session).writing(BOX, person, handIn)).getFirst();
  }

  private boolean close(String session, Set<String> seen, CyclicBarrier start) throws Exception {
    start.await();
    pause();
    open.ports()
        .commit(
            Changing.in(session)
                .at(1)
                .closing(
                    BOX,
                    rows -> {
                      rows.stream().map(Row::person).forEach(seen::add);
                      return new Closed(List.of(new Event.Reminded("goals")), List.of());
                    }));
    return true;
  }

  private static void pause() {
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000));
  }
}

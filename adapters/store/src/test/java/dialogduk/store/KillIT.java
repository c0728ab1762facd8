package dialogduk.store;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.box.Answer;
import dialogduk.core.box.Row;
import dialogduk.core.session.Event;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// whatever was acknowledged is there exactly once after the process is killed.
class KillIT {

  private static final int TRIALS = 20;
  private static final int PEOPLE = 8;

  @TempDir private Path folder;

  private final Random random = new Random();

  @Test
  void loses_and_doubles_nothing_that_was_acknowledged() throws Exception {
    var said = new ArrayList<String>();
    for (int trial = 0; trial < TRIALS; trial++) {
      var before = said.size();
      said.addAll(untilKilled());
      assertThat(said.size()).as("something was acknowledged").isGreaterThan(before);
      try (var store = SqliteStore.open(StoreSettings.in(folder))) {
        check(store, said);
      }
    }
  }

  private List<String> untilKilled() throws Exception {
    try (var child =
        Child.start(List.of(), Rumination.class, folder.toString(), String.valueOf(PEOPLE))) {
      var said = new ArrayList<String>();
      child.listen(
          line -> {
            if (said.isEmpty()) {
              killSoon(child);
            }
            said.add(line);
          });
      return said;
    }
  }

  private void killSoon(Child child) {
    var _ =
        CompletableFuture.runAsync(
            child::kill,
            CompletableFuture.delayedExecutor(random.nextInt(20, 500), TimeUnit.MILLISECONDS));
  }

  private static void check(SqliteStore store, List<String> said) {
    assertThat(store.events().readOnly(Rumination.SESSION)).isEmpty();
    var shown = shown(store);
    var last = (int) store.events().version(Rumination.SESSION);
    for (var line : said) {
      var parts = List.of(line.split(" ", -1));
      var turn = Integer.parseInt(parts.get(1));
      switch (parts.getFirst()) {
        case "shown" -> assertThat(turn).isLessThanOrEqualTo(last);
        case "in" -> assertThat(places(store, shown, parts.get(2), last)).containsExactly(turn);
        case "late" -> assertThat(places(store, shown, parts.get(2), last)).containsExactly(-1);
        default -> throw new AssertionError(line);
      }
    }
  }

  /// The turns whose event shows each text; every text is in the text table too.
  private static Map<String, List<Integer>> shown(SqliteStore store) {
    var shown = new HashMap<String, List<Integer>>();
    for (var entry : store.events().after(Rumination.SESSION, 0)) {
      var event = (Event.AnswersShown) entry.event();
      var ids = event.answers().stream().map(answer -> answer.text().id()).toList();
      assertThat(store.events().texts(Rumination.SESSION, ids)).containsOnlyKeys(ids);
      ids.forEach(id -> shown.computeIfAbsent(id, _ -> new ArrayList<>()).add(event.turn()));
    }
    return shown;
  }

  /// Where a hand-in is: the turns that showed it, the open one it lies in, or -1 where it waits as
  /// a draft that left box after box with its person.
  private static List<Integer> places(
      SqliteStore store, Map<String, List<Integer>> shown, String person, int last) {
    var places = new ArrayList<>(shown.getOrDefault(person, List.of()));
    var open = last + 1;
    var row =
        store
            .boxes()
            .own(Rumination.SESSION, Rumination.box(open), person)
            .orElse(Row.empty(person));
    var body = new Answer.Text(person);
    if (body.equals(row.handedIn())) {
      places.add(open);
    }
    if (body.equals(row.draft())) {
      places.add(-1);
    }
    return places;
  }
}

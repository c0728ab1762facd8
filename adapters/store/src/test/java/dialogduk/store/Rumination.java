package dialogduk.store;

import dialogduk.core.bot.Change.Closed;
import dialogduk.core.bot.Ledger.Kept;
import dialogduk.core.bot.Ledger.Outcome.Committed;
import dialogduk.core.bot.Ledger.Outcome.Conflict;
import dialogduk.core.box.Answer;
import dialogduk.core.box.Row;
import dialogduk.core.box.RowChange;
import dialogduk.core.session.Event;
import dialogduk.core.session.FreeText;
import dialogduk.core.session.Item;
import dialogduk.core.session.Sealed;
import dialogduk.core.testkit.Changing;
import dialogduk.core.testkit.Ports;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// A group that never ends: people hand in, somebody closes and opens the next turn, again and
/// again, until the process is killed. Says `in <turn> <person>` for each hand-in that was
/// acknowledged, `late <turn> <person>` for each that became a draft, and `shown <turn>` for each
/// closing.
final class Rumination {

  static final String SESSION = "s1";

  private final Ports ports;
  private final String run = UUID.randomUUID().toString();
  private final AtomicInteger turn;

  private Rumination(Ports ports) {
    this.ports = ports;
    this.turn = new AtomicInteger((int) ports.events().version(SESSION) + 1);
  }

  static Sealed box(int turn) {
    return new Sealed(new Item.Answers("aim"), turn);
  }

  public static void main(String[] arguments) {
    var store = SqliteStore.open(StoreSettings.in(Path.of(arguments[0])));
    new Rumination(StorePorts.of(store)).begin(Integer.parseInt(arguments[1]));
  }

  private void begin(int people) {
    ports.commit(Changing.in(SESSION).opening(box(turn.get())));
    IntStream.range(0, people)
        .forEach(hand -> Thread.ofPlatform().start(() -> handInForEver(hand)));
    Thread.ofPlatform().start(this::closeForEver);
  }

  /// Each hand-in is by a person of its own, so that none can hide another.
  private void handInForEver(int hand) {
    for (int n = 0; ; n++) {
      var person = run + "-" + hand + "-" + n;
      var at = turn.get();
      var handIn = new RowChange.HandIn(new Answer.Text(person), Changing.AT);
      var kept = ports.kept(Changing.in(SESSION).writing(box(at), person, handIn)).getFirst();
      say((kept == Kept.AS_ASKED ? "in " : "late ") + at + " " + person);
    }
  }

  private void closeForEver() {
    while (true) {
      var at = turn.get();
      var change =
          Changing.in(SESSION)
              .at(at - 1)
              .opening(box(at + 1))
              .closing(box(at), rows -> shown(at, rows))
              .change();
      switch (ports.commit(change)) {
        case Committed _ -> say("shown " + at);
        case Conflict _ -> throw new AssertionError("nobody else closes");
      }
      turn.incrementAndGet();
    }
  }

  private static Closed shown(int turn, List<Row> rows) {
    var texts =
        rows.stream()
            .map(row -> ((Answer.Text) row.handedIn()).body())
            .map(body -> new FreeText(body, "salt", body))
            .toList();
    var answers = texts.stream().map(text -> new Event.ShownAnswer(text.ref(), null)).toList();
    return new Closed(List.of(new Event.AnswersShown("aim", turn, 0, answers)), texts);
  }

  private static synchronized void say(String line) {
    System.out.print(line + "\n");
    System.out.flush();
  }
}

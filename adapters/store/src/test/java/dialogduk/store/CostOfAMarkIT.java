package dialogduk.store;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.bot.Bot;
import dialogduk.core.bot.Changes;
import dialogduk.core.bot.Incoming;
import dialogduk.core.bot.PersonChange;
import dialogduk.core.bot.Reply;
import dialogduk.core.bot.Sessions;
import dialogduk.core.box.Answer;
import dialogduk.core.dialogue.Dialogues;
import dialogduk.core.disclosure.Floors;
import dialogduk.core.disclosure.Openness;
import dialogduk.core.disclosure.Side;
import dialogduk.core.session.Capacity;
import dialogduk.core.session.Command;
import dialogduk.core.session.FreeText;
import dialogduk.core.session.Function;
import dialogduk.core.session.Item;
import dialogduk.core.session.Purpose;
import dialogduk.core.testkit.Gathering;
import dialogduk.core.testkit.ShippedDialogues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What one mark costs when it comes through the bot, with all that is read for it, however many
/// take part.
class CostOfAMarkIT {

  private static final String SESSION = "s1";
  private static final String LEADER = "p0";

  @TempDir private Path folder;

  /// @param first the statements of the writer and of the readers for somebody's first mark, in
  ///   order
  /// @param changed those for a mark that somebody changes
  /// @param written for it into the write-ahead log, in bytes; a first mark writes as much, but now
  ///   and then splits a page of the tree as well, however many there are
  private record Cost(List<String> first, List<String> changed, long written) {}

  @Test
  void is_the_same_for_ten_and_for_a_thousand() throws IOException {
    var few = costOfAMark(10);
    var many = costOfAMark(1_000);

    assertThat(many).isEqualTo(few);
    assertThat(few.first()).isEqualTo(few.changed());
    assertThat(few.first())
        .filteredOn(sql -> sql.startsWith("SELECT"))
        .as("what is read for it is counted too")
        .hasSizeGreaterThan(2);
    assertThat(few.written()).isPositive();
  }

  private Cost costOfAMark(int people) throws IOException {
    var data = folder.resolve("of-" + people);
    var watched = new Watched();
    var tuning = new SqliteStore.Tuning(watched, watched, 1, 2_000);
    try (var store = SqliteStore.open(StoreSettings.in(data), tuning)) {
      var bot = bot(store);
      gather(bot, people);
      openMarking(bot);
      for (int person = 1; person < people; person += 2) {
        mark(bot, person, 1 + person % 5);
      }
      watched.carriedOut();
      mark(bot, people - 2, 2);
      var first = watched.carriedOut();
      var log = data.resolve(SqliteStore.DATABASE + "-wal");
      var before = Files.size(log);

      mark(bot, people - 2, 3);

      return new Cost(first, watched.carriedOut(), Files.size(log) - before);
    }
  }

  // --- a group on one side

  private static void gather(Bot bot, int people) {
    var named =
        IntStream.range(1, people)
            .mapToObj(n -> new Command.Named("p" + n, List.of(Function.PARTICIPANT)))
            .toList();
    var start =
        new Command.Start(
            "samverkansavtal",
            ShippedDialogues.samverkansavtal().version(),
            List.of("goals"),
            Openness.NAMELESS,
            Purpose.NEW_AGREEMENT,
            text("title", "Nytt samverkansavtal"),
            named);
    var added =
        IntStream.range(0, people)
            .mapToObj(n -> new PersonChange.Add("p" + n, "Person " + n, false, false))
            .map(PersonChange.class::cast)
            .toList();
    done(bot.handle(new Incoming(SESSION, LEADER, start, added)));
    for (int person = 1; person < people; person++) {
      var capacity = new Capacity(Side.EMPLOYER, null, false);
      does(bot, "p" + person, new Command.StateCapacity(capacity));
    }
  }

  private static void openMarking(Bot bot) {
    var aim = new Item.Answers("agreement-aim");
    does(bot, LEADER, new Command.Open("goals", null));
    does(bot, "p1", new Command.HandIn(aim, new Answer.Text("Ett avtal som används")));
    does(bot, LEADER, new Command.Show(Command.PRESENT));
    does(bot, LEADER, new Command.OpenMarking(Command.PRESENT, null));
  }

  private static void mark(Bot bot, int person, int step) {
    does(bot, "p" + person, new Command.Mark(new Item.Marking("goals"), step));
  }

  private static void does(Bot bot, String person, Command command) {
    done(bot.handle(new Incoming(SESSION, person, command)));
  }

  private static void done(Reply reply) {
    assertThat(reply).isInstanceOf(Reply.Done.class);
  }

  private static FreeText text(String id, String body) {
    return new FreeText(id, "salt", body);
  }

  // --- the bot of a server

  private static Bot bot(SqliteStore store) {
    var dialogues = new Dialogues(List.of(ShippedDialogues.samverkansavtal()));
    return new Bot(
        new Sessions(dialogues, store.events(), Gathering.remembering()),
        new Changes(store.people(), Gathering.lots("cost"), Floors.STANDARD),
        store.ledger(),
        store.events(),
        store.people(),
        store.rooms(),
        () -> Gathering.MORNING,
        Gathering.STOCKHOLM,
        _ -> {},
        _ -> {});
  }
}

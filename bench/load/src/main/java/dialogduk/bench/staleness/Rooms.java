package dialogduk.bench.staleness;

import dialogduk.bench.server.House;
import dialogduk.bench.server.People;
import dialogduk.bench.server.Product;
import dialogduk.bench.server.Seed;
import dialogduk.core.bot.Incoming;
import dialogduk.core.bot.Reply;
import dialogduk.core.session.Command;
import dialogduk.core.session.Item;
import dialogduk.slack.standin.Message;
import dialogduk.slack.standin.SettableTime;
import dialogduk.slack.standin.Standin;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// So many live sessions, each in its channel of one workspace, with an open marking. The product's
/// core, store and Slack adapter, and the stand-in's limits, all on one clock.
final class Rooms implements AutoCloseable {

  static final Instant START = Instant.parse("2027-03-01T08:00:00Z");
  private static final Pattern COUNTED = Pattern.compile("(\\d+) av (\\d+) har markerat");
  private static final int STEP = 3;

  private final People people;
  private final SettableTime clock = new SettableTime(START);
  private final House house;
  private final List<String> sessions;
  private final Standin standin;

  private Rooms(People people, Path folder, Path dialogues) throws Exception {
    this.people = people;
    this.house = House.in(folder, dialogues, clock, _ -> {});
    this.sessions = Seed.of(house, people);
    this.standin = Product.workspace(people, clock);
  }

  static Rooms of(People people, Path folder, Path dialogues) throws Exception {
    return new Rooms(people, folder, dialogues);
  }

  People people() {
    return people;
  }

  SettableTime clock() {
    return clock;
  }

  Instant now() {
    return clock.instant();
  }

  House house() {
    return house;
  }

  Standin standin() {
    return standin;
  }

  String session(int room) {
    return sessions.get(room);
  }

  int roomOf(String session) {
    return sessions.indexOf(session);
  }

  /// By the product's rules, into its store.
  void mark(Arrivals.Mark mark) {
    var session = sessions.get(mark.room());
    var account = People.account(People.user(mark.person()));
    var person = house.store().people().byAccount(session, account).orElseThrow();
    var command = new Command.Mark(new Item.Marking(Seed.CLOTH), STEP);
    if (!(house.bot().handle(new Incoming(session, person, command)) instanceof Reply.Done)) {
      throw new IllegalStateException("a mark was not taken");
    }
  }

  /// How many marks the card in the channel counts.
  int counted(int room) {
    return standin.messages(People.channel(room)).stream()
        .flatMap(message -> counted(message).stream())
        .mapToInt(Integer::intValue)
        .max()
        .orElse(0);
  }

  private static Optional<Integer> counted(Message message) {
    var found = COUNTED.matcher(message.now().toString());
    return found.find() ? Optional.of(Integer.valueOf(found.group(1))) : Optional.empty();
  }

  /// Marks that no card counts.
  int never() {
    int never = 0;
    for (int room = 0; room < people.sessions(); room++) {
      never += people.perSession() - counted(room);
    }
    return never;
  }

  long edits() {
    return standin.received("chat.update").stream().filter(it -> it.status() == 200).count();
  }

  @Override
  public void close() {
    standin.close();
    house.close();
  }
}

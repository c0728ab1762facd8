package dialogduk.web.room;

import dialogduk.core.bot.Incoming;
import dialogduk.core.bot.People.Person;
import dialogduk.core.bot.Reply;
import dialogduk.core.box.Answer;
import dialogduk.core.card.Scene;
import dialogduk.core.dialogue.DemoTexts;
import dialogduk.core.dialogue.Kind;
import dialogduk.core.disclosure.Side;
import dialogduk.core.session.Capacity;
import dialogduk.core.session.Command;
import dialogduk.core.session.Item;
import dialogduk.core.session.Purpose;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The five made-up participants of a rehearsal. Each does one thing at a time, one to five seconds
/// after there is something to do, with the same commands as anybody; in any other dialogue they do
/// nothing.
public final class DemoPlayers {

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final int MOST_MOVES = 10;

  private final Desk desk;
  private final ScheduledExecutorService later;
  private final Set<String> planned = ConcurrentHashMap.newKeySet();

  /// @param later where the players wait for their turn
  public DemoPlayers(Desk desk, ScheduledExecutorService later) {
    this.desk = desk;
    this.later = later;
  }

  /// Looks whether the made-up people of this dialogue have something to do, and plans it.
  public void wake(String session) {
    desk.reading()
        .scene(session, "sv")
        .filter(scene -> scene.session().purpose() == Purpose.REHEARSAL)
        .filter(scene -> scene.session().isRunning())
        .ifPresent(scene -> plan(session, scene));
  }

  private void plan(String session, Scene scene) {
    var people = madeUp(session);
    for (int place = 0; place < people.size(); place++) {
      var player = new Player(session, people.get(place), place);
      if (move(scene, player).isPresent() && planned.add(player.key())) {
        var _ = later.schedule(() -> act(player), wait(player), TimeUnit.MILLISECONDS);
      }
    }
  }

  private long wait(Player player) {
    var span = LONGEST.minus(SHORTEST).toMillis();
    var lot = (desk.lots().draw(1)[0] & 0xff) * span / 0xff;
    return SHORTEST.toMillis() + (lot + player.place() * span / 7) % span;
  }

  /// Once a player's time has come they do all there is to do, as a person with one form would.
  private void act(Player player) {
    planned.remove(player.key());
    for (int moves = 0; moves < MOST_MOVES && acted(player); moves++) {}
    wake(player.session());
  }

  private boolean acted(Player player) {
    return desk.reading()
        .scene(player.session(), "sv")
        .filter(scene -> scene.session().isRunning())
        .flatMap(scene -> move(scene, player))
        .map(move -> new Incoming(player.session(), player.person().key(), move))
        .map(desk.bot()::handle)
        .filter(Reply.Done.class::isInstance)
        .isPresent();
  }

  private List<Person> madeUp(String session) {
    return desk.people().all(session).stream().filter(Person::madeUp).toList();
  }

  /// The next thing this player would do.
  private Optional<Command> move(Scene scene, Player player) {
    var session = scene.session();
    var member = session.member(player.person().key());
    if (member == null || player.place() >= desk.demo().people().size()) {
      return Optional.empty();
    }
    if (member.capableFrom() == 0) {
      return Optional.of(new Command.StateCapacity(capacity(player.place())));
    }
    var own = desk.reading().own(player.session(), session, player.person().key());
    return session
        .walk()
        .open()
        .filter(item -> session.invitedTo(item, own.person()) && !own.done(item))
        .findFirst()
        .map(item -> move(scene, item, player));
  }

  private Command move(Scene scene, Item item, Player player) {
    return switch (item) {
      case Item.Answers answers -> new Command.HandIn(answers, answer(scene, answers, player));
      case Item.Marking marking -> new Command.Mark(marking, mark(scene, marking, player.place()));
    };
  }

  private Answer answer(Scene scene, Item.Answers item, Player player) {
    var prompt = scene.dialogue().prompt(item.prompt());
    var place = player.place();
    var language = language(player.session());
    if (prompt.kind() == Kind.TABLE) {
      var rows = desk.demo().rows(prompt.id(), language);
      return new Answer.Rows(List.of(rows.get(place % rows.size())));
    }
    var texts = desk.demo().texts(prompt.id(), language);
    return new Answer.Text(texts.get(place % texts.size()));
  }

  private int mark(Scene scene, Item.Marking item, int place) {
    var marks = desk.demo().marks(item.cloth());
    return marks.isEmpty() ? scene.dialogue().clarity().steps() : marks.get(place % marks.size());
  }

  /// They speak as the one who tries.
  private String language(String session) {
    return desk.people().all(session).stream()
        .filter(person -> !person.madeUp())
        .flatMap(person -> Stream.ofNullable(person.language()))
        .findFirst()
        .orElse("sv");
  }

  private Capacity capacity(int place) {
    DemoTexts.Person invented = desk.demo().people().get(place);
    return invented.side().equals("union")
        ? new Capacity(Side.UNION, invented.organisation("sv"), false)
        : new Capacity(Side.EMPLOYER, null, false);
  }

  private record Player(String session, Person person, int place) {
    String key() {
      return session + person.key();
    }
  }
}

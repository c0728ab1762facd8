package dialogduk.web.room;

import dialogduk.core.bot.Incoming;
import dialogduk.core.bot.People.Person;
import dialogduk.core.bot.Reply;
import dialogduk.core.box.Answer;
import dialogduk.core.card.Scene;
import dialogduk.core.dialogue.DemoTexts;
import dialogduk.core.dialogue.Kind;
import dialogduk.core.dialogue.Prompt;
import dialogduk.core.disclosure.Side;
import dialogduk.core.session.Capacity;
import dialogduk.core.session.Command;
import dialogduk.core.session.Entry;
import dialogduk.core.session.Event;
import dialogduk.core.session.Item;
import dialogduk.core.session.Purpose;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The five made-up participants of a rehearsal. One to five seconds after there is something to do
/// each does it, with the same commands as anybody; in any other dialogue they do nothing. They
/// answer, mark and put actions on the plans; what is written together, they leave to whoever
/// tries.
public final class DemoPlayers {

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final Desk desk;
  private final Later later;
  private final Set<Turn> planned = ConcurrentHashMap.newKeySet();

  /// Where the players wait for their turn.
  @FunctionalInterface
  public interface Later {
    void after(Duration wait, Runnable turn);
  }

  public DemoPlayers(Desk desk, Later later) {
    this.desk = desk;
    this.later = later;
  }

  /// Looks at every rehearsal there is: those who waited when the server stopped go on.
  public void wakeAll() {
    desk.events().beginnings().stream()
        .filter(entry -> entry.event() instanceof Event.Started started && isRehearsal(started))
        .map(Entry::session)
        .forEach(this::wake);
  }

  private static boolean isRehearsal(Event.Started started) {
    return started.purpose() == Purpose.REHEARSAL;
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
    var step = scene.session().step();
    for (int place = 0; place < people.size(); place++) {
      var player = new Player(session, people.get(place), place);
      if (moves(scene, player).findAny().isPresent() && planned.add(player.turn(step))) {
        later.after(wait(player), () -> act(player, step));
      }
    }
  }

  private Duration wait(Player player) {
    var span = LONGEST.minus(SHORTEST).toMillis();
    var lot = (desk.lots().draw(1)[0] & 0xff) * span / 0xff;
    return SHORTEST.plusMillis((lot + player.place() * span / 7) % span);
  }

  /// Once a player's time has come they do all there is to do, as a person with one form would. Who
  /// is refused waits for the next commit, and does not ask for ever.
  private void act(Player player, int step) {
    var again = false;
    try {
      again = acted(player, step);
    } finally {
      planned.remove(player.turn(step));
    }
    if (again) {
      wake(player.session());
    }
  }

  /// What was opened since they were given this turn has one of its own.
  private boolean acted(Player player, int step) {
    return desk.reading().scene(player.session(), "sv").stream()
        .filter(scene -> scene.session().isRunning() && scene.session().step() == step)
        .flatMap(scene -> moves(scene, player))
        .map(move -> new Incoming(player.session(), player.person().key(), move))
        .map(desk.bot()::handle)
        .allMatch(Reply.Done.class::isInstance);
  }

  private List<Person> madeUp(String session) {
    return desk.people().all(session).stream().filter(Person::madeUp).toList();
  }

  /// What this player would do now.
  private Stream<Command> moves(Scene scene, Player player) {
    var session = scene.session();
    var member = session.member(player.person().key());
    if (member == null || player.place() >= desk.demo().people().size()) {
      return Stream.empty();
    }
    if (member.capableFrom() == 0) {
      return Stream.of(new Command.StateCapacity(capacity(player)));
    }
    var own = desk.reading().own(player.session(), session, player.person().key());
    return Stream.concat(
        session
            .walk()
            .open()
            .filter(item -> session.invitedTo(item, own.person()) && !own.done(item))
            .map(item -> move(scene, item, player)),
        plannedActions(scene, player));
  }

  private Command move(Scene scene, Item item, Player player) {
    return switch (item) {
      case Item.Answers answers ->
          answer(scene, answers, player)
              .<Command>map(answer -> new Command.HandIn(answers, answer))
              .orElseGet(() -> new Command.Pass(answers));
      case Item.Marking marking -> new Command.Mark(marking, mark(scene, marking, player.place()));
    };
  }

  /// Empty for a question that the demo does not know: an operator may have added it.
  private Optional<Answer> answer(Scene scene, Item.Answers item, Player player) {
    var prompt = item.prompt();
    var language = language(player.session());
    return scene.dialogue().prompt(prompt).kind() == Kind.TABLE
        ? player.pick(desk.demo().rows(prompt, language)).map(row -> new Answer.Rows(List.of(row)))
        : player.pick(desk.demo().texts(prompt, language)).map(Answer.Text::new);
  }

  /// A plan asks nobody blind: while the group is there each puts their own action on the list, and
  /// not once more if it is removed.
  private Stream<Command> plannedActions(Scene scene, Player player) {
    var cloth = scene.walk().cloth();
    return cloth == null
        ? Stream.empty()
        : scene.dialogue().cloth(cloth).prompts().stream()
            .filter(prompt -> prompt.kind() == Kind.ACTIONS)
            .filter(prompt -> !scene.session().hasHadAction(player.action(prompt)))
            .flatMap(prompt -> action(cloth, prompt, player).stream());
  }

  private Optional<Command> action(String cloth, Prompt prompt, Player player) {
    return player
        .pick(desk.demo().actions(prompt.id(), language(player.session())))
        .map(
            action ->
                new Command.AddAction(
                    player.action(prompt),
                    cloth,
                    desk.text(action.what()),
                    desk.text(action.purpose()),
                    player.person().key(),
                    null));
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

  private Capacity capacity(Player player) {
    DemoTexts.Person invented = desk.demo().people().get(player.place());
    return invented.side().equals("union")
        ? new Capacity(Side.UNION, invented.organisation(language(player.session())), false)
        : new Capacity(Side.EMPLOYER, null, false);
  }

  private record Turn(String person, int step) {}

  private record Player(String session, Person person, int place) {
    Turn turn(int step) {
      return new Turn(session + person.key(), step);
    }

    /// The name of what they put on the list, the same after a restart.
    String action(Prompt prompt) {
      return Links.hash(session + person.key() + prompt.id()).substring(0, 32);
    }

    <T> Optional<T> pick(List<T> said) {
      return said.isEmpty() ? Optional.empty() : Optional.of(said.get(place % said.size()));
    }
  }
}

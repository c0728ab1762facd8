package dialogduk.core.testkit;

import dialogduk.core.bot.Bot;
import dialogduk.core.bot.Changes;
import dialogduk.core.bot.Incoming;
import dialogduk.core.bot.Lots;
import dialogduk.core.bot.PersonChange;
import dialogduk.core.bot.Reading;
import dialogduk.core.bot.Reply;
import dialogduk.core.bot.Sessions;
import dialogduk.core.box.Answer;
import dialogduk.core.card.Board;
import dialogduk.core.card.Cards;
import dialogduk.core.card.Own;
import dialogduk.core.card.Scene;
import dialogduk.core.chat.Letter;
import dialogduk.core.chat.Letters;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.dialogue.Dialogues;
import dialogduk.core.disclosure.Floors;
import dialogduk.core.disclosure.Openness;
import dialogduk.core.session.Command;
import dialogduk.core.session.FreeText;
import dialogduk.core.session.Item;
import dialogduk.core.session.Purpose;
import dialogduk.core.session.Session;
import dialogduk.core.view.Asked;
import dialogduk.core.view.Folded;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// A group and its bot: everything as in a server but the store, the clock and the lots, which are
/// in memory, still, and the same in every run.
public final class Gathering {

  public static final String SESSION = "session-1";
  public static final Instant MORNING = Instant.parse("2027-03-01T08:00:00Z");
  public static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  private static final Dialogue SIXTEEN_CLOTHS = ShippedDialogues.samverkansavtal();

  private final Dialogue dialogue;
  private final MemoryLedger memory;
  private final SettableClock clock = new SettableClock(MORNING);
  private final Lots lots;
  private final List<String> woken = new ArrayList<>();
  private final List<Letter> mail = new ArrayList<>();
  private final List<Asked> asked = new ArrayList<>();
  private final Sessions sessions;
  private final Reading reading;
  private final Bot bot;

  private Gathering(Dialogue dialogue, MemoryLedger memory) {
    this.dialogue = dialogue;
    this.memory = memory;
    this.lots = lots("gathering" + memory.version(SESSION));
    this.sessions = new Sessions(new Dialogues(List.of(dialogue)), memory, new Remembering());
    this.reading = new Reading(sessions, memory, memory, memory, clock, STOCKHOLM);
    this.bot =
        new Bot(
            sessions,
            new Changes(memory, lots, Floors.STANDARD),
            memory,
            memory,
            memory,
            memory,
            clock,
            STOCKHOLM,
            news -> {
              woken.add(news.session());
              mail.addAll(letters().after(news));
            },
            asked::add);
  }

  private Letters letters() {
    return new Letters(reading, memory);
  }

  /// The letters since this was last asked.
  public List<Letter> mail() {
    var since = List.copyOf(mail);
    mail.clear();
    return since;
  }

  /// Nobody is here yet.
  public static Gathering of(Dialogue dialogue) {
    return new Gathering(dialogue, new MemoryLedger());
  }

  /// The same group at the same point, from where things may take another turn.
  public Gathering copy() {
    return new Gathering(dialogue, memory.copy());
  }

  /// Begun by Frida, without names, with every cloth; Carin, Sam, Olle and the eight are in.
  public static Gathering begun() {
    return of(SIXTEEN_CLOTHS)
        .starts(Openness.NAMELESS)
        .joined(Cast.CARIN, Cast.SAM, Cast.OLLE)
        .joined(Cast.EIGHT.toArray(Cast[]::new));
  }

  public Gathering starts(Openness openness) {
    return starts(openness, dialogue.cloths().stream().map(Cloth::id).toList());
  }

  public Gathering starts(Openness openness, List<String> cloths) {
    var start =
        new Command.Start(
            dialogue.id(),
            dialogue.version(),
            cloths,
            openness,
            Purpose.NEW_AGREEMENT,
            text("Nytt samverkansavtal"),
            List.of());
    done(bot.handle(new Incoming(SESSION, Cast.FRIDA.key(), start, List.of(named(Cast.FRIDA)))));
    return this;
  }

  /// Lets people in with their function and has them state their capacity.
  public Gathering joined(Cast... people) {
    for (var person : people) {
      letsIn(person);
      if (person.capacity() != null) {
        does(person, new Command.StateCapacity(person.capacity()));
      }
    }
    return this;
  }

  /// Lets somebody in who has not stated a capacity.
  public Gathering letsIn(Cast person) {
    var give = new Command.GiveFunction(person.key(), person.function());
    done(bot.handle(new Incoming(SESSION, Cast.FRIDA.key(), give, List.of(named(person)))));
    return this;
  }

  /// An account of a chat stands for somebody.
  public Gathering knows(Cast person, String account) {
    var change = Changing.in(SESSION).people(new PersonChange.SetAccount(person.key(), account));
    memory.commit(change.change()).toCompletableFuture().join();
    return this;
  }

  private static PersonChange named(Cast person) {
    return new PersonChange.Add(person.key(), person.called(), false, false);
  }

  // --- acting

  public Reply asks(Cast person, Command command) {
    return bot.handle(new Incoming(SESSION, person.key(), command));
  }

  /// What must be done.
  public Reply.Done does(Cast person, Command command) {
    return done(asks(person, command));
  }

  private static Reply.Done done(Reply reply) {
    if (reply instanceof Reply.Done done) {
      return done;
    }
    throw new AssertionError("not done: " + reply);
  }

  public Gathering opens(String target) {
    does(Cast.FRIDA, new Command.Open(target, null));
    return this;
  }

  public Gathering advances() {
    does(Cast.FRIDA, new Command.Advance(step(), null));
    return this;
  }

  public Gathering shows() {
    does(Cast.FRIDA, new Command.Show(step()));
    return this;
  }

  public Gathering opensMarking() {
    does(Cast.FRIDA, new Command.OpenMarking(step(), null));
    return this;
  }

  public Gathering goesBack() {
    does(Cast.FRIDA, new Command.TakeBack(step()));
    return this;
  }

  public Reply.Done handsIn(Cast person, String prompt, String body) {
    return does(person, new Command.HandIn(new Item.Answers(prompt), new Answer.Text(body)));
  }

  public Reply.Done marks(Cast person, String cloth, int step) {
    return does(person, new Command.Mark(new Item.Marking(cloth), step));
  }

  public FreeText text(String body) {
    return new FreeText(lots.name(), lots.name(), body);
  }

  // --- looking

  public Folded folded() {
    return sessions.find(SESSION).orElseThrow();
  }

  public Session session() {
    return folded().session();
  }

  public int step() {
    return session().step();
  }

  public Scene scene(String language) {
    return reading.scene(SESSION, language).orElseThrow();
  }

  public Own own(Cast person) {
    return reading.own(SESSION, session(), person.key());
  }

  public Board board(String language) {
    return Cards.board(scene(language));
  }

  public Dialogue dialogue() {
    return dialogue;
  }

  public MemoryLedger memory() {
    return memory;
  }

  public SettableClock clock() {
    return clock;
  }

  public Bot bot() {
    return bot;
  }

  public Reading reading() {
    return reading;
  }

  public Lots lots() {
    return lots;
  }

  public Sessions sessions() {
    return sessions;
  }

  /// The sessions whose rooms were woken, once per time.
  public List<String> woken() {
    return List.copyOf(woken);
  }

  /// Who was told to ask those who lead.
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  /// Random to look at, the same in every run.
  public static Lots lots(String name) {
    var counter = new AtomicLong();
    return bytes ->
        Lots.seeded((name + counter.getAndIncrement()).getBytes(StandardCharsets.UTF_8))
            .draw(bytes);
  }

  /// What a server would cache, for a bot over another store.
  public static Sessions.Memory remembering() {
    return new Remembering();
  }

  private static final class Remembering implements Sessions.Memory {
    private final Map<String, Folded> known = new HashMap<>();

    @Override
    public synchronized @Nullable Folded recall(String session) {
      return known.get(session);
    }

    @Override
    public synchronized void keep(String session, Folded folded) {
      known.put(session, folded);
    }
  }
}

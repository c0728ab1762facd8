package dialogduk.web.room;

import dialogduk.core.bot.Bot;
import dialogduk.core.bot.Changes;
import dialogduk.core.bot.Incoming;
import dialogduk.core.bot.People.Person;
import dialogduk.core.bot.PersonChange;
import dialogduk.core.bot.Reading;
import dialogduk.core.bot.Reply;
import dialogduk.core.bot.Sessions;
import dialogduk.core.card.Scene;
import dialogduk.core.codec.DemoReader;
import dialogduk.core.dialogue.DemoTexts;
import dialogduk.core.dialogue.Dialogues;
import dialogduk.core.disclosure.Floors;
import dialogduk.core.disclosure.Openness;
import dialogduk.core.session.Command;
import dialogduk.core.session.Entry;
import dialogduk.core.session.FreeText;
import dialogduk.core.session.Function;
import dialogduk.core.session.Purpose;
import dialogduk.core.testkit.Chronicle;
import dialogduk.core.testkit.Gathering;
import dialogduk.core.testkit.MemoryLedger;
import dialogduk.core.testkit.NoChats;
import dialogduk.core.testkit.SettableClock;
import dialogduk.core.testkit.ShippedDialogues;
import dialogduk.core.view.Asks;
import dialogduk.web.page.Pages;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.mock.web.MockHttpServletRequest;

/// Somebody who tries it alone, over a store in memory. The players' turns come when the clock is
/// moved past them.
final class Rehearsal {

  static final DemoTexts DEMO =
      DemoReader.read(ShippedDialogues.source().files().get("demo/samverkansavtal.json"));

  private static final Dialogues DIALOGUES =
      new Dialogues(List.of(ShippedDialogues.samverkansavtal()));

  private record Turn(Instant at, Runnable turn) {}

  private final MemoryLedger memory = new MemoryLedger();
  private final SettableClock clock = new SettableClock(Gathering.MORNING);
  private final List<Turn> turns = new ArrayList<>();
  private final Desk desk = desk();
  private final Doors doors = new Doors(memory, desk.lots(), desk.settings());
  private DemoPlayers players = new DemoPlayers(desk, this::later);
  private String session = "";
  private Cookie key = new Cookie("none", "");

  /// Begun as the start page does it.
  static Rehearsal begun(String language) {
    var rehearsal = new Rehearsal();
    var begun = new NewSessions(rehearsal.desk, rehearsal.doors).rehearsal(language).orElseThrow();
    rehearsal.session = begun.session();
    rehearsal.key = new Cookie(begun.cookie().getName(), begun.cookie().getValue());
    return rehearsal;
  }

  /// A real dialogue, in which people stand as made up all the same.
  static Rehearsal inEarnest() {
    var real = new Rehearsal();
    real.session = "in-earnest";
    var start =
        new Command.Start(
            "samverkansavtal",
            1,
            Chronicle.allCloths(),
            Openness.NAMELESS,
            Purpose.NEW_AGREEMENT,
            new FreeText("title", "salt", "Nytt avtal"),
            DEMO.people().stream()
                .map(person -> new Command.Named(person.name(), List.of(Function.PARTICIPANT)))
                .toList());
    var people = new ArrayList<PersonChange>();
    people.add(new PersonChange.Add("leader", "Frida", false, false));
    DEMO.people()
        .forEach(it -> people.add(new PersonChange.Add(it.name(), it.name(), false, true)));
    done(real.desk.bot().handle(new Incoming(real.session, "leader", start, people)));
    return real;
  }

  private Desk desk() {
    var sessions = new Sessions(DIALOGUES, memory, new ReadingDesk.Forgetful());
    var lots = Gathering.lots("rehearsal");
    var bot =
        new Bot(
            sessions,
            new Changes(memory, lots, Floors.STANDARD),
            memory,
            memory,
            memory,
            memory,
            clock,
            Chronicle.ZONE,
            news -> players.wake(news.session()),
            _ -> {});
    return new Desk(
        bot,
        new Reading(sessions, memory, memory, memory, clock, Chronicle.ZONE),
        memory,
        memory,
        memory,
        DIALOGUES,
        DEMO,
        lots,
        new Asks(),
        new NoChats(),
        clock,
        Chronicle.ZONE,
        new Pages(),
        new WebSettings("http://localhost:8080", Optional.empty(), true, "sv"));
  }

  // --- time

  private void later(Duration wait, Runnable turn) {
    turns.add(new Turn(clock.instant().plus(wait), turn));
  }

  /// Everybody whose time comes meanwhile has their turn.
  void pass(Duration time) {
    var until = clock.instant().plus(time);
    for (var next = due(until); next.isPresent(); next = due(until)) {
      turns.remove(next.get());
      clock.moveTo(next.get().at());
      next.get().turn().run();
    }
    clock.moveTo(until);
  }

  private Optional<Turn> due(Instant until) {
    return turns.stream()
        .filter(turn -> !turn.at().isAfter(until))
        .min(Comparator.comparing(Turn::at));
  }

  boolean isAnybodyWaiting() {
    return !turns.isEmpty();
  }

  /// Whoever waited is forgotten, as when a server stops.
  void stop() {
    turns.clear();
    players = new DemoPlayers(desk, this::later);
  }

  DemoPlayers players() {
    return players;
  }

  // --- doing

  Rehearsal opens(String target) {
    return does(new Command.Open(target, null));
  }

  /// What whoever tries it does.
  Rehearsal does(Command command) {
    done(desk.bot().handle(new Incoming(session, leader(), command)));
    return this;
  }

  private static void done(Reply reply) {
    if (!(reply instanceof Reply.Done)) {
      throw new AssertionError("not done: " + reply);
    }
  }

  private String leader() {
    return scene("sv").session().members().entrySet().stream()
        .filter(member -> member.getValue().leads())
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  // --- looking

  Scene scene(String language) {
    return desk.reading().scene(session, language).orElseThrow();
  }

  List<Person> madeUp() {
    return memory.all(session).stream().filter(Person::madeUp).toList();
  }

  List<Entry> log() {
    return memory.after(session, 0);
  }

  String session() {
    return session;
  }

  Room room() {
    return new Room(desk, doors);
  }

  /// From the browser of whoever tries it.
  MockHttpServletRequest request(String path) {
    var request = new MockHttpServletRequest("GET", "/d/" + session + path);
    request.setCookies(key);
    return request;
  }
}

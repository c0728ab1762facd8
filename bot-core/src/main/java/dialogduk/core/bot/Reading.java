package dialogduk.core.bot;

import dialogduk.core.bot.Rooms.Attached;
import dialogduk.core.box.Row;
import dialogduk.core.card.Own;
import dialogduk.core.card.Scene;
import dialogduk.core.disclosure.Disclosure;
import dialogduk.core.disclosure.Progress;
import dialogduk.core.session.Item;
import dialogduk.core.session.ItemState;
import dialogduk.core.session.ItemState.Turn;
import dialogduk.core.session.Sealed;
import dialogduk.core.session.Session;
import dialogduk.core.session.TextRef;
import dialogduk.core.view.Folded;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Gathers from the reading ports what cards are composed from.
public final class Reading {

  private final Sessions sessions;
  private final Events events;
  private final Boxes boxes;
  private final People people;
  private final InstantSource clock;
  private final ZoneId zone;

  public Reading(
      Sessions sessions,
      Events events,
      Boxes boxes,
      People people,
      InstantSource clock,
      ZoneId zone) {
    this.sessions = sessions;
    this.events = events;
    this.boxes = boxes;
    this.people = people;
    this.clock = clock;
    this.zone = zone;
  }

  /// What everybody in the session may see, as it is now.
  public Optional<Scene> scene(String session, String language) {
    return sessions
        .find(session)
        .map(
            folded ->
                new Scene(folded, new Beside(session, folded), clock.instant(), zone, language));
  }

  /// The same for a room of a chat, which can call by their accounts those who own an action.
  public Optional<Scene> scene(String session, Attached room) {
    return scene(session, room.language())
        .map(scene -> scene.calling(accounts(session, scene, room.room())));
  }

  private Map<String, String> accounts(String session, Scene scene, String room) {
    var accounts = new HashMap<String, String>();
    for (var action : scene.minutes().actions().values()) {
      if (action.owner() != null && !accounts.containsKey(action.owner())) {
        people.accounts(session, action.owner()).stream()
            .filter(account -> Rooms.workspace(account).equals(Rooms.workspace(room)))
            .findFirst()
            .ifPresent(account -> accounts.put(action.owner(), account));
      }
    }
    return accounts;
  }

  /// What one person may see of their own.
  public Own own(String session, Session state, String person) {
    var rows = new HashMap<String, Row>();
    state
        .walk()
        .items()
        .forEach(
            (key, item) ->
                boxes
                    .own(session, waiting(Item.of(key), item), person)
                    .ifPresent(row -> rows.put(key, row)));
    var capacity = people.find(session, person).map(People.Person::capacity).orElse(null);
    return new Own(person, capacity, rows);
  }

  /// Those who have something open left, for reminding them privately. Nobody is told who they are.
  public List<String> missing(String session) {
    return sessions
        .find(session)
        .map(Folded::session)
        .map(
            state ->
                circles(state, state.walk().open().toList()).entrySet().stream()
                    .flatMap(
                        circle ->
                            circle.getValue().stream()
                                .filter(
                                    person ->
                                        !boxes.isDone(
                                            session, sealed(state, circle.getKey()), person)))
                    .toList())
        .orElse(List.of());
  }

  /// The box that holds what is not shown: the latest, or the next when that one is shown.
  private static Sealed waiting(Item item, ItemState state) {
    var latest = new Sealed(item, state.box());
    return state.isSealed() ? latest : latest.next();
  }

  private Map<String, String> bodies(String session, Folded folded) {
    var ids = folded.minutes().texts().map(TextRef::id).toList();
    return ids.isEmpty() ? Map.of() : events.texts(session, ids);
  }

  private Map<String, String> names(String session) {
    return people.all(session).stream()
        .collect(Collectors.toMap(People.Person::key, People.Person::name));
  }

  /// A person is done when nothing open is left for them. Those who left count as done, and the
  /// number that was told first never shrinks.
  private @Nullable Progress progress(String session, Session state) {
    var open = state.walk().open().toList();
    if (open.isEmpty()) {
      return null;
    }
    var circles = circles(state, open);
    var present = circles.values().stream().mapToInt(List::size).sum();
    var invited =
        Math.max(most(state, open, Turn::invited), present + most(state, open, Turn::gone));
    var done =
        circles.entrySet().stream()
            .mapToInt(
                circle -> boxes.done(session, sealed(state, circle.getKey()), circle.getValue()))
            .sum();
    return invited == 0 ? null : Disclosure.progress(done + invited - present, invited);
  }

  /// The people by what of the open is for them: those let in between two openings have less.
  private static Map<List<Item>, List<String>> circles(Session state, List<Item> open) {
    var circles = new HashMap<List<Item>, List<String>>();
    for (var person : state.members().keySet()) {
      var mine = open.stream().filter(item -> state.invitedTo(item, person)).toList();
      if (!mine.isEmpty()) {
        circles.computeIfAbsent(mine, _ -> new ArrayList<>()).add(person);
      }
    }
    return circles;
  }

  private static int most(Session state, List<Item> open, ToIntFunction<Turn> number) {
    return open.stream().map(item -> state.walk().at(item).turn()).mapToInt(number).max().orElse(0);
  }

  private static List<Sealed> sealed(Session state, List<Item> items) {
    return items.stream().map(item -> new Sealed(item, state.walk().at(item).box())).toList();
  }

  /// Read once, when it is first asked for.
  private final class Beside implements Scene.Beside {
    private final String session;
    private final Folded folded;
    private @Nullable Map<String, String> bodies;
    private @Nullable Map<String, String> names;
    private @Nullable Counted counted;

    private Beside(String session, Folded folded) {
      this.session = session;
      this.folded = folded;
    }

    @Override
    public synchronized Map<String, String> bodies() {
      var known = bodies;
      if (known == null) {
        known = Reading.this.bodies(session, folded);
        bodies = known;
      }
      return known;
    }

    @Override
    public synchronized Map<String, String> names() {
      var known = names;
      if (known == null) {
        known = Reading.this.names(session);
        names = known;
      }
      return known;
    }

    @Override
    public synchronized @Nullable Progress progress() {
      var known = counted;
      if (known == null) {
        known = new Counted(Reading.this.progress(session, folded.session()));
        counted = known;
      }
      return known.progress();
    }
  }

  private record Counted(@Nullable Progress progress) {}
}

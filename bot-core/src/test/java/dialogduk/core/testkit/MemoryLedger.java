package dialogduk.core.testkit;

import dialogduk.core.bot.Boxes;
import dialogduk.core.bot.Change;
import dialogduk.core.bot.Change.RoomMove;
import dialogduk.core.bot.Events;
import dialogduk.core.bot.Ledger;
import dialogduk.core.bot.People;
import dialogduk.core.bot.PersonChange;
import dialogduk.core.bot.PersonChange.LinkKind;
import dialogduk.core.bot.Rooms;
import dialogduk.core.bot.Shown;
import dialogduk.core.box.Row;
import dialogduk.core.disclosure.Circle;
import dialogduk.core.session.Entry;
import dialogduk.core.session.Event;
import dialogduk.core.session.FreeText;
import dialogduk.core.session.Sealed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every storing port in plain maps behind one lock: for tests of what stands on the ports, and for
/// those who write another store and want to see what a change means. Nothing survives it.
public final class MemoryLedger implements Ledger, Events, Boxes, People, Rooms, Shown {

  /// All that is kept of one session. A change is made on a copy, which is dropped if it fails.
  private static final class Shelf {
    final List<Entry> log = new ArrayList<>();
    final Map<String, String> texts = new HashMap<>();
    final Map<Sealed, Circle> circles = new HashMap<>();
    MemoryBoxes boxes = new MemoryBoxes();
    MemoryPeople people = new MemoryPeople();
    long generation;

    Shelf copy() {
      var copy = new Shelf();
      copy.log.addAll(log);
      copy.texts.putAll(texts);
      copy.circles.putAll(circles);
      copy.boxes = boxes.copy();
      copy.people = people.copy();
      copy.generation = generation;
      return copy;
    }
  }

  private record RoomName(String session, String room) {}

  private final SequencedMap<String, Shelf> shelves = new LinkedHashMap<>();
  private final Map<RoomName, Map<String, Posted>> shown = new HashMap<>();
  private final Map<RoomName, Long> settled = new LinkedHashMap<>();
  private final Map<RoomName, String> attached = new LinkedHashMap<>();
  private final Map<RoomName, Hold> holds = new LinkedHashMap<>();

  /// Another store with the same in it, from where things may take another turn.
  public synchronized MemoryLedger copy() {
    var copy = new MemoryLedger();
    shelves.forEach((session, shelf) -> copy.shelves.put(session, shelf.copy()));
    shown.forEach((room, slots) -> copy.shown.put(room, new HashMap<>(slots)));
    copy.settled.putAll(settled);
    copy.attached.putAll(attached);
    copy.holds.putAll(holds);
    return copy;
  }

  private Shelf shelf(String session) {
    return shelves.getOrDefault(session, new Shelf());
  }

  // --- Ledger

  @Override
  public synchronized CompletionStage<Outcome> commit(Change change) {
    var shelf = shelf(change.session());
    var version = shelf.log.size();
    if (change.expectedVersion() != Change.ANY && change.expectedVersion() != version) {
      return CompletableFuture.completedFuture(new Outcome.Conflict(version));
    }
    try {
      var changed = shelf.copy();
      var kept = apply(change, changed);
      shelves.put(change.session(), changed);
      change.rooms().forEach(move -> apply(change.session(), move));
      var entries = changed.log.subList(version, changed.log.size());
      return CompletableFuture.completedFuture(
          new Outcome.Committed(changed.log.size(), entries, kept));
    } catch (RuntimeException failed) {
      return CompletableFuture.failedFuture(
          new LedgerFailure(
              "A change to session %s failed (%s). Nothing of it was kept."
                  .formatted(change.session(), failed.getClass().getSimpleName()),
              null));
    }
  }

  private List<Kept> apply(Change change, Shelf shelf) {
    append(change, shelf, change.events(), change.texts());
    change.gates().forEach(shelf.boxes::move);
    var kept = change.writes().stream().map(shelf.boxes::write).toList();
    for (var closing : change.closings()) {
      var closed = shelf.boxes.close(closing);
      append(change, shelf, closed.events(), closed.texts());
    }
    change.circles().forEach(invited -> shelf.circles.put(invited.box(), invited.circle()));
    change.people().forEach(person -> apply(change.session(), person, shelf));
    change.erasures().forEach(shelf.texts::remove);
    if (change.destroyBoxes()) {
      shelf.boxes.destroy();
    }
    shelf.generation += change.dirty() ? 1 : 0;
    return kept;
  }

  private void apply(String session, RoomMove move) {
    switch (move) {
      case RoomMove.Attach(var room, var language) -> {
        List.copyOf(attached.keySet()).stream()
            .filter(name -> name.room().equals(room) && !name.session().equals(session))
            .forEach(this::leave);
        attached.put(new RoomName(session, room), language);
        settled.put(new RoomName(session, room), -1L);
        holds.remove(new RoomName(session, room));
      }
      case RoomMove.Leave(var room) -> leave(new RoomName(session, room));
    }
  }

  private void leave(RoomName name) {
    attached.remove(name);
    settled.remove(name);
    shown.remove(name);
    holds.remove(name);
  }

  private static void append(Change change, Shelf shelf, List<Event> events, List<FreeText> texts) {
    for (var event : events) {
      var version = shelf.log.size() + 1;
      shelf.log.add(new Entry(change.session(), version, change.at(), change.by(), event));
    }
    for (var text : texts) {
      var known = shelf.texts.putIfAbsent(text.id(), text.body());
      if (known != null && !known.equals(text.body())) {
        throw new IllegalStateException("two texts with one id");
      }
    }
  }

  private void apply(String session, PersonChange change, Shelf shelf) {
    if (change instanceof PersonChange.SetJoinCode(var _, var code)
        && byJoinCode(code).filter(other -> !other.equals(session)).isPresent()) {
      throw new IllegalStateException("a join code that leads to two sessions");
    }
    shelf.people.apply(change);
    if (change instanceof PersonChange.Forget(var person)) {
      shelf.boxes.forget(person);
    }
    if (change instanceof PersonChange.Merge(var person, var other)) {
      shelf.boxes.merge(other, person);
      shelf.circles.replaceAll(
          (box, circle) -> merged(circle, other, person, shelf.boxes.isSealed(box)));
    }
  }

  private static Circle merged(Circle circle, String from, String to, boolean sealed) {
    var members = new HashMap<>(circle.members());
    if (members.containsKey(to)) {
      if (sealed) {
        members.remove(from);
      }
    } else if (members.containsKey(from)) {
      members.put(to, circle.members().get(from));
      members.remove(from);
    }
    return new Circle(members);
  }

  // --- Events

  @Override
  public synchronized long version(String session) {
    return shelf(session).log.size();
  }

  @Override
  public synchronized List<Entry> after(String session, long version) {
    var log = shelf(session).log;
    return List.copyOf(log.subList((int) Math.min(version, log.size()), log.size()));
  }

  @Override
  public synchronized Map<String, String> texts(String session, Collection<String> ids) {
    var found = new HashMap<>(shelf(session).texts);
    found.keySet().retainAll(ids);
    return found;
  }

  @Override
  public synchronized List<String> sessions() {
    return shelves.entrySet().stream()
        .filter(shelf -> !shelf.getValue().log.isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public synchronized List<Entry> beginnings() {
    return sessions().stream().map(session -> shelf(session).log.getFirst()).toList();
  }

  @Override
  public Optional<String> readOnly(String session) {
    return Optional.empty();
  }

  // --- Boxes

  @Override
  public synchronized Optional<Row> own(String session, Sealed box, String person) {
    return shelf(session).boxes.own(box, person);
  }

  @Override
  public int done(String session, List<Sealed> boxes, Collection<String> people) {
    return (int) people.stream().filter(person -> isDone(session, boxes, person)).count();
  }

  @Override
  public synchronized boolean isDone(String session, List<Sealed> boxes, String person) {
    var shelf = shelf(session);
    return boxes.stream()
        .allMatch(box -> shelf.boxes.row(box, person).filter(Row::done).isPresent());
  }

  /// Whether the gate of a box is open.
  public synchronized boolean isOpen(String session, Sealed box) {
    return shelf(session).boxes.isOpen(box);
  }

  /// How many boxes are neither closed nor destroyed.
  public synchronized long sealed(String session) {
    return shelf(session).boxes.sealed();
  }

  // --- People

  @Override
  public synchronized List<Person> all(String session) {
    return shelf(session).people.all();
  }

  @Override
  public synchronized Optional<Person> find(String session, String person) {
    return Optional.ofNullable(shelf(session).people.find(person));
  }

  @Override
  public synchronized Optional<Found> byLink(LinkKind kind, String hash) {
    return shelves.entrySet().stream()
        .flatMap(
            shelf ->
                found(shelf.getValue().people.byLink(kind, hash))
                    .map(person -> new Found(shelf.getKey(), person)))
        .findFirst();
  }

  private static Stream<String> found(@Nullable String value) {
    return Stream.ofNullable(value);
  }

  @Override
  public synchronized Optional<String> byAccount(String session, String account) {
    return Optional.ofNullable(shelf(session).people.byAccount(account));
  }

  @Override
  public synchronized List<Found> byAccount(String account) {
    return List.copyOf(shelves.sequencedEntrySet()).reversed().stream()
        .flatMap(
            shelf ->
                found(shelf.getValue().people.byAccount(account))
                    .map(person -> new Found(shelf.getKey(), person)))
        .toList();
  }

  @Override
  public synchronized List<String> accounts(String session, String person) {
    return shelf(session).people.accounts(person);
  }

  @Override
  public synchronized Optional<Offer> byConnectCode(String hash) {
    var offers =
        shelves.entrySet().stream()
            .flatMap(shelf -> shelf.getValue().people.offers(shelf.getKey(), hash))
            .toList();
    return offers.size() == 1 ? Optional.of(offers.getFirst()) : Optional.empty();
  }

  @Override
  public synchronized Optional<String> byJoinCode(String code) {
    return shelves.entrySet().stream()
        .filter(shelf -> code.equals(shelf.getValue().people.joinCode()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  @Override
  public synchronized Optional<String> joinCode(String session) {
    return Optional.ofNullable(shelf(session).people.joinCode());
  }

  @Override
  public synchronized Optional<Circle> circle(String session, Sealed box) {
    return Optional.ofNullable(shelf(session).circles.get(box));
  }

  // --- Rooms

  @Override
  public synchronized Optional<String> sessionIn(String room) {
    return attached.keySet().stream()
        .filter(name -> name.room().equals(room))
        .map(RoomName::session)
        .findFirst();
  }

  @Override
  public synchronized List<Attached> of(String session) {
    return attached.entrySet().stream()
        .filter(entry -> entry.getKey().session().equals(session))
        .map(entry -> new Attached(entry.getKey().room(), entry.getValue()))
        .sorted(Comparator.comparing(Attached::room))
        .toList();
  }

  @Override
  public synchronized List<String> named(String beginning) {
    return attached.keySet().stream()
        .map(RoomName::room)
        .filter(room -> room.startsWith(beginning))
        .sorted()
        .toList();
  }

  // --- Shown

  @Override
  public synchronized Map<String, Posted> inRoom(String session, String room) {
    return Map.copyOf(shown.getOrDefault(new RoomName(session, room), Map.of()));
  }

  @Override
  public synchronized void remember(String session, String room, String slot, Posted posted) {
    shown.computeIfAbsent(new RoomName(session, room), _ -> new HashMap<>()).put(slot, posted);
  }

  @Override
  public synchronized long generation(String session) {
    return shelf(session).generation;
  }

  @Override
  public synchronized void settled(String session, String room, long generation) {
    settled.merge(new RoomName(session, room), generation, Math::max);
    holds.remove(new RoomName(session, room));
  }

  @Override
  public synchronized void hold(String session, String room, Hold hold) {
    if (settled.containsKey(new RoomName(session, room))) {
      holds.put(new RoomName(session, room), hold);
    }
  }

  @Override
  public synchronized List<Room> behind() {
    return settled.entrySet().stream()
        .filter(room -> room.getValue() < generation(room.getKey().session()))
        .map(room -> room(room.getKey()))
        .toList();
  }

  @Override
  public synchronized List<Room> held(String session) {
    return holds.keySet().stream()
        .filter(name -> name.session().equals(session))
        .map(this::room)
        .toList();
  }

  private Room room(RoomName name) {
    return new Room(name.session(), name.room(), generation(name.session()), holds.get(name));
  }
}

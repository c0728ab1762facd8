package dialogduk.core.bot;

import dialogduk.core.bot.Change.Closing;
import dialogduk.core.bot.Change.GateMove;
import dialogduk.core.bot.Change.GateState;
import dialogduk.core.bot.Change.InvitedCircle;
import dialogduk.core.bot.Change.RoomMove;
import dialogduk.core.disclosure.Circle;
import dialogduk.core.disclosure.Floors;
import dialogduk.core.disclosure.PriorResult;
import dialogduk.core.disclosure.Result;
import dialogduk.core.disclosure.Side;
import dialogduk.core.session.Command;
import dialogduk.core.session.Decision.Accepted;
import dialogduk.core.session.Event;
import dialogduk.core.session.Item;
import dialogduk.core.session.Sealed;
import dialogduk.core.session.Session;
import dialogduk.core.session.Walk;
import dialogduk.core.view.Folded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns what the rules accepted into the one value that the ledger commits. The shell's randomness
/// enters here, as a seed for each closing.
public final class Changes {

  private static final int SEED_BYTES = 32;

  private final People people;
  private final Lots lots;
  private final Floors floors;

  public Changes(People people, Lots lots, Floors floors) {
    this.people = people;
    this.lots = lots;
    this.floors = floors;
  }

  Change of(Incoming incoming, Folded folded, Accepted accepted, Instant at) {
    var before = folded.session();
    var after = folded.preview(accepted.events());
    return new Change(
        incoming.session(),
        before.version(),
        incoming.actor(),
        at,
        accepted.events(),
        incoming.command().texts(),
        List.of(),
        gates(before.walk(), after.walk()),
        accepted.writes(),
        accepted.closings().stream().map(box -> closing(incoming.session(), box, folded)).toList(),
        circles(incoming.session(), accepted.events(), after),
        peopleChanges(incoming),
        accepted.events().stream().flatMap(Changes::rooms).toList(),
        accepted.events().stream().anyMatch(Event.Ended.class::isInstance),
        !isDraft(incoming.command()));
  }

  /// No room shows what somebody is typing.
  private static boolean isDraft(Command command) {
    return command instanceof Command.SaveDraft
        || (command instanceof Command.Together(var each)
            && each.stream().allMatch(Command.SaveDraft.class::isInstance));
  }

  /// Gates follow the walk: what is open in it is open, what is no longer open is paused.
  static List<GateMove> gates(Walk before, Walk after) {
    var was = openBoxes(before);
    var is = openBoxes(after);
    var moves = new ArrayList<GateMove>();
    was.stream()
        .filter(box -> !is.contains(box))
        .forEach(box -> moves.add(new GateMove(box, GateState.PAUSED)));
    is.stream()
        .filter(box -> !was.contains(box))
        .forEach(box -> moves.add(new GateMove(box, GateState.OPEN)));
    return moves;
  }

  private static Set<Sealed> openBoxes(Walk walk) {
    return walk.open()
        .map(item -> new Sealed(item, walk.at(item).box()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<RoomMove> rooms(Event event) {
    return switch (event) {
      case Event.RoomAttached(var room, var language) ->
          Stream.of(new RoomMove.Attach(room, language));
      case Event.RoomLeft(var room) -> Stream.of(new RoomMove.Leave(room));
      default -> Stream.empty();
    };
  }

  // --- closing

  private Closing closing(String session, Sealed box, Folded folded) {
    var seed = lots.draw(SEED_BYTES);
    var turn = folded.session().walk().at(box.item()).turn();
    return switch (box.item()) {
      case Item.Answers(var prompt) ->
          new Closing(
              box, new AnswersRecipe(prompt, box.turn(), turn.invited(), turn.openness(), seed));
      case Item.Marking(var cloth) ->
          new Closing(
              box,
              new MarkingRecipe(
                  cloth,
                  box.turn(),
                  folded.dialogue().clarity().steps(),
                  circle(session, box),
                  shownBefore(session, cloth, folded),
                  floors));
    };
  }

  private Circle circle(String session, Sealed box) {
    return people
        .circle(session, box)
        .orElseThrow(() -> new IllegalStateException("no circle for an open marking"));
  }

  private List<PriorResult> shownBefore(String session, String cloth, Folded folded) {
    return folded.minutes().cloth(cloth).markings().stream()
        .filter(marking -> marking.result() instanceof Result.Figures)
        .map(
            marking ->
                new PriorResult(
                    circle(session, new Sealed(new Item.Marking(cloth), marking.turn())),
                    (Result.Figures) marking.result()))
        .toList();
  }

  // --- who was invited

  private List<InvitedCircle> circles(String session, List<Event> events, Session after) {
    return events.stream()
        .filter(Event.MarkingOpened.class::isInstance)
        .map(Event.MarkingOpened.class::cast)
        .map(opened -> new Sealed(new Item.Marking(opened.cloth()), opened.turn()))
        .filter(box -> people.circle(session, box).isEmpty())
        .map(box -> new InvitedCircle(box, invited(session, after)))
        .toList();
  }

  private Circle invited(String session, Session after) {
    var sides = new HashMap<String, Side>();
    for (var person : people.all(session)) {
      var member = after.member(person.key());
      var capacity = person.capacity();
      if (member != null && member.mayMark() && capacity != null) {
        sides.put(person.key(), capacity.side());
      }
    }
    return new Circle(sides);
  }

  // --- people

  private List<PersonChange> peopleChanges(Incoming incoming) {
    var changes = new ArrayList<>(incoming.people());
    switch (incoming.command()) {
      case Command.StateCapacity(var capacity) ->
          changes.add(new PersonChange.SetCapacity(incoming.actor(), capacity));
      case Command.Admit(var person) -> changes.add(new PersonChange.LetIn(person));
      case Command.GiveFunction(var person, var _) -> changes.add(new PersonChange.LetIn(person));
      case Command.TurnAway(var person) -> {
        if (waits(incoming.session(), person)) {
          changes.add(new PersonChange.Forget(person));
        }
      }
      case Command.Connect connect -> changes.addAll(connected(incoming, connect));
      case Command.Remove(var person) -> changes.addAll(linksEnded(person));
      case Command.Leave() -> changes.addAll(linksEnded(incoming.actor()));
      default -> {}
    }
    return changes;
  }

  private List<PersonChange> connected(Incoming incoming, Command.Connect connect) {
    var person = incoming.actor();
    var changes = new ArrayList<PersonChange>();
    changes.add(new PersonChange.EndCode(person));
    if (connect.other() != null) {
      people.find(incoming.session(), connect.other()).stream()
          .map(People.Person::capacity)
          .filter(Objects::nonNull)
          .filter(_ -> hasNoCapacity(incoming))
          .map(capacity -> new PersonChange.SetCapacity(person, capacity))
          .forEach(changes::add);
      changes.add(new PersonChange.Merge(person, connect.other()));
    }
    changes.add(new PersonChange.SetAccount(person, connect.account()));
    return changes;
  }

  private boolean hasNoCapacity(Incoming incoming) {
    return people.find(incoming.session(), incoming.actor()).map(People.Person::capacity).isEmpty();
  }

  /// Nobody who was once in is forgotten by being turned away.
  private boolean waits(String session, String person) {
    return people.find(session, person).filter(People.Person::waiting).isPresent();
  }

  private static List<PersonChange> linksEnded(String person) {
    return List.of(
        new PersonChange.EndLinks(person, PersonChange.LinkKind.PERSONAL),
        new PersonChange.EndLinks(person, PersonChange.LinkKind.BROWSER));
  }
}

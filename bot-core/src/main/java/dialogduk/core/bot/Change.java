package dialogduk.core.bot;

import dialogduk.core.box.Row;
import dialogduk.core.disclosure.Circle;
import dialogduk.core.session.Decision;
import dialogduk.core.session.Event;
import dialogduk.core.session.FreeText;
import dialogduk.core.session.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// Everything one command does, as one value for one transaction.
///
/// @param expectedVersion the version the decision was made on, also where no event is appended, so
///   that nobody writes with a right that was taken meanwhile; [#ANY] only without a decision
/// @param by the person who caused it
/// @param erasures ids of texts whose body and salt go for good; the events that point to them stay
/// @param gates boxes to open or pause; a box is made when it is first named
/// @param writes changes to single rows
/// @param closings boxes to close; their events are appended after `events`
/// @param circles who was invited to a marking, kept beside the log because it tells sides
/// @param destroyBoxes whether all boxes of the session are destroyed unread
/// @param dirty whether what the rooms show may have changed
public record Change(
    String session,
    long expectedVersion,
    String by,
    Instant at,
    List<Event> events,
    List<FreeText> texts,
    List<String> erasures,
    List<GateMove> gates,
    List<Decision.Write> writes,
    List<Closing> closings,
    List<InvitedCircle> circles,
    List<PersonChange> people,
    List<RoomMove> rooms,
    boolean destroyBoxes,
    boolean dirty) {

  public static final long ANY = -1;

  public Change {
    events = List.copyOf(events);
    texts = List.copyOf(texts);
    erasures = List.copyOf(erasures);
    gates = List.copyOf(gates);
    writes = List.copyOf(writes);
    closings = List.copyOf(closings);
    circles = List.copyOf(circles);
    people = List.copyOf(people);
    rooms = List.copyOf(rooms);
    if (expectedVersion == ANY && !(events.isEmpty() && closings.isEmpty())) {
      throw new IllegalArgumentException("events are appended to a version, never to any");
    }
  }

  /// Only about people; appends nothing to the log.
  static Change people(String session, String by, Instant at, List<PersonChange> people) {
    return new Change(
        session, ANY, by, at, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), people, List.of(), false, true);
  }

  public enum GateState {
    OPEN,
    PAUSED
  }

  public record GateMove(Sealed box, GateState state) {}

  /// A pure recipe for closing one box. The ledger locks the gate, **then** reads the rows, runs
  /// the recipe on those that are handed in or passed (in an order that means nothing), appends its
  /// events, deletes rows and key, and moves what is left ([Row#leftForNextTurn()]) to the next
  /// turn, whose gate it makes paused.
  public record Closing(Sealed box, Function<List<Row>, Closed> recipe) {}

  /// What a recipe returns.
  public record Closed(List<Event> events, List<FreeText> texts) {}

  /// What becomes of a room. A room shows one session: attaching it takes it from any other.
  public sealed interface RoomMove {
    String room();

    record Attach(String room, String language) implements RoomMove {}

    /// What was shown there is forgotten, so that coming back posts anew.
    record Leave(String room) implements RoomMove {}
  }

  public record InvitedCircle(Sealed box, Circle circle) {}
}

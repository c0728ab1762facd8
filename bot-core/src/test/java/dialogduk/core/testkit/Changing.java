package dialogduk.core.testkit;

import dialogduk.core.bot.Change;
import dialogduk.core.bot.Change.Closed;
import dialogduk.core.bot.Change.Closing;
import dialogduk.core.bot.Change.GateMove;
import dialogduk.core.bot.Change.GateState;
import dialogduk.core.bot.Change.InvitedCircle;
import dialogduk.core.bot.Change.RoomMove;
import dialogduk.core.bot.PersonChange;
import dialogduk.core.box.Row;
import dialogduk.core.box.RowChange;
import dialogduk.core.disclosure.Circle;
import dialogduk.core.session.Decision;
import dialogduk.core.session.Event;
import dialogduk.core.session.FreeText;
import dialogduk.core.session.Sealed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A change being put together, piece by piece.
public final class Changing {

  public static final Instant AT = Instant.parse("2026-11-22T08:00:00Z");
  public static final String BY = "facilitator";

  private final String session;
  private long version = Change.ANY;
  private final List<Event> events = new ArrayList<>();
  private final List<FreeText> texts = new ArrayList<>();
  private final List<String> erasures = new ArrayList<>();
  private final List<GateMove> gates = new ArrayList<>();
  private final List<Decision.Write> writes = new ArrayList<>();
  private final List<Closing> closings = new ArrayList<>();
  private final List<InvitedCircle> circles = new ArrayList<>();
  private final List<PersonChange> people = new ArrayList<>();
  private final List<RoomMove> rooms = new ArrayList<>();
  private boolean destroyBoxes;
  private boolean dirty;

  private Changing(String session) {
    this.session = session;
  }

  /// A change at any version, with nothing in it yet.
  public static Changing in(String session) {
    return new Changing(session);
  }

  public Changing at(long expectedVersion) {
    version = expectedVersion;
    return this;
  }

  public Changing happened(Event... more) {
    events.addAll(List.of(more));
    return this;
  }

  public Changing wrote(String id, String body) {
    texts.add(new FreeText(id, "salt of " + id, body));
    return this;
  }

  public Changing erasing(String... ids) {
    erasures.addAll(List.of(ids));
    return this;
  }

  public Changing opening(Sealed box) {
    gates.add(new GateMove(box, GateState.OPEN));
    return this;
  }

  public Changing pausing(Sealed box) {
    gates.add(new GateMove(box, GateState.PAUSED));
    return this;
  }

  public Changing writing(Sealed box, String person, RowChange change) {
    writes.add(new Decision.Write(box, person, change));
    return this;
  }

  public Changing closing(Sealed box, Function<List<Row>, Closed> recipe) {
    closings.add(new Closing(box, recipe));
    return this;
  }

  public Changing inviting(Sealed box, Circle circle) {
    circles.add(new InvitedCircle(box, circle));
    return this;
  }

  public Changing people(PersonChange... more) {
    people.addAll(List.of(more));
    return this;
  }

  public Changing moving(RoomMove... more) {
    rooms.addAll(List.of(more));
    return this;
  }

  public Changing destroyingBoxes() {
    destroyBoxes = true;
    return this;
  }

  public Changing dirty() {
    dirty = true;
    return this;
  }

  public Change change() {
    return new Change(
        session,
        version,
        BY,
        AT,
        events,
        texts,
        erasures,
        gates,
        writes,
        closings,
        circles,
        people,
        rooms,
        destroyBoxes,
        dirty);
  }
}

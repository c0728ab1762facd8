package dialogduk.store;

import dialogduk.core.bot.Change.Closed;
import dialogduk.core.bot.Change.GateState;
import dialogduk.core.bot.Ledger.Kept;
import dialogduk.core.box.Answer;
import dialogduk.core.box.Row;
import dialogduk.core.box.RowChange;
import dialogduk.store.GateTable.Gate;
import dialogduk.store.GateTable.State;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What happens to sealed boxes. Used inside a transaction of the one writer, so that a gate cannot
/// move between the look at it and the write.
final class SealedBoxes {

  private final GateTable gates;
  private final BoxTable rows;
  private final MasterKeys master;

  SealedBoxes(Sql sql, MasterKeys master) {
    this.gates = new GateTable(sql);
    this.rows = new BoxTable(sql);
    this.master = master;
  }

  /// The box if it can be read: made, and neither closed nor destroyed.
  Optional<SealedBox> find(Place place) throws SQLException {
    return gates.find(place).filter(gate -> gate.state() != State.CLOSED).map(this::box);
  }

  /// Where a person's own row lies now: what was left in a closed box waits in a later one.
  Optional<SealedBox> findOwn(Place place) throws SQLException {
    var gate = gates.find(place);
    return gate.isPresent() && gate.get().state() == State.CLOSED ? waiting(place) : find(place);
  }

  /// Opens or pauses; a box is made when it is first named.
  void move(Place place, GateState to) throws SQLException {
    var gate = gates.find(place);
    if (gate.isEmpty()) {
      make(place, State.valueOf(to.name()));
    } else if (gate.get().state() == State.CLOSED) {
      throw closed(place);
    } else {
      gates.move(place, State.valueOf(to.name()));
    }
  }

  /// Keeps a person's change in the way the gate allows.
  Kept write(Place place, String person, RowChange change) throws SQLException {
    var gate = gates.find(place);
    if (gate.isEmpty()) {
      return Kept.NOT_KEPT;
    }
    return switch (gate.get().state()) {
      case OPEN -> keep(box(gate.get()), person, change, Kept.AS_ASKED);
      case PAUSED -> late(box(gate.get()), person, change, Kept.DRAFT_PAUSED);
      case CLOSED -> afterClosing(place, person, change);
    };
  }

  /// Closes the box and says what its recipe made of the rows that were done. What is left waits in
  /// the box of the next turn, which is made only if there is something to wait.
  Closed close(Place place, Function<List<Row>, Closed> recipe) throws SQLException {
    var box = find(place).orElseThrow(() -> closed(place));
    var all = box.all();
    var closed = recipe.apply(all.stream().filter(Row::done).toList());
    rows.empty(place);
    gates.close(place);
    for (var row : all) {
      leave(row, place);
    }
    return closed;
  }

  void destroy(String session) throws SQLException {
    rows.destroy(session);
    gates.destroy(session);
  }

  /// Takes the person's row out of every box of the session.
  void forget(String session, String person) throws SQLException {
    for (var gate : gates.sealed(session)) {
      box(gate).delete(person);
    }
  }

  /// Makes two persons' rows one in every box of the session.
  void merge(String session, String from, String to) throws SQLException {
    for (var gate : gates.sealed(session)) {
      var box = box(gate);
      box.put(box.row(to).joinedBy(box.row(from)));
      box.delete(from);
    }
  }

  private Kept afterClosing(Place place, String person, RowChange change) throws SQLException {
    if (change instanceof RowChange.Drop) {
      var waiting = waiting(place);
      if (waiting.isPresent()) {
        waiting.get().delete(person);
      }
      return Kept.AS_ASKED;
    }
    return asDraft(change).isEmpty()
        ? Kept.NOT_KEPT
        : late(waitingOrMade(place), person, change, Kept.DRAFT_AFTER_CLOSING);
  }

  private Kept late(SealedBox box, String person, RowChange change, Kept how) throws SQLException {
    if (change instanceof RowChange.Drop) {
      return keep(box, person, change, Kept.AS_ASKED);
    }
    var draft = asDraft(change);
    return draft.isEmpty() ? Kept.NOT_KEPT : keep(box, person, draft.get(), how);
  }

  private Kept keep(SealedBox box, String person, RowChange change, Kept how) throws SQLException {
    box.put(box.row(person).after(change));
    return how;
  }

  /// What can be kept of a change that came to a gate that was not open.
  private static Optional<RowChange> asDraft(RowChange change) {
    return switch (change) {
      case RowChange.HandIn(Answer.Mark _, var _) -> Optional.empty();
      case RowChange.HandIn(var answer, var at) -> Optional.of(new RowChange.Draft(answer, at));
      case RowChange.Draft(Answer.Mark _, var _) -> Optional.empty();
      case RowChange.Draft draft -> Optional.of(draft);
      case RowChange.Withdraw _, RowChange.Pass _, RowChange.Drop _ -> Optional.empty();
    };
  }

  private void leave(Row row, Place closed) throws SQLException {
    var left = row.leftForNextTurn();
    var draft = left == null ? null : left.draft();
    var at = left == null ? null : left.draftAt();
    if (draft != null && at != null) {
      keep(waitingOrMade(closed), row.person(), new RowChange.Draft(draft, at), Kept.AS_ASKED);
    }
  }

  /// The box of the first turn after this one that is not closed.
  private Optional<SealedBox> waiting(Place closed) throws SQLException {
    var next = closed.next();
    var gate = gates.find(next);
    if (gate.isEmpty()) {
      return Optional.empty();
    }
    return gate.get().state() == State.CLOSED ? waiting(next) : Optional.of(box(gate.get()));
  }

  private SealedBox waitingOrMade(Place closed) throws SQLException {
    var waiting = waiting(closed);
    return waiting.isPresent() ? waiting.get() : make(firstFree(closed), State.PAUSED);
  }

  private Place firstFree(Place closed) throws SQLException {
    var next = closed.next();
    return gates.find(next).isEmpty() ? next : firstFree(next);
  }

  private SealedBox make(Place place, State state) throws SQLException {
    var key = ItemKey.random();
    gates.add(place, state, master.wrap(key, place));
    return new SealedBox(rows, place, key);
  }

  private SealedBox box(Gate gate) {
    var wrapped = gate.wrappedKey();
    if (wrapped == null) {
      throw closed(gate.place());
    }
    var key =
        master
            .unwrap(wrapped, gate.place())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "The key of %s does not open with the master key."
                            .formatted(name(gate.place()))));
    return new SealedBox(rows, gate.place(), key);
  }

  private static IllegalStateException closed(Place place) {
    return new IllegalStateException("There is no open box of " + name(place) + ".");
  }

  private static String name(Place place) {
    return "%s, turn %d, in session %s".formatted(place.item(), place.turn(), place.session());
  }
}

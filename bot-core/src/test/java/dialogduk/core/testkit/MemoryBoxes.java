package dialogduk.core.testkit;

import dialogduk.core.bot.Change.Closed;
import dialogduk.core.bot.Change.Closing;
import dialogduk.core.bot.Change.GateMove;
import dialogduk.core.bot.Change.GateState;
import dialogduk.core.bot.Ledger.Kept;
import dialogduk.core.box.Answer;
import dialogduk.core.box.Row;
import dialogduk.core.box.RowChange;
import dialogduk.core.session.Decision;
import dialogduk.core.session.Sealed;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The sealed boxes of one session, with their gates.
final class MemoryBoxes {

  private enum Gate {
    OPEN,
    PAUSED,
    CLOSED
  }

  private final Map<Sealed, Gate> gates = new HashMap<>();
  private final Map<Sealed, Map<String, Row>> rows = new HashMap<>();

  MemoryBoxes copy() {
    var copy = new MemoryBoxes();
    copy.gates.putAll(gates);
    rows.forEach((box, of) -> copy.rows.put(box, new LinkedHashMap<>(of)));
    return copy;
  }

  void move(GateMove move) {
    if (gates.get(move.box()) == Gate.CLOSED) {
      throw new IllegalStateException("a closed box never opens again");
    }
    gates.put(move.box(), move.state() == GateState.OPEN ? Gate.OPEN : Gate.PAUSED);
  }

  boolean isOpen(Sealed box) {
    return gates.get(box) == Gate.OPEN;
  }

  Kept write(Decision.Write write) {
    return switch (gates.get(write.box())) {
      case null -> Kept.NOT_KEPT;
      case OPEN -> keep(write.box(), write.person(), write.change(), Kept.AS_ASKED);
      case PAUSED -> late(write.box(), write, Kept.DRAFT_PAUSED);
      case CLOSED -> late(waiting(write.box()), write, Kept.DRAFT_AFTER_CLOSING);
    };
  }

  private Kept late(Sealed box, Decision.Write write, Kept how) {
    return switch (write.change()) {
      case RowChange.Drop drop -> keep(box, write.person(), drop, Kept.AS_ASKED);
      case RowChange.HandIn(Answer.Mark _, var _), RowChange.Draft(Answer.Mark _, var _) ->
          Kept.NOT_KEPT;
      case RowChange.HandIn(var answer, var at) ->
          keep(box, write.person(), new RowChange.Draft(answer, at), how);
      case RowChange.Draft draft -> keep(box, write.person(), draft, how);
      case RowChange.Withdraw _, RowChange.Pass _ -> Kept.NOT_KEPT;
    };
  }

  private Kept keep(Sealed box, String person, RowChange change, Kept how) {
    gates.putIfAbsent(box, Gate.PAUSED);
    var of = rows.computeIfAbsent(box, _ -> new LinkedHashMap<>());
    var row = of.getOrDefault(person, Row.empty(person)).after(change);
    if (row.isEmpty()) {
      of.remove(person);
    } else {
      of.put(person, row);
    }
    return how;
  }

  /// The box of the first turn after this one that is not closed.
  private Sealed waiting(Sealed closed) {
    var next = closed.next();
    return gates.get(next) == Gate.CLOSED ? waiting(next) : next;
  }

  Closed close(Closing closing) {
    var box = closing.box();
    var gate = gates.get(box);
    if (gate == null || gate == Gate.CLOSED) {
      throw new IllegalStateException("there is no box to close");
    }
    var all = List.copyOf(rows.getOrDefault(box, Map.of()).values());
    var closed = closing.recipe().apply(all.stream().filter(Row::done).toList());
    rows.remove(box);
    gates.put(box, Gate.CLOSED);
    for (var row : all) {
      var left = row.leftForNextTurn();
      if (left != null && left.draft() != null && left.draftAt() != null) {
        keep(
            waiting(box),
            row.person(),
            new RowChange.Draft(left.draft(), left.draftAt()),
            Kept.AS_ASKED);
      }
    }
    return closed;
  }

  void destroy() {
    gates.clear();
    rows.clear();
  }

  void forget(String person) {
    rows.values().forEach(of -> of.remove(person));
  }

  void merge(String from, String to) {
    rows.values()
        .forEach(
            of -> {
              var other = of.remove(from);
              if (other != null) {
                of.put(to, of.getOrDefault(to, Row.empty(to)).joinedBy(other));
              }
            });
  }

  boolean isSealed(Sealed box) {
    return gates.containsKey(box) && gates.get(box) != Gate.CLOSED;
  }

  /// What was left in a closed box waits in a later one.
  Optional<Row> own(Sealed box, String person) {
    return row(gates.get(box) == Gate.CLOSED ? waiting(box) : box, person);
  }

  Optional<Row> row(Sealed box, String person) {
    return Optional.ofNullable(rows.getOrDefault(box, Map.of()).get(person));
  }

  /// How many boxes there are that are neither closed nor destroyed.
  long sealed() {
    return gates.values().stream().filter(gate -> gate != Gate.CLOSED).count();
  }
}

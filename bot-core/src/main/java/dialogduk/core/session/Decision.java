package dialogduk.core.session;

import dialogduk.core.box.RowChange;
import java.util.List;
import java.util.stream.Stream;

/// What the rules say to a command.
public sealed interface Decision {

  /// What happens. Nothing at all is idempotence: the click was stale or doubled.
  ///
  /// @param writes changes to the sender's own rows
  /// @param closings boxes to close; the ledger appends what their recipes return after `events`
  record Accepted(List<Event> events, List<Write> writes, List<Sealed> closings)
      implements Decision {
    public Accepted {
      events = List.copyOf(events);
      writes = List.copyOf(writes);
      closings = List.copyOf(closings);
    }

    public boolean nothing() {
      return events.isEmpty() && writes.isEmpty() && closings.isEmpty();
    }
  }

  record Refused(Refusal why) implements Decision {}

  /// A change to one person's row.
  record Write(Sealed box, String person, RowChange change) {}

  /// The same with more events after it; a refusal stays one.
  default Decision and(List<Event> more) {
    return switch (this) {
      case Refused refused -> refused;
      case Accepted(var events, var writes, var closings) ->
          new Accepted(Stream.concat(events.stream(), more.stream()).toList(), writes, closings);
    };
  }

  static Decision nothing() {
    return new Accepted(List.of(), List.of(), List.of());
  }

  static Decision events(Event... events) {
    return new Accepted(List.of(events), List.of(), List.of());
  }

  static Decision events(List<Event> events) {
    return new Accepted(events, List.of(), List.of());
  }

  static Decision write(Write write) {
    return writes(List.of(write));
  }

  static Decision writes(List<Write> writes) {
    return new Accepted(List.of(), writes, List.of());
  }

  static Decision close(List<Sealed> closings) {
    return new Accepted(List.of(), List.of(), closings);
  }

  static Decision refused(Refusal why) {
    return new Refused(why);
  }
}

package dialogduk.core.session;

import dialogduk.core.box.RowChange;
import dialogduk.core.session.Command.PeopleCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who takes part, and with which function.
final class PeopleRules {

  private final Session session;
  private final Context context;

  PeopleRules(Session session, Context context) {
    this.session = session;
    this.context = context;
  }

  Decision decide(PeopleCommand command) {
    return switch (command) {
      case Command.OpenAdmission() ->
          session.admitting() ? Decision.nothing() : Decision.events(new Event.AdmissionOpened());
      case Command.CloseAdmission() ->
          session.admitting() ? Decision.events(new Event.AdmissionClosed()) : Decision.nothing();
      case Command.Admit(var person) -> admit(person);
      case Command.TurnAway(var person) ->
          session.member(person) == null
              ? Decision.nothing()
              : Decision.refused(new Refusal.NoSuchPerson());
      case Command.Remove(var person) -> depart(person);
      case Command.Leave() -> depart(context.actor());
      case Command.GiveFunction(var person, var function) -> give(person, function);
      case Command.TakeFunction(var person, var function) -> take(person, function);
      case Command.StateCapacity(var capacity) -> stateCapacity(capacity);
      case Command.RenewLink(var person) ->
          session.member(person) == null
              ? Decision.refused(new Refusal.NoSuchPerson())
              : Decision.events(new Event.LinkRenewed(person));
      case Command.Connect(var _, var _, var other) ->
          Decision.events(
              new Event.Connected(
                  context.actor(), other == null || session.member(other) == null ? null : other));
      case Command.Enter() ->
          session.leads(context.actor())
              ? Decision.events(new Event.LinkUsed(context.actor()))
              : Decision.nothing();
    };
  }

  private Decision admit(String person) {
    return session.member(person) != null
        ? Decision.nothing()
        : Decision.events(
            new Event.Admitted(person), new Event.FunctionGiven(person, Function.PARTICIPANT));
  }

  private Decision give(String person, Function function) {
    var member = session.member(person);
    if (member != null && member.has(function)) {
      return Decision.nothing();
    }
    var events = new ArrayList<Event>();
    if (member == null) {
      events.add(new Event.Admitted(person));
    }
    events.add(new Event.FunctionGiven(person, function));
    return Decision.events(events);
  }

  private Decision take(String person, Function function) {
    var member = session.member(person);
    if (member == null) {
      return Decision.refused(new Refusal.NoSuchPerson());
    }
    if (function == Function.FACILITATOR && isLastFacilitator(person)) {
      return Decision.refused(new Refusal.LastFacilitator());
    }
    if (!member.has(function)) {
      return Decision.nothing();
    }
    return new Decision.Accepted(
        List.of(new Event.FunctionTaken(person, function)),
        function == Function.PARTICIPANT ? droppedRows(person) : List.of(),
        List.of());
  }

  private Decision depart(String person) {
    if (session.member(person) == null) {
      return Decision.refused(new Refusal.NoSuchPerson());
    }
    return isLastFacilitator(person)
        ? Decision.refused(new Refusal.LastFacilitator())
        : new Decision.Accepted(
            List.of(new Event.Departed(person)), droppedRows(person), List.of());
  }

  /// Whoever no longer takes part has no place in any box.
  private List<Decision.Write> droppedRows(String person) {
    return session.walk().items().entrySet().stream()
        .filter(entry -> entry.getValue().box() > 0)
        .map(entry -> new Sealed(Item.of(entry.getKey()), entry.getValue().box()))
        .flatMap(box -> Stream.of(box, box.next()))
        .map(box -> new Decision.Write(box, person, new RowChange.Drop()))
        .toList();
  }

  /// The side is fixed while a marking is open that the person is invited to.
  private Decision stateCapacity(Capacity capacity) {
    if (capacity.equals(context.capacity())) {
      return Decision.nothing();
    }
    return openMarkingInvitedTo()
        .<Decision>map(cloth -> Decision.refused(new Refusal.CapacityIsFixed(cloth)))
        .orElseGet(() -> Decision.events(new Event.CapacityStated(context.actor())));
  }

  private Optional<String> openMarkingInvitedTo() {
    return session
        .walk()
        .open()
        .filter(item -> session.invitedTo(item, context.actor()))
        .flatMap(
            item -> item instanceof Item.Marking(var cloth) ? Stream.of(cloth) : Stream.empty())
        .findFirst();
  }

  private boolean isLastFacilitator(String person) {
    var member = session.member(person);
    return member != null
        && member.has(Function.FACILITATOR)
        && session.members().values().stream()
                .filter(other -> other.has(Function.FACILITATOR))
                .count()
            == 1;
  }
}

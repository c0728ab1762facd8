package dialogduk.core.session;

import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.session.Command.ActionCommand;
import dialogduk.core.session.Session.ActionState;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The action list: one list for the session, each action with its origin.
final class ActionRules {

  private final Dialogue dialogue;
  private final Session session;
  private final DateLimits dates;

  ActionRules(Dialogue dialogue, Session session, Context context) {
    this.dialogue = dialogue;
    this.session = session;
    this.dates = new DateLimits(context);
  }

  Decision decide(ActionCommand command) {
    return switch (command) {
      case Command.AddAction add -> add(add);
      case Command.ChangeAction change -> existing(change.id(), _ -> change(change));
      case Command.SetActionStatus set -> existing(set.id(), old -> set(set, old));
      case Command.RemoveAction(var id) ->
          existing(id, _ -> Decision.events(new Event.ActionRemoved(id)));
    };
  }

  private Decision add(Command.AddAction add) {
    if (session.hasHadAction(add.id())) {
      return Decision.nothing();
    }
    var cloth = add.cloth() != null ? add.cloth() : session.walk().cloth();
    if (cloth == null) {
      cloth = session.cloths().getFirst();
    }
    var event =
        new Event.ActionAdded(
            add.id(), cloth, add.what().ref(), ref(add.purpose()), add.owner(), add.deadline());
    return new Targets(dialogue, session)
        .ofCloth(
            cloth,
            _ ->
                fault(add.what(), add.owner(), add.deadline())
                    .map(Decision::refused)
                    .orElseGet(() -> Decision.events(event)));
  }

  private Decision change(Command.ChangeAction change) {
    if (session.hasSaid(Said.action(change.id(), change.what().ref()))) {
      return Decision.nothing();
    }
    var event =
        new Event.ActionChanged(
            change.id(),
            change.what().ref(),
            ref(change.purpose()),
            change.owner(),
            change.deadline());
    return fault(change.what(), change.owner(), change.deadline())
        .map(Decision::refused)
        .orElseGet(() -> Decision.events(event));
  }

  private Decision set(Command.SetActionStatus set, ActionState old) {
    if (set.status() == old.status()) {
      return Decision.nothing();
    }
    var reason = set.reason();
    return set.status() == ActionStatus.DROPPED && (reason == null || reason.body().isBlank())
        ? Decision.refused(new Refusal.ReasonNeeded())
        : Decision.events(new Event.ActionStatusSet(set.id(), set.status(), ref(reason)));
  }

  private Decision existing(String id, Function<ActionState, Decision> then) {
    var state = session.actions().get(id);
    return state == null ? Decision.refused(new Refusal.NoSuchAction(id)) : then.apply(state);
  }

  private Optional<Refusal> fault(
      FreeText what, @Nullable String owner, @Nullable LocalDate deadline) {
    if (what.body().isBlank()) {
      return Optional.of(new Refusal.NothingWritten());
    }
    if (owner != null && session.member(owner) == null) {
      return Optional.of(new Refusal.NoSuchPerson());
    }
    return dates.refusalOfComing(deadline);
  }

  private static @Nullable TextRef ref(@Nullable FreeText text) {
    return text == null || text.body().isBlank() ? null : text.ref();
  }
}

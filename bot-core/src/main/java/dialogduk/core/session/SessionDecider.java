package dialogduk.core.session;

import dialogduk.core.box.PlainText;
import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.policy.Policy;
import dialogduk.core.session.Command.ActionCommand;
import dialogduk.core.session.Command.BoxCommand;
import dialogduk.core.session.Command.PeopleCommand;
import dialogduk.core.session.Command.RoomCommand;
import dialogduk.core.session.Command.Start;
import dialogduk.core.session.Command.Together;
import dialogduk.core.session.Command.WalkCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rules of a facilitated dialogue, as three pure functions: `initial`, `decide` and `evolve`.
/// They read no clock, no database and no random source, so every node and every replay agrees.
public final class SessionDecider {

  private final Dialogue dialogue;
  private final Evolution evolution;

  public SessionDecider(Dialogue dialogue) {
    this.dialogue = dialogue;
    this.evolution = new Evolution(dialogue);
  }

  public Session initial() {
    return Session.NEW;
  }

  /// What happens if this person asks for this now. The permissions matrix is asked first.
  public Decision decide(Command command, Session session, Context context) {
    if (command instanceof Start start) {
      return start(start, session, context);
    }
    if (command instanceof Together(var each)) {
      return together(each, session, context);
    }
    return notRunning(command, session)
        .or(() -> Policy.refusal(command, session, context))
        .or(() -> tooLong(command))
        .map(Decision::refused)
        .orElseGet(() -> decideAllowed(command, session, context));
  }

  public Session evolve(Session session, Event event) {
    return evolution.evolve(session, event);
  }

  public Session replay(List<Event> events) {
    var session = initial();
    for (var event : events) {
      session = evolve(session, event);
    }
    return session;
  }

  private Decision decideAllowed(Command command, Session session, Context context) {
    return switch (command) {
      case Start start -> start(start, session, context);
      case Together(var each) -> together(each, session, context);
      case WalkCommand walk -> new WalkRules(dialogue, session, context).decide(walk);
      case BoxCommand box -> new BoxRules(dialogue, session, context).decide(box);
      case PeopleCommand people -> new PeopleRules(session, context).decide(people);
      case RoomCommand room -> new RoomRules(session).decide(room);
      case ActionCommand action -> new ActionRules(dialogue, session, context).decide(action);
    };
  }

  /// The first that is refused refuses all.
  private Decision together(List<BoxCommand> each, Session session, Context context) {
    var writes = new ArrayList<Decision.Write>();
    for (var command : each) {
      switch (decide(command, session, context)) {
        case Decision.Refused refused -> {
          return refused;
        }
        case Decision.Accepted accepted -> writes.addAll(accepted.writes());
      }
    }
    return Decision.writes(writes);
  }

  /// After the end only the status of actions and links may change.
  private static Optional<Refusal> notRunning(Command command, Session session) {
    var ended = session.stage() == Session.Stage.ENDED;
    var stillAllowed =
        ended
            && (command instanceof Command.SetActionStatus
                || command instanceof Command.RenewLink
                || command instanceof Command.Enter);
    return session.isRunning() || stillAllowed
        ? Optional.empty()
        : Optional.of(new Refusal.NotRunning(ended));
  }

  /// Nothing is cut: a text is kept whole, or the one who wrote it is told.
  private static Optional<Refusal> tooLong(Command command) {
    return command.texts().stream()
        .map(FreeText::body)
        .filter(body -> PlainText.tooLong(body, PlainText.LONGEST))
        .findFirst()
        .map(body -> new Refusal.TooLong(PlainText.LONGEST, PlainText.length(body)));
  }

  private Decision start(Start start, Session session, Context context) {
    if (session.stage() != Session.Stage.NEW) {
      return Decision.refused(new Refusal.AlreadyStarted());
    }
    if (start.title().body().isBlank()) {
      return Decision.refused(new Refusal.NothingWritten());
    }
    var tooLong = tooLong(start);
    if (tooLong.isPresent()) {
      return Decision.refused(tooLong.get());
    }
    var chosen =
        dialogue.cloths().stream().map(c -> c.id()).filter(start.cloths()::contains).toList();
    if (chosen.isEmpty() || chosen.size() != start.cloths().size()) {
      return Decision.refused(new Refusal.NoClothsChosen());
    }
    var events = new ArrayList<Event>();
    events.add(
        new Event.Started(
            dialogue.id(),
            dialogue.version(),
            chosen,
            start.openness(),
            start.purpose(),
            start.title().ref(),
            dialogue.edition().fingerprint()));
    events.add(new Event.Admitted(context.actor()));
    events.add(new Event.FunctionGiven(context.actor(), Function.FACILITATOR));
    start.named().forEach(named -> events.addAll(named(named, context.actor())));
    return Decision.events(events);
  }

  private static List<Event> named(Command.Named named, String starter) {
    var events = new ArrayList<Event>();
    if (!named.person().equals(starter)) {
      events.add(new Event.Admitted(named.person()));
    }
    named
        .functions()
        .forEach(function -> events.add(new Event.FunctionGiven(named.person(), function)));
    return events;
  }
}

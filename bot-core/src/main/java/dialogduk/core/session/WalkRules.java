package dialogduk.core.session;

import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.session.Command.WalkCommand;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The facilitator's steps through the cloths. What each is about stands in a class of its own.
final class WalkRules {

  private final Dialogue dialogue;
  private final Session session;
  private final Walk walk;
  private final OpeningRules openings;
  private final MarkingRules markings;
  private final ParkingRules parkings;
  private final RecordRules records;

  WalkRules(Dialogue dialogue, Session session, Context context) {
    this.dialogue = dialogue;
    this.session = session;
    this.walk = session.walk();
    this.openings = new OpeningRules(dialogue, session, context);
    this.markings = new MarkingRules(dialogue, session, context);
    this.parkings = new ParkingRules(dialogue, session, context);
    this.records = new RecordRules(dialogue, session, context);
  }

  Decision decide(WalkCommand command) {
    var seen = command.seen();
    if (seen != Command.PRESENT && seen != session.step()) {
      return Decision.nothing();
    }
    return switch (command) {
      case Command.Open open -> openings.open(open.target(), open.answerBy());
      case Command.AskAgain ask -> openings.askAgain(ask.target(), ask.answerBy());
      case Command.Return taken -> openings.returnTo(taken.prompt(), taken.answerBy());
      case Command.Advance advance -> perform(NextStep.of(session, dialogue), advance.answerBy());
      case Command.GoOn goOn -> goOn(goOn.answerBy());
      case Command.Show _ -> show();
      case Command.TakeBack _ -> new BackRules(dialogue, session).takeBack();
      case Command.OpenMarking open -> markings.open(open.answerBy());
      case Command.SetJointMark(var cloth, var step) -> markings.setJointMark(cloth, step);
      case Command.Park park -> parkings.park(park);
      case Command.WriteJoint write -> records.writeJoint(write);
      case Command.SetDate(var cloth, var date) -> records.setDate(cloth, date);
      case Command.Summarise(var phase) -> records.summarise(phase);
      case Command.Remind _ -> remind();
      case Command.ChooseOpenness choose -> chooseOpenness(choose);
      case Command.End _ -> end();
    };
  }

  private Decision goOn(@Nullable LocalDateTime by) {
    return walk.through() ? Decision.nothing() : perform(NextStep.onward(session, dialogue), by);
  }

  private Decision perform(NextStep next, @Nullable LocalDateTime by) {
    return switch (next) {
      case NextStep.OpenCloth open -> goTo(open, by);
      case NextStep.ShowAnswers _, NextStep.ShowMarking _ -> show();
      case NextStep.OpenMarking _ -> markings.open(by);
      case NextStep.FinishWalk(var cloth) -> finish(cloth);
      case NextStep.EndSession() -> end();
    };
  }

  /// A phase ends where the group goes on to a cloth of another.
  private Decision goTo(NextStep.OpenCloth to, @Nullable LocalDateTime by) {
    if (to.detourEnds() || walk.isAt(to.cloth())) {
      return openings.goTo(to.cloth(), to.opens(), by);
    }
    return openings.goTo(to.cloth(), to.opens(), by).and(phaseEnd(to.cloth()));
  }

  private Decision finish(String cloth) {
    return Decision.events(new Event.WalkedThrough(cloth)).and(endOf(dialogue.phaseOf(cloth).id()));
  }

  private List<Event> phaseEnd(String next) {
    var current = walk.cloth();
    if (current == null || dialogue.phaseOf(current).equals(dialogue.phaseOf(next))) {
      return List.of();
    }
    return endOf(dialogue.phaseOf(current).id());
  }

  private List<Event> endOf(String phase) {
    return Stream.concat(Stream.of(new Event.PhaseEnded(phase)), records.draft(phase).stream())
        .toList();
  }

  private Decision show() {
    var open = walk.open().map(item -> new Sealed(item, walk.at(item).box())).toList();
    return open.isEmpty() ? Decision.refused(new Refusal.NothingOpen()) : Decision.close(open);
  }

  private Decision remind() {
    var cloth = walk.cloth();
    return cloth == null || !walk.hasOpen()
        ? Decision.refused(new Refusal.NothingOpen())
        : Decision.events(new Event.Reminded(cloth));
  }

  /// Free until the first opening: from then on somebody may be writing under what was promised.
  private Decision chooseOpenness(Command.ChooseOpenness choose) {
    var now = session.openness();
    if (choose.openness() == now) {
      return Decision.nothing();
    }
    var nothingOpened = walk.items().values().stream().allMatch(state -> state.box() == 0);
    return nothingOpened || choose.openness().isTighterThan(now)
        ? Decision.events(new Event.OpennessChosen(choose.openness()))
        : Decision.refused(new Refusal.OnlyTighter(now));
  }

  private Decision end() {
    int sealed = (int) walk.items().values().stream().filter(ItemState::isSealed).count();
    return Decision.events(new Event.Ended(sealed));
  }
}

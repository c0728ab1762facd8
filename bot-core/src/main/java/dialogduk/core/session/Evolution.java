package dialogduk.core.session;

import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.disclosure.Openness;
import dialogduk.core.session.Event.StepEvent;
import dialogduk.core.session.Session.ActionState;
import dialogduk.core.session.Session.Draft;
import dialogduk.core.session.Session.Member;
import dialogduk.core.session.Session.Stage;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// How a session changes when something has happened. Never refuses: it has happened.
final class Evolution {

  private final Dialogue dialogue;

  Evolution(Dialogue dialogue) {
    this.dialogue = dialogue;
  }

  Session evolve(Session session, Event event) {
    var next = new Becoming(session);
    apply(session, event, next);
    said(event)
        .ifPresent(said -> next.lastSaid = put(session.lastSaid(), said.key(), said.value()));
    touched(session, event)
        .map(cloth -> dialogue.phaseOf(cloth).id())
        .ifPresent(phase -> next.revisions = plusOne(session.revisions(), phase));
    return next.session();
  }

  private void apply(Session was, Event event, Becoming next) {
    switch (event) {
      case Event.Started started -> started(started, next);
      case Event.OpennessChosen(var openness) -> {
        next.openness = openness;
        next.walk = tightened(was.walk(), openness);
      }
      case Event.AdmissionOpened() -> next.admitting = true;
      case Event.AdmissionClosed() -> next.admitting = false;
      case Event.Admitted(var person) -> next.members = changed(was, person, old -> old);
      case Event.CapacityStated(var person) ->
          next.members = changed(was, person, old -> old.capableFrom(next.version));
      case Event.FunctionGiven(var person, var function) ->
          next.members = changed(was, person, old -> old.with(function, next.version));
      case Event.FunctionTaken(var person, var function) -> {
        next.members = changed(was, person, old -> old.without(function));
        next.walk = function == Function.PARTICIPANT ? goneFrom(was, person) : was.walk();
      }
      case Event.Departed(var person) -> {
        next.members = removed(was.members(), person);
        next.walk = goneFrom(was, person);
      }
      case Event.Connected(var person, var merged) -> connected(was, person, merged, next);
      case Event.Reminded _ -> {
        next.step = was.step() + 1;
        next.remindedAt = next.step;
      }
      case Event.LinkRenewed _,
          Event.LinkUsed _,
          Event.RoomAttached _,
          Event.RoomLeft _,
          Event.DateSet _,
          Event.JointMarkSet _ -> {}
      case StepEvent step -> stepped(was, step, next);
      case Event.PhaseEnded(var phase) ->
          next.steps = latest(was.steps(), step -> step.ending(phase, next.version));
      case Event.SummaryDrafted(var phase, var draft, var _) -> drafted(was, phase, draft, next);
      case Event.SummaryWithdrawn withdrawn -> next.drafts = without(was.drafts(), withdrawn);
      case Event.TookBack _ -> tookBack(was, next);
      case Event.ActionAdded(var id, var cloth, var _, var _, var owner, var _) ->
          next.actions =
              put(was.actions(), id, new ActionState(cloth, owner, ActionStatus.NOT_STARTED));
      case Event.ActionChanged(var id, var _, var _, var owner, var _) ->
          next.actions =
              changedAction(was, id, old -> new ActionState(old.cloth(), owner, old.status()));
      case Event.ActionStatusSet(var id, var status, var _) ->
          next.actions =
              changedAction(was, id, old -> new ActionState(old.cloth(), old.owner(), status));
      case Event.ActionRemoved(var id) -> next.actions = removed(was.actions(), id);
      case Event.Ended _ -> {
        next.stage = Stage.ENDED;
        next.walk = was.walk().paused();
      }
    }
  }

  private static void started(Event.Started started, Becoming next) {
    next.stage = Stage.RUNNING;
    next.dialogue = started.dialogue();
    next.dialogueVersion = started.dialogueVersion();
    next.cloths = started.cloths();
    next.openness = started.openness();
    next.purpose = started.purpose();
  }

  private static void drafted(Session was, String phase, int draft, Becoming next) {
    var revision = was.revisions().getOrDefault(phase, 0);
    next.drafts = put(was.drafts(), phase, new Draft(draft, revision));
    next.steps = latest(was.steps(), step -> step.drafting(draft, next.version));
  }

  private static Map<String, Draft> without(
      Map<String, Draft> drafts, Event.SummaryWithdrawn withdrawn) {
    var latest = drafts.get(withdrawn.phase());
    return latest != null && latest.number() == withdrawn.draft()
        ? put(drafts, withdrawn.phase(), latest.withdrawn())
        : drafts;
  }

  // --- steps

  private void stepped(Session was, StepEvent event, Becoming next) {
    next.step = was.step() + 1;
    next.walk = walk(was, event);
    next.steps = steps(was, event);
    switch (event) {
      case Event.JointWritten joint ->
          next.jointVersions = put(was.jointVersions(), joint.prompt(), joint.version());
      case Event.Opened opened -> next.opened = plus(was.opened(), opened.cloth());
      case Event.Returned returned -> next.opened = plus(was.opened(), returned.cloth());
      case Event.AnswersShown _,
          Event.MarkingOpened _,
          Event.MarkingWaived _,
          Event.MarkingShown _,
          Event.Parked _,
          Event.WalkedThrough _ -> {}
    }
  }

  private static List<Step> steps(Session was, StepEvent event) {
    return switch (event) {
      case Event.AnswersShown shown -> List.of(new Step.Barrier(new Item.Answers(shown.prompt())));
      case Event.MarkingShown shown -> List.of(new Step.Barrier(new Item.Marking(shown.cloth())));
      case Event.Opened _,
          Event.JointWritten _,
          Event.MarkingOpened _,
          Event.MarkingWaived _,
          Event.Parked _,
          Event.Returned _,
          Event.WalkedThrough _ -> {
        var steps = new ArrayList<>(was.steps());
        steps.add(new Step.Restorable(event, was.walk(), null));
        yield List.copyOf(steps);
      }
    };
  }

  private Walk walk(Session was, StepEvent event) {
    var walk = was.walk();
    return switch (event) {
      case Event.Opened opened -> opened(was, opened);
      case Event.AnswersShown shown ->
          walk.with(new Item.Answers(shown.prompt()), ItemState::shown);
      case Event.JointWritten written ->
          walk.with(
              new Item.Answers(written.prompt()), state -> state.withJoint(written.version()));
      case Event.MarkingOpened opened -> markingOpened(was, opened);
      case Event.MarkingWaived waived -> markingWaived(was, waived);
      case Event.MarkingShown shown -> walk.with(new Item.Marking(shown.cloth()), ItemState::shown);
      case Event.Parked parked -> parked(walk, parked);
      case Event.Returned returned -> returned(was, returned);
      case Event.WalkedThrough _ -> walk.paused().walkedThrough();
    };
  }

  private static Walk opened(Session was, Event.Opened opened) {
    var walk = was.walk().movedTo(opened.cloth(), opened.detour());
    for (var prompt : opened.prompts()) {
      walk = opened(was, walk, prompt, opened.invited(), opened.answerBy());
    }
    return opened.marking()
        ? walk.with(
            new Item.Marking(opened.cloth()), state -> state.resumed().askedBy(opened.answerBy()))
        : walk;
  }

  private static Walk returned(Session was, Event.Returned returned) {
    var walk =
        was.walk()
            .movedTo(returned.cloth(), returned.detour())
            .with(new Item.Answers(returned.prompt()), state -> state.withParked(null));
    for (var prompt : returned.open()) {
      walk = opened(was, walk, prompt, returned.invited(), returned.answerBy());
    }
    return walk;
  }

  /// What was open stays as it was; a box that is still sealed opens in its turn; otherwise a new
  /// turn begins.
  private static Walk opened(
      Session was, Walk walk, String prompt, int invited, @Nullable LocalDateTime by) {
    var item = new Item.Answers(prompt);
    var old = was.walk().at(item);
    if (old.isOpen()) {
      return walk.with(item, ItemState::resumed);
    }
    var turn =
        old.isSealed()
            ? old.turn().resumed(was.participants(), was.version() + 1, by)
            : turn(was, old.turn().number() + 1, invited, by);
    return walk.with(item, state -> state.open(turn));
  }

  private static Walk markingOpened(Session was, Event.MarkingOpened opened) {
    var item = new Item.Marking(opened.cloth());
    var walk = was.walk().paused().at(opened.cloth(), was.walk().detour());
    return was.walk().at(item).isSealed()
        ? walk.with(item, state -> state.resumed().askedBy(opened.answerBy()))
        : walk.with(
            item,
            state -> state.open(turn(was, opened.turn(), opened.invited(), opened.answerBy())));
  }

  private static Walk markingWaived(Session was, Event.MarkingWaived waived) {
    return was.walk()
        .paused()
        .at(waived.cloth(), was.walk().detour())
        .with(
            new Item.Marking(waived.cloth()),
            state -> state.open(turn(was, waived.turn(), waived.invited(), null)).shown());
  }

  private static ItemState.Turn turn(
      Session was, int number, int invited, @Nullable LocalDateTime answerBy) {
    return new ItemState.Turn(number, invited, was.version() + 1, 0, was.openness(), answerBy);
  }

  private static Walk parked(Walk walk, Event.Parked parked) {
    var park = new ItemState.ParkState(parked.reason(), parked.until(), parked.owner());
    for (var prompt : parked.prompts()) {
      walk = walk.with(new Item.Answers(prompt), state -> state.paused().withParked(park));
    }
    return walk;
  }

  private static void tookBack(Session was, Becoming next) {
    next.step = was.step() + 1;
    next.steps = was.steps().subList(0, was.steps().size() - 1);
    if (was.steps().getLast() instanceof Step.Restorable restorable) {
      next.walk = restorable.before().restoredFrom(was.walk());
    }
  }

  private static List<Step> latest(List<Step> steps, UnaryOperator<Step.Restorable> change) {
    if (steps.isEmpty() || !(steps.getLast() instanceof Step.Restorable last)) {
      return steps;
    }
    var changed = new ArrayList<>(steps);
    changed.set(steps.size() - 1, change.apply(last));
    return List.copyOf(changed);
  }

  // --- people and openness

  /// The walk without somebody who no longer takes part: they count as done from now on.
  private static Walk goneFrom(Session was, String person) {
    var walk = was.walk();
    for (var item : walk.items().keySet().stream().map(Item::of).toList()) {
      if (walk.at(item).isSealed() && was.invitedTo(item, person)) {
        walk = walk.with(item, state -> state.withTurn(state.turn().withOneGone()));
      }
    }
    return walk;
  }

  /// Two members become one. Where both were invited one place goes; where only the other was, the
  /// one that stays has their place.
  private static void connected(
      Session was, String person, @Nullable String merged, Becoming next) {
    var other = merged == null ? null : was.member(merged);
    if (merged == null || other == null) {
      return;
    }
    next.members = changed(was, person, old -> old.joinedBy(other));
    next.members.remove(merged);
    for (var item : was.walk().items().keySet().stream().map(Item::of).toList()) {
      if (was.invitedTo(item, person) && was.invitedTo(item, merged)) {
        next.walk = next.walk.with(item, Evolution::withOneGone);
      }
    }
    for (var action : was.actions().entrySet()) {
      if (merged.equals(action.getValue().owner())) {
        var now = action.getValue();
        next.actions =
            put(next.actions, action.getKey(), new ActionState(now.cloth(), person, now.status()));
      }
    }
  }

  private static ItemState withOneGone(ItemState state) {
    return state.isSealed() ? state.withTurn(state.turn().withOneGone()) : state;
  }

  private static Walk tightened(Walk walk, Openness openness) {
    return walk.all(
        state -> state.isSealed() ? state.withTurn(state.turn().tightened(openness)) : state);
  }

  /// What the event says of something that may be said again.
  private static Optional<Said> said(Event event) {
    return switch (event) {
      case Event.RoomAttached(var room, var language) -> Optional.of(Said.room(room, language));
      case Event.RoomLeft(var room) -> Optional.of(Said.left(room));
      case Event.DateSet(var cloth, var date) -> Optional.of(Said.date(cloth, date));
      case Event.JointMarkSet(var cloth, var turn, var step) ->
          Optional.of(Said.jointMark(cloth, turn, step));
      case Event.JointWritten joint -> Optional.of(Said.jointAnswer(joint.prompt(), joint.text()));
      case Event.ActionAdded added -> Optional.of(Said.action(added.id(), added.what()));
      case Event.ActionChanged changed -> Optional.of(Said.action(changed.id(), changed.what()));
      default -> Optional.empty();
    };
  }

  // --- what a phase's summary says

  /// The cloth whose record an event changes.
  private Optional<String> touched(Session was, Event event) {
    return switch (event) {
      case Event.AnswersShown shown -> Optional.of(clothOf(shown.prompt()));
      case Event.JointWritten written -> Optional.of(clothOf(written.prompt()));
      case Event.MarkingShown shown -> Optional.of(shown.cloth());
      case Event.MarkingWaived waived -> Optional.of(waived.cloth());
      case Event.JointMarkSet set -> Optional.of(set.cloth());
      case Event.DateSet set -> Optional.of(set.cloth());
      case Event.Parked parked -> Optional.of(clothOf(parked.prompts().getFirst()));
      case Event.Returned returned -> Optional.of(returned.cloth());
      case Event.Opened opened ->
          Optional.of(opened.cloth()).filter(cloth -> !was.opened().contains(cloth));
      case Event.TookBack back -> Optional.of(back.cloth()).filter(_ -> changesTheRecord(back));
      case Event.ActionAdded added -> Optional.of(added.cloth());
      case Event.ActionChanged(var id, var _, var _, var _, var _) -> clothOfAction(was, id);
      case Event.ActionStatusSet(var id, var _, var _) -> clothOfAction(was, id);
      case Event.ActionRemoved(var id) -> clothOfAction(was, id);
      case Event.Started _,
          Event.OpennessChosen _,
          Event.AdmissionOpened _,
          Event.AdmissionClosed _,
          Event.Admitted _,
          Event.CapacityStated _,
          Event.FunctionGiven _,
          Event.FunctionTaken _,
          Event.Departed _,
          Event.LinkRenewed _,
          Event.Connected _,
          Event.LinkUsed _,
          Event.RoomAttached _,
          Event.RoomLeft _,
          Event.MarkingOpened _,
          Event.WalkedThrough _,
          Event.PhaseEnded _,
          Event.SummaryDrafted _,
          Event.SummaryWithdrawn _,
          Event.Reminded _,
          Event.Ended _ ->
          Optional.empty();
    };
  }

  private static boolean changesTheRecord(Event.TookBack back) {
    return switch (back.what()) {
      case JOINT_DRAFT, MARKING, PARKING, RETURNING -> true;
      case OPENING, WALKED_THROUGH -> false;
    };
  }

  private String clothOf(String prompt) {
    return dialogue.clothOf(prompt).id();
  }

  private static Optional<String> clothOfAction(Session was, String id) {
    return Optional.ofNullable(was.actions().get(id)).map(ActionState::cloth);
  }

  // --- small maps

  private static SequencedMap<String, Member> changed(
      Session was, String person, UnaryOperator<Member> change) {
    var nobody = new Member(0, 0, EnumSet.noneOf(Function.class));
    return put(was.members(), person, change.apply(was.members().getOrDefault(person, nobody)));
  }

  private static SequencedMap<String, ActionState> changedAction(
      Session was, String id, UnaryOperator<ActionState> change) {
    var old = was.actions().get(id);
    return old == null ? was.actions() : put(was.actions(), id, change.apply(old));
  }

  private static Map<String, Integer> plusOne(Map<String, Integer> counts, String key) {
    return put(counts, key, counts.getOrDefault(key, 0) + 1);
  }

  private static Set<String> plus(Set<String> set, String value) {
    var copy = new LinkedHashSet<>(set);
    copy.add(value);
    return copy;
  }

  private static <V> SequencedMap<String, V> put(Map<String, V> map, String key, V value) {
    var copy = new LinkedHashMap<>(map);
    copy.put(key, value);
    return copy;
  }

  private static <V> SequencedMap<String, V> removed(Map<String, V> map, String key) {
    var copy = new LinkedHashMap<>(map);
    copy.remove(key);
    return copy;
  }
}

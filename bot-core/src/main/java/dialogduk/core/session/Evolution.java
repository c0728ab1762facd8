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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// How a session changes when something has happened. Never refuses: it has happened.
final class Evolution {

  private final Dialogue dialogue;

  Evolution(Dialogue dialogue) {
    this.dialogue = dialogue;
  }

  Session evolve(Session session, Event event) {
    var next = Copy.of(session).version(session.version() + 1);
    apply(session, event, next);
    touched(session, event)
        .map(cloth -> dialogue.phaseOf(cloth).id())
        .ifPresent(phase -> next.revisions(plusOne(session.revisions(), phase)));
    return next.session();
  }

  private void apply(Session was, Event event, Copy next) {
    switch (event) {
      case Event.Started started -> next.started(started);
      case Event.OpennessChosen(var openness) ->
          next.openness(openness).walk(tightened(was, openness));
      case Event.AdmissionOpened() -> next.admitting(true);
      case Event.AdmissionClosed() -> next.admitting(false);
      case Event.Admitted(var person) -> next.members(changed(was.members(), person, old -> old));
      case Event.CapacityStated(var person) ->
          next.members(changed(was.members(), person, old -> old.capableFrom(was.version() + 1)));
      case Event.FunctionGiven(var person, var function) ->
          next.members(
              changed(was.members(), person, old -> old.with(function, was.version() + 1)));
      case Event.FunctionTaken(var person, var function) ->
          next.members(changed(was.members(), person, old -> old.without(function)));
      case Event.Departed(var person) -> departed(was, person, next);
      case Event.Reminded _ -> next.remindedAt(was.step());
      case Event.LinkRenewed _, Event.DateSet _, Event.JointMarkSet _ -> {}
      case StepEvent step -> stepped(was, step, next);
      case Event.PhaseEnded(var phase) -> next.steps(markedWith(was.steps(), phase));
      case Event.SummaryDrafted(var phase, var draft, var _) ->
          next.drafts(
              put(was.drafts(), phase, new Draft(draft, was.revisions().getOrDefault(phase, 0))));
      case Event.TookBack _ -> tookBack(was, next);
      case Event.ActionAdded(var id, var cloth, var _, var _, var owner, var _) ->
          next.actions(
              put(was.actions(), id, new ActionState(cloth, owner, ActionStatus.NOT_STARTED)));
      case Event.ActionChanged(var id, var _, var _, var owner, var _) ->
          next.actions(
              changedAction(was, id, old -> new ActionState(old.cloth(), owner, old.status())));
      case Event.ActionStatusSet(var id, var status, var _) ->
          next.actions(
              changedAction(was, id, old -> new ActionState(old.cloth(), old.owner(), status)));
      case Event.ActionRemoved(var id) -> next.actions(removed(was.actions(), id));
      case Event.Ended _ -> next.stage(Stage.ENDED).walk(was.walk().paused());
    }
  }

  // --- steps

  private void stepped(Session was, StepEvent event, Copy next) {
    var walk = walk(was, event);
    next.walk(walk).step(was.step() + 1);
    switch (event) {
      case Event.AnswersShown(var prompt, var _, var _, var _) ->
          next.steps(List.of(new Step.Barrier(new Item.Answers(prompt))));
      case Event.MarkingShown(var cloth, var _, var _) ->
          next.steps(List.of(new Step.Barrier(new Item.Marking(cloth))));
      case Event.JointWritten written -> {
        next.steps(pushed(was, event));
        next.jointVersions(put(was.jointVersions(), written.prompt(), written.version()));
      }
      case Event.Opened _,
          Event.MarkingOpened _,
          Event.MarkingWaived _,
          Event.Parked _,
          Event.Returned _,
          Event.WalkedThrough _ ->
          next.steps(pushed(was, event));
    }
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
      case Event.MarkingWaived waived ->
          walk.with(
              new Item.Marking(waived.cloth()),
              state -> state.open(turn(was, waived.turn(), waived.invited(), null)).shown());
      case Event.MarkingShown shown -> walk.with(new Item.Marking(shown.cloth()), ItemState::shown);
      case Event.Parked parked -> parked(walk, parked);
      case Event.Returned returned -> returned(was, returned);
      case Event.WalkedThrough _ -> walk.paused().walkedThrough();
    };
  }

  private static Walk opened(Session was, Event.Opened opened) {
    var walk = was.walk().paused().at(opened.cloth(), opened.detour());
    for (var prompt : opened.prompts()) {
      walk = opened(was, walk, prompt, opened.invited(), opened.answerBy());
    }
    return opened.marking()
        ? walk.with(new Item.Marking(opened.cloth()), ItemState::resumed)
        : walk;
  }

  private static Walk returned(Session was, Event.Returned returned) {
    var walk =
        was.walk()
            .paused()
            .at(returned.cloth(), returned.detour())
            .with(new Item.Answers(returned.prompt()), state -> state.withParked(null));
    for (var prompt : returned.open()) {
      walk = opened(was, walk, prompt, returned.invited(), returned.answerBy());
    }
    return walk;
  }

  private static Walk opened(
      Session was, Walk walk, String prompt, int invited, @Nullable LocalDateTime by) {
    return walk.with(
        new Item.Answers(prompt), state -> state.open(nextTurn(was, state, invited, by)));
  }

  /// The same turn for a box that is still sealed, a new one otherwise.
  private static ItemState.Turn nextTurn(
      Session was, ItemState state, int invited, @Nullable LocalDateTime by) {
    return state.isSealed()
        ? state.turn().resumed(was.participants(), was.version() + 1, by)
        : turn(was, state.turn().number() + 1, invited, by);
  }

  private Walk markingOpened(Session was, Event.MarkingOpened opened) {
    return was.walk()
        .paused()
        .at(opened.cloth(), was.walk().detour())
        .with(
            new Item.Marking(opened.cloth()),
            state ->
                state.box() == opened.turn()
                    ? state.resumed()
                    : state.open(turn(was, opened.turn(), opened.invited(), opened.answerBy())));
  }

  private static ItemState.Turn turn(
      Session was, int number, int invited, @Nullable LocalDateTime answerBy) {
    return new ItemState.Turn(number, invited, was.version() + 1, 0, was.openness(), answerBy);
  }

  private static Walk parked(Walk walk, Event.Parked parked) {
    var park = new ItemState.ParkState(parked.reason(), parked.until(), parked.owner());
    for (var prompt : parked.prompts()) {
      walk = walk.with(new Item.Answers(prompt), state -> state.pausedIfOpen().withParked(park));
    }
    return walk;
  }

  private static void tookBack(Session was, Copy next) {
    var remaining = was.steps().subList(0, was.steps().size() - 1);
    next.step(was.step() + 1).steps(List.copyOf(remaining));
    if (was.steps().getLast() instanceof Step.Restorable restorable) {
      next.walk(restorable.before().restoredFrom(was.walk()));
    }
  }

  private static List<Step> pushed(Session was, StepEvent event) {
    var steps = new ArrayList<>(was.steps());
    steps.add(new Step.Restorable(event, was.walk(), null));
    return List.copyOf(steps);
  }

  private static List<Step> markedWith(List<Step> steps, String phase) {
    if (steps.isEmpty() || !(steps.getLast() instanceof Step.Restorable last)) {
      return steps;
    }
    var marked = new ArrayList<>(steps.subList(0, steps.size() - 1));
    marked.add(new Step.Restorable(last.what(), last.before(), phase));
    return List.copyOf(marked);
  }

  // --- people and openness

  private static void departed(Session was, String person, Copy next) {
    var walk = was.walk();
    for (var item : walk.items().keySet().stream().map(Item::of).toList()) {
      if (walk.at(item).isSealed() && was.invitedTo(item, person)) {
        walk = walk.with(item, state -> state.withTurn(state.turn().withOneGone()));
      }
    }
    next.members(removed(was.members(), person)).walk(walk);
  }

  private static Walk tightened(Session was, Openness openness) {
    return was.walk()
        .all(
            (_, state) ->
                state.isSealed() ? state.withTurn(state.turn().tightened(openness)) : state);
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
      case Event.Opened opened -> Optional.of(opened.cloth());
      case Event.TookBack back -> Optional.of(back.cloth());
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
          Event.MarkingOpened _,
          Event.WalkedThrough _,
          Event.PhaseEnded _,
          Event.SummaryDrafted _,
          Event.Reminded _,
          Event.Ended _ ->
          Optional.empty();
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
      SequencedMap<String, Member> members, String person, UnaryOperator<Member> change) {
    var old = members.getOrDefault(person, new Member(0, 0, EnumSet.noneOf(Function.class)));
    return put(members, person, change.apply(old));
  }

  private static SequencedMap<String, ActionState> changedAction(
      Session was, String id, UnaryOperator<ActionState> change) {
    var old = was.actions().get(id);
    return old == null ? was.actions() : put(was.actions(), id, change.apply(old));
  }

  private static Map<String, Integer> plusOne(Map<String, Integer> counts, String key) {
    return put(counts, key, counts.getOrDefault(key, 0) + 1);
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

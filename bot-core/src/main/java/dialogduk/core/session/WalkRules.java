package dialogduk.core.session;

import dialogduk.core.box.PlainText;
import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.dialogue.Kind;
import dialogduk.core.dialogue.Prompt;
import dialogduk.core.session.Command.WalkCommand;
import dialogduk.core.session.Event.Way;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The facilitator's steps through the cloths, and taking them back.
final class WalkRules {

  /// With fewer people a marking could be traced to them; the group sets a joint mark instead.
  static final int FEWEST_FOR_A_BOX = 4;

  private final Dialogue dialogue;
  private final Session session;
  private final Walk walk;
  private final Context context;

  WalkRules(Dialogue dialogue, Session session, Context context) {
    this.dialogue = dialogue;
    this.session = session;
    this.walk = session.walk();
    this.context = context;
  }

  Decision decide(WalkCommand command) {
    return switch (command) {
      case Command.Open(var target, var by) -> open(target, by);
      case Command.Advance(var seen, var by) -> stale(seen) ? Decision.nothing() : advance(by);
      case Command.GoOn(var seen, var by) ->
          stale(seen) ? Decision.nothing() : perform(NextStep.onward(session, dialogue), by);
      case Command.Show(var seen) -> stale(seen) ? Decision.nothing() : show();
      case Command.OpenMarking(var seen, var by) ->
          stale(seen) ? Decision.nothing() : openMarking(by);
      case Command.TakeBack(var seen) -> stale(seen) ? Decision.nothing() : takeBack();
      case Command.AskAgain(var target, var by) -> askAgain(target, by);
      case Command.Park park -> park(park);
      case Command.Return(var prompt, var by) -> returnTo(prompt, by);
      case Command.WriteJoint write -> writeJoint(write);
      case Command.SetJointMark(var cloth, var step) -> setJointMark(cloth, step);
      case Command.SetDate(var cloth, var date) -> setDate(cloth, date);
      case Command.Summarise(var phase) -> summarise(phase);
      case Command.Remind(var seen) -> stale(seen) ? Decision.nothing() : remind();
      case Command.ChooseOpenness choose -> chooseOpenness(choose);
      case Command.End() -> end();
    };
  }

  private boolean stale(int seen) {
    return seen != session.step();
  }

  // --- onward

  private Decision advance(@Nullable LocalDateTime by) {
    return perform(NextStep.of(session, dialogue), by);
  }

  private Decision perform(NextStep next, @Nullable LocalDateTime by) {
    return switch (next) {
      case NextStep.OpenCloth(var cloth, var detourEnds) -> goTo(cloth, detourEnds, by);
      case NextStep.ShowAnswers _, NextStep.ShowMarking _ -> show();
      case NextStep.OpenMarking _ -> openMarking(by);
      case NextStep.FinishWalk(var cloth) -> finish(cloth);
      case NextStep.EndSession() -> end();
    };
  }

  private Decision goTo(String next, boolean detourEnds, @Nullable LocalDateTime by) {
    var events = new ArrayList<Event>();
    events.add(opening(dialogue.cloth(next), by, null, Way.NEXT));
    if (!detourEnds) {
      events.addAll(phaseEnd(next));
    }
    return Decision.events(events);
  }

  private Decision finish(String cloth) {
    var events = new ArrayList<Event>();
    events.add(new Event.WalkedThrough(cloth));
    events.addAll(endOf(dialogue.phaseOf(cloth).id()));
    return Decision.events(events);
  }

  /// A phase ends when the next cloth belongs to another.
  private List<Event> phaseEnd(String next) {
    var current = walk.cloth();
    if (current == null || dialogue.phaseOf(current).equals(dialogue.phaseOf(next))) {
      return List.of();
    }
    return endOf(dialogue.phaseOf(current).id());
  }

  private List<Event> endOf(String phase) {
    return Stream.concat(Stream.of(new Event.PhaseEnded(phase)), draft(phase).stream()).toList();
  }

  // --- opening

  private Decision open(String target, @Nullable LocalDateTime by) {
    var cloth = clothNamed(target);
    if (cloth != null) {
      return openCloth(cloth, by);
    }
    var prompt = promptNamed(target);
    return prompt == null
        ? Decision.refused(new Refusal.Unknown(target))
        : openPrompt(dialogue.clothOf(prompt.id()), prompt, by);
  }

  private Decision openCloth(Cloth cloth, @Nullable LocalDateTime by) {
    if (!session.cloths().contains(cloth.id())) {
      return Decision.refused(new Refusal.NotChosen(cloth.id()));
    }
    if (cloth.id().equals(walk.cloth()) && walk.open().findAny().isPresent()) {
      return Decision.refused(new Refusal.AlreadyOpen(cloth.id()));
    }
    return Decision.events(opening(cloth, by, null, Way.OPEN));
  }

  private Decision openPrompt(Cloth cloth, Prompt prompt, @Nullable LocalDateTime by) {
    if (!session.cloths().contains(cloth.id())) {
      return Decision.refused(new Refusal.NotChosen(cloth.id()));
    }
    var state = walk.answers(prompt.id());
    if (state.isParked()) {
      return Decision.refused(new Refusal.AlreadyParked(prompt.id()));
    }
    if (state.wasShown() && !state.isSealed()) {
      return Decision.refused(new Refusal.AlreadyShown(new Item.Answers(prompt.id())));
    }
    if (prompt.kind() == Kind.ACTIONS || state.isOpen()) {
      return Decision.refused(new Refusal.AlreadyOpen(cloth.id()));
    }
    var stayOpen = stayingOpen(cloth);
    return Decision.events(
        opened(cloth, and(stayOpen, prompt.id()), false, by, walk.detour(), Way.OPEN));
  }

  /// Everything of the cloth that was neither shown nor parked; else its marking, if that was left.
  private Event opening(Cloth cloth, @Nullable LocalDateTime by, @Nullable String detour, Way way) {
    var prompts =
        blindPrompts(cloth)
            .filter(prompt -> !walk.answers(prompt.id()).isParked())
            .filter(prompt -> walk.answers(prompt.id()).status() != ItemState.Status.SHOWN)
            .map(Prompt::id)
            .toList();
    var marking = prompts.isEmpty() && walk.marking(cloth.id()).status() == ItemState.Status.PAUSED;
    return opened(cloth, prompts, marking, by, detour, way);
  }

  private Event opened(
      Cloth cloth,
      List<String> prompts,
      boolean marking,
      @Nullable LocalDateTime by,
      @Nullable String detour,
      Way way) {
    return new Event.Opened(cloth.id(), prompts, marking, session.participants(), by, detour, way);
  }

  private Decision askAgain(String target, @Nullable LocalDateTime by) {
    var cloth = clothNamed(target);
    var prompts =
        cloth != null
            ? blindPrompts(cloth).toList()
            : Stream.ofNullable(promptNamed(target)).toList();
    if (prompts.isEmpty()) {
      return Decision.refused(new Refusal.Unknown(target));
    }
    var shown =
        prompts.stream()
            .map(Prompt::id)
            .filter(id -> walk.answers(id).status() == ItemState.Status.SHOWN)
            .filter(id -> !walk.answers(id).isParked())
            .toList();
    var at = dialogue.clothOf(prompts.getFirst().id());
    if (shown.isEmpty()) {
      return Decision.refused(new Refusal.NothingShownYet(at.id()));
    }
    return Decision.events(
        opened(at, and(stayingOpen(at), shown), false, by, detourUnlessAt(at), Way.AGAIN));
  }

  // --- showing and marking

  private Decision show() {
    var open = walk.open().map(item -> new Sealed(item, walk.at(item).box())).toList();
    return open.isEmpty() ? Decision.refused(new Refusal.NothingOpen()) : Decision.close(open);
  }

  private Decision openMarking(@Nullable LocalDateTime by) {
    var id = walk.cloth();
    if (id == null) {
      return Decision.refused(new Refusal.NothingOpen());
    }
    var cloth = dialogue.cloth(id);
    if (walk.marking(id).isOpen()) {
      return Decision.refused(new Refusal.MarkingIsOpen(id));
    }
    if (!NextStep.mayBeMarked(walk, cloth)) {
      return Decision.refused(new Refusal.NothingShownYet(id));
    }
    var state = walk.marking(id);
    var resumed = state.status() == ItemState.Status.PAUSED;
    var turn = resumed ? state.box() : state.box() + 1;
    var invited = resumed ? state.turn().invited() : session.markers();
    var covers = covers(cloth);
    return Decision.events(
        resumed || invited >= FEWEST_FOR_A_BOX
            ? new Event.MarkingOpened(id, turn, invited, covers, by)
            : new Event.MarkingWaived(id, turn, invited, covers));
  }

  private List<Event.Covered> covers(Cloth cloth) {
    return cloth.prompts().stream()
        .filter(prompt -> !walk.answers(prompt.id()).isParked())
        .filter(prompt -> prompt.kind() == Kind.ACTIONS || walk.answers(prompt.id()).wasShown())
        .map(prompt -> new Event.Covered(prompt.id(), walk.answers(prompt.id()).joint()))
        .toList();
  }

  private Decision setJointMark(String cloth, int step) {
    if (!walk.marking(cloth).wasShown()) {
      return Decision.refused(new Refusal.NotShownMarking(cloth));
    }
    var steps = dialogue.clarity().steps();
    if (step < 1 || step > steps) {
      return Decision.refused(new Refusal.NoSuchStep(step, steps));
    }
    return Decision.events(new Event.JointMarkSet(cloth, walk.marking(cloth).box(), step));
  }

  // --- back

  private Decision takeBack() {
    if (session.steps().isEmpty()) {
      return Decision.refused(new Refusal.NothingToTakeBack());
    }
    return switch (session.steps().getLast()) {
      case Step.Barrier(var item) -> Decision.refused(new Refusal.AlreadyShown(item));
      case Step.Restorable(var what, var _, var phase) ->
          Decision.events(undoing(what, dialogue, phase));
    };
  }

  private static Event undoing(Event.StepEvent what, Dialogue dialogue, @Nullable String phase) {
    return switch (what) {
      case Event.Opened opened ->
          new Event.TookBack(Event.Undone.OPENING, opened.cloth(), List.of(), 0, phase);
      case Event.JointWritten joint ->
          new Event.TookBack(
              Event.Undone.JOINT_DRAFT,
              dialogue.clothOf(joint.prompt()).id(),
              List.of(joint.prompt()),
              joint.version(),
              phase);
      case Event.MarkingOpened marking ->
          new Event.TookBack(Event.Undone.MARKING, marking.cloth(), List.of(), 0, phase);
      case Event.MarkingWaived marking ->
          new Event.TookBack(Event.Undone.MARKING, marking.cloth(), List.of(), 0, phase);
      case Event.Parked parked ->
          new Event.TookBack(
              Event.Undone.PARKING,
              dialogue.clothOf(parked.prompts().getFirst()).id(),
              parked.prompts(),
              0,
              phase);
      case Event.Returned returned ->
          new Event.TookBack(
              Event.Undone.RETURNING, returned.cloth(), List.of(returned.prompt()), 0, phase);
      case Event.WalkedThrough(var cloth) ->
          new Event.TookBack(Event.Undone.WALKED_THROUGH, cloth, List.of(), 0, phase);
      case Event.AnswersShown _, Event.MarkingShown _ ->
          throw new IllegalStateException("what was shown is a barrier, never restorable");
    };
  }

  // --- park and return

  private Decision park(Command.Park park) {
    if (park.reason() == ParkReason.OTHER && park.sentence() == null) {
      return Decision.refused(new Refusal.ReasonNeeded());
    }
    if (park.until() != null && park.until().isBefore(context.today())) {
      return Decision.refused(new Refusal.DateOutOfRange());
    }
    if (park.owner() != null && session.member(park.owner()) == null) {
      return Decision.refused(new Refusal.NoSuchPerson());
    }
    var cloth = clothNamed(park.target());
    if (cloth != null) {
      return parkCloth(cloth, park);
    }
    var prompt = promptNamed(park.target());
    return prompt == null
        ? Decision.refused(new Refusal.Unknown(park.target()))
        : parkPrompt(prompt, park);
  }

  private Decision parkCloth(Cloth cloth, Command.Park park) {
    var ripe =
        blindPrompts(cloth)
            .map(Prompt::id)
            .filter(id -> !walk.answers(id).isParked() && walk.answers(id).joint() == 0)
            .toList();
    return ripe.isEmpty()
        ? Decision.refused(new Refusal.PickWhich(cloth.id()))
        : Decision.events(parked(ripe, park));
  }

  private Decision parkPrompt(Prompt prompt, Command.Park park) {
    if (prompt.kind() == Kind.ACTIONS) {
      return Decision.refused(new Refusal.NeverParked(prompt.id()));
    }
    return walk.answers(prompt.id()).isParked()
        ? Decision.refused(new Refusal.AlreadyParked(prompt.id()))
        : Decision.events(parked(List.of(prompt.id()), park));
  }

  private static Event parked(List<String> prompts, Command.Park park) {
    var sentence = park.sentence();
    return new Event.Parked(
        prompts,
        park.reason(),
        sentence == null ? null : sentence.ref(),
        park.until(),
        park.owner());
  }

  /// Only this prompt opens; where the group was is remembered, one place and not a stack.
  private Decision returnTo(String id, @Nullable LocalDateTime by) {
    var prompt = promptNamed(id);
    if (prompt == null) {
      return Decision.refused(new Refusal.Unknown(id));
    }
    var state = walk.answers(id);
    if (!state.isParked()) {
      return Decision.refused(new Refusal.NotParked(id));
    }
    var cloth = dialogue.clothOf(id);
    var opens =
        state.status() == ItemState.Status.SHOWN ? stayingOpen(cloth) : and(stayingOpen(cloth), id);
    return Decision.events(
        new Event.Returned(
            id, cloth.id(), opens, session.participants(), by, detourUnlessAt(cloth)));
  }

  private @Nullable String detourUnlessAt(Cloth cloth) {
    return cloth.id().equals(walk.cloth())
        ? walk.detour()
        : walk.detour() != null ? walk.detour() : walk.cloth();
  }

  /// What is open on this cloth stays open when one more prompt of it opens.
  private List<String> stayingOpen(Cloth cloth) {
    return blindPrompts(cloth).map(Prompt::id).filter(id -> walk.answers(id).isOpen()).toList();
  }

  // --- beside the steps

  private Decision writeJoint(Command.WriteJoint write) {
    var prompt = promptNamed(write.prompt());
    if (prompt == null) {
      return Decision.refused(new Refusal.Unknown(write.prompt()));
    }
    if (prompt.kind() == Kind.ACTIONS) {
      return Decision.refused(new Refusal.WrongKind(write.prompt()));
    }
    var cloth = dialogue.clothOf(prompt.id());
    if (!walk.answers(prompt.id()).wasShown()) {
      return Decision.refused(new Refusal.NothingShownYet(cloth.id()));
    }
    if (walk.marking(cloth.id()).isOpen()) {
      return Decision.refused(new Refusal.MarkingIsOpen(cloth.id()));
    }
    var body = write.text().body();
    if (body.isBlank()) {
      return Decision.refused(new Refusal.NothingWritten());
    }
    if (PlainText.tooLong(body, PlainText.LONGEST)) {
      return Decision.refused(new Refusal.TooLong(PlainText.LONGEST, PlainText.length(body)));
    }
    var version = session.jointVersions().getOrDefault(prompt.id(), 0) + 1;
    return Decision.events(
        new Event.JointWritten(
            prompt.id(), version, write.basedOn(), write.text().ref(), write.origins()));
  }

  private Decision setDate(String cloth, LocalDate date) {
    if (!session.cloths().contains(cloth)) {
      return Decision.refused(new Refusal.NotChosen(cloth));
    }
    return date.isAfter(context.today()) || date.isBefore(context.today().minusYears(10))
        ? Decision.refused(new Refusal.DateOutOfRange())
        : Decision.events(new Event.DateSet(cloth, date));
  }

  private Decision summarise(String phase) {
    if (!dialogue.hasPhase(phase)) {
      return Decision.refused(new Refusal.Unknown(phase));
    }
    var draft = draft(phase);
    return draft.isEmpty()
        ? Decision.refused(new Refusal.NothingNew(phase))
        : Decision.events(draft);
  }

  /// The next draft of a phase's summary, if what it says has changed since the last one.
  private List<Event> draft(String phase) {
    var last = session.drafts().get(phase);
    int revision = session.revisions().getOrDefault(phase, 0);
    if (last != null && last.revision() == revision) {
      return List.of();
    }
    var notOpened =
        dialogue.phase(phase).cloths().stream()
            .map(Cloth::id)
            .filter(session.cloths()::contains)
            .filter(this::neverOpened)
            .toList();
    return List.of(
        new Event.SummaryDrafted(phase, last == null ? 1 : last.number() + 1, notOpened));
  }

  private boolean neverOpened(String cloth) {
    return !cloth.equals(walk.cloth())
        && walk.marking(cloth).box() == 0
        && blindPrompts(dialogue.cloth(cloth)).allMatch(p -> walk.answers(p.id()).box() == 0);
  }

  private Decision remind() {
    var cloth = walk.cloth();
    return cloth == null || walk.open().findAny().isEmpty()
        ? Decision.refused(new Refusal.NothingOpen())
        : Decision.events(new Event.Reminded(cloth));
  }

  /// Free while nothing has been opened; from then on only tighter.
  private Decision chooseOpenness(Command.ChooseOpenness choose) {
    var now = session.openness();
    if (choose.openness() == now) {
      return Decision.nothing();
    }
    var untouched = walk.items().isEmpty();
    return untouched || choose.openness().isTighterThan(now)
        ? Decision.events(new Event.OpennessChosen(choose.openness()))
        : Decision.refused(new Refusal.OnlyTighter(now));
  }

  private Decision end() {
    int sealed = (int) walk.items().values().stream().filter(ItemState::isSealed).count();
    return Decision.events(new Event.Ended(sealed));
  }

  private @Nullable Cloth clothNamed(String target) {
    return dialogue.hasCloth(target) ? dialogue.cloth(target) : null;
  }

  private @Nullable Prompt promptNamed(String target) {
    return dialogue.hasPrompt(target) ? dialogue.prompt(target) : null;
  }

  private static Stream<Prompt> blindPrompts(Cloth cloth) {
    return cloth.prompts().stream().filter(prompt -> prompt.kind() != Kind.ACTIONS);
  }

  private static List<String> and(List<String> ids, String id) {
    return and(ids, List.of(id));
  }

  private static List<String> and(List<String> ids, List<String> more) {
    return Stream.concat(ids.stream(), more.stream()).distinct().toList();
  }
}

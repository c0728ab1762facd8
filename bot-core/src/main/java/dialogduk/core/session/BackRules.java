package dialogduk.core.session;

import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.session.Event.Undone;
import java.util.ArrayList;
import java.util.List;

/// Taking back the latest step, as long as it broke no seal.
final class BackRules {

  private final Dialogue dialogue;
  private final Session session;

  BackRules(Dialogue dialogue, Session session) {
    this.dialogue = dialogue;
    this.session = session;
  }

  Decision takeBack() {
    if (session.steps().isEmpty()) {
      return Decision.refused(new Refusal.NothingToTakeBack());
    }
    return switch (session.steps().getLast()) {
      case Step.Barrier(var item) -> Decision.refused(new Refusal.AlreadyShown(item));
      case Step.Restorable step -> Decision.events(undoing(step));
    };
  }

  private List<Event> undoing(Step.Restorable step) {
    var events = new ArrayList<Event>();
    events.add(tookBack(step));
    var ended = step.ended();
    if (ended != null && ended.draft() > 0) {
      events.add(new Event.SummaryWithdrawn(ended.phase(), ended.draft()));
    }
    return events;
  }

  private Event tookBack(Step.Restorable step) {
    return switch (step.what()) {
      case Event.Opened opened -> tookBack(step, Undone.OPENING, opened.cloth(), List.of(), 0);
      case Event.JointWritten joint ->
          tookBack(
              step,
              Undone.JOINT_DRAFT,
              dialogue.clothOf(joint.prompt()).id(),
              List.of(joint.prompt()),
              joint.version());
      case Event.MarkingOpened opened ->
          tookBack(step, Undone.MARKING, opened.cloth(), List.of(), 0);
      case Event.MarkingWaived waived ->
          tookBack(step, Undone.MARKING, waived.cloth(), List.of(), 0);
      case Event.Parked parked ->
          tookBack(
              step,
              Undone.PARKING,
              dialogue.clothOf(parked.prompts().getFirst()).id(),
              parked.prompts(),
              0);
      case Event.Returned returned ->
          tookBack(step, Undone.RETURNING, returned.cloth(), List.of(returned.prompt()), 0);
      case Event.WalkedThrough(var cloth) ->
          tookBack(step, Undone.WALKED_THROUGH, cloth, List.of(), 0);
      case Event.AnswersShown _, Event.MarkingShown _ ->
          throw new IllegalStateException("what was shown is a barrier, never restorable");
    };
  }

  private static Event tookBack(
      Step.Restorable step, Undone what, String cloth, List<String> prompts, int version) {
    var ended = step.ended();
    return new Event.TookBack(what, cloth, prompts, version, ended == null ? null : ended.phase());
  }
}

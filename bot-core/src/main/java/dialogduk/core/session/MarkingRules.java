package dialogduk.core.session;

import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.dialogue.Kind;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Marking how clear the shared picture of a cloth is.
final class MarkingRules {

  /// With fewer people a marking could be traced to them; the group sets a joint mark instead.
  static final int FEWEST_FOR_A_BOX = 4;

  private final Dialogue dialogue;
  private final Session session;
  private final Walk walk;
  private final DateLimits dates;

  MarkingRules(Dialogue dialogue, Session session, Context context) {
    this.dialogue = dialogue;
    this.session = session;
    this.walk = session.walk();
    this.dates = new DateLimits(context);
  }

  Decision open(@Nullable LocalDateTime by) {
    var id = walk.cloth();
    if (id == null) {
      return Decision.refused(new Refusal.NothingOpen());
    }
    if (walk.marking(id).isOpen()) {
      return Decision.refused(new Refusal.MarkingIsOpen(id));
    }
    var cloth = dialogue.cloth(id);
    return NextStep.mayBeMarked(walk, cloth)
        ? dates
            .refusalOfAnswerBy(by)
            .map(Decision::refused)
            .orElseGet(() -> Decision.events(opening(cloth, by)))
        : Decision.refused(whyNot(cloth));
  }

  private Refusal whyNot(Cloth cloth) {
    var shown = cloth.blindPrompts().stream().anyMatch(p -> walk.answers(p.id()).wasShown());
    return shown ? new Refusal.NothingToMark(cloth.id()) : new Refusal.NothingShownYet(cloth.id());
  }

  /// The circle of a marking that was left stays as it was; a new turn is for those who can now.
  private Event opening(Cloth cloth, @Nullable LocalDateTime by) {
    var state = walk.marking(cloth.id());
    if (state.isSealed()) {
      return new Event.MarkingOpened(
          cloth.id(), state.box(), state.turn().invited(), covers(cloth), by);
    }
    var turn = state.box() + 1;
    return session.markers() >= FEWEST_FOR_A_BOX
        ? new Event.MarkingOpened(cloth.id(), turn, session.markers(), covers(cloth), by)
        : new Event.MarkingWaived(cloth.id(), turn, session.markers(), covers(cloth));
  }

  private List<Event.Covered> covers(Cloth cloth) {
    return cloth.prompts().stream()
        .filter(prompt -> !walk.answers(prompt.id()).isParked())
        .filter(prompt -> prompt.kind() == Kind.ACTIONS || walk.answers(prompt.id()).wasShown())
        .map(prompt -> new Event.Covered(prompt.id(), walk.answers(prompt.id()).joint()))
        .toList();
  }

  /// Set openly after talk, beside the latest marking that was shown.
  Decision setJointMark(String target, int step) {
    return new Targets(dialogue, session).ofCloth(target, cloth -> setJointMark(cloth, step));
  }

  private Decision setJointMark(Cloth of, int step) {
    var cloth = of.id();
    var turn = walk.marking(cloth).shownTurns();
    if (turn == 0) {
      return Decision.refused(new Refusal.NotShownMarking(cloth));
    }
    var steps = dialogue.clarity().steps();
    if (step < 1 || step > steps) {
      return Decision.refused(new Refusal.NoSuchStep(step, steps));
    }
    return session.hasSaid(Said.jointMark(cloth, turn, step))
        ? Decision.nothing()
        : Decision.events(new Event.JointMarkSet(cloth, turn, step));
  }
}

package dialogduk.core.session;

import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.dialogue.Kind;
import dialogduk.core.dialogue.Prompt;
import java.util.List;
import java.util.Optional;

/// Letting go of a question for now.
final class ParkingRules {

  private final Session session;
  private final Walk walk;
  private final Targets targets;
  private final DateLimits dates;

  ParkingRules(Dialogue dialogue, Session session, Context context) {
    this.session = session;
    this.walk = session.walk();
    this.targets = new Targets(dialogue, session);
    this.dates = new DateLimits(context);
  }

  Decision park(Command.Park park) {
    return refusal(park)
        .map(Decision::refused)
        .orElseGet(
            () ->
                targets.decide(
                    park.target(),
                    cloth -> parkCloth(cloth, park),
                    prompt -> parkPrompt(prompt, park)));
  }

  private Optional<Refusal> refusal(Command.Park park) {
    if (park.reason() == ParkReason.OTHER && park.texts().isEmpty()) {
      return Optional.of(new Refusal.ReasonNeeded());
    }
    if (park.owner() != null && session.member(park.owner()) == null) {
      return Optional.of(new Refusal.NoSuchPerson());
    }
    return dates.refusalOfComing(park.until());
  }

  /// The prompts that have no joint answer; where all have one, the group picks.
  private Decision parkCloth(Cloth cloth, Command.Park park) {
    if (cloth.blindPrompts().isEmpty()) {
      return Decision.refused(new Refusal.NeverParked(cloth.prompts().getFirst().id()));
    }
    var unparked =
        cloth.blindPrompts().stream()
            .map(Prompt::id)
            .filter(id -> !walk.answers(id).isParked())
            .toList();
    var withoutJoint = unparked.stream().filter(id -> walk.answers(id).joint() == 0).toList();
    if (!withoutJoint.isEmpty()) {
      return Decision.events(parked(withoutJoint, park));
    }
    return Decision.refused(
        unparked.isEmpty()
            ? new Refusal.AlreadyParked(cloth.blindPrompts().getFirst().id())
            : new Refusal.PickWhich(cloth.id()));
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
    return new Event.Parked(
        prompts,
        park.reason(),
        park.texts().stream().map(FreeText::ref).findFirst().orElse(null),
        park.until(),
        park.owner());
  }
}

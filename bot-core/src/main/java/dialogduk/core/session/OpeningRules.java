package dialogduk.core.session;

import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.dialogue.Kind;
import dialogduk.core.dialogue.Prompt;
import dialogduk.core.session.Event.Way;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Going to a cloth or a question: for the first time, once more, or after it was parked.
final class OpeningRules {

  private final Dialogue dialogue;
  private final Session session;
  private final Walk walk;
  private final Targets targets;
  private final DateLimits dates;

  OpeningRules(Dialogue dialogue, Session session, Context context) {
    this.dialogue = dialogue;
    this.session = session;
    this.walk = session.walk();
    this.targets = new Targets(dialogue, session);
    this.dates = new DateLimits(context);
  }

  /// The next step, already checked by whoever names it.
  Decision goTo(String cloth, Opening opening, @Nullable LocalDateTime by) {
    return decided(by, () -> opened(cloth, opening, by, null, Way.NEXT));
  }

  Decision open(String target, @Nullable LocalDateTime by) {
    return targets.decide(target, cloth -> openCloth(cloth, by), prompt -> openPrompt(prompt, by));
  }

  /// The next turn of what was shown.
  Decision askAgain(String target, @Nullable LocalDateTime by) {
    return targets.decide(
        target,
        cloth -> askAgain(cloth, cloth.blindPrompts(), by),
        prompt -> askAgain(dialogue.clothOf(prompt.id()), List.of(prompt), by));
  }

  /// Only this prompt opens, and only if it was not shown; where the group was is remembered.
  Decision returnTo(String target, @Nullable LocalDateTime by) {
    return targets.ofPrompt(target, prompt -> returnTo(prompt, by));
  }

  private Decision openCloth(Cloth cloth, @Nullable LocalDateTime by) {
    var opening = Opening.ofCloth(walk, cloth);
    return walk.isAt(cloth.id()) && (walk.hasOpen() || opening.ofNothing())
        ? Decision.refused(new Refusal.AlreadyOpen(cloth.id()))
        : decided(by, () -> opened(cloth.id(), opening, by, detourIfAt(cloth), Way.OPEN));
  }

  private Decision openPrompt(Prompt prompt, @Nullable LocalDateTime by) {
    var cloth = dialogue.clothOf(prompt.id());
    var state = walk.answers(prompt.id());
    if (state.isParked()) {
      return Decision.refused(new Refusal.AlreadyParked(prompt.id()));
    }
    if (state.status() == ItemState.Status.SHOWN) {
      return Decision.refused(new Refusal.AlreadyShown(new Item.Answers(prompt.id())));
    }
    if (prompt.kind() == Kind.ACTIONS || state.isOpen()) {
      return Decision.refused(new Refusal.AlreadyOpen(cloth.id()));
    }
    var opening = besideWhatIsOpen(cloth, List.of(prompt.id()));
    return decided(by, () -> opened(cloth.id(), opening, by, detourIfAt(cloth), Way.OPEN));
  }

  private Decision askAgain(Cloth cloth, List<Prompt> prompts, @Nullable LocalDateTime by) {
    var unparked = prompts.stream().map(Prompt::id).filter(id -> !walk.answers(id).isParked());
    var answered = unparked.filter(id -> walk.answers(id).wasShown()).toList();
    if (answered.isEmpty()) {
      return Decision.refused(new Refusal.NothingShownYet(cloth.id()));
    }
    var again = answered.stream().filter(id -> !walk.answers(id).isOpen()).toList();
    if (again.isEmpty()) {
      return Decision.refused(new Refusal.AlreadyOpen(cloth.id()));
    }
    var opening = besideWhatIsOpen(cloth, again);
    return decided(by, () -> opened(cloth.id(), opening, by, detourUnlessAt(cloth), Way.AGAIN));
  }

  private Decision returnTo(Prompt prompt, @Nullable LocalDateTime by) {
    var state = walk.answers(prompt.id());
    if (!state.isParked()) {
      return Decision.refused(new Refusal.NotParked(prompt.id()));
    }
    var cloth = dialogue.clothOf(prompt.id());
    var shown = state.status() == ItemState.Status.SHOWN;
    var opens = besideWhatIsOpen(cloth, shown ? List.of() : List.of(prompt.id())).prompts();
    return decided(
        by,
        () ->
            new Event.Returned(
                prompt.id(), cloth.id(), opens, session.participants(), by, detourUnlessAt(cloth)));
  }

  private Decision decided(@Nullable LocalDateTime by, Supplier<Event> event) {
    return dates
        .refusalOfAnswerBy(by)
        .map(Decision::refused)
        .orElseGet(() -> Decision.events(event.get()));
  }

  private Event opened(
      String cloth, Opening opens, @Nullable LocalDateTime by, @Nullable String detour, Way way) {
    return new Event.Opened(
        cloth, opens.prompts(), opens.marking(), session.participants(), by, detour, way);
  }

  /// What is open on this cloth stays open when more of it opens.
  private Opening besideWhatIsOpen(Cloth cloth, List<String> more) {
    var stay =
        cloth.blindPrompts().stream().map(Prompt::id).filter(id -> walk.answers(id).isOpen());
    return new Opening(Stream.concat(stay, more.stream()).distinct().toList(), false);
  }

  /// Whoever goes elsewhere by name does not come back by itself.
  private @Nullable String detourIfAt(Cloth cloth) {
    return walk.isAt(cloth.id()) ? detour().orElse(null) : null;
  }

  /// A question of another cloth is a detour from where the group is, or was before another detour.
  private @Nullable String detourUnlessAt(Cloth cloth) {
    return walk.isAt(cloth.id()) ? detour().orElse(null) : detour().orElse(walk.cloth());
  }

  private Optional<String> detour() {
    return Optional.ofNullable(walk.detour()).map(Walk.Detour::cloth);
  }
}

package dialogduk.core.session;

import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.dialogue.Prompt;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The one step that the facilitator's panel names next; `Advance` performs it. Nothing is ever
/// performed by itself.
public sealed interface NextStep {

  /// @param opens what opens there
  /// @param detourEnds whether this goes back to where the group was before a returned question
  record OpenCloth(String cloth, Opening opens, boolean detourEnds) implements NextStep {}

  record ShowAnswers(String cloth) implements NextStep {}

  record OpenMarking(String cloth) implements NextStep {}

  record ShowMarking(String cloth) implements NextStep {}

  /// Past the last cloth: the last phase's summary.
  record FinishWalk(String cloth) implements NextStep {}

  record EndSession() implements NextStep {}

  static NextStep of(Session session, Dialogue dialogue) {
    var walk = session.walk();
    var current = walk.cloth();
    if (current == null) {
      return onward(session, dialogue);
    }
    if (walk.through()) {
      return new EndSession();
    }
    if (walk.marking(current).isOpen()) {
      return new ShowMarking(current);
    }
    if (walk.hasOpen()) {
      return new ShowAnswers(current);
    }
    return walk.detour() == null
        ? within(session, dialogue, dialogue.cloth(current))
        : onward(session, dialogue);
  }

  /// On its way through a cloth the group opens what is left of it, and marks it once.
  private static NextStep within(Session session, Dialogue dialogue, Cloth cloth) {
    var walk = session.walk();
    if (leftUnopened(walk, cloth)) {
      return new OpenCloth(cloth.id(), Opening.ofCloth(walk, cloth), false);
    }
    return !walk.marking(cloth.id()).wasShown() && mayBeMarked(walk, cloth)
        ? new OpenMarking(cloth.id())
        : onward(session, dialogue);
  }

  /// Where "go on" leads from the current cloth.
  static NextStep onward(Session session, Dialogue dialogue) {
    var walk = session.walk();
    var current = walk.cloth();
    var detour = walk.detour();
    if (detour != null) {
      return new OpenCloth(detour.cloth(), Opening.back(walk, detour), true);
    }
    var following =
        current == null ? session.cloths().getFirst() : following(session, dialogue, current);
    if (following != null) {
      return new OpenCloth(following, Opening.ofCloth(walk, dialogue.cloth(following)), false);
    }
    return walk.through() || current == null ? new EndSession() : new FinishWalk(current);
  }

  /// Something of the cloth was shown and is not parked, or it is a plan, which is never blind.
  static boolean mayBeMarked(Walk walk, Cloth cloth) {
    return isPlan(cloth)
        || cloth.blindPrompts().stream()
            .map(prompt -> walk.answers(prompt.id()))
            .anyMatch(state -> state.wasShown() && !state.isParked());
  }

  static boolean isPlan(Cloth cloth) {
    return cloth.blindPrompts().isEmpty();
  }

  /// Some question of the cloth was never shown, nor parked, nor passed by with a marking.
  private static boolean leftUnopened(Walk walk, Cloth cloth) {
    return walk.marking(cloth.id()).box() == 0
        && answers(walk, cloth).anyMatch(state -> !state.isParked() && !state.wasShown());
  }

  private static @Nullable String following(Session session, Dialogue dialogue, String current) {
    List<String> chosen = session.cloths();
    return chosen.subList(chosen.indexOf(current) + 1, chosen.size()).stream()
        .filter(cloth -> !isFinished(session.walk(), dialogue.cloth(cloth)))
        .findFirst()
        .orElse(null);
  }

  /// Everything of it is shown or parked, and its marking is shown.
  static boolean isFinished(Walk walk, Cloth cloth) {
    return walk.marking(cloth.id()).wasShown()
        && answers(walk, cloth)
            .allMatch(state -> state.isParked() || state.status() == ItemState.Status.SHOWN);
  }

  private static Stream<ItemState> answers(Walk walk, Cloth cloth) {
    return cloth.blindPrompts().stream().map(Prompt::id).map(walk::answers);
  }
}

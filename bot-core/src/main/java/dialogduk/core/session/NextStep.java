package dialogduk.core.session;

import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.dialogue.Kind;
import dialogduk.core.dialogue.Prompt;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The one step that the facilitator's panel names next; `Advance` performs it. Nothing is ever
/// performed by itself.
public sealed interface NextStep {

  /// @param detourEnds whether this goes back to where the group was before a returned question
  record OpenCloth(String cloth, boolean detourEnds) implements NextStep {}

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
      return new OpenCloth(session.cloths().getFirst(), false);
    }
    if (walk.through()) {
      return new EndSession();
    }
    var cloth = dialogue.cloth(current);
    if (openPrompts(walk, cloth).findAny().isPresent()) {
      return new ShowAnswers(current);
    }
    if (walk.marking(current).isOpen()) {
      return new ShowMarking(current);
    }
    if (!walk.marking(current).wasShown() && leftUnopened(walk, cloth)) {
      return new OpenCloth(current, false);
    }
    if (!walk.marking(current).wasShown() && mayBeMarked(walk, cloth)) {
      return new OpenMarking(current);
    }
    return onward(session, dialogue);
  }

  /// Where "go on" leads from the current cloth.
  static NextStep onward(Session session, Dialogue dialogue) {
    var walk = session.walk();
    var current = walk.cloth();
    if (current == null) {
      return new OpenCloth(session.cloths().getFirst(), false);
    }
    if (walk.detour() != null) {
      return new OpenCloth(walk.detour(), true);
    }
    var following = following(session, dialogue, current);
    return following == null ? new FinishWalk(current) : new OpenCloth(following, false);
  }

  /// Something of the cloth was shown, or it is a plan, which is never blind.
  static boolean mayBeMarked(Walk walk, Cloth cloth) {
    return isPlan(cloth)
        || cloth.prompts().stream().anyMatch(prompt -> walk.answers(prompt.id()).wasShown());
  }

  static boolean isPlan(Cloth cloth) {
    return cloth.prompts().stream().allMatch(prompt -> prompt.kind() == Kind.ACTIONS);
  }

  /// Some question of the cloth was never shown, nor parked.
  private static boolean leftUnopened(Walk walk, Cloth cloth) {
    return walk.marking(cloth.id()).box() == 0
        && cloth.prompts().stream()
            .filter(prompt -> prompt.kind() != Kind.ACTIONS)
            .map(prompt -> walk.answers(prompt.id()))
            .anyMatch(state -> !state.isParked() && !state.wasShown());
  }

  private static Stream<Prompt> openPrompts(Walk walk, Cloth cloth) {
    return cloth.prompts().stream().filter(prompt -> walk.answers(prompt.id()).isOpen());
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
        && cloth.prompts().stream()
            .filter(prompt -> prompt.kind() != Kind.ACTIONS)
            .map(prompt -> walk.answers(prompt.id()))
            .allMatch(state -> state.isParked() || state.status() == ItemState.Status.SHOWN);
  }
}

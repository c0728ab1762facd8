package dialogduk.core.session;

import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Prompt;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What opens when the group goes to a cloth.
///
/// @param marking whether a marking that was left opens again; then no prompt does
public record Opening(List<String> prompts, boolean marking) {
  public Opening {
    prompts = List.copyOf(prompts);
  }

  boolean ofNothing() {
    return prompts.isEmpty() && !marking;
  }

  /// All that was neither shown nor parked. Where the group had gone on to mark, its marking.
  public static Opening ofCloth(Walk walk, Cloth cloth) {
    var left = prompts(walk, cloth, ItemState::isPaused).toList();
    return left.isEmpty() && walk.marking(cloth.id()).isPaused()
        ? new Opening(List.of(), true)
        : new Opening(
            prompts(walk, cloth, state -> state.status() != ItemState.Status.SHOWN).toList(),
            false);
  }

  /// What was open there when the group took its detour.
  static Opening back(Walk walk, Walk.Detour detour) {
    var paused = detour.open().stream().filter(item -> walk.at(item).isPaused()).toList();
    return new Opening(
        paused.stream()
            .flatMap(item -> item instanceof Item.Answers(var id) ? Stream.of(id) : Stream.of())
            .filter(id -> !walk.answers(id).isParked())
            .toList(),
        paused.contains(new Item.Marking(detour.cloth())));
  }

  private static Stream<String> prompts(Walk walk, Cloth cloth, Predicate<ItemState> which) {
    return cloth.blindPrompts().stream()
        .map(Prompt::id)
        .filter(id -> !walk.answers(id).isParked() && which.test(walk.answers(id)));
  }
}

package dialogduk.core.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sheet that a group fills in together: its prompts, one marking of clarity and one date.
///
/// @param sourceId the cloth's name in the source it was taken from
/// @param minutes how long a meeting should set aside for it
/// @param refersTo ids of cloths that belong with this one and are worth reading beside it
public record Cloth(
    String id,
    @Nullable String sourceId,
    int minutes,
    Layout layout,
    List<String> refersTo,
    List<Prompt> prompts) {

  public Cloth {
    Id.check(id);
    if (minutes < 1) {
      throw new IllegalArgumentException("Cloth '%s' needs at least a minute".formatted(id));
    }
    refersTo = List.copyOf(refersTo);
    prompts = List.copyOf(prompts);
    if (prompts.isEmpty()) {
      throw new IllegalArgumentException("Cloth '%s' has no prompt".formatted(id));
    }
  }

  /// The prompts that everybody answers blind; all but the action list.
  public List<Prompt> blindPrompts() {
    return prompts.stream().filter(prompt -> prompt.kind() != Kind.ACTIONS).toList();
  }
}

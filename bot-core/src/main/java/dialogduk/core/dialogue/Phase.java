package dialogduk.core.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a dialogue that ends in a summary.
///
/// @param sourceId the phase's name in the source it was taken from
/// @param links what to see or read with this phase
public record Phase(String id, @Nullable String sourceId, List<Link> links, List<Cloth> cloths) {

  public Phase {
    Id.check(id);
    links = List.copyOf(links);
    cloths = List.copyOf(cloths);
    if (cloths.isEmpty()) {
      throw new IllegalArgumentException("Phase '%s' has no cloth".formatted(id));
    }
  }
}

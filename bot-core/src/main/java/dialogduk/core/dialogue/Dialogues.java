package dialogduk.core.dialogue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Every dialogue a group can walk through, by id and version. Old versions stay for the sessions
/// that began with them.
public final class Dialogues {

  private final Map<String, NavigableMap<Integer, Dialogue>> versionsById = new TreeMap<>();
  private final Map<String, Dialogue> latestById = new HashMap<>();

  public Dialogues(List<Dialogue> dialogues) {
    dialogues.forEach(this::add);
    versionsById.forEach((id, versions) -> latestById.put(id, versions.lastEntry().getValue()));
  }

  private void add(Dialogue dialogue) {
    var versions = versionsById.computeIfAbsent(dialogue.id(), _ -> new TreeMap<>());
    if (versions.put(dialogue.version(), dialogue) != null) {
      throw new IllegalArgumentException("Two definitions of " + dialogue);
    }
  }

  /// What a new session begins with; null when there is no such dialogue.
  public @Nullable Dialogue latest(String id) {
    return latestById.get(id);
  }

  /// What a running session keeps; null when that version is gone.
  public @Nullable Dialogue exact(String id, int version) {
    var versions = versionsById.get(id);
    return versions == null ? null : versions.get(version);
  }

  /// What a new session may begin with: the latest version of each, the one about an agreement
  /// first.
  public List<Dialogue> all() {
    return versionsById.values().stream()
        .map(versions -> versions.lastEntry().getValue())
        .sorted(Comparator.comparing(dialogue -> !Agreement.is(dialogue)))
        .toList();
  }

  /// The one that somebody chose. Where there is only one, nothing has to be chosen.
  ///
  /// @param id empty when nothing is chosen
  public Optional<Dialogue> chosen(String id) {
    return id.isEmpty() && latestById.size() == 1
        ? latestById.values().stream().findFirst()
        : Optional.ofNullable(latest(id));
  }
}

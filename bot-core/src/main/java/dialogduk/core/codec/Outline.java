package dialogduk.core.codec;

import dialogduk.core.dialogue.Kind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which ids a structure has, also where it is faulty: what the words must fit, and what its own
/// references must find. No id may name two things, or a room could not tell what is meant.
final class Outline {

  /// What the words must know of a prompt.
  ///
  /// @param kind null when it is written wrong
  record Asked(@Nullable Kind kind, int columns) {}

  private final Findings findings;
  private final Set<String> used = new HashSet<>();
  private final Set<String> phases = new LinkedHashSet<>();
  private final Set<String> cloths = new LinkedHashSet<>();
  private final Set<String> links = new LinkedHashSet<>();
  private final Map<String, Asked> prompts = new LinkedHashMap<>();

  Outline(Findings findings) {
    this.findings = findings;
  }

  void phase(Members phase, String id) {
    once(phase, id);
    phases.add(id);
  }

  void cloth(Members cloth, String id) {
    once(cloth, id);
    cloths.add(id);
  }

  void link(Members link, String id) {
    once(link, id);
    links.add(id);
  }

  void prompt(Members prompt, String id, Asked asked) {
    once(prompt, id);
    prompts.putIfAbsent(id, asked);
  }

  private void once(Members thing, String id) {
    if (!id.isEmpty() && !used.add(id)) {
      findings.fault(
          thing.placeOf("id"),
          "'%s' is the id of something else too; every id stands once in a file"
              .formatted(Place.shown(id)));
    }
  }

  Set<String> phases() {
    return named(phases);
  }

  Set<String> cloths() {
    return named(cloths);
  }

  Set<String> links() {
    return named(links);
  }

  Map<String, Asked> prompts() {
    var named = new LinkedHashMap<>(prompts);
    named.remove("");
    return named;
  }

  /// Without what has no id at all; that is told where it stands.
  private static Set<String> named(Set<String> ids) {
    var named = new LinkedHashSet<>(ids);
    named.remove("");
    return named;
  }

  boolean hasCloth(String id) {
    return cloths.contains(id);
  }

  /// Whether it can be copied from: a text, or something whose kind is written wrong anyway.
  boolean mayBeText(String id) {
    var asked = prompts.get(id);
    return asked != null && (asked.kind() == null || asked.kind() == Kind.TEXT);
  }
}

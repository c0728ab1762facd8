package dialogduk.core.dialogue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What must hold between the parts of a dialogue. `DialogueReader` finds the same faults earlier
/// and tells where they stand; here they would be a bug.
final class Soundness {

  private Soundness() {}

  static void check(Dialogue dialogue) {
    require(!dialogue.phases().isEmpty(), dialogue + " has no phase");
    require(
        dialogue.words().containsKey(Dialogue.SOURCE_LANGUAGE), dialogue + " has no Swedish words");
    checkIds(dialogue);
    dialogue.cloths().forEach(cloth -> checkReferences(dialogue, cloth));
    dialogue.prompts().forEach(prompt -> checkPrefill(dialogue, prompt));
    dialogue.words().values().forEach(words -> checkWords(dialogue, words));
  }

  private static void checkIds(Dialogue dialogue) {
    var seen = new HashSet<String>();
    Stream.of(
            dialogue.phases().stream().map(Phase::id),
            dialogue.cloths().stream().map(Cloth::id),
            dialogue.prompts().stream().map(Prompt::id),
            links(dialogue).stream().map(Link::id))
        .flatMap(ids -> ids)
        .forEach(id -> require(seen.add(id), quoted(id) + " is the id of two things"));
  }

  private static void checkReferences(Dialogue dialogue, Cloth cloth) {
    for (var other : cloth.refersTo()) {
      require(
          dialogue.hasCloth(other), quoted(cloth.id()) + " refers to no cloth " + quoted(other));
    }
  }

  private static void checkPrefill(Dialogue dialogue, Prompt prompt) {
    var prefill = prompt.prefill();
    if (prefill == null) {
      return;
    }
    Stream.concat(Stream.of(prefill.from()), prefill.alsoOffer().stream())
        .forEach(
            from ->
                require(
                    dialogue.hasPrompt(from) && dialogue.prompt(from).kind() == Kind.TEXT,
                    quoted(prompt.id()) + " is filled in from no text " + quoted(from)));
  }

  private static void checkWords(Dialogue dialogue, Words words) {
    covers(words, words.phases().keySet(), ids(dialogue.phases().stream().map(Phase::id)));
    covers(words, words.cloths().keySet(), ids(dialogue.cloths().stream().map(Cloth::id)));
    covers(words, words.prompts().keySet(), ids(dialogue.prompts().stream().map(Prompt::id)));
    covers(words, words.links().keySet(), ids(links(dialogue).stream().map(Link::id)));
    for (var prompt : dialogue.prompts()) {
      require(
          words.columns(prompt.id()).size() == prompt.columns().size(),
          quoted(prompt.id()) + " lacks column heads in " + quoted(words.language()));
    }
  }

  private static List<Link> links(Dialogue dialogue) {
    return Stream.concat(
            dialogue.links().stream(),
            dialogue.phases().stream().flatMap(phase -> phase.links().stream()))
        .toList();
  }

  private static Set<String> ids(Stream<String> ids) {
    return new HashSet<>(ids.toList());
  }

  private static void covers(Words words, Collection<String> have, Set<String> need) {
    require(
        have.size() == need.size() && need.containsAll(have),
        "The words in %s are for %s, not for %s".formatted(quoted(words.language()), have, need));
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private static String quoted(String id) {
    return "'" + id + "'";
  }
}

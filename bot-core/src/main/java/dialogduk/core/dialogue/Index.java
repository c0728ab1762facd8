package dialogduk.core.dialogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where each id of a dialogue stands. Made once, so that no look-up walks the phases.
record Index(
    List<Cloth> cloths,
    List<Prompt> prompts,
    Map<String, Phase> phaseById,
    Map<String, Cloth> clothById,
    Map<String, Prompt> promptById,
    Map<String, Phase> phaseOfCloth,
    Map<String, Cloth> clothOfPrompt,
    Map<String, Integer> numberOfCloth,
    Map<String, String> numberOfPrompt,
    Map<String, Prompt> promptByNumber) {

  static Index of(List<Phase> phases) {
    var cloths = phases.stream().flatMap(phase -> phase.cloths().stream()).toList();
    var prompts = cloths.stream().flatMap(cloth -> cloth.prompts().stream()).toList();
    var index =
        new Index(
            cloths,
            prompts,
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>());
    phases.forEach(index::add);
    return index;
  }

  private void add(Phase phase) {
    once(phaseById.put(phase.id(), phase), phase.id());
    phase.cloths().forEach(cloth -> add(phase, cloth));
  }

  private void add(Phase phase, Cloth cloth) {
    once(clothById.put(cloth.id(), cloth), cloth.id());
    phaseOfCloth.put(cloth.id(), phase);
    numberOfCloth.put(cloth.id(), numberOfCloth.size() + 1);
    for (var place = 1; place <= cloth.prompts().size(); place++) {
      add(cloth, cloth.prompts().get(place - 1), place);
    }
  }

  private void add(Cloth cloth, Prompt prompt, int place) {
    once(promptById.put(prompt.id(), prompt), prompt.id());
    clothOfPrompt.put(prompt.id(), cloth);
    var number = numberOfCloth.get(cloth.id()) + "." + place;
    numberOfPrompt.put(prompt.id(), number);
    promptByNumber.put(number, prompt);
  }

  private static void once(@Nullable Object earlier, String id) {
    if (earlier != null) {
      throw new IllegalArgumentException("'%s' is the id of two things".formatted(id));
    }
  }
}

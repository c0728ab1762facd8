package dialogduk.core.codec;

import dialogduk.core.dialogue.Clarity;
import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.dialogue.Link;
import dialogduk.core.dialogue.Phase;
import dialogduk.core.dialogue.Words;
import java.util.List;
import java.util.Map;

/// A dialogue that has no words yet.
record Structure(
    String id, int version, String source, List<Link> links, List<Phase> phases, Clarity clarity) {

  Dialogue spokenIn(Map<String, Words> words, Dialogue.Edition edition) {
    return new Dialogue(id, version, source, links, phases, clarity, words, edition);
  }
}

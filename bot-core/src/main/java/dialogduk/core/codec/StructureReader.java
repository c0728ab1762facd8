package dialogduk.core.codec;

import dialogduk.core.dialogue.Clarity;
import dialogduk.core.dialogue.Link;
import dialogduk.core.dialogue.Phase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The structure of a dialogue: its phases and what stands round them.
final class StructureReader {

  private static final List<String> KEYS =
      List.of("$schema", "id", "version", "source", "clarity", "links", "phases");
  private static final int LAST_VERSION = 999_999;
  private static final int USUAL_STEPS = 5;
  private static final int MOST_PROMPTS = 200;

  private final Findings findings;
  private final Outline outline;
  private final LinkReader links;
  private final ClothReader cloths;

  StructureReader(Findings findings, Outline outline) {
    this.findings = findings;
    this.outline = outline;
    this.links = new LinkReader(findings, outline);
    this.cloths = new ClothReader(findings, outline);
  }

  /// Null when anything is wrong.
  @Nullable Structure read(JsonValue file) {
    var root = Members.of(file, findings, KEYS);
    if (root == null) {
      return null;
    }
    root.optionalText("$schema");
    var id = root.id("id");
    var version = root.whole("version", 1, LAST_VERSION);
    var source = root.text("source");
    var steps = steps(root);
    var linked = links.read(root);
    var phases = phases(root);
    cloths.checkReferences();
    return findings.count() > 0
        ? null
        : new Structure(id, version, source, linked, phases, new Clarity(steps));
  }

  private int steps(Members root) {
    var clarity = root.optional("clarity");
    var members = clarity == null ? null : Members.of(clarity, findings, List.of("steps"));
    return members == null ? USUAL_STEPS : members.whole("steps", Clarity.FEWEST, Clarity.MOST);
  }

  private List<Phase> phases(Members root) {
    var phases = new ArrayList<Phase>();
    for (var item : root.items("phases")) {
      var phase = phase(item);
      if (phase != null) {
        phases.add(phase);
      }
    }
    if (outline.prompts().size() > MOST_PROMPTS) {
      findings.fault(
          root.placeOf("phases"),
          "has %d prompts; %d is the most".formatted(outline.prompts().size(), MOST_PROMPTS));
    }
    return phases;
  }

  private @Nullable Phase phase(JsonValue value) {
    var before = findings.count();
    var phase = Members.of(value, findings, List.of("id", "sourceId", "links", "cloths"));
    if (phase == null) {
      return null;
    }
    var id = phase.id("id");
    outline.phase(phase, id);
    var sourceId = phase.optionalText("sourceId");
    List<Link> linked = links.read(phase);
    var sheets = cloths.read(phase);
    return findings.count() > before ? null : new Phase(id, sourceId, linked, sheets);
  }
}

package dialogduk.core.codec;

import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Layout;
import dialogduk.core.dialogue.Prompt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The cloths of a phase.
final class ClothReader {

  private static final List<String> KEYS =
      List.of("id", "sourceId", "minutes", "layout", "refersTo", "prompts");
  private static final int USUAL_MINUTES = 30;
  private static final int MOST_MINUTES = 480;

  private final Findings findings;
  private final Outline outline;
  private final PromptReader prompts;
  private final List<JsonValue.Text> references = new ArrayList<>();

  ClothReader(Findings findings, Outline outline) {
    this.findings = findings;
    this.outline = outline;
    this.prompts = new PromptReader(findings, outline);
  }

  List<Cloth> read(Members phase) {
    var cloths = new ArrayList<Cloth>();
    for (var item : phase.items("cloths")) {
      var cloth = cloth(item);
      if (cloth != null) {
        cloths.add(cloth);
      }
    }
    return cloths;
  }

  private @Nullable Cloth cloth(JsonValue value) {
    var before = findings.count();
    var cloth = Members.of(value, findings, KEYS);
    if (cloth == null) {
      return null;
    }
    var id = cloth.id("id");
    outline.cloth(cloth, id);
    var sourceId = cloth.optionalText("sourceId");
    var minutes = cloth.whole("minutes", 1, MOST_MINUTES, USUAL_MINUTES);
    var layout = layout(cloth);
    var refersTo = refersTo(cloth);
    List<Prompt> asked = prompts.read(cloth);
    return findings.count() > before
        ? null
        : new Cloth(id, sourceId, minutes, layout, refersTo, asked);
  }

  private Layout layout(Members cloth) {
    var word = cloth.optionalText("layout");
    for (var layout : Layout.values()) {
      if (layout.word().equals(word)) {
        return layout;
      }
    }
    if (word != null) {
      var words = Arrays.stream(Layout.values()).map(Layout::word).toList();
      findings.fault(
          cloth.placeOf("layout"),
          "'%s' is not a layout; use %s".formatted(Place.shown(word), Members.listed(words)));
    }
    return Layout.COLUMNS;
  }

  private List<String> refersTo(Members cloth) {
    var ids = cloth.texts(cloth.optionalItems("refersTo"));
    references.addAll(ids);
    return ids.stream().map(JsonValue.Text::text).toList();
  }

  /// Only now, when every cloth and prompt has been seen.
  void checkReferences() {
    for (var reference : references) {
      if (!outline.hasCloth(reference.text())) {
        findings.fault(
            reference.place(),
            "there is no cloth '%s' in this file".formatted(Place.shown(reference.text())));
      }
    }
    prompts.checkReferences();
  }
}

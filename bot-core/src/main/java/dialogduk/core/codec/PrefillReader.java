package dialogduk.core.codec;

import dialogduk.core.dialogue.Column;
import dialogduk.core.dialogue.Id;
import dialogduk.core.dialogue.Kind;
import dialogduk.core.dialogue.Prefill;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which answers propose the rows of a table.
final class PrefillReader {

  private final Findings findings;
  private final Outline outline;
  private final List<JsonValue.Text> references = new ArrayList<>();

  PrefillReader(Findings findings, Outline outline) {
    this.findings = findings;
    this.outline = outline;
  }

  @Nullable Prefill read(Members prompt, @Nullable Kind kind, List<Column> columns) {
    var value = prompt.optional("prefill");
    if (value == null) {
      return null;
    }
    if (kind != null && kind != Kind.TABLE) {
      findings.fault(value.place(), "only a table can be filled in from other answers");
      return null;
    }
    return read(value, columns);
  }

  private @Nullable Prefill read(JsonValue value, List<Column> columns) {
    var before = findings.count();
    var prefill = Members.of(value, findings, List.of("column", "from", "alsoOffer"));
    if (prefill == null) {
      return null;
    }
    var column = column(prefill, columns);
    var from = new JsonValue.Text(prefill.placeOf("from"), prefill.text("from"));
    var alsoOffer = prefill.texts(prefill.optionalItems("alsoOffer"));
    references.add(from);
    references.addAll(alsoOffer);
    return findings.count() > before ? null : prefill(column, from, alsoOffer);
  }

  /// Null where the reference cannot be right; `checkReferences` tells it.
  private static @Nullable Prefill prefill(
      int column, JsonValue.Text from, List<JsonValue.Text> alsoOffer) {
    var offered = alsoOffer.stream().map(JsonValue.Text::text).toList();
    var sound = Id.isWellFormed(from.text()) && offered.stream().allMatch(Id::isWellFormed);
    return sound ? new Prefill(column, from.text(), offered) : null;
  }

  private int column(Members prefill, List<Column> columns) {
    var id = prefill.text("column");
    for (var index = 0; index < columns.size(); index++) {
      if (columns.get(index).id().equals(id)) {
        return index;
      }
    }
    if (!id.isEmpty() && !columns.isEmpty()) {
      findings.fault(
          prefill.placeOf("column"),
          "there is no column '%s' in this table".formatted(Place.shown(id)));
    }
    return 0;
  }

  /// Only when every prompt has been seen.
  void checkReferences() {
    for (var reference : references) {
      if (!reference.text().isEmpty() && !outline.mayBeText(reference.text())) {
        findings.fault(
            reference.place(),
            "there is no prompt of kind text with the id '%s'"
                .formatted(Place.shown(reference.text())));
      }
    }
  }
}

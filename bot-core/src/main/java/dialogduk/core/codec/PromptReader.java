package dialogduk.core.codec;

import dialogduk.core.dialogue.Column;
import dialogduk.core.dialogue.Id;
import dialogduk.core.dialogue.Kind;
import dialogduk.core.dialogue.Prompt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The prompts of a cloth.
final class PromptReader {

  private static final List<String> KEYS =
      List.of("id", "sourceId", "kind", "lines", "columns", "prefill");
  private static final List<String> COMING = List.of("choice", "placement");

  /// Keeps the place of a faulty column, so that the words are still held against the right number.
  private static final Column STAND_IN = new Column("-");

  private static final int USUAL_LINES = 14;
  private static final int USUAL_ROWS = 8;
  private static final int MOST_LINES = 60;
  private static final int MOST_COLUMNS = 8;

  private final Findings findings;
  private final Outline outline;
  private final PrefillReader prefills;

  PromptReader(Findings findings, Outline outline) {
    this.findings = findings;
    this.outline = outline;
    this.prefills = new PrefillReader(findings, outline);
  }

  List<Prompt> read(Members cloth) {
    var prompts = new ArrayList<Prompt>();
    for (var item : cloth.items("prompts")) {
      var prompt = prompt(item);
      if (prompt != null) {
        prompts.add(prompt);
      }
    }
    return prompts;
  }

  private @Nullable Prompt prompt(JsonValue value) {
    var before = findings.count();
    var prompt = Members.of(value, findings, KEYS);
    if (prompt == null) {
      return null;
    }
    var id = prompt.id("id");
    var sourceId = prompt.optionalText("sourceId");
    var kind = kind(prompt);
    var lines = prompt.whole("lines", 1, MOST_LINES, usualLines(kind));
    var columns = columns(prompt, kind);
    var prefill = prefills.read(prompt, kind, columns);
    outline.prompt(prompt, id, new Outline.Asked(kind, columns.size()));
    return findings.count() > before || kind == null
        ? null
        : new Prompt(id, sourceId, kind, lines, columns, prefill);
  }

  private static int usualLines(@Nullable Kind kind) {
    return kind == Kind.TEXT ? USUAL_LINES : USUAL_ROWS;
  }

  private @Nullable Kind kind(Members prompt) {
    var word = prompt.text("kind");
    for (var kind : Kind.values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    if (!word.isEmpty()) {
      var reason = COMING.contains(word) ? "cannot be used yet" : "is not a kind of prompt";
      var words = Arrays.stream(Kind.values()).map(Kind::word).toList();
      findings.fault(
          prompt.placeOf("kind"),
          "'%s' %s; use %s".formatted(Place.shown(word), reason, Members.listed(words)));
    }
    return null;
  }

  private List<Column> columns(Members prompt, @Nullable Kind kind) {
    if (kind == Kind.TABLE) {
      return tableColumns(prompt);
    }
    if (kind != null && prompt.optional("columns") != null) {
      findings.fault(prompt.placeOf("columns"), "only a table has columns of its own");
    }
    return kind == Kind.ACTIONS ? Column.OF_ACTIONS : List.of();
  }

  private List<Column> tableColumns(Members prompt) {
    var columns = new ArrayList<Column>();
    for (var id : prompt.texts(prompt.items("columns"))) {
      add(columns, id);
    }
    if (columns.size() > MOST_COLUMNS) {
      findings.fault(
          prompt.placeOf("columns"),
          "has %d columns; %d is the most".formatted(columns.size(), MOST_COLUMNS));
    }
    return columns;
  }

  private void add(List<Column> columns, JsonValue.Text id) {
    if (!Id.isWellFormed(id.text())) {
      findings.fault(id.place(), Members.notAnId(id.text()));
      columns.add(STAND_IN);
    } else if (columns.contains(new Column(id.text()))) {
      findings.fault(
          id.place(), "'%s' is a column of this table already".formatted(Place.shown(id.text())));
      columns.add(STAND_IN);
    } else {
      columns.add(new Column(id.text()));
    }
  }

  void checkReferences() {
    prefills.checkReferences();
  }
}

package dialogduk.web.card;

import dialogduk.core.card.Block.Input;
import dialogduk.core.card.Block.Line;
import dialogduk.core.card.Block.LineKind;
import dialogduk.core.card.Block.Rows;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What one writes in: ruled fields, single lines and rows of a table.
final class Fields {

  /// Always this many empty rows below the filled ones, so that rows can be added without a script.
  private static final int EMPTY_ROWS = 3;

  /// What an answer may hold, as a reader counts.
  private static final String LONGEST = "12000";

  /// A code or an address; what is longer is a message to pass on.
  private static final int SHORT = 80;

  private final Sheet sheet;
  private final Html html;

  Fields(Sheet sheet) {
    this.sheet = sheet;
    this.html = sheet.html;
  }

  void input(Input input) {
    var id = sheet.id(input.name());
    // Named, so that a live page that loses the question above never puts this one under its label.
    html.open("div", "class", "q field", "id", id + "-q");
    html.open("label", "class", "q-text", "for", id);
    Question.inside(html, input.number(), input.heading(), input.label());
    html.close();
    hint(id, input.hint());
    html.open(
        "textarea",
        "id",
        id,
        "name",
        input.name(),
        "rows",
        Integer.toString(input.lines()),
        "data-draft",
        isDraft(input.saved()) ? input.name() : null,
        "data-max",
        LONGEST,
        "aria-describedby",
        described(id, input.hint(), foot(input.state(), input.saved())));
    html.fieldText(input.value()).close();
    foot(id, input.state(), input.saved());
    html.close();
  }

  void line(Line line) {
    if (line.asks()) {
      entry(line);
    } else {
      copy(line);
    }
  }

  /// A code that is filled in is there to be copied, not changed.
  private void copy(Line line) {
    var id = sheet.id(line.name());
    html.open("div", "class", "field").element("label", line.label(), "for", id);
    hint(id, line.hint());
    html.open("div", "class", "copy");
    html.open(
        "textarea",
        "id",
        id,
        "class",
        line.value().length() > SHORT ? "to-copy long" : "to-copy",
        "rows",
        "1",
        "readonly",
        "",
        "aria-describedby",
        described(id, line.hint(), false));
    html.fieldText(line.value()).close();
    html.element(
        "button",
        sheet.words.text("copy.go") + " " + lowered(line.label()),
        "class",
        "btn",
        "type",
        "button",
        "data-copy",
        id,
        "hidden",
        "");
    html.close().close();
  }

  /// "Kopiera inbjudan": a label inside another one.
  private static String lowered(String label) {
    var first = label.offsetByCodePoints(0, label.isEmpty() ? 0 : 1);
    return label.substring(0, first).toLowerCase(Locale.ROOT) + label.substring(first);
  }

  private void entry(Line line) {
    var id = sheet.id(line.name());
    html.open("div", "class", "field");
    html.element("label", line.label(), "for", id);
    hint(id, line.hint());
    html.single(
        "input",
        "type",
        type(line.kind()),
        "id",
        id,
        "name",
        line.name(),
        "value",
        line.value(),
        "class",
        line.kind() == LineKind.CODE ? "code-in" : null,
        "autocomplete",
        line.kind() == LineKind.CODE ? "off" : null,
        "autocapitalize",
        line.kind() == LineKind.CODE ? "characters" : null,
        "spellcheck",
        line.kind() == LineKind.CODE ? "false" : null,
        "required",
        line.required() ? "" : null,
        "aria-describedby",
        described(id, line.hint(), false));
    html.close();
  }

  private static String type(LineKind kind) {
    return switch (kind) {
      case TEXT, CODE -> "text";
      case DATE -> "date";
      case DATE_TIME -> "datetime-local";
    };
  }

  void rows(Rows rows) {
    var id = sheet.id(rows.name());
    html.open(
        "fieldset",
        "class",
        "q field",
        "id",
        id,
        "data-draft",
        isDraft(rows.saved()) ? rows.name() : null,
        "aria-describedby",
        described(id, null, foot(rows.state(), rows.saved())));
    html.open("legend").open("span", "class", "q-text");
    Question.inside(html, rows.number(), null, rows.label());
    html.close().close();
    html.open("table", "class", "cards fill");
    head(id, rows.columns());
    html.open("tbody");
    for (int row = 0; row < rows.rows().size() + EMPTY_ROWS; row++) {
      row(id, rows, row);
    }
    html.close().close();
    foot(id, rows.state(), rows.saved());
    html.close();
  }

  private void head(String id, List<String> columns) {
    html.open("thead").open("tr");
    html.open("th", "scope", "col");
    html.element("span", sheet.words.text("rows.number"), "class", "sr").close();
    for (int column = 0; column < columns.size(); column++) {
      html.element("th", columns.get(column), "scope", "col", "id", id + "-c" + column);
    }
    html.close().close();
  }

  private void row(String id, Rows rows, int row) {
    var filled = row < rows.rows().size() ? rows.rows().get(row) : List.<String>of();
    html.open("tr", "id", id + "-tr" + row);
    html.element("th", Integer.toString(row + 1), "scope", "row", "id", id + "-r" + row);
    for (int column = 0; column < rows.columns().size(); column++) {
      html.open("td", "data-h", rows.columns().get(column));
      html.open(
          "textarea",
          "id",
          id + "-" + row + "-" + column,
          "name",
          rows.name() + "." + row + "." + column,
          "rows",
          "1",
          "aria-labelledby",
          "%s-c%d %s-r%d".formatted(id, column, id, row));
      html.fieldText(column < filled.size() ? filled.get(column) : "").close().close();
    }
    html.close();
  }

  private void hint(String id, @Nullable String hint) {
    if (hint != null) {
      html.element("p", hint, "class", "hint", "id", id + "-h");
    }
  }

  private void foot(String id, String state, String saved) {
    if (foot(state, saved)) {
      html.open("p", "class", "field-foot", "id", id + "-f");
      html.element("span", state, "data-state", "").element("span", saved, "data-saved", "");
      html.close();
    }
  }

  private static boolean foot(String state, String saved) {
    return !state.isEmpty() || !saved.isEmpty();
  }

  /// A field that says how it is saved is saved while one writes. Only what says when it was saved
  /// is kept while it is typed.
  private static boolean isDraft(String saved) {
    return !saved.isEmpty();
  }

  static @Nullable String described(String id, @Nullable String hint, boolean foot) {
    var ids =
        Stream.of(hint == null ? "" : id + "-h", foot ? id + "-f" : "")
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining(" "));
    return ids.isEmpty() ? null : ids;
  }
}

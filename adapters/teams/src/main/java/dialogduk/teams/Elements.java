package dialogduk.teams;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// The elements of a card's body.
final class Elements {

  /// How far an element stands from the one above it.
  enum Spacing {
    NONE("None"),
    SMALL("Small"),
    DEFAULT("Default"),
    MEDIUM("Medium");

    private final String wire;

    Spacing(String wire) {
      this.wire = wire;
    }
  }

  private static final JsonMapper JSON = JsonMapper.shared();

  private Elements() {}

  static Map<String, Object> text(List<Run> runs, Spacing spacing) {
    var block = element("RichTextBlock", spacing);
    block.put("inlines", runs.stream().flatMap(run -> run.inlines().stream()).toList());
    return block;
  }

  /// Announced as a heading, and read as Markdown.
  ///
  /// @param text is inert
  static Map<String, Object> heading(String text, boolean large) {
    var block = element("TextBlock", large ? Spacing.SMALL : Spacing.DEFAULT);
    block.put("text", text);
    block.put("wrap", true);
    block.put("style", "heading");
    block.put("size", large ? "Large" : "Default");
    block.put("weight", "Bolder");
    return block;
  }

  /// Read as Markdown, where people are called.
  static Map<String, Object> line(String text, Spacing spacing) {
    var block = element("TextBlock", spacing);
    block.put("text", text);
    block.put("wrap", true);
    return block;
  }

  /// What belongs together, on a ground of its own.
  static Map<String, Object> box(List<Map<String, Object>> items, Spacing spacing) {
    var box = element("Container", spacing);
    box.put("style", "emphasis");
    box.put("items", List.copyOf(items));
    return box;
  }

  /// What belongs together, with a line above it.
  static Map<String, Object> ruled(List<Map<String, Object>> items) {
    var box = element("Container", Spacing.DEFAULT);
    box.put("separator", true);
    box.put("items", List.copyOf(items));
    return box;
  }

  static Map<String, Object> columns(List<Map<String, Object>> columns, Spacing spacing) {
    var set = element("ColumnSet", spacing);
    set.put("columns", columns);
    return set;
  }

  static Map<String, Object> column(int pixels, Run run) {
    return column(pixels + "px", run);
  }

  static Map<String, Object> restOfTheRow(Run run) {
    return column("stretch", run);
  }

  private static Map<String, Object> column(String width, Run run) {
    var column = new LinkedHashMap<String, Object>();
    column.put("type", "Column");
    column.put("width", width);
    column.put("items", List.of(text(List.of(run), Spacing.NONE)));
    return column;
  }

  static Map<String, Object> actions(List<Map<String, Object>> actions) {
    var set = element("ActionSet", Spacing.DEFAULT);
    set.put("actions", List.copyOf(actions));
    return set;
  }

  private static Map<String, Object> element(String type, Spacing spacing) {
    var element = new LinkedHashMap<String, Object>();
    element.put("type", type);
    if (spacing != Spacing.DEFAULT) {
      element.put("spacing", spacing.wire);
    }
    return element;
  }

  /// How large it is as it is sent.
  static int size(Object part) {
    return JSON.writeValueAsBytes(part).length;
  }
}

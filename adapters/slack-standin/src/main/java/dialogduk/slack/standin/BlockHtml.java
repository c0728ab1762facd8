package dialogduk.slack.standin;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Draws blocks as plain HTML with real form fields. It shows what is there; it is no picture of
/// the chat.
final class BlockHtml {

  private BlockHtml() {}

  static String blocks(JsonNode blocks, JsonNode errors) {
    return blocks
        .valueStream()
        .map(block -> block(block, errors.path(block.path("block_id").asString("")).asString("")))
        .collect(Collectors.joining("\n"));
  }

  private static String block(JsonNode block, String error) {
    var inner =
        switch (block.path("type").asString("")) {
          case "divider" -> "<hr>";
          case "header" -> "<h3>" + text(block.path("text")) + "</h3>";
          case "section" ->
              "<p>"
                  + text(block.path("text"))
                  + "</p>"
                  + fields(block.path("fields"))
                  + element(block.path("accessory"));
          case "context" -> "<small>" + elements(block) + "</small>";
          case "actions", "context_actions" -> elements(block);
          case "input" -> input(block, error);
          case "image" -> element(block);
          case "markdown" -> "<pre>" + escape(block.path("text").asString("")) + "</pre>";
          case "table", "data_table" -> table(block.path("rows"));
          case "container" ->
              "<h4>"
                  + text(block.path("title"))
                  + "</h4>"
                  + blocks(block.path("child_blocks"), Json.object());
          default -> "<pre>" + escape(strings(block)) + "</pre>";
        };
    return "<div class=\"block\" data-block=\""
        + escape(block.path("block_id").asString(""))
        + "\" data-type=\""
        + escape(block.path("type").asString(""))
        + "\">"
        + inner
        + "</div>";
  }

  private static String input(JsonNode block, String error) {
    var hint = block.has("hint") ? "<small>" + text(block.path("hint")) + "</small>" : "";
    var wrong = error.isEmpty() ? "" : "<em role=\"alert\">" + escape(error) + "</em>";
    var label =
        text(block.path("label")) + (block.path("optional").asBoolean(false) ? " (optional)" : "");
    return "<fieldset><legend>"
        + label
        + "</legend>"
        // By the block, since a form may hold many inputs with the same action.
        + element(block.path("element"), block.path("block_id").asString(""))
        + hint
        + wrong
        + "</fieldset>";
  }

  private static String elements(JsonNode block) {
    return block
        .path("elements")
        .valueStream()
        .map(BlockHtml::element)
        .collect(Collectors.joining(" "));
  }

  private static String element(JsonNode element) {
    return element(element, element.path("action_id").asString(""));
  }

  private static String element(JsonNode element, String field) {
    var action = escape(element.path("action_id").asString(""));
    var name = " name=\"in:" + escape(field) + "\"";
    return switch (element.path("type").asString("")) {
      case "" -> "";
      case "plain_text", "mrkdwn" -> "<span>" + text(element) + "</span>";
      case "image" -> "<img alt=\"" + escape(element.path("alt_text").asString("")) + "\">";
      case "button" ->
          "<button name=\"action\" value=\""
              + action
              + "\" formnovalidate class=\""
              + escape(element.path("style").asString(""))
              + "\">"
              + text(element.path("text"))
              + "</button>";
      case "plain_text_input" -> written(element, name);
      case "email_text_input", "url_text_input", "number_input" ->
          "<input"
              + name
              + " value=\""
              + escape(element.path("initial_value").asString(""))
              + "\">";
      case "static_select", "multi_static_select", "overflow" ->
          "<select"
              + name
              + (element.path("type").asString("").startsWith("multi") ? " multiple" : "")
              + ">"
              + options(element)
              + "</select>"
              + chooser(element, action);
      case "radio_buttons" -> choices(element, name, "radio") + chooser(element, action);
      case "checkboxes" -> choices(element, name, "checkbox") + chooser(element, action);
      case "datepicker" ->
          "<input type=\"date\""
              + name
              + " value=\""
              + escape(element.path("initial_date").asString(""))
              + "\">"
              + chooser(element, action);
      case "timepicker" ->
          "<input type=\"time\""
              + name
              + " value=\""
              + escape(element.path("initial_time").asString(""))
              + "\">"
              + chooser(element, action);
      case "datetimepicker" ->
          "<input type=\"number\" title=\"seconds since 1970\""
              + name
              + " value=\""
              + escape(element.path("initial_date_time").asString(""))
              + "\">"
              + chooser(element, action);
      case "users_select", "channels_select", "conversations_select" ->
          "<input title=\"id\"" + name + ">" + chooser(element, action);
      default -> "<code>" + escape(element.path("type").asString("")) + "</code>";
    };
  }

  /// A choice outside an input is sent at once by the chat; here a small button sends it.
  private static String chooser(JsonNode element, String action) {
    return "<button class=\"send\" name=\"action\" value=\""
        + action
        + "\" formnovalidate aria-label=\"send "
        + escape(element.path("type").asString(""))
        + "\">&#10148;</button>";
  }

  private static String written(JsonNode element, String name) {
    var value = escape(element.path("initial_value").asString(""));
    var limit =
        element.has("max_length")
            ? " maxlength=\"" + element.path("max_length").asInt(3000) + "\""
            : "";
    return element.path("multiline").asBoolean(false)
        ? "<textarea rows=\"5\"" + name + limit + ">" + value + "</textarea>"
        : "<input" + name + limit + " value=\"" + value + "\">";
  }

  private static String options(JsonNode element) {
    var chosen = element.at("/initial_option/value").asString("");
    return "<option value=\"\"></option>"
        + all(element)
            .map(
                option ->
                    "<option value=\""
                        + value(option)
                        + "\""
                        + (option.path("value").asString("").equals(chosen) ? " selected" : "")
                        + ">"
                        + text(option.path("text"))
                        + "</option>")
            .collect(Collectors.joining());
  }

  private static String choices(JsonNode element, String name, String type) {
    var chosen =
        element
            .path("initial_options")
            .valueStream()
            .map(option -> option.path("value").asString(""))
            .collect(Collectors.toSet());
    chosen.add(element.at("/initial_option/value").asString(""));
    return all(element)
        .map(
            option ->
                "<label><input type=\""
                    + type
                    + "\""
                    + name
                    + " value=\""
                    + value(option)
                    + "\""
                    + (chosen.contains(option.path("value").asString("")) ? " checked" : "")
                    + "> "
                    + text(option.path("text"))
                    + "</label>")
        .collect(Collectors.joining("<br>"));
  }

  private static Stream<JsonNode> all(JsonNode element) {
    return Stream.concat(
        element.path("options").valueStream(),
        element
            .path("option_groups")
            .valueStream()
            .flatMap(group -> group.path("options").valueStream()));
  }

  private static String value(JsonNode option) {
    return escape(option.path("value").asString(""));
  }

  private static String fields(JsonNode fields) {
    return fields
        .valueStream()
        .map(field -> "<p class=\"field\">" + text(field) + "</p>")
        .collect(Collectors.joining());
  }

  private static String table(JsonNode rows) {
    return rows.valueStream()
        .map(
            row ->
                "<tr>"
                    + row.valueStream()
                        .map(cell -> "<td>" + escape(strings(cell)) + "</td>")
                        .collect(Collectors.joining())
                    + "</tr>")
        .collect(Collectors.joining("", "<table>", "</table>"));
  }

  /// All `text` there is, for blocks that are only listed.
  private static String strings(JsonNode node) {
    var own = node.path("text").isString() ? node.path("text").asString() : "";
    var inner =
        node.isContainer()
            ? node.valueStream()
                .filter(JsonNode::isContainer)
                .map(BlockHtml::strings)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "))
            : "";
    return (own + " " + inner).strip();
  }

  private static String text(JsonNode text) {
    var escaped = escape(text.path("text").asString(""));
    return text.path("type").asString("").equals("mrkdwn")
        ? Mrkdwn.html(text.path("text").asString(""))
        : escaped.replace("\n", "<br>");
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}

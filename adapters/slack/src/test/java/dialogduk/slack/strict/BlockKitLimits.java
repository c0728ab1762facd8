package dialogduk.slack.strict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What Slack refuses in blocks and views, with a JSON pointer to each fault. Written from Slack's
/// reference and independent of the renderer: it shares no constant with it.
public final class BlockKitLimits {

  public record Fault(String pointer, String why) {}

  /// Where all texts of one message together become `msg_blocks_too_long`.
  public static final int MESSAGE_TEXT = 12_000;

  private record Range(int least, int most) {
    boolean holds(int value) {
      return least <= value && value <= most;
    }
  }

  /// Of strings and text objects, in code points.
  private static final Map<String, Range> LENGTHS =
      table(
          """
          button.text 1 75
          button.url 0 3000
          button.value 0 2000
          button.accessibility_label 0 75
          confirmation.title 1 100
          confirmation.text 1 300
          confirmation.confirm 1 30
          confirmation.deny 1 30
          option.text 1 75
          option.value 1 150
          option.description 1 75
          option.url 0 3000
          option_group.label 1 75
          select.placeholder 1 150
          url.url 1 3000
          alert.text 1 200
          card.title 1 150
          card.subtitle 1 150
          card.body 1 200
          card.subtext 1 200
          container.title 1 150
          container.subtitle 1 150
          feedback_button.text 1 75
          feedback_button.value 0 2000
          feedback_button.accessibility_label 0 75
          data_visualization.title 1 50
          segment.label 1 20
          series.name 1 20
          point.label 1 20
          axis_config.x_label 1 50
          axis_config.y_label 1 50
          header.text 1 150
          image.image_url 0 3000
          image.alt_text 0 2000
          input.label 1 2000
          input.hint 1 2000
          markdown.text 1 12000
          section.text 1 3000
          video.alt_text 1 200
          video.title 1 200
          video.author_name 0 50
          video.description 1 200
          video.provider_name 0 50
          view.private_metadata 0 3000
          view.callback_id 0 255
          view.title 1 24
          view.close 1 24
          view.submit 1 24
          any.action_id 0 255
          any.block_id 0 255
          """);

  private static final Map<String, Range> ITEMS =
      table(
          """
          option_group.options 1 100
          select.options 0 100
          select.option_groups 0 100
          overflow.options 1 5
          checkboxes.options 1 10
          radio_buttons.options 1 10
          actions.elements 1 25
          card.actions 0 3
          carousel.elements 1 10
          container.child_blocks 0 10
          context.elements 1 10
          context_actions.elements 1 5
          icon_button.visible_to_user_ids 0 10
          data_table.rows 2 201
          chart.segments 1 12
          chart.series 1 12
          series.data 1 20
          axis_config.categories 1 20
          section.fields 1 10
          table.rows 1 100
          view.blocks 1 100
          """);

  private static final Map<String, Range> NUMBERS =
      table(
          """
          file_input.max_files 1 10
          plain_text_input.max_length 1 3000
          data_table.page_size 1 100
          """);

  private static final Set<String> IN_INPUT =
      Set.of(
          "plain_text_input",
          "checkboxes",
          "radio_buttons",
          "static_select",
          "external_select",
          "users_select",
          "conversations_select",
          "channels_select",
          "multi_static_select",
          "multi_external_select",
          "multi_users_select",
          "multi_conversations_select",
          "multi_channels_select",
          "datepicker",
          "timepicker",
          "datetimepicker",
          "number_input",
          "email_text_input",
          "url_text_input",
          "file_input",
          "rich_text_input");

  private final List<Fault> faults = new ArrayList<>();

  private BlockKitLimits() {}

  /// Any part: a block, an element, an object, a view.
  public static List<Fault> of(Object part) {
    var limits = new BlockKitLimits();
    limits.walk(part, "", "");
    return limits.faults;
  }

  /// The blocks of one message.
  public static List<Fault> message(List<?> blocks) {
    var limits = new BlockKitLimits();
    limits.walk(blocks, "/blocks", "blocks");
    limits.check(blocks.size() <= 50, "/blocks", "no more than 50 items allowed");
    limits.check(text(blocks) <= MESSAGE_TEXT, "/blocks", "msg_blocks_too_long");
    limits.unique(blocks, "block_id");
    limits.unique(blocks, "action_id");
    for (var block : blocks) {
      limits.check(!"input".equals(type(block)), "/blocks", "input is for modals here");
    }
    return limits.faults;
  }

  public static List<Fault> view(Map<?, ?> view) {
    var limits = new BlockKitLimits();
    limits.walk(view, "", "view");
    limits.check(view.get("title") != null, "/title", "missing required field");
    if (view.get("blocks") instanceof List<?> blocks) {
      limits.unique(blocks, "block_id");
      boolean asks = blocks.stream().anyMatch(it -> "input".equals(type(it)));
      limits.check(!asks || view.get("submit") != null, "/submit", "missing required field");
    }
    return limits.faults;
  }

  private void walk(Object part, String pointer, String role) {
    switch (part) {
      case Map<?, ?> object -> object(object, pointer, role);
      case List<?> list -> {
        for (int at = 0; at < list.size(); at++) {
          walk(list.get(at), pointer + "/" + at, role);
        }
      }
      case null, default -> {}
    }
  }

  private void object(Map<?, ?> object, String pointer, String role) {
    var kinds = kinds(object, role);
    object.forEach(
        (name, value) -> {
          var at = pointer + "/" + name;
          for (var kind : kinds) {
            measure(kind + "." + name, value, at);
          }
          measure("any." + name, value, at);
          walk(value, at, String.valueOf(name));
        });
    kinds.forEach(kind -> rules(kind, object, pointer));
  }

  private void measure(String rule, Object value, String pointer) {
    var length = LENGTHS.get(rule);
    var text = value instanceof Map<?, ?> object ? object.get("text") : value;
    if (length != null && text instanceof String string) {
      int points = string.codePointCount(0, string.length());
      check(length.holds(points), pointer, points + " characters, not " + length);
    }
    var items = ITEMS.get(rule);
    if (items != null && value instanceof List<?> list) {
      check(items.holds(list.size()), pointer, list.size() + " items, not " + items);
    }
    var number = NUMBERS.get(rule);
    if (number != null && value instanceof Number it) {
      check(number.holds(it.intValue()), pointer, it + ", not " + number);
    }
  }

  private static List<String> kinds(Map<?, ?> object, String role) {
    var type = type(object);
    var kinds = new ArrayList<String>();
    if (!type.isEmpty()) {
      kinds.add(type);
    }
    if (type.endsWith("_select")) {
      kinds.add("select");
    }
    if (Set.of("modal", "home").contains(type)) {
      kinds.add("view");
    }
    var byRole =
        type.isEmpty() ? untyped(object, role) : "pie bar line area".contains(type) ? "chart" : "";
    if (!byRole.isEmpty()) {
      kinds.add(byRole);
    }
    return kinds;
  }

  private static String untyped(Map<?, ?> object, String role) {
    return switch (role) {
      case "options", "initial_option", "initial_options" -> "option";
      case "option_groups" -> "option_group";
      case "confirm" -> object.containsKey("title") ? "confirmation" : "";
      case "segments" -> "segment";
      case "series" -> "series";
      case "data" -> "point";
      case "positive_button", "negative_button" -> "feedback_button";
      case "axis_config" -> "axis_config";
      case "" -> alone(object);
      default -> "";
    };
  }

  /// An object that comes by itself.
  private static String alone(Map<?, ?> object) {
    if (object.containsKey("deny")) {
      return "confirmation";
    }
    if (object.containsKey("label") && object.containsKey("options")) {
      return "option_group";
    }
    if (object.containsKey("text") && object.containsKey("value")) {
      return "option";
    }
    return "";
  }

  private void rules(String kind, Map<?, ?> object, String pointer) {
    switch (kind) {
      case "plain_text", "mrkdwn" -> text(object, pointer);
      case "section" ->
          check(
              object.get("text") != null || object.get("fields") != null,
              pointer,
              "neither text nor fields");
      case "static_select", "multi_static_select" ->
          check(
              (object.get("options") == null) != (object.get("option_groups") == null),
              pointer,
              "either options or option_groups");
      case "image" ->
          check(
              object.get("image_url") == null || object.get("slack_file") == null,
              pointer,
              "either image_url or slack_file");
      case "number_input" -> range(object, pointer);
      case "context" -> elements(object, pointer, Set.of("plain_text", "mrkdwn", "image"));
      case "input" ->
          check(IN_INPUT.contains(type(object.get("element"))), pointer, "no input element");
      case "table" -> rows(object, pointer);
      case "data_table" -> dataTable(object, pointer);
      case "axis_config" ->
          check(
              !(object.get("categories") instanceof List<?> categories)
                  || categories.stream()
                      .map(Object::toString)
                      .allMatch(it -> it.codePointCount(0, it.length()) <= 20),
              pointer,
              "a category of more than 20 characters");
      case "segment" ->
          check(
              object.get("value") instanceof Number it && it.doubleValue() > 0,
              pointer,
              "not above 0");
      case "view" -> check(object.get("blocks") instanceof List<?>, pointer, "no blocks");
      case "text" ->
          check(object.get("text") instanceof String it && !it.isEmpty(), pointer, "an empty text");
      case "rich_text_section", "rich_text_quote", "rich_text_preformatted", "rich_text_list" ->
          check(
              object.get("elements") instanceof List<?> it && !it.isEmpty(),
              pointer,
              "no elements");
      default -> {}
    }
    if (kind.equals("section") && object.get("fields") instanceof List<?> fields) {
      fields.forEach(
          it -> check(text(it) <= 2_000, pointer + "/fields", "more than 2000 characters"));
    }
  }

  private void text(Map<?, ?> object, String pointer) {
    boolean fits =
        object.get("text") instanceof String text
            && !text.isEmpty()
            && text.codePointCount(0, text.length()) <= 3_000;
    check(fits, pointer + "/text", "must be 1 to 3000 characters");
  }

  private void range(Map<?, ?> object, String pointer) {
    var least = object.get("min_value");
    var most = object.get("max_value");
    if (least != null && most != null) {
      check(
          Double.parseDouble(least.toString()) <= Double.parseDouble(most.toString()),
          pointer,
          "min_value above max_value");
    }
  }

  private void elements(Map<?, ?> object, String pointer, Set<String> allowed) {
    if (object.get("elements") instanceof List<?> elements) {
      elements.forEach(
          it -> check(allowed.contains(type(it)), pointer + "/elements", "not allowed here"));
    }
  }

  private void rows(Map<?, ?> object, String pointer) {
    if (!(object.get("rows") instanceof List<?> rows) || rows.isEmpty()) {
      return;
    }
    var widths = rows.stream().map(it -> ((List<?>) it).size()).distinct().toList();
    check(widths.size() == 1, pointer + "/rows", "rows of unequal length");
    if (object.get("column_settings") instanceof List<?> settings) {
      check(settings.size() == widths.getFirst(), pointer + "/column_settings", "not one each");
    }
  }

  private void dataTable(Map<?, ?> object, String pointer) {
    if (!(object.get("rows") instanceof List<?> rows)) {
      return;
    }
    for (var row : rows) {
      int columns = ((List<?>) row).size();
      check(columns >= 1 && columns <= 20, pointer + "/rows", "not 1 to 20 columns");
      ((List<?>) row)
          .forEach(
              cell ->
                  check(
                      !"raw_text".equals(type(cell)) || text(cell) > 0,
                      pointer + "/rows",
                      "an empty cell"));
    }
    check(text(rows) <= 20_000, pointer + "/rows", "more than 20000 characters");
  }

  private void unique(Object part, String id) {
    var seen = new HashSet<Object>();
    ids(part, id)
        .forEach(it -> check(seen.add(it), "", id + " '" + it + "' stands more than once"));
  }

  private static Stream<Object> ids(Object part, String id) {
    return switch (part) {
      case Map<?, ?> object ->
          Stream.concat(
              Stream.ofNullable((Object) object.get(id)),
              object.values().stream().flatMap(it -> ids(it, id)));
      case List<?> list -> list.stream().flatMap(it -> ids(it, id));
      case null, default -> Stream.empty();
    };
  }

  /// How much is read in it.
  public static int text(Object part) {
    return switch (part) {
      case Map<?, ?> object ->
          object.get("text") instanceof String text
              ? text.codePointCount(0, text.length())
              : object.values().stream().mapToInt(BlockKitLimits::text).sum();
      case List<?> list -> list.stream().mapToInt(BlockKitLimits::text).sum();
      case null, default -> 0;
    };
  }

  private static String type(Object part) {
    return part instanceof Map<?, ?> object && object.get("type") instanceof String type
        ? type
        : "";
  }

  private void check(boolean holds, String pointer, String why) {
    if (!holds) {
      faults.add(new Fault(pointer, why));
    }
  }

  private static Map<String, Range> table(String lines) {
    var table = new HashMap<String, Range>();
    lines
        .lines()
        .map(line -> line.split(" "))
        .forEach(
            it -> table.put(it[0], new Range(Integer.parseInt(it[1]), Integer.parseInt(it[2]))));
    return Map.copyOf(table);
  }
}

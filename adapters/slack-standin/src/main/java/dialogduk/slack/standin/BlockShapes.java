package dialogduk.slack.standin;

import static dialogduk.slack.standin.Check.anything;
import static dialogduk.slack.standin.Check.flag;
import static dialogduk.slack.standin.Check.list;
import static dialogduk.slack.standin.Check.matching;
import static dialogduk.slack.standin.Check.oneOf;
import static dialogduk.slack.standin.Check.positive;
import static dialogduk.slack.standin.Check.string;
import static dialogduk.slack.standin.Check.url;
import static dialogduk.slack.standin.Check.whole;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The table: every block, element and object with its properties and limits. Source:
/// <https://docs.slack.dev/reference/block-kit>.
final class BlockShapes {

  private static final int ID = 255;
  private static final int UNLIMITED = Integer.MAX_VALUE;

  private static final Set<String> SELECTS =
      Set.of(
          "static_select",
          "external_select",
          "users_select",
          "conversations_select",
          "channels_select",
          "multi_static_select",
          "multi_external_select",
          "multi_users_select",
          "multi_conversations_select",
          "multi_channels_select");
  private static final Set<String> PICKERS =
      Set.of("checkboxes", "radio_buttons", "datepicker", "timepicker");
  static final Set<String> IN_ACTIONS =
      with(SELECTS, PICKERS, Set.of("button", "overflow", "datetimepicker", "workflow_button"));
  static final Set<String> AS_ACCESSORY =
      with(SELECTS, PICKERS, Set.of("button", "overflow", "image", "workflow_button"));
  static final Set<String> IN_INPUT =
      with(
          SELECTS,
          PICKERS,
          Set.of(
              "plain_text_input",
              "rich_text_input",
              "datetimepicker",
              "email_text_input",
              "url_text_input",
              "number_input",
              "file_input"));
  static final Set<String> IN_CONTEXT = Set.of("image", "mrkdwn", "plain_text");

  private final Map<String, Check> elements = new HashMap<>();
  private final Map<String, Check> blocks = new HashMap<>();
  private final Map<String, Check> objects = new HashMap<>();

  BlockShapes() {
    objects();
    selects();
    inputs();
    buttons();
    plainBlocks();
    tables();
    charts();
    agentBlocks();
    richText();
  }

  Map<String, Check> blocks() {
    return blocks;
  }

  Map<String, Check> elements() {
    return elements;
  }

  Map<String, Check> objects() {
    objects.put("confirm", confirm());
    objects.put("option", option(text(75), false));
    objects.put("option_group", group());
    objects.put("filter", filter());
    objects.put(
        "dispatch_action_config",
        new Shape()
            .may(
                "trigger_actions_on",
                list(1, 2, oneOf("on_enter_pressed", "on_character_entered"))));
    objects.put("input_parameter", parameter());
    objects.put("trigger", trigger());
    objects.put("workflow", new Shape().must("trigger", trigger()));
    elements.put("plain_text", plain(3000));
    elements.put("mrkdwn", text(3000));
    return objects;
  }

  private void selects() {
    elements.put("static_select", choice("static_select").may("initial_option", option()));
    elements.put(
        "multi_static_select",
        many(choice("multi_static_select")).may("initial_options", list(1, 100, option())));
    var query = whole(0, 1000);
    elements.put(
        "external_select",
        select("external_select").may("min_query_length", query).may("initial_option", option()));
    elements.put(
        "multi_external_select",
        many(select("multi_external_select"))
            .may("min_query_length", query)
            .may("initial_options", list(1, 100, option())));
    elements.put("users_select", select("users_select").may("initial_user", string(1, ID)));
    elements.put(
        "multi_users_select",
        many(select("multi_users_select")).may("initial_users", list(1, 100, string(1, ID))));
    elements.put(
        "channels_select",
        select("channels_select")
            .may("initial_channel", string(1, ID))
            .may("response_url_enabled", flag()));
    elements.put(
        "multi_channels_select",
        many(select("multi_channels_select")).may("initial_channels", list(1, 100, string(1, ID))));
    elements.put(
        "conversations_select",
        conversations(select("conversations_select"))
            .may("initial_conversation", string(1, ID))
            .may("response_url_enabled", flag()));
    elements.put(
        "multi_conversations_select",
        conversations(many(select("multi_conversations_select")))
            .may("initial_conversations", list(1, 100, string(1, ID))));
  }

  private void inputs() {
    elements.put(
        "checkboxes",
        element("checkboxes")
            .must("options", list(1, 10, option(text(75), false)))
            .may("initial_options", list(1, 10, option(text(75), false)))
            .may("confirm", confirm())
            .where(BlockShapes::initialIsAnOption));
    elements.put(
        "radio_buttons",
        element("radio_buttons")
            .must("options", list(1, 10, option(text(75), false)))
            .may("initial_option", option(text(75), false))
            .may("confirm", confirm())
            .where(BlockShapes::initialIsAnOption));
    elements.put(
        "datepicker",
        placed("datepicker")
            .may("initial_date", matching("\\d{4}-\\d{2}-\\d{2}", "a date"))
            .may("confirm", confirm()));
    elements.put(
        "timepicker",
        placed("timepicker")
            .may("initial_time", matching("\\d{2}:\\d{2}", "a time"))
            .may("timezone", string(1, ID))
            .may("confirm", confirm()));
    elements.put(
        "datetimepicker",
        element("datetimepicker")
            .may("initial_date_time", whole(1_000_000_000L, 9_999_999_999L))
            .may("confirm", confirm()));
    elements.put(
        "plain_text_input",
        written("plain_text_input")
            .may("initial_value", string(3000))
            .may("multiline", flag())
            .may("min_length", whole(0, 3000))
            .may("max_length", whole(1, 3000))
            .inOrder("min_length", "max_length"));
    elements.put("rich_text_input", written("rich_text_input").may("initial_value", anything()));
    elements.put(
        "email_text_input", written("email_text_input").may("initial_value", string(3000)));
    elements.put("url_text_input", written("url_text_input").may("initial_value", string(3000)));
    elements.put(
        "number_input",
        written("number_input")
            .must("is_decimal_allowed", flag())
            .may("initial_value", string(ID))
            .may("min_value", numeral())
            .may("max_value", numeral())
            .inOrder("min_value", "max_value"));
    elements.put(
        "file_input",
        Shape.typed("file_input")
            .may("action_id", string(1, ID))
            .may("filetypes", list(1, 100, string(1, ID)))
            .may("max_files", whole(1, 10)));
  }

  private void buttons() {
    elements.put(
        "button",
        Shape.typed("button")
            .must("text", plain(75))
            .may("action_id", string(1, ID))
            .may("url", url(3000))
            .may("value", string(2000))
            .may("style", oneOf("primary", "danger"))
            .may("confirm", confirm())
            .may("accessibility_label", string(75)));
    elements.put(
        "workflow_button",
        Shape.typed("workflow_button")
            .must("text", plain(75))
            .must("workflow", new Shape().must("trigger", trigger()))
            .may("action_id", string(1, ID))
            .may("style", oneOf("primary", "danger"))
            .may("accessibility_label", string(75)));
    elements.put(
        "overflow",
        Shape.typed("overflow")
            .may("action_id", string(1, ID))
            .must("options", list(1, 5, option(plain(75), true)))
            .may("confirm", confirm()));
    elements.put("image", image().eitherOr("image_url", "slack_file"));
    elements.put(
        "url", Shape.typed("url").must("url", string(1, 3000)).must("text", string(1, 3000)));
    var feedback =
        new Shape()
            .must("text", plain(75))
            .must("value", string(2000))
            .may("accessibility_label", string(75));
    elements.put(
        "feedback_buttons",
        Shape.typed("feedback_buttons")
            .may("action_id", string(1, ID))
            .must("positive_button", feedback)
            .must("negative_button", feedback));
    elements.put(
        "icon_button",
        Shape.typed("icon_button")
            .must("icon", oneOf("trash"))
            .must("text", plain(75))
            .may("action_id", string(1, ID))
            .may("value", string(2000))
            .may("confirm", confirm())
            .may("accessibility_label", string(75))
            .may("visible_to_user_ids", list(1, 10, string(1, ID))));
  }

  private void plainBlocks() {
    block("divider");
    block("header").must("text", plain(150)).may("level", whole(1, 4));
    block("section")
        .may("text", text(3000))
        .may("fields", list(1, 10, text(2000)))
        .may("accessory", element(AS_ACCESSORY))
        .may("expand", flag())
        .atLeastOne("text", "fields");
    block("context").must("elements", list(1, 10, element(IN_CONTEXT)));
    block("actions").must("elements", list(1, 25, element(IN_ACTIONS)));
    block("input")
        .must("label", plain(2000))
        .must("element", element(IN_INPUT))
        .may("hint", plain(2000))
        .may("optional", flag())
        .may("dispatch_action", flag());
    blocks.put(
        "image",
        image()
            .may("block_id", string(1, ID))
            .may("title", plain(2000))
            .eitherOr("image_url", "slack_file"));
    block("file").must("external_id", string(1, ID)).must("source", oneOf("remote"));
    block("video")
        .must("alt_text", string(1, 200))
        .must("title", plain(200))
        .must("thumbnail_url", url(3000))
        .must("video_url", url(3000))
        .may("author_name", string(50))
        .may("description", plain(200))
        .may("provider_icon_url", url(3000))
        .may("provider_name", string(50))
        .may("title_url", url(3000));
    block("markdown").must("text", string(1, 12_000));
    block("alert")
        .must("text", text(200))
        .may("level", oneOf("default", "info", "warning", "error", "success"));
    block("container")
        .must("title", text(150))
        .may("subtitle", text(150))
        .must("child_blocks", list(1, 10, this::block))
        .may("icon", anything())
        .may("width", oneOf("narrow", "standard", "wide", "full"))
        .may("is_collapsible", flag())
        .may("default_collapsed", flag())
        .may("has_header_divider", flag());
  }

  private void tables() {
    var cell = cell();
    block("table")
        .must("rows", list(1, 100, list(1, 20, cell)))
        .may(
            "column_settings",
            list(
                0,
                20,
                new Shape()
                    .may("align", oneOf("left", "center", "right"))
                    .may("is_wrapped", flag())))
        .where(Tables::everyRowIsAsLong)
        .where(Tables::settingsFitTheColumns);
    block("data_table")
        .must("rows", list(2, 201, list(1, 20, cell)))
        .may("page_size", whole(1, 100))
        .may("caption", string(1, 3000))
        .may("row_header_column_index", whole(0, 19))
        .where(Tables::everyRowIsAsLong)
        .where(Tables::contentFits);
  }

  private Check cell() {
    var kinds =
        Map.of(
            "raw_text", Shape.typed("raw_text").must("text", string(1, UNLIMITED)),
            "raw_number",
                Shape.typed("raw_number")
                    .must("value", anything())
                    .must("text", string(1, UNLIMITED)),
            "rich_text",
                Shape.typed("rich_text")
                    .may("block_id", string(1, ID))
                    .must("elements", list(1, 3000, this::rich)));
    return byType(kinds, kinds.keySet());
  }

  private void charts() {
    var segment = new Shape().must("label", string(1, 20)).must("value", positive());
    var pie = Shape.typed("pie").must("segments", list(1, 12, segment));
    var point = new Shape().must("label", string(1, 20)).must("value", numeral());
    var series = new Shape().must("name", string(1, 20)).must("data", list(1, 20, point));
    var axis =
        new Shape()
            .must("categories", list(1, 20, string(1, 20)))
            .may("x_label", string(50))
            .may("y_label", string(50));
    var charts = new HashMap<String, Shape>();
    charts.put("pie", pie);
    for (var kind : List.of("bar", "line", "area")) {
      charts.put(
          kind, Shape.typed(kind).must("series", list(1, 12, series)).must("axis_config", axis));
    }
    block("data_visualization")
        .must("title", string(1, 50))
        .must("chart", byType(charts, charts.keySet()));
  }

  private void agentBlocks() {
    var rich = (Check) this::block;
    var task =
        new Shape()
            .must("task_id", string(1, ID))
            .must("title", string(1, 3000))
            .may("status", oneOf("pending", "in_progress", "complete", "error"))
            .may("details", rich)
            .may("output", rich)
            .may("sources", list(1, 100, element(Set.of("url"))));
    block("plan").must("title", string(1, 3000)).may("tasks", list(1, 100, task));
    block("task_card")
        .must("task_id", string(1, ID))
        .must("title", string(1, 3000))
        .may("status", oneOf("pending", "in_progress", "complete", "error"))
        .may("details", rich)
        .may("output", rich)
        .may("sources", list(1, 100, element(Set.of("url"))));
    block("card")
        .may("hero_image", element(Set.of("image")))
        .may("icon", element(Set.of("image")))
        .may("slack_icon", Shape.typed("icon").must("name", string(1, ID)))
        .may("title", text(150))
        .may("subtitle", text(150))
        .may("body", text(200))
        .may("subtext", text(200))
        .may("actions", list(1, 3, element(Set.of("button"))))
        .where(anything());
    block("carousel").must("elements", list(1, 10, byType(blocks, Set.of("card"))));
    block("context_actions")
        .must("elements", list(1, 5, element(Set.of("feedback_buttons", "icon_button"))));
  }

  private void richText() {
    block("rich_text").must("elements", list(1, 3000, this::rich));
    elements.put(
        "rich_text_section",
        Shape.typed("rich_text_section").must("elements", list(0, 3000, this::rich)));
    elements.put(
        "rich_text_list",
        Shape.typed("rich_text_list")
            .must("elements", list(1, 3000, this::rich))
            .must("style", oneOf("bullet", "ordered"))
            .may("indent", whole(0, 8))
            .may("offset", whole(0, 10_000))
            .may("border", whole(0, 10)));
    for (var kind : List.of("rich_text_quote", "rich_text_preformatted")) {
      elements.put(
          kind,
          Shape.typed(kind)
              .must("elements", list(1, 3000, this::rich))
              .may("border", whole(0, 10))
              .may("language", string(ID)));
    }
    elements.put(
        "text", Shape.typed("text").must("text", string(1, UNLIMITED)).may("style", anything()));
    elements.put(
        "link",
        Shape.typed("link")
            .must("url", url(3000))
            .may("text", string(3000))
            .may("unsafe", flag())
            .may("style", anything()));
    elements.put(
        "emoji",
        Shape.typed("emoji")
            .must("name", string(1, ID))
            .may("unicode", string(ID))
            .may("style", anything()));
    elements.put(
        "user", Shape.typed("user").must("user_id", string(1, ID)).may("style", anything()));
    elements.put(
        "usergroup",
        Shape.typed("usergroup").must("usergroup_id", string(1, ID)).may("style", anything()));
    elements.put(
        "channel",
        Shape.typed("channel").must("channel_id", string(1, ID)).may("style", anything()));
    elements.put(
        "team", Shape.typed("team").must("team_id", string(1, ID)).may("style", anything()));
    elements.put(
        "broadcast",
        Shape.typed("broadcast")
            .must("range", oneOf("here", "channel", "everyone"))
            .may("style", anything()));
    elements.put("color", Shape.typed("color").must("value", string(1, ID)));
    elements.put(
        "date",
        Shape.typed("date")
            .must("timestamp", whole(0, Long.MAX_VALUE))
            .must("format", string(1, ID))
            .may("url", url(3000))
            .may("fallback", string(3000))
            .may("style", anything()));
  }

  private void rich(JsonNode value, String pointer, List<BlockFault> faults) {
    byType(elements, RICH).check(value, pointer, faults);
  }

  private static final Set<String> RICH =
      Set.of(
          "rich_text_section",
          "rich_text_list",
          "rich_text_quote",
          "rich_text_preformatted",
          "text",
          "link",
          "emoji",
          "user",
          "usergroup",
          "channel",
          "team",
          "broadcast",
          "color",
          "date");

  private void block(JsonNode value, String pointer, List<BlockFault> faults) {
    byType(blocks, blocks.keySet()).check(value, pointer, faults);
  }

  private Shape block(String type) {
    var shape = Shape.typed(type).may("block_id", string(1, ID));
    blocks.put(type, shape);
    return shape;
  }

  private Check element(Set<String> types) {
    return byType(elements, types);
  }

  /// Looks the shape up by the object's own `type`, among those that may stand here.
  static Check byType(Map<String, ? extends Check> shapes, Set<String> allowed) {
    return (value, pointer, faults) -> {
      var type = value.path("type").asString("");
      var shape = shapes.get(type);
      if (shape == null || !allowed.contains(type)) {
        faults.add(new BlockFault(pointer, "unsupported type: " + type));
      } else {
        shape.check(value, pointer, faults);
      }
    };
  }

  private static Shape element(String type) {
    return Shape.typed(type).may("action_id", string(1, ID)).may("focus_on_load", flag());
  }

  private static Shape placed(String type) {
    return element(type).may("placeholder", plain(150));
  }

  private static Shape written(String type) {
    return placed(type)
        .may(
            "dispatch_action_config",
            new Shape()
                .may(
                    "trigger_actions_on",
                    list(1, 2, oneOf("on_enter_pressed", "on_character_entered"))));
  }

  private static Shape select(String type) {
    return placed(type).may("confirm", confirm());
  }

  private static Shape choice(String type) {
    return select(type)
        .may("options", list(1, 100, option()))
        .may("option_groups", list(1, 100, group()))
        .eitherOr("options", "option_groups")
        .where(BlockShapes::initialIsAnOption);
  }

  private static Shape many(Shape select) {
    return select.may("max_selected_items", whole(1, 100));
  }

  private static Shape conversations(Shape select) {
    return select.may("default_to_current_conversation", flag()).may("filter", filter());
  }

  private static Shape filter() {
    return new Shape()
        .may("include", list(1, 4, oneOf("im", "mpim", "private", "public")))
        .may("exclude_external_shared_channels", flag())
        .may("exclude_bot_users", flag());
  }

  private static Shape image() {
    return Shape.typed("image")
        .must("alt_text", string(2000))
        .may("image_url", url(3000))
        .may(
            "slack_file",
            new Shape().may("id", string(1, ID)).may("url", url(3000)).eitherOr("id", "url"));
  }

  private static Shape group() {
    return new Shape().must("label", plain(75)).must("options", list(1, 100, option()));
  }

  private static Shape option() {
    return option(plain(75), false);
  }

  private static Shape option(Check label, boolean mayLink) {
    var shape =
        new Shape().must("text", label).must("value", string(150)).may("description", text(75));
    return mayLink ? shape.may("url", url(3000)) : shape;
  }

  private static Shape confirm() {
    return new Shape()
        .must("title", plain(100))
        .must("text", text(300))
        .must("confirm", plain(30))
        .must("deny", plain(30))
        .may("style", oneOf("primary", "danger"));
  }

  private static Shape trigger() {
    return new Shape()
        .must("url", url(3000))
        .may("customizable_input_parameters", list(0, 100, parameter()));
  }

  private static Shape parameter() {
    return new Shape().must("name", string(1, ID)).must("value", string(3000));
  }

  private static Check numeral() {
    return (value, pointer, faults) -> {
      if (!value.isNumber() && !value.asString("").matches("-?\\d+(\\.\\d+)?")) {
        faults.add(new BlockFault(pointer, "must be a number"));
      }
    };
  }

  static Check plain(int most) {
    return Shape.typed("plain_text").must("text", string(1, most)).may("emoji", flag());
  }

  private static Check text(int most) {
    var kinds =
        Map.of(
            "plain_text",
            plain(most),
            "mrkdwn",
            Shape.typed("mrkdwn").must("text", string(1, most)).may("verbatim", flag()));
    return byType(kinds, kinds.keySet());
  }

  private static void initialIsAnOption(JsonNode value, String pointer, List<BlockFault> faults) {
    var options =
        Stream.concat(
                value.path("options").valueStream(),
                value
                    .path("option_groups")
                    .valueStream()
                    .flatMap(group -> group.path("options").valueStream()))
            .toList();
    var chosen =
        value.has("initial_option")
            ? List.of(value.get("initial_option"))
            : value.path("initial_options").valueStream().toList();
    if (!options.containsAll(chosen)) {
      faults.add(new BlockFault(pointer, "initial option is not among the options"));
    }
  }

  private static Set<String> with(Set<String> one, Set<String> other, Set<String> third) {
    return Stream.of(one, other, third)
        .flatMap(Set::stream)
        .collect(Collectors.toUnmodifiableSet());
  }
}

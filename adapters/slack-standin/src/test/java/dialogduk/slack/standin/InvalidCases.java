package dialogduk.slack.standin;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The payloads of the invalid cases, which others describe in words only: a valid part with one
/// thing changed.
final class InvalidCases {

  /// @param at where the change is made, which is where the fault must be found
  private record Case(String kind, String json, String at, Object value, String pointer) {}

  private static final String TEXT = "{'type':'plain_text','text':'t'}";
  private static final String OPTION = "{'text':" + TEXT + ",'value':'v'}";
  private static final String BUTTON = "{'type':'button','action_id':'a','text':" + TEXT + "}";
  private static final String CONFIRM =
      "{'title':" + TEXT + ",'text':" + TEXT + ",'confirm':" + TEXT + ",'deny':" + TEXT + "}";
  private static final String SELECT =
      "{'type':'static_select','action_id':'a','placeholder':"
          + TEXT
          + ",'options':["
          + OPTION
          + "]}";
  private static final String GROUP = "{'label':" + TEXT + ",'options':[" + OPTION + "]}";
  private static final String CELL = "{'type':'raw_text','text':'c'}";
  private static final String IMAGE =
      "{'type':'image','image_url':'https://e.example/i.png','alt_text':'a'}";
  private static final String INPUT =
      "{'type':'input','label':" + TEXT + ",'element':{'type':'plain_text_input','action_id':'a'}}";
  private static final String SECTION = "{'type':'section','text':" + TEXT + "}";
  private static final String VIDEO =
      "{'type':'video','alt_text':'a','title':"
          + TEXT
          + ",'thumbnail_url':'https://e.example/t','video_url':'https://e.example/v'}";
  private static final String VIEW =
      "{'type':'modal','title':" + TEXT + ",'blocks':[{'type':'divider'}]}";
  private static final String CARD = "{'type':'card','title':" + TEXT + "}";
  private static final String FEEDBACK =
      "{'type':'feedback_buttons','action_id':'a','positive_button':{'text':"
          + TEXT
          + ",'value':'v'},'negative_button':{'text':"
          + TEXT
          + ",'value':'v'}}";
  private static final String DATA_TABLE =
      "{'type':'data_table','rows':[[" + CELL + "],[" + CELL + "]]}";
  private static final String PIE =
      "{'type':'data_visualization','title':'t','chart':{'type':'pie','segments':[{'label':'l','value':1}]}}";
  private static final String BAR =
      "{'type':'data_visualization','title':'t','chart':{'type':'bar','series':[{'name':'n','data':[{'label':'l','value':1}]}],'axis_config':{'categories':['c']}}}";

  private static final Map<String, Case> CASES =
      Map.ofEntries(
          e("text-empty", "plain_text", TEXT, "/text", ""),
          e("text-too-long", "plain_text", TEXT, "/text", x(3001)),
          e("button-action-id-too-long", "button", BUTTON, "/action_id", x(256)),
          e("button-text-too-long", "button", BUTTON, "/text/text", x(76)),
          e("button-url-too-long", "button", BUTTON, "/url", "https://" + x(2993)),
          e("button-value-too-long", "button", BUTTON, "/value", x(2001)),
          e("button-accessibility-label-too-long", "button", BUTTON, "/accessibility_label", x(76)),
          e("confirmation-title-too-long", "confirm", CONFIRM, "/title/text", x(101)),
          e("confirmation-text-too-long", "confirm", CONFIRM, "/text/text", x(301)),
          e("confirmation-confirm-too-long", "confirm", CONFIRM, "/confirm/text", x(31)),
          e("confirmation-deny-too-long", "confirm", CONFIRM, "/deny/text", x(31)),
          e("option-text-too-long", "option", OPTION, "/text/text", x(76)),
          e("option-value-too-long", "option", OPTION, "/value", x(151)),
          e("option-description-too-long", "option", OPTION, "/description", text(76))
              .at("/description/text"),
          e(
              "option-url-too-long",
              "overflow",
              "{'type':'overflow','action_id':'a','options':[" + OPTION + "]}",
              "/options/0/url",
              "https://" + "\uD83D\uDE00".repeat(2993)),
          e("option-group-label-too-long", "option_group", GROUP, "/label/text", x(76)),
          e("option-group-empty", "option_group", GROUP, "/options", times(0, OPTION)),
          e("option-group-too-many-options", "option_group", GROUP, "/options", times(101, OPTION)),
          e("select-placeholder-too-long", "static_select", SELECT, "/placeholder/text", x(151)),
          e("select-too-many-options", "static_select", SELECT, "/options", times(101, OPTION)),
          e(
              "select-too-many-option-groups",
              "static_select",
              SELECT.replace("'options':[" + OPTION + "]", "'option_groups':[]"),
              "/option_groups",
              times(101, GROUP)),
          e(
                  "static-select-options-and-groups",
                  "static_select",
                  SELECT,
                  "/option_groups",
                  times(1, GROUP))
              .at(""),
          e(
              "overflow-empty",
              "overflow",
              "{'type':'overflow','action_id':'a'}",
              "/options",
              times(0, OPTION)),
          e(
              "overflow-too-many-options",
              "overflow",
              "{'type':'overflow','action_id':'a'}",
              "/options",
              times(6, OPTION)),
          e(
              "checkboxes-empty",
              "checkboxes",
              "{'type':'checkboxes','action_id':'a'}",
              "/options",
              times(0, OPTION)),
          e(
              "checkboxes-too-many-options",
              "checkboxes",
              "{'type':'checkboxes','action_id':'a'}",
              "/options",
              times(11, OPTION)),
          e(
              "radio-buttons-empty",
              "radio_buttons",
              "{'type':'radio_buttons','action_id':'a'}",
              "/options",
              times(0, OPTION)),
          e(
              "radio-buttons-too-many-options",
              "radio_buttons",
              "{'type':'radio_buttons','action_id':'a'}",
              "/options",
              times(11, OPTION)),
          e("url-source-url-empty", "url", "{'type':'url','text':'t'}", "/url", ""),
          e("url-source-url-too-long", "url", "{'type':'url','text':'t'}", "/url", x(3001)),
          e(
              "table-too-many-rows",
              "table",
              "{'type':'table'}",
              "/rows",
              times(101, "[" + CELL + "]")),
          e(
                  "table-ragged-rows",
                  "table",
                  "{'type':'table'}",
                  "/rows",
                  json("[[" + CELL + "],[" + CELL + "," + CELL + "]]"))
              .at("/rows/1"),
          e(
              "table-column-settings-mismatch",
              "table",
              "{'type':'table','rows':[[" + CELL + "]]}",
              "/column_settings",
              json("[{'align':'left'},{'align':'left'}]")),
          e(
              "file-input-max-files-too-small",
              "file_input",
              "{'type':'file_input','action_id':'a'}",
              "/max_files",
              0),
          e(
              "file-input-max-files-too-large",
              "file_input",
              "{'type':'file_input','action_id':'a'}",
              "/max_files",
              11),
          e(
              "plain-text-input-max-length-too-large",
              "plain_text_input",
              "{'type':'plain_text_input','action_id':'a'}",
              "/max_length",
              3001),
          e(
              "number-input-inverted-range",
              "number_input",
              "{'type':'number_input','is_decimal_allowed':false,'max_value':'1'}",
              "/min_value",
              "2"),
          e(
              "actions-too-many-elements",
              "actions",
              "{'type':'actions'}",
              "/elements",
              times(26, BUTTON)),
          e(
              "context-too-many-elements",
              "context",
              "{'type':'context'}",
              "/elements",
              times(11, TEXT)),
          e(
                  "context-invalid-element",
                  "context",
                  "{'type':'context'}",
                  "/elements",
                  times(1, BUTTON))
              .at("/elements/0"),
          e("input-invalid-element", "input", INPUT, "/element", json(BUTTON)),
          e("input-label-too-long", "input", INPUT, "/label/text", x(2001)),
          e("input-hint-too-long", "input", INPUT, "/hint", text(2001)).at("/hint/text"),
          e(
              "header-text-too-long",
              "header",
              "{'type':'header','text':" + TEXT + "}",
              "/text/text",
              x(151)),
          e("image-url-too-long", "image", IMAGE, "/image_url", "https://" + x(2993)),
          e("image-alt-text-too-long", "image", IMAGE, "/alt_text", x(2001)),
          e("image-url-and-slack-file", "image", IMAGE, "/slack_file", json("{'id':'F1'}")).at(""),
          e("markdown-empty", "markdown", "{'type':'markdown'}", "/text", ""),
          e("markdown-too-long", "markdown", "{'type':'markdown'}", "/text", x(12_001)),
          e("section-text-too-long", "section", SECTION, "/text/text", x(3001)),
          e("section-too-many-fields", "section", SECTION, "/fields", times(11, TEXT)),
          e(
                  "section-field-too-long",
                  "section",
                  SECTION,
                  "/fields",
                  json("[{'type':'plain_text','text':'" + x(2001) + "'}]"))
              .at("/fields/0/text"),
          e("section-missing-content", "section", "{'type':'section'}", "/block_id", "b").at(""),
          e("block-id-too-long", "section", SECTION, "/block_id", x(256)),
          e("video-alt-text-empty", "video", VIDEO, "/alt_text", ""),
          e("video-alt-text-too-long", "video", VIDEO, "/alt_text", x(201)),
          e("video-title-too-long", "video", VIDEO, "/title/text", x(201)),
          e("video-author-name-too-long", "video", VIDEO, "/author_name", x(51)),
          e("video-description-too-long", "video", VIDEO, "/description", text(201))
              .at("/description/text"),
          e("video-provider-name-too-long", "video", VIDEO, "/provider_name", x(51)),
          e("view-missing-blocks", "view", VIEW, "/blocks", times(0, TEXT)),
          e("view-too-many-blocks", "view", VIEW, "/blocks", times(101, "{'type':'divider'}")),
          e("view-private-metadata-too-long", "view", VIEW, "/private_metadata", x(3001)),
          e("view-callback-id-too-long", "view", VIEW, "/callback_id", x(256)),
          e("view-title-too-long", "view", VIEW, "/title/text", x(25)),
          e("view-close-too-long", "view", VIEW, "/close", text(25)).at("/close/text"),
          e("view-submit-too-long", "view", VIEW, "/submit", text(25)).at("/submit/text"),
          e(
              "alert-text-too-long",
              "alert",
              "{'type':'alert','text':" + TEXT + "}",
              "/text/text",
              x(201)),
          e("card-title-too-long", "card", CARD, "/title/text", x(151)),
          e("card-subtitle-too-long", "card", CARD, "/subtitle", text(151)).at("/subtitle/text"),
          e("card-body-too-long", "card", CARD, "/body", text(201)).at("/body/text"),
          e("card-subtext-too-long", "card", CARD, "/subtext", text(201)).at("/subtext/text"),
          e("card-too-many-actions", "card", CARD, "/actions", times(4, BUTTON)),
          e("carousel-empty", "carousel", "{'type':'carousel'}", "/elements", times(0, CARD)),
          e(
              "carousel-too-many-cards",
              "carousel",
              "{'type':'carousel'}",
              "/elements",
              times(11, CARD)),
          e(
              "container-title-too-long",
              "container",
              "{'type':'container','title':" + TEXT + ",'child_blocks':[" + SECTION + "]}",
              "/title/text",
              x(151)),
          e(
                  "container-subtitle-too-long",
                  "container",
                  "{'type':'container','title':" + TEXT + ",'child_blocks':[" + SECTION + "]}",
                  "/subtitle",
                  text(151))
              .at("/subtitle/text"),
          e(
              "container-too-many-child-blocks",
              "container",
              "{'type':'container','title':" + TEXT + "}",
              "/child_blocks",
              times(11, SECTION)),
          e(
              "context-actions-too-many-elements",
              "context_actions",
              "{'type':'context_actions'}",
              "/elements",
              times(6, FEEDBACK)),
          e(
              "feedback-button-text-too-long",
              "feedback_buttons",
              FEEDBACK,
              "/positive_button/text/text",
              x(76)),
          e(
              "feedback-button-value-too-long",
              "feedback_buttons",
              FEEDBACK,
              "/positive_button/value",
              x(2001)),
          e(
              "feedback-button-accessibility-label-too-long",
              "feedback_buttons",
              FEEDBACK,
              "/positive_button/accessibility_label",
              x(76)),
          e(
              "icon-button-too-many-visible-users",
              "icon_button",
              "{'type':'icon_button','icon':'trash','text':" + TEXT + "}",
              "/visible_to_user_ids",
              times(11, "'U1'")),
          e(
              "data-table-too-few-rows",
              "data_table",
              DATA_TABLE,
              "/rows",
              times(1, "[" + CELL + "]")),
          e(
              "data-table-too-many-rows",
              "data_table",
              DATA_TABLE,
              "/rows",
              times(202, "[" + CELL + "]")),
          e("data-table-too-few-columns", "data_table", DATA_TABLE, "/rows", times(2, "[]"))
              .at("/rows/0"),
          e(
                  "data-table-too-many-columns",
                  "data_table",
                  DATA_TABLE,
                  "/rows",
                  times(2, times(21, CELL).toString()))
              .at("/rows/0"),
          e("data-table-page-size-too-small", "data_table", DATA_TABLE, "/page_size", 0),
          e("data-table-page-size-too-large", "data_table", DATA_TABLE, "/page_size", 101),
          e("data-table-cell-text-empty", "data_table", DATA_TABLE, "/rows/0/0/text", ""),
          e("data-table-content-too-long", "data_table", DATA_TABLE, "/rows/0/0/text", x(20_001))
              .at("/rows"),
          e("data-visualization-title-too-long", "data_visualization", PIE, "/title", x(51)),
          e("pie-chart-empty", "data_visualization", PIE, "/chart/segments", times(0, TEXT)),
          e(
              "pie-chart-too-many-segments",
              "data_visualization",
              PIE,
              "/chart/segments",
              times(13, "{'label':'l','value':1}")),
          e(
              "chart-segment-label-too-long",
              "data_visualization",
              PIE,
              "/chart/segments/0/label",
              x(21)),
          e(
              "chart-segment-value-not-positive",
              "data_visualization",
              PIE,
              "/chart/segments/0/value",
              0),
          e("chart-series-empty", "data_visualization", BAR, "/chart/series", times(0, TEXT)),
          e(
              "chart-too-many-series",
              "data_visualization",
              BAR,
              "/chart/series",
              times(13, "{'name':'n','data':[{'label':'l','value':1}]}")),
          e("data-series-name-too-long", "data_visualization", BAR, "/chart/series/0/name", x(21)),
          e("data-series-empty", "data_visualization", BAR, "/chart/series/0/data", times(0, TEXT)),
          e(
              "data-series-too-many-points",
              "data_visualization",
              BAR,
              "/chart/series/0/data",
              times(21, "{'label':'l','value':1}")),
          e(
              "data-point-label-too-long",
              "data_visualization",
              BAR,
              "/chart/series/0/data/0/label",
              x(21)),
          e(
              "axis-categories-empty",
              "data_visualization",
              BAR,
              "/chart/axis_config/categories",
              times(0, TEXT)),
          e(
              "axis-too-many-categories",
              "data_visualization",
              BAR,
              "/chart/axis_config/categories",
              times(21, "'c'")),
          e(
              "axis-category-label-too-long",
              "data_visualization",
              BAR,
              "/chart/axis_config/categories/0",
              x(21)),
          e("axis-label-too-long", "data_visualization", BAR, "/chart/axis_config/x_label", x(51)));

  private InvalidCases() {}

  static List<BlockFault> faults(String id) {
    var one = find(id);
    var value = change(json(one.json()), one.at(), one.value());
    return one.kind().equals("view") ? BlockRules.view(value) : BlockRules.part(one.kind(), value);
  }

  static String pointer(String id) {
    var one = find(id);
    return (one.kind().equals("view") ? "/view" : "") + one.pointer();
  }

  private static Case find(String id) {
    var found = CASES.get(id);
    if (found == null) {
      throw new AssertionError("nobody has written the case " + id);
    }
    return found;
  }

  private static JsonNode change(JsonNode root, String at, Object value) {
    var cut = at.lastIndexOf('/');
    var parent = root.at(at.substring(0, cut));
    var name = at.substring(cut + 1);
    var node =
        value instanceof JsonNode given
            ? given
            : value instanceof Integer number
                ? json(number.toString())
                : Json.string((String) value);
    if (parent instanceof ArrayNode list) {
      list.set(Integer.parseInt(name), node);
    } else {
      ((ObjectNode) parent).set(name, node);
    }
    return root;
  }

  private static final class Entry implements Map.Entry<String, Case> {
    private final String id;
    private final Case value;

    private Entry(String id, Case value) {
      this.id = id;
      this.value = value;
    }

    Entry at(String pointer) {
      return new Entry(
          id, new Case(value.kind(), value.json(), value.at(), value.value(), pointer));
    }

    @Override
    public String getKey() {
      return id;
    }

    @Override
    public Case getValue() {
      return value;
    }

    @Override
    public Case setValue(Case other) {
      throw new UnsupportedOperationException();
    }
  }

  private static Entry e(String id, String kind, String json, String at, Object value) {
    return new Entry(id, new Case(kind, json, at, value, at));
  }

  private static String x(int length) {
    return "x".repeat(length);
  }

  private static JsonNode text(int length) {
    return Json.object().put("type", "plain_text").put("text", x(length));
  }

  private static JsonNode times(int count, String item) {
    var list = Json.array();
    IntStream.range(0, count).forEach(i -> list.add(json(item.replace("'a'", "'a" + i + "'"))));
    return list;
  }

  private static JsonNode json(String text) {
    return Json.read(text.replace('\'', '"')).orElseThrow();
  }
}

package dialogduk.slack;

/// What Slack takes, and our own smaller budgets. Lengths are counted as [SlackText#weight] does:
/// as long as the text may become inside Slack.
public final class Limits {

  /// <https://docs.slack.dev/reference/block-kit/blocks/>
  public static final int BLOCKS_IN_MESSAGE = 50;

  /// <https://docs.slack.dev/reference/block-kit/blocks/>
  public static final int BLOCKS_IN_VIEW = 100;

  /// <https://docs.slack.dev/reference/block-kit/composition-objects/text-object>
  public static final int TEXT = 3_000;

  /// <https://docs.slack.dev/reference/block-kit/blocks/section-block>
  public static final int SECTION = TEXT;

  /// <https://docs.slack.dev/reference/block-kit/blocks/section-block>
  public static final int FIELDS = 10;

  /// <https://docs.slack.dev/reference/block-kit/blocks/section-block>
  public static final int FIELD = 2_000;

  /// One paragraph, quote or list item of a `rich_text` block. Slack states no limit
  /// (<https://docs.slack.dev/reference/block-kit/blocks/rich-text-block>): we keep to that of a
  /// section.
  public static final int RICH_TEXT = SECTION;

  /// <https://docs.slack.dev/reference/block-kit/blocks/header-block>
  public static final int HEADER = 150;

  /// <https://docs.slack.dev/reference/block-kit/blocks/context-block>
  public static final int CONTEXT_ELEMENTS = 10;

  /// <https://docs.slack.dev/reference/block-kit/blocks/actions-block>
  public static final int ACTIONS = 25;

  /// <https://docs.slack.dev/reference/block-kit/block-elements/button-element>
  public static final int BUTTON = 75;

  /// <https://docs.slack.dev/reference/block-kit/block-elements/button-element>
  public static final int BUTTON_VALUE = 2_000;

  /// <https://docs.slack.dev/reference/block-kit/composition-objects/option-object>
  public static final int OPTION = 75;

  /// <https://docs.slack.dev/reference/block-kit/composition-objects/option-object>
  public static final int OPTION_VALUE = 150;

  /// Radio buttons and checkboxes:
  /// <https://docs.slack.dev/reference/block-kit/block-elements/checkboxes-element>
  public static final int OPTIONS_IN_VIEW = 10;

  /// <https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element>
  public static final int OPTIONS_IN_MENU = 100;

  /// <https://docs.slack.dev/reference/block-kit/blocks/input-block>
  public static final int LABEL = 2_000;

  /// <https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element>
  public static final int TYPED = 3_000;

  /// Title, submit and close: <https://docs.slack.dev/reference/views/modal-views>
  public static final int VIEW_TITLE = 24;

  /// <https://docs.slack.dev/reference/views/modal-views>
  public static final int PRIVATE_METADATA = 3_000;

  /// The blocks of a view as JSON. Slack takes 250 kB (<https://docs.slack.dev/reference/views>)
  /// and counts bytes.
  public static final int VIEW_JSON = 120_000;

  /// `action_id`, `block_id` and `callback_id`:
  /// <https://docs.slack.dev/reference/block-kit/blocks/>
  public static final int ID = 255;

  /// What stands in for the blocks in a notification:
  /// <https://docs.slack.dev/reference/methods/chat.update>
  public static final int MESSAGE_TEXT = 4_000;

  /// All text in the blocks of one message. Slack refuses somewhere above 12,000
  /// (`msg_blocks_too_long`, <https://github.com/slackapi/bolt-js/issues/2509>) and does not say
  /// how it counts: this is our budget.
  public static final int MESSAGE_BUDGET = 9_000;

  /// The blocks of one message as JSON. The cases that people have reported
  /// (<https://github.com/slackapi/bolt-js/issues/2867>) fit a count of the whole JSON as well as
  /// one of the texts: we stay below both.
  public static final int MESSAGE_JSON = 13_000;

  private Limits() {}
}

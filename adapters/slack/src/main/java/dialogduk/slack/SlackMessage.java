package dialogduk.slack;

import java.util.List;
import java.util.Map;

/// One message, ready to be posted or put in the place of an earlier one. It is to be sent with
/// `mrkdwn: false`, `parse: none`, `link_names: false` and both `unfurl_…: false`: see
/// [#arguments()].
///
/// @param text what a notification shows and a screen reader says first; never empty
/// @param blocks what everyone else sees
public record SlackMessage(String text, List<Map<String, Object>> blocks) {
  public SlackMessage {
    blocks = List.copyOf(blocks);
  }

  /// What goes with every message, so that nothing in it is read as markup, name or link.
  public static Map<String, Object> arguments() {
    return Map.of(
        "mrkdwn", false,
        "parse", "none",
        "link_names", false,
        "unfurl_links", false,
        "unfurl_media", false);
  }
}

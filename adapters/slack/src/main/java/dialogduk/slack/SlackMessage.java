package dialogduk.slack;

import java.util.List;
import java.util.Map;

/// One message, ready to be posted or put in the place of an earlier one. It is to be sent with
/// `mrkdwn: false`, `parse: none`, `link_names: false` and both `unfurl_…: false`.
///
/// @param text what a notification shows and a screen reader says first; never empty
/// @param blocks what everyone else sees
public record SlackMessage(String text, List<Map<String, Object>> blocks) {
  public SlackMessage {
    blocks = List.copyOf(blocks);
  }
}

package dialogduk.slack.api;

import dialogduk.core.bot.Channel.Gone;
import dialogduk.core.bot.Channel.Gone.What;
import java.util.Map;
import java.util.Set;

/// What Slack's error words mean for us. A word we do not know is for good: nothing is repeated
/// that Slack has refused.
///
/// Source: the method reference, https://docs.slack.dev/reference/methods
final class ErrorWords {

  private static final Set<String> TRANSIENT =
      Set.of(
          "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout",
          "team_added_to_org",
          "org_login_required",
          "accesslimited",
          "deprecated_endpoint_unavailable");

  private static final Set<String> BUSY =
      Set.of("ratelimited", "rate_limited", "message_limit_exceeded");

  private static final Map<String, What> GONE =
      Map.ofEntries(
          Map.entry("message_not_found", What.MESSAGE),
          Map.entry("cant_update_message", What.MESSAGE),
          Map.entry("edit_window_closed", What.MESSAGE),
          Map.entry("thread_not_found", What.MESSAGE),
          Map.entry("cannot_reply_to_message", What.MESSAGE),
          Map.entry("channel_not_found", What.ROOM),
          Map.entry("is_archived", What.ROOM),
          Map.entry("is_inactive", What.ROOM),
          Map.entry("channel_is_archived", What.ROOM),
          Map.entry("not_in_channel", What.MEMBERSHIP),
          Map.entry("user_not_in_channel", What.PERSON),
          Map.entry("user_not_found", What.PERSON),
          Map.entry("users_not_found", What.PERSON),
          Map.entry("user_disabled", What.PERSON),
          Map.entry("user_not_visible", What.PERSON),
          Map.entry("cannot_dm_bot", What.PERSON),
          Map.entry("expired_trigger_id", What.PERSON),
          Map.entry("exchanged_trigger_id", What.PERSON),
          Map.entry("invalid_trigger_id", What.PERSON),
          Map.entry("trigger_expired", What.PERSON),
          Map.entry("trigger_exchanged", What.PERSON),
          Map.entry("not_found", What.PERSON),
          Map.entry("view_expired", What.PERSON),
          Map.entry("hash_conflict", What.PERSON),
          Map.entry("invalid_blocks", What.CONTENT),
          Map.entry("invalid_blocks_format", What.CONTENT),
          Map.entry("invalid_arguments", What.CONTENT),
          Map.entry("invalid_arg_name", What.CONTENT),
          Map.entry("invalid_array_arg", What.CONTENT),
          Map.entry("invalid_form_data", What.CONTENT),
          Map.entry("invalid_post_type", What.CONTENT),
          Map.entry("missing_post_type", What.CONTENT),
          Map.entry("invalid_charset", What.CONTENT),
          Map.entry("invalid_metadata_format", What.CONTENT),
          Map.entry("invalid_metadata_schema", What.CONTENT),
          Map.entry("metadata_too_large", What.CONTENT),
          Map.entry("msg_blocks_too_long", What.CONTENT),
          Map.entry("msg_too_long", What.CONTENT),
          Map.entry("markdown_text_conflict", What.CONTENT),
          Map.entry("no_text", What.CONTENT));

  private ErrorWords() {}

  static boolean isTransient(String word) {
    return TRANSIENT.contains(word);
  }

  static boolean isBusy(String word) {
    return BUSY.contains(word);
  }

  static Gone gone(String method, String word) {
    return new Gone(
        "Slack refused " + method + ": " + word, GONE.getOrDefault(word, What.PERMISSION));
  }
}

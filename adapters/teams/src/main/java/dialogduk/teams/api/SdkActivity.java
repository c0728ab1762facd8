package dialogduk.teams.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Attachment;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationAccount;
import dialogduk.teams.TeamsMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// A message as the SDK wants it. The card must be a tree of Jackson 2, which the SDK writes with;
/// anything else it takes apart by reflection.
final class SdkActivity {

  private static final JsonMapper OURS = JsonMapper.shared();
  private static final ObjectMapper THEIRS = new ObjectMapper();

  private SdkActivity() {}

  /// Without `text`, which would stand beside the card.
  static Activity of(Connector.Address where, TeamsMessage message) {
    var activity = Activity.createMessageActivity();
    activity.setFrom(new ChannelAccount(where.bot()));
    activity.setConversation(new ConversationAccount(where.conversation()));
    activity.setSummary(message.summary());
    activity.setAttachments(List.of(attachment(message)));
    return activity;
  }

  private static Attachment attachment(TeamsMessage message) {
    var attachment = new Attachment();
    attachment.setContentType(TeamsMessage.CONTENT_TYPE);
    attachment.setContent(theirs(OURS.writeValueAsBytes(message.card())));
    return attachment;
  }

  private static JsonNode theirs(byte[] card) {
    try {
      return THEIRS.readTree(card);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}

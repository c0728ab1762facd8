package dialogduk.teams.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What an activity of the bot's has to be. What the real service would refuse is refused; what it
/// would show wrongly, cut, or take without a word is a finding.
final class ActivityRules {

  /// Our own line; the documents give 28, 40 and 100 kB.
  static final int GOOD_SIZE = 25 * 1024;

  static final int HARD_STOP = 40_000;

  private static final Set<String> ROOT =
      Set.of(
          "type",
          "id",
          "timestamp",
          "localTimestamp",
          "localTimezone",
          "serviceUrl",
          "channelId",
          "from",
          "conversation",
          "recipient",
          "textFormat",
          "attachmentLayout",
          "text",
          "speak",
          "inputHint",
          "summary",
          "attachments",
          "entities",
          "channelData",
          "historyDisclosed",
          "replyToId",
          "locale",
          "importance",
          "deliveryMode");
  private static final Set<String> CONVERSATION =
      Set.of("isGroup", "bot", "members", "topicName", "activity", "channelData", "tenantId");
  private static final Set<String> ATTACHMENT =
      Set.of("contentType", "content", "contentUrl", "name", "thumbnailUrl");

  /// The other cards that the chat draws; what is in them is not looked at.
  private static final Set<String> OTHER_CARDS =
      Set.of(
          "application/vnd.microsoft.card.hero",
          "application/vnd.microsoft.card.thumbnail",
          "application/vnd.microsoft.card.receipt",
          "application/vnd.microsoft.card.signin",
          "application/vnd.microsoft.teams.card.o365connector",
          "application/vnd.microsoft.teams.card.list");

  private final World world;

  ActivityRules(World world) {
    this.world = world;
  }

  void conversation(Call call, JsonNode body) {
    members(call, body, CONVERSATION);
    var bot = body.at("/bot/id").asString("");
    if (!bot.isEmpty() && !bot.equals(world.bot())) {
      world.find(call.title() + ": /bot/id is another bot");
    }
  }

  void message(Call call, Conversation conversation, ObjectNode activity) {
    if (call.size() > HARD_STOP) {
      throw new Refusal(ConnectorError.MESSAGE_SIZE_TOO_BIG);
    }
    if (!Json.text(activity, "type").equals("message")) {
      throw new Refusal(ConnectorError.BAD_SYNTAX, "The type of the activity is no message.");
    }
    if (Json.text(activity, "text").isBlank() && activity.path("attachments").isEmpty()) {
      throw new Refusal(ConnectorError.BAD_ARGUMENT, "The message has neither text nor cards.");
    }
    if (call.size() > GOOD_SIZE) {
      world.find(call.title() + ": " + call.size() + " bytes are more than " + GOOD_SIZE);
    }
    members(call, activity, ROOT);
    envelope(call, conversation, activity);
    new Mentions(world, conversation).faults(activity).forEach(it -> find(call, it));
    attachments(activity).forEach(it -> find(call, it));
  }

  private void members(Call call, JsonNode object, Set<String> known) {
    unknown(object, known).forEach(name -> find(call, "/" + name + " is unknown"));
  }

  /// The Bot Framework's own SDK sends empty `properties` with everything; the service lets it.
  private static List<String> unknown(JsonNode object, Set<String> known) {
    return object.propertyNames().stream()
        .filter(name -> !known.contains(name))
        .filter(name -> !name.equals("properties") || !object.path(name).isEmpty())
        .toList();
  }

  /// Who and where may be left out, but not be wrong.
  private void envelope(Call call, Conversation conversation, JsonNode activity) {
    var from = activity.at("/from/id").asString(world.bot());
    if (!from.equals(world.bot())) {
      find(call, "/from/id is not the bot");
    }
    var named = activity.at("/conversation/id").asString(conversation.id());
    if (!Place.of(named).base().equals(conversation.id())) {
      find(call, "/conversation/id is another conversation than the address says");
    }
    var format = activity.path("textFormat").asString("markdown");
    if (!Set.of("markdown", "plain", "xml").contains(format)) {
      find(call, "/textFormat must be markdown, plain or xml");
    }
    var layout = activity.path("attachmentLayout").asString("list");
    if (!Set.of("list", "carousel").contains(layout)) {
      find(call, "/attachmentLayout must be list or carousel");
    }
  }

  private List<String> attachments(JsonNode activity) {
    var faults = new ArrayList<String>();
    var list = activity.path("attachments");
    if (activity.has("attachments") && !list.isArray()) {
      faults.add("/attachments must be an array");
    }
    for (var i = 0; i < list.size(); i++) {
      var pointer = "/attachments/" + i;
      for (var name : unknown(list.get(i), ATTACHMENT)) {
        faults.add(pointer + "/" + name + " is unknown");
      }
      faults.addAll(attachment(list.get(i), pointer));
    }
    return faults;
  }

  private static List<String> attachment(JsonNode attachment, String pointer) {
    var type = Json.text(attachment, "contentType");
    if (type.equals(Message.ADAPTIVE)) {
      return new CardRules(false).faults(attachment.path("content"), pointer + "/content");
    }
    return OTHER_CARDS.contains(type)
        ? List.of()
        : List.of(pointer + "/contentType is none that the chat shows");
  }

  private void find(Call call, String fault) {
    world.find(call.title() + ": " + fault);
  }
}

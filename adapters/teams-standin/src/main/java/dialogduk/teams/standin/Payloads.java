package dialogduk.teams.standin;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Activities as the chat words them.
final class Payloads {

  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  /// With seven digits after the second, which not every parser takes.
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSXXX");

  private final World world;
  private final String serviceUrl;

  Payloads(World world, String serviceUrl) {
    this.world = world;
    this.serviceUrl = serviceUrl;
  }

  /// What every activity has.
  ///
  /// @param root the thread's first message; empty outside threads
  ObjectNode activity(
      String type, String id, Account from, Conversation conversation, String root) {
    var now = world.now().atZone(ZONE);
    var activity =
        Json.object()
            .put("type", type)
            .put("id", id)
            .put("timestamp", TIME.format(now.withZoneSameInstant(ZoneOffset.UTC)))
            .put("localTimestamp", TIME.format(now))
            .put("localTimezone", ZONE.getId())
            .put("channelId", "msteams")
            .put("serviceUrl", serviceUrl);
    activity
        .putObject("from")
        .put("id", from.id())
        .put("name", from.name())
        .put("aadObjectId", from.aadObjectId());
    activity.set("conversation", where(conversation, root));
    activity.putObject("recipient").put("id", world.bot()).put("name", World.BOT_NAME);
    activity.set("channelData", channelData(conversation));
    return activity;
  }

  private static ObjectNode where(Conversation conversation, String root) {
    var inThread = conversation.kind() == Conversation.Kind.CHANNEL && !root.isEmpty();
    var where =
        Json.object()
            .put("conversationType", conversation.kind().word())
            .put("tenantId", conversation.tenant())
            .put("id", inThread ? Place.thread(conversation.id(), root) : conversation.id());
    if (conversation.kind() != Conversation.Kind.PERSONAL) {
      where.put("isGroup", true);
    }
    if (conversation.kind() == Conversation.Kind.GROUP) {
      where.put("name", conversation.name());
    }
    return where;
  }

  private static ObjectNode channelData(Conversation conversation) {
    var data = Json.object();
    conversation
        .team()
        .ifPresent(
            team -> {
              data.put("teamsChannelId", conversation.id()).put("teamsTeamId", team.id());
              data.putObject("channel").put("id", conversation.id());
              data.putObject("team").put("id", team.id());
            });
    data.putObject("tenant").put("id", conversation.tenant());
    return data;
  }

  /// Something a person does at a client: theirs are the language and the zone.
  ObjectNode byClient(
      String type, String id, Account from, Conversation conversation, String root) {
    var activity = activity(type, id, from, conversation, root).put("locale", from.locale());
    activity
        .putArray("entities")
        .addObject()
        .put("type", "clientInfo")
        .put("locale", from.locale())
        .put("country", "SE")
        .put("platform", "Web")
        .put("timezone", ZONE.getId());
    return activity;
  }

  /// A message that a person has written.
  ObjectNode message(Account from, Conversation conversation, Message message) {
    var activity = byClient("message", message.id(), from, conversation, message.root());
    return worded(activity, conversation, message.text());
  }

  /// The text with what the client makes of it: entities for mentions, and a page's worth of HTML.
  ObjectNode worded(ObjectNode activity, Conversation conversation, String text) {
    activity.put("text", text).put("textFormat", "plain");
    var html = new StringBuilder("<p>" + escaped(text) + "</p>");
    var number = 0;
    for (var tag : Mentions.TAG.matcher(text).results().toList()) {
      mention(activity, conversation, tag.group(1), tag.group());
      var shown =
          "<span itemscope=\"\" itemtype=\"http://schema.skype.com/Mention\" itemid=\"%d\">%s</span>"
              .formatted(number, escaped(tag.group(1)));
      var at = html.indexOf(escaped(tag.group()));
      html.replace(at, at + escaped(tag.group()).length(), shown);
      number++;
    }
    activity
        .putArray("attachments")
        .addObject()
        .put("contentType", "text/html")
        .put("content", html.toString());
    return activity;
  }

  private void mention(ObjectNode activity, Conversation conversation, String name, String tag) {
    var mention = activity.withArray("/entities").addObject().put("type", "mention");
    mention.putObject("mentioned").put("id", mentioned(conversation, name)).put("name", name);
    mention.put("text", tag);
  }

  private String mentioned(Conversation conversation, String name) {
    return name.equals(World.BOT_NAME)
        ? world.bot()
        : conversation.roster().members().stream()
            .flatMap(member -> world.known(member).stream())
            .filter(member -> member.name().equals(name))
            .map(Account::id)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("nobody here is called " + name));
  }

  /// Refuses a text that mentions somebody who is not there, as the client would not offer them.
  void mentionsOnlyMembers(Conversation conversation, String text) {
    Mentions.TAG.matcher(text).results().forEach(tag -> mentioned(conversation, tag.group(1)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  boolean mentionsBot(String text) {
    return Mentions.TAG
        .matcher(text)
        .results()
        .anyMatch(tag -> tag.group(1).equals(World.BOT_NAME));
  }

  /// A button of a card that executes, pressed by hand or by the client itself.
  ObjectNode execute(
      Account from, Conversation conversation, Message message, JsonNode button, JsonNode data) {
    var activity = invoke("adaptiveCard/action", from, conversation, message.root());
    fromCard(activity, message);
    var value = activity.putObject("value");
    var action = value.putObject("action").put("type", "Action.Execute");
    for (var name : List.of("title", "id", "verb")) {
      Optional.of(Json.text(button, name))
          .filter(it -> !it.isEmpty())
          .ifPresent(it -> action.put(name, it));
    }
    action.set("data", data);
    value.put("trigger", "manual");
    return activity;
  }

  /// A button of a card that submits: a message without words.
  ObjectNode submit(Account from, Conversation conversation, Message message, JsonNode data) {
    var id = world.ids.message(world.now());
    var activity = byClient("message", id, from, conversation, message.root());
    fromCard(activity, message);
    activity.put("textFormat", "plain");
    activity.set("value", data);
    return activity;
  }

  ObjectNode fetch(Account from, Conversation conversation, Message message, JsonNode data) {
    var activity = invoke("task/fetch", from, conversation, message.root());
    fromCard(activity, message);
    activity.set("value", task(data));
    return activity;
  }

  /// It does not tell which message the dialog was opened from.
  ObjectNode submitted(Account from, Conversation conversation, String root, JsonNode data) {
    var activity = invoke("task/submit", from, conversation, root);
    activity.set("value", task(data));
    return activity;
  }

  private static ObjectNode task(JsonNode data) {
    var value = Json.object();
    value.set("data", data);
    value.putObject("context").put("theme", "default");
    return value;
  }

  private ObjectNode invoke(String name, Account from, Conversation conversation, String root) {
    return byClient("invoke", world.ids.event(), from, conversation, root).put("name", name);
  }

  private static void fromCard(ObjectNode activity, Message message) {
    activity.put("replyToId", message.id());
    var data = activity.withObject("/channelData");
    data.putObject("source").put("name", "message");
    data.putObject("legacy").put("replyToId", message.id());
  }
}

package dialogduk.teams.standin;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the bot writes: new conversations, messages, replies, edits, deletions.
final class MessageMethods {

  private final World world;
  private final Guard guard;
  private final ActivityRules rules;

  MessageMethods(World world, Guard guard, ActivityRules rules) {
    this.world = world;
    this.guard = guard;
    this.rules = rules;
  }

  /// The call with the conversation that it will make, so that faults and limits can aim at it.
  Call placed(Call call) {
    var wanted =
        Json.readObject(call.text())
            .flatMap(
                body ->
                    Optional.of(channel(body))
                        .filter(id -> !id.isEmpty())
                        .or(() -> member(body).map(Ids::personal)))
            .orElse("");
    return new Call(
        call.operation(),
        Place.of(wanted),
        call.item(),
        call.query(),
        call.authorization(),
        call.type(),
        call.text(),
        call.size());
  }

  private static String channel(JsonNode body) {
    return body.at("/channelData/channel/id").asString("");
  }

  private Optional<Account> member(JsonNode body) {
    return world.known(body.at("/members/0/id").asString(""));
  }

  Reply create(Call call) {
    var body = call.json();
    rules.conversation(call, body);
    return body.path("isGroup").asBoolean(false) ? thread(call, body) : personal(body);
  }

  /// A channel takes a new thread; a group chat cannot be made by a bot.
  private Reply thread(Call call, JsonNode body) {
    if (channel(body).isEmpty() || !body.path("activity").isObject()) {
      throw new Refusal(
          ConnectorError.BAD_ARGUMENT, "A bot can only begin a thread with a first message.");
    }
    var conversation = guard.writable(call);
    if (conversation.kind() != Conversation.Kind.CHANNEL) {
      throw new Refusal(ConnectorError.BAD_ARGUMENT, "That is no channel.");
    }
    var message = stored(call, conversation, "", (ObjectNode) body.path("activity"));
    var id = Place.thread(conversation.id(), message.id());
    return Reply.json(201, Json.object().put("id", id).put("activityId", message.id()));
  }

  /// One person's chat with the bot, the same however often it is asked for.
  private Reply personal(JsonNode body) {
    if (body.path("members").size() != 1) {
      throw new Refusal(ConnectorError.BAD_ARGUMENT, "A personal chat is with one member.");
    }
    var tenant = body.path("tenantId").asString(body.at("/channelData/tenant/id").asString(""));
    if (tenant.isEmpty()) {
      throw new Refusal(ConnectorError.BAD_ARGUMENT, "The tenant is missing.");
    }
    var account = member(body).orElseThrow(() -> new Refusal(ConnectorError.MEMBER_NOT_FOUND));
    if (!account.tenant().equals(tenant) || !world.knowsBot(account)) {
      throw new Refusal(ConnectorError.BOT_NOT_IN_ROSTER);
    }
    var conversation = world.personal(account);
    return Reply.json(201, Json.object().put("id", conversation.id()));
  }

  Reply post(Call call) {
    var activity = call.json();
    return said(call, guard.writable(call), call.place().root(), activity);
  }

  Reply reply(Call call) {
    var activity = call.json();
    var conversation = guard.writable(call);
    var to = conversation.message(call.item());
    if (to.isEmpty()) {
      world.find(call.title() + ": a reply to what does not stand there");
    }
    var inThread = conversation.kind() == Conversation.Kind.CHANNEL;
    var root =
        call.place().root().isEmpty() && inThread
            ? to.map(Message::root).orElse("")
            : call.place().root();
    return said(call, conversation, root, activity);
  }

  private Reply said(Call call, Conversation conversation, String root, ObjectNode activity) {
    if (Json.text(activity, "type").equals("typing")) {
      return Reply.json(202, Json.object());
    }
    var message = stored(call, conversation, root, activity);
    return Reply.json(201, Json.object().put("id", message.id()));
  }

  private Message stored(Call call, Conversation conversation, String root, ObjectNode activity) {
    rules.message(call, conversation, activity);
    return world.store(conversation, root, world.bot(), activity.deepCopy());
  }

  Reply edit(Call call) {
    var activity = call.json();
    var conversation = guard.writable(call);
    var message = own(conversation, call.item());
    rules.message(call, conversation, activity);
    message.edit(new Message.Version(world.now(), activity.deepCopy().put("id", message.id())));
    return Reply.json(200, Json.object().put("id", message.id()));
  }

  Reply delete(Call call) {
    own(guard.writable(call), call.item()).delete();
    return Reply.empty(200);
  }

  private Message own(Conversation conversation, String id) {
    var message =
        conversation
            .message(id)
            .filter(it -> !it.isDeleted())
            .orElseThrow(() -> new Refusal(ConnectorError.ACTIVITY_NOT_FOUND));
    if (!message.byBot()) {
      throw new Refusal(ConnectorError.NOT_ENOUGH_PERMISSIONS);
    }
    return message;
  }
}

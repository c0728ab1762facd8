package dialogduk.slack.standin;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// `chat.*`: posting, editing, taking away, whispering.
final class ChatMethods {

  private final World world;
  private final Guard guard;
  private final Content content;

  ChatMethods(World world, Guard guard, Content content) {
    this.world = world;
    this.guard = guard;
    this.content = content;
  }

  ObjectNode post(Call call) {
    var conversation = directOr(call).orElseGet(() -> guard.writable(call));
    var made = content.of(call, call.team());
    if (made.has("thread_ts")) {
      stands(conversation, made.path("thread_ts").asString(""), "cannot_reply_to_message");
    }
    var message = world.store(conversation, made);
    return Json.object()
        .put("channel", conversation.id())
        .put("ts", message.ts())
        .set("message", told(message));
  }

  /// A user's id as channel means the direct conversation with them.
  private Optional<Conversation> directOr(Call call) {
    var account = world.accounts.get(call.text("channel"));
    return account == null
        ? Optional.empty()
        : Optional.of(new ConversationMethods(world, guard).direct(call.team(), account));
  }

  ObjectNode update(Call call) {
    var conversation = guard.visible(call);
    var message = stands(conversation, call.text("ts"), "message_not_found");
    if (conversation.isArchived()) {
      throw new Refusal("is_inactive");
    }
    own(call, message, "cant_update_message");
    var made = content.of(call, call.team());
    var before = message.now();
    for (var kept : List.of("thread_ts", "metadata")) {
      if (before.has(kept) && !made.has(kept)) {
        made.set(kept, before.get(kept));
      }
    }
    made.put("ts", message.ts());
    made.putObject("edited").put("user", call.team().bot()).put("ts", world.ids.ts(call.now()));
    message.edit(new Message.Version(call.now(), made));
    return Json.object()
        .put("channel", conversation.id())
        .put("ts", message.ts())
        .put("text", message.text())
        .set("message", told(message));
  }

  ObjectNode delete(Call call) {
    var conversation = guard.visible(call);
    var message = stands(conversation, call.text("ts"), "message_not_found");
    own(call, message, "cant_delete_message");
    message.delete();
    return Json.object().put("channel", conversation.id()).put("ts", message.ts());
  }

  ObjectNode whisper(Call call) {
    var conversation = guard.writable(call);
    var user = call.text("user");
    if (!conversation.has(user)) {
      throw new Refusal("user_not_in_channel");
    }
    var made = content.of(call, call.team());
    if (made.has("thread_ts")) {
      stands(conversation, made.path("thread_ts").asString(""), "cannot_reply_to_message");
    }
    return Json.object().put("message_ts", world.whisper(conversation.id(), user, made).ts());
  }

  ObjectNode permalink(Call call) {
    var conversation = guard.visible(call);
    var message = stands(conversation, call.text("message_ts"), "message_not_found");
    var link =
        "https://"
            + call.team().domain()
            + ".example.com/archives/"
            + conversation.id()
            + "/p"
            + message.ts().replace(".", "");
    return Json.object().put("channel", conversation.id()).put("permalink", link);
  }

  private static Message stands(Conversation conversation, String ts, String otherwise) {
    return conversation.everything().stream()
        .filter(message -> message.ts().equals(ts) && !message.isDeleted())
        .findFirst()
        .orElseThrow(() -> new Refusal(otherwise));
  }

  private static void own(Call call, Message message, String otherwise) {
    if (!message.now().path("user").asString("").equals(call.team().botUser())) {
      throw new Refusal(otherwise);
    }
  }

  private static ObjectNode told(Message message) {
    return message.now().deepCopy();
  }
}

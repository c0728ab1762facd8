package dialogduk.slack.standin;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/// Which code answers which method, and the envelope of every answer.
final class Methods {

  private final World world;
  private final Guard guard;
  private final Map<String, Function<Call, ObjectNode>> handlers = new HashMap<>();

  Methods(
      World world,
      Guard guard,
      Content content,
      ViewMethods views,
      OauthMethods oauth,
      FileMethods files,
      Function<Call, ObjectNode> sockets) {
    this.world = world;
    this.guard = guard;
    var chat = new ChatMethods(world, guard, content);
    handlers.put("chat.postMessage", chat::post);
    handlers.put("chat.update", chat::update);
    handlers.put("chat.delete", chat::delete);
    handlers.put("chat.postEphemeral", chat::whisper);
    handlers.put("chat.getPermalink", chat::permalink);
    var conversations = new ConversationMethods(world, guard);
    handlers.put("conversations.info", conversations::info);
    handlers.put("conversations.members", conversations::members);
    handlers.put("conversations.open", conversations::open);
    handlers.put("conversations.history", conversations::history);
    handlers.put("conversations.replies", conversations::replies);
    var users = new UserMethods(world);
    handlers.put("auth.test", users::test);
    handlers.put("users.info", users::info);
    handlers.put("users.list", users::list);
    handlers.put("views.open", views::open);
    handlers.put("views.push", views::push);
    handlers.put("views.update", views::update);
    handlers.put("views.publish", views::publish);
    handlers.put("oauth.v2.access", oauth::access);
    handlers.put("oauth.v2.exchange", oauth::exchange);
    handlers.put("auth.revoke", oauth::revoke);
    handlers.put("files.getUploadURLExternal", files::address);
    handlers.put("files.completeUploadExternal", files::complete);
    handlers.put("apps.connections.open", sockets);
  }

  /// Does the call and wraps what came of it.
  ObjectNode answer(Call call) {
    synchronized (world) {
      try {
        guard.scope(call);
        guard.arguments(call);
        var handler = handlers.get(call.method().name());
        if (handler == null) {
          throw new IllegalStateException("nobody answers " + call.method().name());
        }
        return ok(handler.apply(call));
      } catch (Refusal refusal) {
        return no(call.method().name(), refusal, call.caller().map(Team::scopes).orElse(Set.of()));
      }
    }
  }

  private static ObjectNode ok(ObjectNode answer) {
    var told = Json.object().put("ok", true);
    answer.properties().forEach(property -> told.set(property.getKey(), property.getValue()));
    return told;
  }

  static ObjectNode no(String method, Refusal refusal, Set<String> provided) {
    if (!MethodTable.maySay(method, refusal.word()) && MethodTable.find(method).isPresent()) {
      throw new IllegalStateException(method + " never says " + refusal.word());
    }
    var answer = Json.object().put("ok", false).put("error", refusal.word());
    if (!refusal.needed().isEmpty()) {
      answer
          .put("needed", refusal.needed())
          .put("provided", String.join(",", provided.stream().sorted().toList()));
    }
    if (!refusal.messages().isEmpty()) {
      var messages = answer.putObject("response_metadata").putArray("messages");
      refusal.messages().forEach(messages::add);
    }
    return answer;
  }
}

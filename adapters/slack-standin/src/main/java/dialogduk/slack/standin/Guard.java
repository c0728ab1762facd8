package dialogduk.slack.standin;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Asked before a method runs: is the token good, are the arguments known, is the scope granted,
/// may the app see the conversation.
final class Guard {

  private final World world;

  Guard(World world) {
    this.world = world;
  }

  /// Whose token it is. An app-level token belongs to no team.
  Optional<Team> caller(MethodTable.Method method, String token) {
    if (method.token().equals("none")) {
      return Optional.empty();
    }
    if (token.isEmpty()) {
      throw new Refusal("not_authed");
    }
    if (method.token().equals("app") || token.equals(Standin.APP_TOKEN)) {
      if (!token.equals(Standin.APP_TOKEN) || !method.token().equals("app")) {
        throw new Refusal("not_allowed_token_type");
      }
      return Optional.empty();
    }
    if (world.deadTokens.containsKey(token)) {
      throw new Refusal("token_revoked");
    }
    if (world.oldTokens.containsKey(token)) {
      throw new Refusal("token_expired");
    }
    var team =
        world.teams.values().stream()
            .filter(one -> one.token().equals(token))
            .findFirst()
            .orElseThrow(() -> new Refusal("invalid_auth"));
    if (!team.trouble().isEmpty()) {
      throw new Refusal(team.trouble());
    }
    if (!world.clock.instant().isBefore(team.expires())) {
      throw new Refusal("token_expired");
    }
    return Optional.of(team);
  }

  void arguments(Call call) {
    for (var name : call.method().required()) {
      if (!call.has(name) || isEmpty(call, name)) {
        if (name.equals("channel")) {
          throw new Refusal("channel_not_found");
        }
        throw Refusal.arguments("missing required field: " + name);
      }
    }
    for (var name : call.arguments().keySet()) {
      if (!name.equals("token")
          && !call.method().arguments().contains(name)
          && !isEmpty(call, name)) {
        world.find(call.method().name() + " was called with an argument it does not know: " + name);
      }
    }
  }

  private static boolean isEmpty(Call call, String name) {
    return call.text(name).isEmpty()
        && !call.arguments().getOrDefault(name, Json.array()).isContainer();
  }

  void scope(Call call) {
    var scope = call.method().scope();
    if (scope.isEmpty() || call.method().token().equals("app")) {
      return;
    }
    var kind =
        conversation(call.text("channel"))
            .map(Conversation::kind)
            .orElse(Conversation.Kind.CHANNELS);
    var needed = scope.replace("?", kind.name().toLowerCase(java.util.Locale.ROOT));
    if (!call.team().scopes().contains(needed)) {
      throw Refusal.scope(needed);
    }
  }

  private Optional<Conversation> conversation(String id) {
    return Optional.ofNullable(world.conversations.get(id))
        .filter(conversation -> !conversation.isDeleted());
  }

  /// The conversation, if the app can know of it at all.
  Conversation visible(Call call) {
    return visible(call, call.text("channel"));
  }

  Conversation visible(Call call, String id) {
    var found =
        conversation(id)
            .filter(one -> one.team().equals(call.team().id()))
            .orElseThrow(() -> new Refusal("channel_not_found"));
    var open = found.kind() == Conversation.Kind.CHANNELS || found.has(call.team().botUser());
    if (!open) {
      throw new Refusal("channel_not_found");
    }
    return found;
  }

  Conversation writable(Call call) {
    var conversation = visible(call);
    if (conversation.isArchived()) {
      throw new Refusal("is_archived");
    }
    if (!conversation.has(call.team().botUser())) {
      throw new Refusal("not_in_channel");
    }
    return conversation;
  }

  static JsonNode orEmpty(Optional<JsonNode> json) {
    return json.orElseGet(Json::array);
  }
}

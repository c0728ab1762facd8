package dialogduk.teams.standin;

import java.util.Optional;

/// Asked before a call is done: is the token good, may the bot see the conversation, may it write.
final class Guard {

  private final World world;

  Guard(World world) {
    this.world = world;
  }

  void caller(Call call) {
    if (!call.authorization().startsWith("Bearer ")) {
      throw new Refusal(ConnectorError.UNAUTHORIZED);
    }
    var token = call.authorization().substring("Bearer ".length());
    if (Jwt.issuer(token).equals(Identity.ISSUER)) {
      world.find(call.title() + ": the app sent a token that it had been sent itself");
      throw new Refusal(ConnectorError.FORBIDDEN);
    }
    var until = world.tokens.get(token);
    if (until == null || !world.now().isBefore(until)) {
      throw new Refusal(ConnectorError.UNAUTHORIZED);
    }
    if (world.disabled) {
      throw new Refusal(ConnectorError.BOT_DISABLED_BY_ADMIN);
    }
  }

  Conversation visible(Call call) {
    var place = call.place();
    var found =
        Optional.ofNullable(world.conversations.get(place.base()))
            .filter(conversation -> !conversation.isDeleted())
            .filter(conversation -> place.root().isEmpty() || hasThread(conversation, place))
            .orElseThrow(() -> new Refusal(ConnectorError.CONVERSATION_NOT_FOUND));
    if (!found.roster().hasBot()) {
      throw new Refusal(ConnectorError.BOT_NOT_IN_ROSTER);
    }
    return found;
  }

  private static boolean hasThread(Conversation conversation, Place place) {
    return conversation.kind() == Conversation.Kind.CHANNEL
        && conversation.message(place.root()).isPresent();
  }

  /// That an archived team says the same as a person who has blocked the bot is our guess.
  Conversation writable(Call call) {
    var conversation = visible(call);
    if (conversation.isBlocked() || conversation.isArchived()) {
      throw new Refusal(ConnectorError.MESSAGE_WRITES_BLOCKED);
    }
    return conversation;
  }

  Team team(String id) {
    var team =
        Optional.ofNullable(world.teams.get(id))
            .filter(it -> !it.isDeleted())
            .orElseThrow(() -> new Refusal(ConnectorError.CONVERSATION_NOT_FOUND));
    if (!team.roster().hasBot()) {
      throw new Refusal(ConnectorError.BOT_NOT_IN_ROSTER);
    }
    return team;
  }
}

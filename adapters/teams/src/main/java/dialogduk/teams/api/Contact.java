package dialogduk.teams.api;

import java.util.Optional;

/// Where a conversation or a person is reached, as Teams itself has told it.
///
/// @param serviceUrl of the connector; it may change, so the latest counts
/// @param bot what the bot is called there, `28:…`
/// @param user what a person is called towards the bot, `29:…`; absent for a room
/// @param conversation to write in: the room's own; a person's personal chat, absent until known
/// @param team that a channel belongs to; absent for other conversations
public record Contact(
    String serviceUrl,
    String bot,
    Optional<String> user,
    Optional<String> conversation,
    Optional<String> team) {

  public static Contact room(
      String serviceUrl, String bot, String conversation, Optional<String> team) {
    return new Contact(serviceUrl, bot, Optional.empty(), Optional.of(conversation), team);
  }

  public static Contact person(
      String serviceUrl, String bot, String user, Optional<String> conversation) {
    return new Contact(serviceUrl, bot, Optional.of(user), conversation, Optional.empty());
  }

  /// What was known before and is not told now stays known; a channel does not change its team.
  Contact after(Contact before) {
    return new Contact(
        serviceUrl,
        bot,
        user.or(before::user),
        conversation.or(before::conversation),
        before.team().or(this::team));
  }
}

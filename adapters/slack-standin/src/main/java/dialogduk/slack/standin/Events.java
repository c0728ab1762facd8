package dialogduk.slack.standin;

import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// What happens in a workspace by itself. Each method makes it happen and gives the event that
/// tells of it, to be sent (or lost, or sent twice).
public final class Events {

  private final Standin standin;
  private final World world;
  private final Payloads payloads;

  Events(Standin standin, World world, Payloads payloads) {
    this.standin = standin;
    this.world = world;
    this.payloads = payloads;
  }

  public Prepared memberLeft(String channel, String user) {
    var conversation = conversation(channel);
    conversation.leave(user);
    return told(conversation, member("member_left_channel", conversation, user));
  }

  public Prepared memberJoined(String channel, String user) {
    var conversation = conversation(channel);
    conversation.join(user);
    return told(conversation, member("member_joined_channel", conversation, user));
  }

  /// The app is put out of a channel.
  public Prepared botRemoved(String channel) {
    var conversation = conversation(channel);
    var team = team(conversation);
    conversation.leave(team.botUser());
    return told(
        conversation,
        Json.object()
            .put("type", word(conversation, "left"))
            .put("channel", channel)
            .put("actor_id", "UADMIN"));
  }

  public Prepared archived(String channel, String by) {
    var conversation = conversation(channel);
    conversation.archive(true);
    return told(
        conversation,
        Json.object()
            .put("type", word(conversation, "archive"))
            .put("channel", channel)
            .put("user", by)
            .put("is_moved", 0));
  }

  /// Un-archiving does not bring the app back.
  public Prepared unarchived(String channel, String by) {
    var conversation = conversation(channel);
    conversation.archive(false);
    conversation.leave(team(conversation).botUser());
    return told(
        conversation,
        Json.object()
            .put("type", word(conversation, "unarchive"))
            .put("channel", channel)
            .put("user", by));
  }

  public Prepared renamed(String channel, String name) {
    var conversation = conversation(channel);
    conversation.rename(name);
    var event = Json.object().put("type", word(conversation, "rename"));
    event
        .putObject("channel")
        .put("id", channel)
        .put("is_channel", conversation.kind() == Conversation.Kind.CHANNELS)
        .put("is_mpim", false)
        .put("name", name)
        .put("name_normalized", name.toLowerCase(Locale.ROOT))
        .put("created", 1_700_000_000);
    return told(conversation, event);
  }

  public Prepared deleted(String channel, String by) {
    var conversation = conversation(channel);
    conversation.delete();
    return told(
        conversation,
        Json.object()
            .put("type", word(conversation, "deleted"))
            .put("channel", channel)
            .put("actor_id", by));
  }

  /// Somebody takes a message away by hand. The app hears of it only where it may read.
  public Prepared messageDeleted(Message message) {
    message.delete();
    var conversation = conversation(message.channel());
    var event =
        Json.object()
            .put("type", "message")
            .put("subtype", "message_deleted")
            .put("channel", conversation.id())
            .put("hidden", true)
            .put("deleted_ts", message.ts());
    event.set("previous_message", message.now().deepCopy());
    return told(
        conversation,
        event.put(
            "channel_type",
            conversation.kind() == Conversation.Kind.CHANNELS ? "channel" : "group"));
  }

  public Prepared uninstalled(Team team) {
    world.deadTokens.put(team.token(), team);
    return prepared(team, Json.object().put("type", "app_uninstalled"));
  }

  public Prepared tokensRevoked(Team team) {
    world.deadTokens.put(team.token(), team);
    var event = Json.object().put("type", "tokens_revoked");
    var tokens = event.putObject("tokens");
    tokens.putArray("oauth");
    tokens.putArray("bot").add(team.botUser());
    return prepared(team, event);
  }

  /// The question that is asked when the address is set. It is signed like everything else.
  public Prepared urlVerification(String challenge) {
    var payload =
        Json.object()
            .put("token", Standin.VERIFICATION)
            .put("challenge", challenge)
            .put("type", "url_verification");
    return new Prepared(standin, Transport.Kind.EVENT, payload, delivered -> delivered);
  }

  /// Any event, with the envelope around it.
  public Prepared prepared(Team team, ObjectNode event) {
    return new Prepared(
        standin, Transport.Kind.EVENT, payloads.event(team, event), delivered -> delivered);
  }

  private Prepared told(Conversation conversation, ObjectNode event) {
    return prepared(team(conversation), event);
  }

  private ObjectNode member(String type, Conversation conversation, String user) {
    var home =
        Optional.ofNullable(world.accounts.get(user))
            .map(Account::team)
            .orElse(conversation.team());
    return Json.object()
        .put("type", type)
        .put("user", user)
        .put("channel", conversation.id())
        .put("channel_type", conversation.kind() == Conversation.Kind.CHANNELS ? "C" : "G")
        .put("team", home);
  }

  private static String word(Conversation conversation, String what) {
    return (conversation.kind() == Conversation.Kind.CHANNELS ? "channel_" : "group_") + what;
  }

  private Conversation conversation(String id) {
    return Optional.ofNullable(world.conversations.get(id))
        .orElseThrow(() -> new IllegalArgumentException("there is no channel " + id));
  }

  private Team team(Conversation conversation) {
    return Optional.ofNullable(world.teams.get(conversation.team())).orElseThrow();
  }
}

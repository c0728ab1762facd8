package dialogduk.teams.standin;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// What happens in a tenant by itself. Each method makes it happen and gives what the bot is told
/// of it, to be sent (or lost, or sent twice).
public final class Events {

  private final Standin standin;
  private final World world;
  private final Payloads payloads;

  Events(Standin standin, World world, Payloads payloads) {
    this.standin = standin;
    this.world = world;
    this.payloads = payloads;
  }

  // --- the app

  /// Somebody installs the app in a team (in this channel of it), a group chat, or for themselves.
  public List<Prepared> installed(Conversation conversation, String by) {
    conversation.roster().bot(true);
    return List.of(
        member("membersAdded", "teamMemberAdded", conversation, conversation, by, world.bot()),
        installation("add", conversation, by));
  }

  /// Somebody takes the app away.
  public List<Prepared> uninstalled(Conversation conversation, String by) {
    conversation.roster().bot(false);
    return List.of(
        member("membersRemoved", "teamMemberRemoved", conversation, conversation, by, world.bot()),
        installation("remove", conversation, by));
  }

  /// The bot is out, and nobody tells it, as happens in personal chats.
  public void lost(Conversation conversation) {
    conversation.roster().bot(false);
  }

  /// The person does not want to hear of the bot, or does again. Nobody tells it.
  public void blocked(Conversation conversation, boolean wanted) {
    conversation.block(wanted);
  }

  /// The tenant's administrator switches the bot off, or on. Nobody tells it.
  public void disabled(boolean wanted) {
    world.disabled = wanted;
  }

  private Prepared installation(String action, Conversation conversation, String by) {
    var activity =
        payloads
            .activity("installationUpdate", world.ids.event(), actor(by), conversation, "")
            .put("action", action);
    return prepared(activity);
  }

  // --- people

  public Prepared memberAdded(Conversation conversation, String who, String by) {
    var account = world.account(who);
    conversation.roster().join(account.id());
    return member(
        "membersAdded", "teamMemberAdded", conversation, teams(conversation), by, account.id());
  }

  public Prepared memberRemoved(Conversation conversation, String who, String by) {
    var account = world.account(who);
    conversation.roster().leave(account.id());
    return member(
        "membersRemoved", "teamMemberRemoved", conversation, teams(conversation), by, account.id());
  }

  /// Of people the team is told, in its General channel.
  private Conversation teams(Conversation conversation) {
    return conversation.team().map(team -> world.conversation(team.id())).orElse(conversation);
  }

  private Prepared member(
      String list, String event, Conversation of, Conversation told, String by, String who) {
    var activity = payloads.activity("conversationUpdate", world.ids.event(), actor(by), told, "");
    var member = activity.putArray(list).addObject().put("id", who);
    world.known(who).ifPresent(account -> member.put("aadObjectId", account.aadObjectId()));
    of.team()
        .ifPresent(
            team -> {
              var data = activity.withObject("/channelData").put("eventType", event);
              named(data, team);
              data.putObject("settings").putObject("selectedChannel").put("id", told.id());
            });
    return prepared(activity);
  }

  // --- channels and teams

  public Prepared channelCreated(Conversation channel, String by) {
    return channel("channelCreated", channel, by);
  }

  public Prepared channelRenamed(Conversation channel, String name, String by) {
    channel.rename(name);
    return channel("channelRenamed", channel, by);
  }

  public Prepared channelDeleted(Conversation channel, String by) {
    channel.delete(true);
    return channel("channelDeleted", channel, by);
  }

  public Prepared channelRestored(Conversation channel, String by) {
    channel.delete(false);
    return channel("channelRestored", channel, by);
  }

  public Prepared teamRenamed(Team team, String name, String by) {
    team.rename(name);
    return team("teamRenamed", team, by);
  }

  public Prepared teamArchived(Team team, String by) {
    team.archive(true);
    return team("teamArchived", team, by);
  }

  public Prepared teamUnarchived(Team team, String by) {
    team.archive(false);
    return team("teamUnarchived", team, by);
  }

  public Prepared teamDeleted(Team team, String by) {
    team.delete(true);
    return team("teamDeleted", team, by);
  }

  public Prepared teamRestored(Team team, String by) {
    team.delete(false);
    return team("teamRestored", team, by);
  }

  private Prepared channel(String event, Conversation channel, String by) {
    var activity =
        payloads.activity("conversationUpdate", world.ids.event(), actor(by), teams(channel), "");
    var data = activity.withObject("/channelData").put("eventType", event);
    data.put("teamsChannelId", channel.id());
    data.putObject("channel").put("id", channel.id()).put("name", channel.name());
    channel.team().ifPresent(team -> named(data, team));
    return prepared(activity);
  }

  private Prepared team(String event, Team team, String by) {
    var activity =
        payloads.activity(
            "conversationUpdate", world.ids.event(), actor(by), world.conversation(team.id()), "");
    var data = activity.withObject("/channelData").put("eventType", event);
    named(data, team);
    return prepared(activity);
  }

  private static void named(ObjectNode data, Team team) {
    data.putObject("team")
        .put("id", team.id())
        .put("name", team.name())
        .put("aadGroupId", team.aadGroupId());
  }

  // --- messages

  /// An owner takes away a message of the bot's. Nobody tells it.
  public void deleted(Message message) {
    message.delete();
  }

  private Account actor(String by) {
    return world.account(by);
  }

  private Prepared prepared(ObjectNode activity) {
    return new Prepared(standin, activity, delivered -> delivered);
  }
}

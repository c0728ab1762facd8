package dialogduk.slack.standin;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// The shapes of what the chat sends to the app.
final class Payloads {

  private final World world;
  private final ResponseUrls urls;

  Payloads(World world, ResponseUrls urls) {
    this.world = world;
    this.urls = urls;
  }

  static ObjectNode botProfile(Team team) {
    var profile =
        Json.object()
            .put("id", team.bot())
            .put("deleted", false)
            .put("name", "dialogduk")
            .put("updated", 1_700_000_000)
            .put("app_id", Standin.APP)
            .put("team_id", team.id());
    profile.putObject("icons").put("image_36", "").put("image_48", "").put("image_72", "");
    return profile;
  }

  /// As the fields of a form.
  ObjectNode command(Account user, Team team, Conversation channel, String command, String text) {
    var fields = Json.object();
    fields
        .put("token", Standin.VERIFICATION)
        .put("team_id", team.id())
        .put("team_domain", team.domain());
    if (team.enterprise() != null) {
      fields.put("enterprise_id", team.enterprise()).put("enterprise_name", team.enterprise());
    }
    fields
        .put("channel_id", channel.id())
        .put(
            "channel_name",
            channel.kind() == Conversation.Kind.IM ? "directmessage" : channel.name());
    fields
        .put("user_id", user.id())
        .put("user_name", user.name())
        .put("command", command)
        .put("text", text);
    fields.put("api_app_id", Standin.APP).put("is_enterprise_install", "false");
    fields.put("response_url", urls.make(user.id(), team, channel.id(), Optional.empty()));
    fields.put("trigger_id", world.trigger(user.id(), team));
    return fields;
  }

  ObjectNode clickInMessage(
      Account user,
      Team team,
      Conversation channel,
      Message message,
      ObjectNode action,
      ObjectNode values) {
    var payload = interaction("block_actions", user, team);
    var container =
        payload
            .putObject("container")
            .put("type", "message")
            .put("message_ts", message.ts())
            .put("channel_id", channel.id())
            .put("is_ephemeral", message.onlyFor() != null);
    if (message.isReply()) {
      container.put("thread_ts", message.thread());
    }
    payload.put("trigger_id", world.trigger(user.id(), team));
    payload
        .putObject("channel")
        .put("id", channel.id())
        .put("name", channel.kind() == Conversation.Kind.IM ? "directmessage" : channel.name());
    if (message.onlyFor() == null) {
      payload.set("message", message.now().deepCopy());
    }
    payload.putObject("state").set("values", values);
    payload.put("response_url", urls.make(user.id(), team, channel.id(), Optional.of(message)));
    payload.putArray("actions").add(action);
    return payload;
  }

  ObjectNode clickInView(Account user, View view, ObjectNode action, ObjectNode values) {
    var payload = interaction("block_actions", user, view.team());
    payload.putObject("container").put("type", "view").put("view_id", view.id());
    payload.put("trigger_id", world.trigger(user.id(), view.team()));
    payload.set("view", view.told(values));
    payload.putArray("actions").add(action);
    return payload;
  }

  ObjectNode submission(Account user, View view, ObjectNode values) {
    var payload = interaction("view_submission", user, view.team());
    payload.put("trigger_id", world.trigger(user.id(), view.team()));
    payload.set("view", view.told(values));
    payload.putArray("response_urls");
    return payload;
  }

  ObjectNode closing(Account user, View view, boolean cleared) {
    var payload = interaction("view_closed", user, view.team());
    payload.set("view", view.told(Json.object()));
    payload.put("is_cleared", cleared);
    return payload;
  }

  private ObjectNode interaction(String type, Account user, Team team) {
    var payload = Json.object().put("type", type);
    payload.set("team", team(team));
    payload
        .putObject("user")
        .put("id", user.id())
        .put("username", user.name())
        .put("name", user.name())
        .put("team_id", user.team());
    payload.put("api_app_id", Standin.APP).put("token", Standin.VERIFICATION);
    if (team.enterprise() == null) {
      payload.putNull("enterprise");
    } else {
      payload.putObject("enterprise").put("id", team.enterprise()).put("name", team.enterprise());
    }
    return payload.put("is_enterprise_install", false);
  }

  private static ObjectNode team(Team team) {
    var told = Json.object().put("id", team.id()).put("domain", team.domain());
    if (team.enterprise() != null) {
      told.put("enterprise_id", team.enterprise()).put("enterprise_name", team.enterprise());
    }
    return told;
  }

  ObjectNode event(Team team, ObjectNode event) {
    var now = world.clock.instant();
    if (!event.has("event_ts")) {
      event.put("event_ts", world.ids.ts(now));
    }
    var envelope =
        Json.object()
            .put("token", Standin.VERIFICATION)
            .put("team_id", team.id())
            .put("api_app_id", Standin.APP);
    envelope.set("event", event);
    envelope
        .put("type", "event_callback")
        .put("event_id", world.ids.next("Ev"))
        .put("event_time", now.getEpochSecond());
    var authorization = envelope.putArray("authorizations").addObject();
    authorization
        .put("enterprise_id", team.enterprise())
        .put("team_id", team.id())
        .put("user_id", team.botUser())
        .put("is_bot", true)
        .put("is_enterprise_install", false);
    envelope.put("is_ext_shared_channel", false).put("event_context", world.ids.next("4-"));
    envelope.put("enterprise_id", team.enterprise());
    return envelope
        .put("context_team_id", team.id())
        .put("context_enterprise_id", team.enterprise());
  }
}

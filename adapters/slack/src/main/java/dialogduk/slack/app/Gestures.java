package dialogduk.slack.app;

import dialogduk.slack.FormValues;
import dialogduk.slack.SlackName;
import dialogduk.slack.SlackPress;
import dialogduk.slack.app.Gesture.OpenView;
import dialogduk.slack.app.Gesture.Who;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what somebody did from a verified payload. Nothing for what is not ours or not whole.
final class Gestures {

  private Gestures() {}

  /// A command, from the fields of its form.
  static Optional<Gesture> command(Map<String, ?> fields) {
    var form = new Payload(fields);
    return who(
            form.first("enterprise_id", "team_id").orElse(""),
            form.text("team_id"),
            form.text("user_id"),
            form.text("user_name"))
        .map(
            who ->
                new Gesture.Typed(
                    who,
                    room(who, form.text("channel_id")),
                    form.text("text"),
                    form.text("trigger_id")));
  }

  /// A button or a form.
  static Optional<Gesture> interaction(Map<String, ?> json) {
    var payload = new Payload(json);
    return whoActs(payload)
        .flatMap(
            who ->
                switch (payload.text("type")) {
                  case "block_actions" -> pressed(payload, who);
                  case "view_submission" -> submitted(payload, who);
                  default -> Optional.empty();
                });
  }

  /// Somebody looks at the Home of the app.
  static Optional<Gesture> event(Map<String, ?> json) {
    var envelope = new Payload(json);
    var event = envelope.in("event");
    return event.text("type").equals("app_home_opened") && event.text("tab").equals("home")
        ? who(
                envelope.first("enterprise_id", "team_id").orElse(""),
                envelope.text("team_id"),
                event.text("user"),
                "")
            .map(Gesture.HomeOpened::new)
        : Optional.empty();
  }

  // --- interactions

  private static Optional<Gesture> pressed(Payload payload, Who who) {
    var actions = payload.list("actions");
    if (actions.isEmpty()) {
      return Optional.empty();
    }
    return SlackPress.decode(actions.getFirst().text("value"))
        .map(
            press ->
                isInView(payload) ? inView(payload, who, press) : inMessage(payload, who, press));
  }

  private static boolean isInView(Payload payload) {
    return payload
        .in("container")
        .first("type")
        .map("view"::equals)
        .orElse(payload.map().containsKey("view"));
  }

  private static Gesture inMessage(Payload payload, Who who, SlackPress press) {
    var container = payload.in("container");
    return new Gesture.Pressed(
        who,
        room(who, container.first("channel_id").orElse(payload.in("channel").text("id"))),
        container.flag("is_ephemeral") ? "" : message(container, payload),
        payload.text("response_url"),
        press,
        payload.text("trigger_id"));
  }

  /// The payload has no message when only the presser sees it.
  private static String message(Payload container, Payload payload) {
    return container.first("message_ts").orElse(payload.in("message").text("ts"));
  }

  private static Gesture inView(Payload payload, Who who, SlackPress press) {
    var view = payload.in("view");
    var open =
        view.text("type").equals("modal")
            ? Optional.of(
                new OpenView(
                    view.text("id"),
                    view.text("hash"),
                    SlackPress.decode(view.text("private_metadata"))))
            : Optional.<OpenView>empty();
    return new Gesture.PressedInView(who, open, press, form(view), payload.text("trigger_id"));
  }

  private static Optional<Gesture> submitted(Payload payload, Who who) {
    var view = payload.in("view");
    return SlackPress.decode(view.text("private_metadata"))
        .map(press -> new Gesture.Submitted(who, press, form(view), fields(view)));
  }

  private static Map<String, List<String>> form(Payload view) {
    return FormValues.read(view.in("state").in("values").map());
  }

  private static List<String> fields(Payload view) {
    return view.list("blocks").stream()
        .filter(block -> block.text("type").equals("input"))
        .map(block -> block.text("block_id"))
        .toList();
  }

  // --- who and where

  /// A person of another workspace in a shared channel has their own workspace as team.
  private static Optional<Who> whoActs(Payload payload) {
    var user = payload.in("user");
    var team = payload.in("team").text("id");
    var enterprise = payload.in("enterprise").text("id");
    var own = user.text("team_id").isEmpty() ? team : user.text("team_id");
    var scope = !enterprise.isEmpty() && own.equals(team) ? enterprise : own;
    return who(
        scope,
        team.isEmpty() ? own : team,
        user.text("id"),
        user.first("name", "username").orElse(""));
  }

  private static Optional<Who> who(String scope, String team, String user, String name) {
    return SlackName.isId(scope) && SlackName.isId(team) && SlackName.isId(user)
        ? Optional.of(new Who(new SlackName(scope, user).name(), team, user, name))
        : Optional.empty();
  }

  /// A direct conversation is no room.
  private static Optional<String> room(Who who, String channel) {
    return SlackName.isId(channel) && !channel.startsWith("D")
        ? Optional.of(new SlackName(who.team(), channel).name())
        : Optional.empty();
  }
}

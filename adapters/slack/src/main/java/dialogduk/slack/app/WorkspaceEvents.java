package dialogduk.slack.app;

import dialogduk.slack.SlackName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What happens to workspaces, and where they belong.
final class WorkspaceEvents {

  private final WorkspaceNews news;

  WorkspaceEvents(WorkspaceNews news) {
    this.news = news;
  }

  /// @param json a command, something pressed or an event
  void came(Map<String, ?> json) {
    var payload = new Payload(json);
    var authorization = payload.list("authorizations").stream().findFirst().orElse(Payload.NOTHING);
    var team = first(payload.text("team_id"), payload.in("team").text("id"));
    var enterprise =
        first(
            payload.text("enterprise_id"),
            payload.in("enterprise").text("id"),
            authorization.text("enterprise_id"));
    if (isForAll(payload, authorization) && team.isPresent() && enterprise.isPresent()) {
      news.belongs(team.get(), enterprise.get());
    }
  }

  void happened(Map<String, ?> json) {
    var payload = new Payload(json);
    var event = payload.in("event");
    var gone =
        switch (event.text("type")) {
          case "app_uninstalled" -> true;
          case "tokens_revoked" ->
              event.in("tokens").map().get("bot") instanceof List<?> bots && !bots.isEmpty();
          default -> false;
        };
    if (gone) {
      var authorization =
          payload.list("authorizations").stream().findFirst().orElse(Payload.NOTHING);
      news.uninstalled(
          payload.text("enterprise_id"),
          isForAll(payload, authorization) ? "" : payload.text("team_id"),
          at(payload));
    }
  }

  private static boolean isForAll(Payload payload, Payload authorization) {
    return payload.flag("is_enterprise_install")
        || payload.text("is_enterprise_install").equals("true")
        || authorization.flag("is_enterprise_install");
  }

  private static long at(Payload payload) {
    return payload.map().get("event_time") instanceof Number seconds
        ? seconds.longValue()
        : Long.MAX_VALUE;
  }

  private static Optional<String> first(String... ids) {
    return Arrays.stream(ids).filter(SlackName::isId).findFirst();
  }
}

package dialogduk.slack.standin;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// `oauth.v2.*` and `auth.revoke`: installing, rotating and revoking.
final class OauthMethods {

  private static final Duration LIFE = Duration.ofHours(12);

  private final World world;
  private final Map<String, Team> codes = new HashMap<>();
  private final Map<String, Team> refreshTokens = new HashMap<>();

  OauthMethods(World world) {
    this.world = world;
  }

  /// What the chat would put into the redirect after somebody has agreed. Good once.
  String code(Team team) {
    synchronized (world) {
      var code = world.ids.next("code-");
      codes.put(code, team);
      return code;
    }
  }

  ObjectNode access(Call call) {
    client(call);
    return switch (call.text("grant_type")) {
      case "refresh_token" -> refresh(call);
      case "", "authorization_code" -> install(call);
      default -> throw new Refusal("invalid_grant_type");
    };
  }

  private ObjectNode install(Call call) {
    var team = codes.remove(call.text("code"));
    if (team == null) {
      throw new Refusal("invalid_code");
    }
    team.refusesWith("");
    return rotated(team);
  }

  private ObjectNode refresh(Call call) {
    var team = refreshTokens.remove(call.text("refresh_token"));
    if (team == null) {
      throw new Refusal("invalid_refresh_token");
    }
    return rotated(team);
  }

  /// Changes a token that never expires into one that does.
  ObjectNode exchange(Call call) {
    client(call);
    var team =
        world.teams.values().stream()
            .filter(one -> one.token().equals(call.text("token")))
            .findFirst()
            .orElseThrow(() -> new Refusal("invalid_auth"));
    return rotated(team);
  }

  ObjectNode revoke(Call call) {
    var test = call.flag("test");
    if (!test) {
      world.deadTokens.put(call.team().token(), call.team());
    }
    return Json.object().put("revoked", !test);
  }

  private ObjectNode rotated(Team team) {
    var fresh = world.ids.next("xoxe.xoxb-standin-");
    var refresh = world.ids.next("xoxe-1-standin-");
    refreshTokens.put(refresh, team);
    world.oldTokens.put(team.token(), team);
    team.rotate(fresh, refresh, world.clock.instant().plus(LIFE));
    var answer = Json.object();
    answer
        .put("app_id", Standin.APP)
        .put("scope", String.join(",", team.scopes().stream().sorted().toList()));
    answer
        .put("token_type", "bot")
        .put("access_token", fresh)
        .put("refresh_token", refresh)
        .put("expires_in", LIFE.toSeconds());
    answer.put("bot_user_id", team.botUser()).put("is_enterprise_install", false);
    answer.putObject("team").put("id", team.id()).put("name", team.domain());
    answer.putObject("authed_user").put("id", "UINSTALLER");
    if (team.enterprise() == null) {
      answer.putNull("enterprise");
    } else {
      answer.putObject("enterprise").put("id", team.enterprise()).put("name", team.enterprise());
    }
    return answer;
  }

  private static void client(Call call) {
    if (!call.text("client_id").equals(Standin.CLIENT_ID)) {
      throw new Refusal("invalid_client_id");
    }
    if (!call.text("client_secret").equals(Standin.CLIENT_SECRET)) {
      throw new Refusal("bad_client_secret");
    }
  }
}

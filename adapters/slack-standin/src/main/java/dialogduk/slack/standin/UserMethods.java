package dialogduk.slack.standin;

import java.util.Comparator;
import tools.jackson.databind.node.ObjectNode;

/// `users.*` and `auth.test`: who is who.
final class UserMethods {

  private final World world;

  UserMethods(World world) {
    this.world = world;
  }

  ObjectNode test(Call call) {
    var team = call.team();
    var answer = Json.object();
    answer
        .put("url", "https://" + team.domain() + ".example.com/")
        .put("team", team.domain())
        .put("user", "dialogduk");
    answer
        .put("team_id", team.id())
        .put("user_id", team.botUser())
        .put("bot_id", team.bot())
        .put("is_enterprise_install", false);
    if (team.enterprise() != null) {
      answer.put("enterprise_id", team.enterprise());
    }
    return answer;
  }

  ObjectNode info(Call call) {
    var account = world.accounts.get(call.text("user"));
    if (account == null) {
      throw new Refusal("user_not_found");
    }
    if (!account.team().equals(call.team().id()) && !meets(account, call.team())) {
      throw new Refusal("user_not_visible");
    }
    return Json.object().set("user", told(account, call.flag("include_locale")));
  }

  ObjectNode list(Call call) {
    var all =
        world.accounts.values().stream()
            .filter(account -> account.team().equals(call.team().id()))
            .sorted(Comparator.comparing(Account::id))
            .toList();
    var page = Page.of(all, call, 200, "limit_required");
    var answer = Json.object();
    var members = answer.putArray("members");
    page.items().forEach(account -> members.add(told(account, call.flag("include_locale"))));
    answer.put("cache_ts", call.now().getEpochSecond());
    answer.putObject("response_metadata").put("next_cursor", page.next());
    return answer;
  }

  /// A Connect user is seen by those who share a conversation with them.
  private boolean meets(Account account, Team team) {
    return world.conversations.values().stream()
        .anyMatch(one -> one.team().equals(team.id()) && one.has(account.id()));
  }

  private static ObjectNode told(Account account, boolean withLocale) {
    var kind = account.kind();
    var told = Json.object();
    told.put("id", account.id())
        .put("team_id", account.team())
        .put("name", account.name())
        .put("deleted", account.deleted());
    told.put("real_name", account.name())
        .put("tz", "Europe/Stockholm")
        .put("tz_label", "Central European Time")
        .put("tz_offset", 3600)
        .put("color", "9f69e7");
    var profile = told.putObject("profile");
    profile
        .put("real_name", account.name())
        .put("real_name_normalized", account.name())
        .put("display_name", account.name())
        .put("display_name_normalized", account.name());
    profile
        .put("team", account.team())
        .put("title", "")
        .put("status_text", "")
        .put("status_emoji", "");
    told.put("is_admin", kind == Account.Kind.ADMIN)
        .put("is_owner", false)
        .put("is_primary_owner", false);
    told.put(
        "is_restricted", kind == Account.Kind.GUEST || kind == Account.Kind.SINGLE_CHANNEL_GUEST);
    told.put("is_ultra_restricted", kind == Account.Kind.SINGLE_CHANNEL_GUEST);
    told.put("is_bot", kind == Account.Kind.BOT)
        .put("is_app_user", false)
        .put("updated", 1_700_000_000)
        .put("is_email_confirmed", true);
    if (withLocale) {
      told.put("locale", account.locale());
    }
    return told;
  }
}

package dialogduk.teams.standin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Who is there: members at once, by page and one by one; what a team is and which channels it has.
final class RosterMethods {

  private static final int LEAST = 50;
  private static final int USUAL = 200;

  private final World world;
  private final Guard guard;

  RosterMethods(World world, Guard guard) {
    this.world = world;
    this.guard = guard;
  }

  Reply all(Call call) {
    var list = Json.array();
    members(guard.visible(call)).forEach(account -> list.add(member(account)));
    return Reply.json(200, list);
  }

  Reply page(Call call) {
    var members = members(guard.visible(call));
    var size = size(call.query().getOrDefault("pageSize", "" + USUAL));
    var begin = begin(call, members.size());
    var end = Math.min(begin + size, members.size());
    var page = Json.object();
    var list = page.putArray("members");
    members.subList(begin, end).forEach(account -> list.add(member(account)));
    if (end < members.size()) {
      page.put("continuationToken", token(call, end));
    }
    return Reply.json(200, page);
  }

  private int size(String asked) {
    if (!asked.matches("\\d{1,6}")) {
      throw new Refusal(ConnectorError.BAD_ARGUMENT, "pageSize is no number.");
    }
    return Math.min(Math.max(Integer.parseInt(asked), LEAST), world.options.page());
  }

  /// A token is good for the conversation that it was given for.
  private static String token(Call call, int begin) {
    var said = begin + " " + call.place().base();
    return Base64.getUrlEncoder().encodeToString(said.getBytes(StandardCharsets.UTF_8));
  }

  private static int begin(Call call, int most) {
    var token = call.query().getOrDefault("continuationToken", "");
    if (token.isEmpty()) {
      return 0;
    }
    for (var begin = 1; begin < most; begin++) {
      if (token(call, begin).equals(token)) {
        return begin;
      }
    }
    throw new Refusal(ConnectorError.BAD_ARGUMENT, "There is no such continuationToken.");
  }

  Reply one(Call call) {
    return members(guard.visible(call)).stream()
        .filter(it -> it.id().equals(call.item()) || it.aadObjectId().equals(call.item()))
        .findFirst()
        .map(account -> Reply.json(200, member(account)))
        .orElseThrow(() -> new Refusal(ConnectorError.MEMBER_NOT_FOUND));
  }

  Reply team(Call call) {
    var team = guard.team(call.item());
    return Reply.json(
        200,
        Json.object()
            .put("id", team.id())
            .put("name", team.name())
            .put("aadGroupId", team.aadGroupId())
            .put("channelCount", channelsOf(team).size())
            .put("memberCount", team.roster().members().size()));
  }

  Reply channels(Call call) {
    var team = guard.team(call.item());
    var said = Json.object();
    var list = said.putArray("conversations");
    for (var channel : channelsOf(team)) {
      var one = list.addObject().put("id", channel.id());
      // The General channel has no name here, because every client shows its own word for it.
      if (!channel.id().equals(team.id())) {
        one.put("name", channel.name());
      }
    }
    return Reply.json(200, said);
  }

  private List<Conversation> channelsOf(Team team) {
    return world.conversations.values().stream()
        .filter(it -> it.team().equals(Optional.of(team)) && !it.isDeleted())
        .toList();
  }

  private List<Account> members(Conversation conversation) {
    return conversation.roster().members().stream()
        .flatMap(id -> world.known(id).stream())
        .toList();
  }

  static ObjectNode member(Account account) {
    var cut = (account.name() + " ").indexOf(' ');
    return Json.object()
        .put("id", account.id())
        .put("name", account.name())
        .put("aadObjectId", account.aadObjectId())
        .put("objectId", account.aadObjectId())
        .put("givenName", account.name().substring(0, cut))
        .put("surname", account.name().substring(Math.min(cut + 1, account.name().length())))
        .put("email", account.principal())
        .put("userPrincipalName", account.principal())
        .put("tenantId", account.tenant())
        .put("userRole", account.guest() ? "guest" : "user");
  }
}

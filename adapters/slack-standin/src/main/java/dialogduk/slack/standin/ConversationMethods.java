package dialogduk.slack.standin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// `conversations.*`: what there is, who is in it, what has been said.
final class ConversationMethods {

  private static final int DIRECT_MOST = 8;

  private final World world;
  private final Guard guard;

  ConversationMethods(World world, Guard guard) {
    this.world = world;
    this.guard = guard;
  }

  ObjectNode info(Call call) {
    var conversation = guard.visible(call);
    var told = told(call.team(), conversation);
    if (call.flag("include_num_members")) {
      told.put("num_members", conversation.members().size());
    }
    if (call.flag("include_locale")) {
      told.put("locale", "sv-SE");
    }
    return Json.object().set("channel", told);
  }

  ObjectNode members(Call call) {
    var conversation = guard.visible(call);
    var page = Page.of(conversation.members(), call, 100, "invalid_limit");
    var answer = Json.object();
    page.items().forEach(answer.putArray("members")::add);
    answer.putObject("response_metadata").put("next_cursor", page.next());
    return answer;
  }

  ObjectNode open(Call call) {
    if (call.has("channel") && !call.text("channel").isEmpty()) {
      return opened(call, guard.visible(call), true);
    }
    var users =
        Stream.of(call.text("users").split(","))
            .map(String::strip)
            .filter(user -> !user.isEmpty())
            .toList();
    if (users.isEmpty()) {
      throw new Refusal("users_list_not_supplied");
    }
    if (users.size() > DIRECT_MOST) {
      throw new Refusal("too_many_users");
    }
    var accounts = new ArrayList<Account>();
    for (var user : users) {
      var account = world.accounts.get(user);
      if (account == null) {
        throw new Refusal("user_not_found");
      }
      if (account.deleted()) {
        throw new Refusal("user_disabled");
      }
      accounts.add(account);
    }
    if (accounts.size() > 1 && !call.team().scopes().contains("mpim:write")) {
      throw Refusal.scope("mpim:write");
    }
    var before = Set.copyOf(world.conversations.keySet());
    var conversation =
        accounts.size() == 1 ? direct(call.team(), accounts.getFirst()) : group(call.team(), users);
    return opened(call, conversation, before.contains(conversation.id()));
  }

  private ObjectNode opened(Call call, Conversation conversation, boolean already) {
    var answer = Json.object();
    if (already) {
      answer.put("no_op", true).put("already_open", true);
    }
    return answer.set(
        "channel",
        call.flag("return_im")
            ? told(call.team(), conversation)
            : Json.object().put("id", conversation.id()));
  }

  Conversation direct(Team team, Account account) {
    return world.conversations.computeIfAbsent(
        "D" + team.id() + account.id(),
        id -> {
          var made = new Conversation(id, team.id(), "", Conversation.Kind.IM);
          made.join(account.id());
          made.join(team.botUser());
          return made;
        });
  }

  private Conversation group(Team team, List<String> users) {
    return world.conversations.computeIfAbsent(
        "G" + team.id() + String.join("", users.stream().sorted().toList()),
        id -> {
          var made = new Conversation(id, team.id(), "mpdm", Conversation.Kind.MPIM);
          users.forEach(made::join);
          made.join(team.botUser());
          return made;
        });
  }

  ObjectNode history(Call call) {
    var conversation = guard.visible(call);
    if (!conversation.has(call.team().botUser())) {
      throw new Refusal("not_in_channel");
    }
    return page(
        call,
        conversation.everything().stream()
            .filter(message -> !message.isReply())
            .sorted(Comparator.comparing(Message::ts).reversed())
            .toList());
  }

  ObjectNode replies(Call call) {
    var conversation = guard.visible(call);
    var thread =
        conversation.everything().stream()
            .filter(message -> message.thread().equals(call.text("ts")))
            .sorted(Comparator.comparing(Message::ts))
            .toList();
    if (thread.isEmpty()) {
      throw new Refusal("thread_not_found");
    }
    return page(call, thread);
  }

  private ObjectNode page(Call call, List<Message> all) {
    var oldest = call.text("oldest");
    var latest = call.text("latest");
    var wanted =
        all.stream()
            .filter(message -> !message.isDeleted())
            .filter(
                message ->
                    oldest.isEmpty()
                        || message.ts().compareTo(oldest) >= (call.flag("inclusive") ? 0 : 1))
            .filter(
                message ->
                    latest.isEmpty()
                        || message.ts().compareTo(latest) <= (call.flag("inclusive") ? 0 : -1))
            .toList();
    var page = Page.of(wanted, call, 100, "invalid_cursor");
    var answer = Json.object();
    var messages = answer.putArray("messages");
    for (var message : page.items()) {
      var told = message.now().deepCopy();
      if (!call.flag("include_all_metadata")) {
        told.remove("metadata");
      }
      messages.add(told);
    }
    answer.put("has_more", !page.next().isEmpty());
    answer.putObject("response_metadata").put("next_cursor", page.next());
    return answer;
  }

  private ObjectNode told(Team team, Conversation conversation) {
    var kind = conversation.kind();
    var told = Json.object();
    told.put("id", conversation.id())
        .put("created", 1_700_000_000)
        .put("is_archived", conversation.isArchived());
    told.put("is_im", kind == Conversation.Kind.IM)
        .put("is_mpim", kind == Conversation.Kind.MPIM)
        .put("is_org_shared", false);
    told.put("context_team_id", team.id()).put("updated", 1_700_000_000_000L);
    if (kind == Conversation.Kind.IM) {
      return told.put("user", conversation.members().getFirst());
    }
    told.put("name", conversation.name())
        .put("name_normalized", conversation.name().toLowerCase(Locale.ROOT));
    told.put("is_channel", kind == Conversation.Kind.CHANNELS)
        .put("is_group", kind == Conversation.Kind.GROUPS);
    told.put("is_private", kind != Conversation.Kind.CHANNELS)
        .put("is_member", conversation.has(team.botUser()));
    var connect =
        conversation.members().stream()
            .map(world.accounts::get)
            .anyMatch(account -> account != null && !account.team().equals(team.id()));
    told.put("is_general", false)
        .put("is_shared", connect)
        .put("is_ext_shared", connect)
        .put("is_pending_ext_shared", false);
    told.put("creator", conversation.members().isEmpty() ? "" : conversation.members().getFirst())
        .put("unlinked", 0);
    told.putObject("topic").put("value", "").put("creator", "").put("last_set", 0);
    told.putObject("purpose").put("value", "").put("creator", "").put("last_set", 0);
    told.putArray("shared_team_ids").add(team.id());
    told.putArray("previous_names");
    return told;
  }
}

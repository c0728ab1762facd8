package dialogduk.slack.standin;

import tools.jackson.databind.node.ObjectNode;

/// What one person sees of the workspace, as data for a page, and nothing that they do not. What is
/// whispered stays until the page is loaded anew, as in the chat.
final class Sight {

  private final World world;

  Sight(World world) {
    this.world = world;
  }

  /// @param since when the page was loaded, as a ts
  ObjectNode of(Seat seat, String since) {
    var seen = Json.object();
    seen.set("as", told(seat.account()));
    var people = seen.putArray("people");
    seat.people().forEach(one -> people.add(told(one)));
    seen.put("workspace", seat.team().domain());
    var channels = seen.putArray("channels");
    seat.channels().forEach(one -> channels.add(told(one)));
    seat.in().ifPresent(in -> messages(seat, in, since, seen));
    var modal = seat.person().modal();
    modal.ifPresent(view -> seen.set("modal", told(view)));
    seat.person().home().ifPresent(view -> seen.set("home", told(view)));
    return seen;
  }

  private static ObjectNode told(Account account) {
    return Json.object()
        .put("id", account.id())
        .put("name", account.name())
        .put("locale", account.locale());
  }

  private static ObjectNode told(Conversation conversation) {
    return Json.object()
        .put("id", conversation.id())
        .put("name", Seat.name(conversation))
        .put("direct", conversation.kind() == Conversation.Kind.IM)
        .put("messages", conversation.everything().size());
  }

  private void messages(Seat seat, Conversation in, String since, ObjectNode seen) {
    seen.put("in", in.id());
    var list = seen.putArray("messages");
    seat.person().in(in.id()).sees().stream()
        .filter(message -> message.onlyFor() == null || message.ts().compareTo(since) > 0)
        .forEach(message -> list.add(told(message)));
  }

  private ObjectNode told(Message message) {
    var now = message.now();
    var author = world.accounts.get(now.path("user").asString(""));
    var told =
        Json.object()
            .put("ts", message.ts())
            .put("thread", message.thread())
            .put("version", message.versions().size())
            .put("author", author == null ? "" : author.name())
            .put("app", author == null || author.kind() == Account.Kind.BOT)
            .put("whisper", message.onlyFor() != null)
            .put("text", message.text());
    told.set("blocks", now.path("blocks").isArray() ? now.path("blocks") : Json.array());
    var files = told.putArray("files");
    now.path("files").valueStream().forEach(file -> files.add(file.path("title").asString("")));
    return told;
  }

  private static ObjectNode told(View view) {
    var told = Json.object().put("id", view.id()).put("version", view.versions().size());
    told.set("source", view.source());
    told.set("errors", view.errors());
    return told;
  }
}

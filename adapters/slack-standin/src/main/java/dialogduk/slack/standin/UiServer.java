package dialogduk.slack.standin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/// The plain page: the workspace as one of its people sees it, to look at and to click in, without
/// a script. [DrawnPage] looks more like a chat.
final class UiServer {

  private final Standin standin;
  private final World world;
  private final Hands hands;

  UiServer(Standin standin, World world) {
    this.standin = standin;
    this.world = world;
    hands = new Hands(standin);
  }

  void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var fields = Hands.fields(exchange);
      Http.send(exchange, exchange.getRequestMethod().equals("POST") ? act(fields) : page(fields));
    }
  }

  private Reply act(Map<String, String> fields) {
    var as = fields.getOrDefault("as", "");
    var in = fields.getOrDefault("in", "");
    var notice = hands.act(fields);
    return Reply.redirect(
        "/ui?as=" + encode(as) + "&in=" + encode(in) + "&notice=" + encode(notice));
  }

  private Reply page(Map<String, String> fields) {
    var taken = Seat.take(standin, world, fields);
    if (taken.isEmpty()) {
      return Reply.page(200, frame("<p>There is nobody here yet.</p>"));
    }
    var seat = taken.get();
    var person = seat.person();
    var as = seat.account().id();
    var in = seat.in().map(Conversation::id).orElse("");
    var notice = fields.getOrDefault("notice", "");
    return Reply.page(
        200,
        frame(
            "<nav>"
                + seat.people().stream()
                    .map(account -> link(account.id(), in, account.name(), account.id().equals(as)))
                    .collect(Collectors.joining(" "))
                + "<hr>"
                + seat.channels().stream()
                    .map(one -> link(as, one.id(), Seat.name(one), one.id().equals(in)))
                    .collect(Collectors.joining(" "))
                + "</nav>"
                + (notice.isEmpty() ? "" : "<p role=\"alert\">" + BlockHtml.escape(notice) + "</p>")
                + (in.isEmpty() ? "" : channel(person, as, in))
                + person.modal().map(view -> view(view, as, in, "modal")).orElse("")
                + form(as, in, "home", "", "<button>Open Home</button>")
                + person.home().map(view -> view(view, as, in, "home")).orElse("")));
  }

  private static String channel(Person person, String as, String in) {
    var messages =
        person.in(in).sees().stream()
            .map(message -> message(message, as, in))
            .collect(Collectors.joining("\n"));
    return "<main>"
        + messages
        + "</main>"
        + form(
            as,
            in,
            "type",
            "",
            "<input name=\"line\" size=\"60\" aria-label=\"write\" autofocus>"
                + " <button>Send</button>");
  }

  private static String message(Message message, String as, String in) {
    var kind = message.onlyFor() != null ? "whisper" : message.isReply() ? "reply" : "message";
    var blocks = message.now().path("blocks");
    var body =
        blocks.isEmpty()
            ? "<p>" + Mrkdwn.html(message.text()) + "</p>"
            : BlockHtml.blocks(blocks, Json.object());
    var files =
        message
            .now()
            .path("files")
            .valueStream()
            .map(
                file ->
                    "<p>&#128206; " + BlockHtml.escape(file.path("title").asString("")) + "</p>")
            .collect(Collectors.joining());
    var note = message.onlyFor() != null ? "<small>Only you see this</small>" : "";
    return "<article class=\""
        + kind
        + "\" data-ts=\""
        + message.ts()
        + "\"><b>"
        + BlockHtml.escape(message.now().path("user").asString(""))
        + "</b> "
        + note
        + form(
            as,
            in,
            "click",
            "<input type=\"hidden\" name=\"ts\" value=\"" + message.ts() + "\">",
            body + files)
        + "</article>";
  }

  private static String view(View view, String as, String in, String kind) {
    var source = view.source();
    var hidden = "<input type=\"hidden\" name=\"view\" value=\"" + view.id() + "\">";
    var title = "<h2>" + BlockHtml.escape(source.at("/title/text").asString("Home")) + "</h2>";
    var submit =
        source.has("submit")
            ? "<button name=\"action\" value=\"standin:submit\">"
                + BlockHtml.escape(source.at("/submit/text").asString(""))
                + "</button> "
            : "";
    var close =
        kind.equals("modal")
            ? "<button name=\"action\" value=\"standin:close\" formnovalidate>"
                + BlockHtml.escape(source.at("/close/text").asString("Close"))
                + "</button>"
            : "";
    return "<section class=\""
        + kind
        + "\" data-view=\""
        + view.id()
        + "\">"
        + title
        + form(
            as,
            in,
            "view",
            hidden,
            BlockHtml.blocks(source.path("blocks"), view.errors()) + submit + close)
        + "</section>";
  }

  private static String form(String as, String in, String what, String hidden, String inner) {
    return "<form method=\"post\" action=\"/ui\"><input type=\"hidden\" name=\"as\" value=\""
        + as
        + "\"><input type=\"hidden\" name=\"in\" value=\""
        + in
        + "\"><input type=\"hidden\" name=\"do\" value=\""
        + what
        + "\">"
        + hidden
        + inner
        + "</form>";
  }

  private static String link(String as, String in, String name, boolean here) {
    return "<a href=\"/ui?as="
        + encode(as)
        + "&amp;in="
        + encode(in)
        + "\""
        + (here ? " aria-current=\"page\"" : "")
        + ">"
        + BlockHtml.escape(name)
        + "</a>";
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String frame(String inner) {
    return """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><title>The stand-in</title>
    <style>
      body { font: 15px/1.4 sans-serif; max-width: 50rem; margin: 1rem auto; padding: 0 1rem; }
      article, section { border: 1px solid #bbb; border-radius: 6px; margin: .6rem 0; padding: .4rem .8rem; }
      .reply { margin-left: 3rem; } .whisper { background: #f4f4ee; } .modal { border: 3px solid #446; }
      .block { margin: .3rem 0; } fieldset { border: 0; padding: 0; } input, textarea, select { font: inherit; max-width: 100%; }
      .primary { background: #cfe8cf; } .danger { background: #f3cccc; } [aria-current] { font-weight: bold; }
      table { border-collapse: collapse; } td { border: 1px solid #bbb; padding: .2rem .5rem; }
      [role=alert] { color: #a00; } .block[data-type=input] .send { display: none; }
    </style></head><body><p><small>Drawn by the stand-in, not by the chat.</small></p>
    """
        + inner
        + "</body></html>";
  }
}

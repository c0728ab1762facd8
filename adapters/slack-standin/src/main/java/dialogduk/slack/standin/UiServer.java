package dialogduk.slack.standin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The page: the workspace as one of its people sees it, to look at and to click in.
final class UiServer {

  private final Standin standin;
  private final World world;

  UiServer(Standin standin, World world) {
    this.standin = standin;
    this.world = world;
  }

  void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var post = exchange.getRequestMethod().equals("POST");
      var raw =
          post
              ? new String(exchange.getRequestBody().readNBytes(1_000_000), StandardCharsets.UTF_8)
              : Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
      var fields = fields(raw);
      Http.send(exchange, post ? act(fields) : page(fields));
    }
  }

  /// A field that comes several times is a list with commas.
  private static Map<String, String> fields(String raw) {
    var fields = new TreeMap<String, String>();
    for (var pair : raw.split("&", -1)) {
      var cut = (pair + "=").indexOf('=');
      var name = URLDecoder.decode(pair.substring(0, cut), StandardCharsets.UTF_8);
      var value =
          URLDecoder.decode(
              pair.substring(Math.min(cut + 1, pair.length())), StandardCharsets.UTF_8);
      fields.merge(name, value.replace("\r\n", "\n"), (one, other) -> one + "," + other);
    }
    return fields;
  }

  private Reply act(Map<String, String> fields) {
    var as = fields.getOrDefault("as", "");
    var in = fields.getOrDefault("in", "");
    String notice;
    try {
      notice =
          Optional.of(done(fields, as, in))
              .filter(delivered -> !delivered.trouble().isEmpty())
              .map(Delivered::trouble)
              .orElse("");
    } catch (IllegalArgumentException | IllegalStateException | NoSuchElementException impossible) {
      notice = String.valueOf(impossible.getMessage());
    }
    return Reply.redirect(
        "/ui?as=" + encode(as) + "&in=" + encode(in) + "&notice=" + encode(notice));
  }

  private Delivered done(Map<String, String> fields, String as, String in) {
    var person = standin.person(as);
    var action = fields.getOrDefault("action", "");
    var chosen = fields.getOrDefault("in:" + action, "");
    return switch (fields.getOrDefault("do", "")) {
      case "type" -> typed(person, in, fields.getOrDefault("line", ""));
      case "click" ->
          person.in(in).chooses(message(person, in, fields.getOrDefault("ts", "")), action, chosen);
      case "home" -> person.opensHome();
      case "view" -> inView(person, fields, action, chosen);
      default -> throw new IllegalArgumentException("nothing to do");
    };
  }

  private static Delivered typed(Person person, String in, String line) {
    var channel = person.in(in);
    return line.startsWith("/")
        ? channel.types(line)
        : channel.says(line).orElse(Delivered.answered(200, "", 0));
  }

  private static Message message(Person person, String in, String ts) {
    return person.in(in).sees().stream()
        .filter(message -> message.ts().equals(ts))
        .findFirst()
        .orElseThrow();
  }

  private static Delivered inView(
      Person person, Map<String, String> fields, String action, String chosen) {
    var id = fields.getOrDefault("view", "");
    var view =
        person
            .modal()
            .filter(found -> found.id().equals(id))
            .or(() -> person.home().filter(found -> found.id().equals(id)))
            .orElseThrow();
    var entries = new LinkedHashMap<String, String>();
    fields.forEach(
        (name, value) -> {
          if (name.startsWith("in:")) {
            entries.put(name.substring(3), value);
          }
        });
    if (action.equals("standin:close")) {
      return person.closes(view).orElse(Delivered.answered(200, "", 0));
    }
    if (action.equals("standin:submit")) {
      return person.submits(view, entries);
    }
    return person.clicking(view, action, chosen, entries).send();
  }

  private Reply page(Map<String, String> fields) {
    var people = new TreeMap<String, Account>(world.accounts);
    people
        .values()
        .removeIf(
            account ->
                account.kind() == Account.Kind.BOT || !world.teams.containsKey(account.team()));
    if (people.isEmpty()) {
      return Reply.page(200, frame("<p>There is nobody here yet.</p>"));
    }
    var as =
        Optional.ofNullable(fields.get("as")).filter(people::containsKey).orElse(people.firstKey());
    var person = standin.person(as);
    var team = world.account(as).team();
    var channels = new TreeMap<String, Conversation>(world.conversations);
    channels.values().removeIf(one -> !one.team().equals(team) || !one.has(as));
    var in =
        Optional.ofNullable(fields.get("in"))
            .filter(channels::containsKey)
            .orElse(channels.isEmpty() ? "" : channels.firstKey());
    var notice = fields.getOrDefault("notice", "");
    return Reply.page(
        200,
        frame(
            "<nav>"
                + people.values().stream()
                    .map(account -> link(account.id(), in, account.name(), account.id().equals(as)))
                    .collect(Collectors.joining(" "))
                + "<hr>"
                + channels.values().stream()
                    .map(
                        one ->
                            link(
                                as,
                                one.id(),
                                one.kind() == Conversation.Kind.IM ? "dialogduk" : "#" + one.name(),
                                one.id().equals(in)))
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

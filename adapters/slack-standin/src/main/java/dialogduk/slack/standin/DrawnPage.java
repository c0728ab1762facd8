package dialogduk.slack.standin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The workspace drawn by slack-blocks-to-jsx (not by Slack) for one of its people, who clicks in
/// it. `adapters/slack-standin/page/build` builds the script; this serves it, tells it what the
/// person sees, and does what they do.
final class DrawnPage {

  static final String PATH = "/drawn/";

  private static final Map<String, String> BUILT =
      Map.of("page.js", "text/javascript; charset=utf-8", "page.css", "text/css; charset=utf-8");

  private final Standin standin;
  private final World world;
  private final Optional<Path> folder;
  private final Hands hands;
  private final Sight sight;

  DrawnPage(Standin standin, World world, Optional<Path> folder) {
    this.standin = standin;
    this.world = world;
    this.folder = folder;
    hands = new Hands(standin);
    sight = new Sight(world);
  }

  void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var name = exchange.getRequestURI().getPath().substring(PATH.length());
      Http.send(
          exchange,
          switch (name) {
            case "" -> frame();
            case "now" -> now();
            case "sees" -> sees(Hands.fields(exchange));
            case "does" -> does(exchange);
            default -> built(name);
          });
    }
  }

  private Reply now() {
    return Reply.json(200, Json.object().put("now", world.ids.ts(world.clock.instant())));
  }

  private Reply sees(Map<String, String> fields) {
    var since = fields.getOrDefault("since", "");
    return Reply.json(
        200,
        Seat.take(standin, world, fields)
            .map(seat -> sight.of(seat, since))
            .orElseGet(Json::object));
  }

  private Reply does(HttpExchange exchange) throws IOException {
    return exchange.getRequestMethod().equals("POST")
        ? Reply.json(200, Json.object().put("trouble", hands.act(Hands.fields(exchange))))
        : Reply.plain(405, "only by POST");
  }

  private Reply built(String name) throws IOException {
    var type = BUILT.get(name);
    if (type == null || folder.isEmpty()) {
      return Reply.plain(404, "there is no " + name);
    }
    var file = folder.get().resolve(name);
    return Files.isRegularFile(file)
        ? new Reply(200, type, Files.readString(file), Map.of(), false)
        : Reply.plain(404, "there is no " + name);
  }

  private Reply frame() {
    return folder.filter(it -> Files.isRegularFile(it.resolve("page.js"))).isPresent()
        ? Reply.page(200, FRAME)
        : Reply.plain(
            404, "The page is not built: run adapters/slack-standin/page/build, or look at /ui.");
  }

  private static final String FRAME =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>The stand-in</title>
      <link rel="icon" href="data:,"><link rel="stylesheet" href="page.css"></head>
      <body><div id="page"></div><script type="module" src="page.js"></script></body></html>
      """;
}

package dialogduk.slack.standin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Response urls: five uses within half an hour, no token asked for. Refusals are plain words, as
/// the chat's are.
final class ResponseUrls {

  private static final Set<String> KNOWN =
      Set.of(
          "text",
          "blocks",
          "attachments",
          "response_type",
          "replace_original",
          "delete_original",
          "thread_ts",
          "mrkdwn",
          "metadata",
          "unfurl_links",
          "unfurl_media",
          "link_names",
          "parse");

  private final World world;
  private final Content content;
  private final String base;

  ResponseUrls(World world, Content content, String base) {
    this.world = world;
    this.content = content;
    this.base = base;
  }

  /// @param message what a click stood on; nothing for a command
  String make(String user, Team team, String channel, Optional<Message> message) {
    var id = world.ids.next("r");
    world.responseUrls.put(
        id, new World.ResponseUrl(user, team, channel, message, world.clock.instant()));
    return base + "/response/" + id;
  }

  void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readNBytes(2_000_000);
      var id = exchange.getRequestURI().getPath().replaceFirst("^/response/", "");
      var fault = world.faults.draw("response_url", "");
      var lost = fault.isPresent() && fault.get() instanceof Fault.LostAnswer;
      var reply = fault.isPresent() && !lost ? Reply.plain(500, "server_error") : use(id, body);
      world.receive("response_url", body, lost ? 0 : reply.status(), reply.body());
      if (!lost) {
        Http.send(exchange, reply);
      }
    }
  }

  private Reply use(String id, byte[] body) {
    var url = world.responseUrls.get(id);
    if (url == null
        || Duration.between(url.issued, world.clock.instant()).compareTo(World.RESPONSE_URL_LIFE)
            > 0) {
      return Reply.plain(404, "expired_url");
    }
    var json = Json.read(new String(body, StandardCharsets.UTF_8)).filter(JsonNode::isObject);
    if (json.isEmpty()) {
      return Reply.plain(400, "invalid_payload");
    }
    synchronized (world) {
      if (url.used >= World.RESPONSE_URL_USES) {
        return Reply.plain(404, "used_url");
      }
      url.used++;
      try {
        apply(url, json.get());
        return Reply.plain(200, "ok");
      } catch (Refusal refusal) {
        return Reply.plain(400, refusal.word());
      }
    }
  }

  /// The same content may come as the body of an answer to a command.
  void apply(World.ResponseUrl url, JsonNode given) {
    var arguments = new HashMap<String, JsonNode>();
    given.properties().forEach(property -> arguments.put(property.getKey(), property.getValue()));
    arguments.keySet().stream()
        .filter(name -> !KNOWN.contains(name))
        .forEach(
            name -> world.find("a response url was given an argument it does not know: " + name));
    if (given.path("delete_original").asBoolean(false)) {
      url.message.ifPresentOrElse(
          Message::delete,
          () -> world.find("a response url was told to delete a message that is not there"));
      return;
    }
    var made = content.of(call(arguments, url.team), url.team);
    if (given.path("replace_original").asBoolean(false) && url.message.isPresent()) {
      var old = url.message.get();
      made.put("ts", old.ts());
      old.edit(new Message.Version(world.clock.instant(), made));
    } else if (given.path("response_type").asString("ephemeral").equals("in_channel")) {
      world.store(conversation(url), made);
    } else {
      world.whisper(url.channel, url.user, made);
    }
  }

  private Conversation conversation(World.ResponseUrl url) {
    return Optional.ofNullable(world.conversations.get(url.channel))
        .filter(found -> !found.isArchived())
        .orElseThrow(() -> new Refusal("is_archived"));
  }

  private Call call(Map<String, JsonNode> arguments, Team team) {
    var method = MethodTable.find("chat.postMessage").orElseThrow();
    return new Call(method, arguments, Optional.of(team), world.clock.instant());
  }
}

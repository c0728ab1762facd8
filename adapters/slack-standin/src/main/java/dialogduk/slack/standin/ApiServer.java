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

/// The Web API over HTTP: reads a call, lets faults and limits have their say, answers.
final class ApiServer {

  private static final int LARGEST_BODY = 2_000_000;
  private static final Set<String> TEXT_TYPES =
      Set.of(
          "application/json",
          "application/x-www-form-urlencoded",
          "text/plain",
          "multipart/form-data");

  private final World world;
  private final Guard guard;
  private final RateLimits limits;
  private final Methods methods;

  ApiServer(World world, Guard guard, RateLimits limits, Methods methods) {
    this.world = world;
    this.guard = guard;
    this.limits = limits;
    this.methods = methods;
  }

  void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var name = exchange.getRequestURI().getPath().replaceFirst("^/api/", "");
      var body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
      var reply = reply(exchange, name, body);
      world.receive(name, body, reply.cut() ? 0 : reply.status(), reply.body());
      if (!reply.cut()) {
        Http.send(exchange, reply);
      }
    }
  }

  private Reply reply(HttpExchange exchange, String name, byte[] body) {
    var type =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse("");
    var method = MethodTable.find(name);
    if (method.isEmpty()) {
      return refused(name, new Refusal("unknown_method"));
    }
    try {
      var arguments = arguments(exchange, type, body);
      return faulty(exchange, method.get(), arguments);
    } catch (Refusal refusal) {
      return refused(name, refusal);
    }
  }

  private Reply faulty(
      HttpExchange exchange, MethodTable.Method method, Map<String, JsonNode> arguments) {
    var channel =
        Optional.ofNullable(arguments.get("channel")).map(node -> node.asString("")).orElse("");
    var fault = world.faults.draw(method.name(), channel);
    if (fault.isEmpty()) {
      return answer(exchange, method, arguments);
    }
    return switch (fault.get()) {
      case Fault.TooMany(var retryAfter) -> {
        token(exchange, arguments, method)
            .ifPresent(team -> told(team, method, channel, retryAfter));
        yield Reply.json(429, Methods.no(method.name(), new Refusal("ratelimited"), Set.of()))
            .retryAfter(retryAfter);
      }
      case Fault.Broken(var status) ->
          Reply.json(status, Methods.no(method.name(), new Refusal("fatal_error"), Set.of()));
      case Fault.Unavailable() ->
          Reply.page(
              503,
              "<!DOCTYPE html><html><head><title>503</title></head><body><h1>Service"
                  + " unavailable</h1></body></html>");
      case Fault.Slow(var delay) -> {
        Http.pause(delay);
        yield answer(exchange, method, arguments);
      }
      case Fault.SlowAnswer(var delay) -> {
        var answer = answer(exchange, method, arguments);
        Http.pause(delay);
        yield answer;
      }
      case Fault.Cut() -> Reply.page(0, "").asCut();
      case Fault.LostAnswer() -> answer(exchange, method, arguments).asCut();
      case Fault.Says(var word) -> refused(method.name(), new Refusal(word));
    };
  }

  private void told(Team team, MethodTable.Method method, String channel, String retryAfter) {
    if (retryAfter.matches("\\d{1,6}")) {
      limits.told(
          team.id(),
          method.name(),
          channel,
          Duration.ofSeconds(Long.parseLong(retryAfter)),
          world.clock.instant());
    }
  }

  private Optional<Team> token(
      HttpExchange exchange, Map<String, JsonNode> arguments, MethodTable.Method method) {
    try {
      return guard.caller(method, tokenOf(exchange, arguments));
    } catch (Refusal unknown) {
      return Optional.empty();
    }
  }

  private Reply answer(
      HttpExchange exchange, MethodTable.Method method, Map<String, JsonNode> arguments) {
    var now = world.clock.instant();
    var caller = guard.caller(method, tokenOf(exchange, arguments));
    var call = new Call(method, arguments, caller, now);
    var wait =
        limits.ask(caller.map(Team::id).orElse("app"), method.name(), call.text("channel"), now);
    if (wait > 0) {
      return Reply.json(429, Methods.no(method.name(), new Refusal("ratelimited"), Set.of()))
          .retryAfter(Long.toString(wait));
    }
    var reply = Reply.json(200, methods.answer(call));
    return caller.map(team -> reply.granted(team.scopes())).orElse(reply);
  }

  private static String tokenOf(HttpExchange exchange, Map<String, JsonNode> arguments) {
    var header =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("");
    var argument =
        Optional.ofNullable(arguments.get("token")).map(node -> node.asString("")).orElse("");
    return header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : argument;
  }

  private static Map<String, JsonNode> arguments(HttpExchange exchange, String type, byte[] body) {
    var arguments = new HashMap<String, JsonNode>();
    var basic =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
            .filter(value -> value.startsWith("Basic "));
    basic.ifPresent(value -> Http.basic(value, arguments));
    var query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    Json.form(query).forEach((name, value) -> arguments.put(name, Json.string(value)));
    if (body.length == 0) {
      return arguments;
    }
    var plain = type.toLowerCase(java.util.Locale.ROOT).replaceFirst(";.*", "").strip();
    if (plain.isEmpty()) {
      throw new Refusal("missing_post_type");
    }
    if (!TEXT_TYPES.contains(plain)) {
      throw new Refusal("invalid_post_type");
    }
    var text = new String(body, StandardCharsets.UTF_8);
    if (plain.equals("application/json")) {
      var json =
          Json.read(text)
              .filter(JsonNode::isObject)
              .orElseThrow(() -> new Refusal("invalid_form_data"));
      json.properties().forEach(property -> arguments.put(property.getKey(), property.getValue()));
    } else {
      Json.form(text).forEach((name, value) -> arguments.put(name, Json.string(value)));
    }
    return arguments;
  }

  private static Reply refused(String method, Refusal refusal) {
    return Reply.json(200, Methods.no(method, refusal, Set.of()));
  }
}

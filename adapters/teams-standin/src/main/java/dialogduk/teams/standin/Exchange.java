package dialogduk.teams.standin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every call's way: read it, let the faults have their say, answer it, keep it.
final class Exchange {

  private static final int LARGEST_BODY = 2_000_000;

  private Exchange() {}

  static void serve(
      HttpExchange exchange, World world, Operation operation, Function<Call, Reply> answer)
      throws IOException {
    serve(exchange, world, (it, body) -> Call.of(it, operation, Place.of(""), "", body), answer);
  }

  static void serve(
      HttpExchange exchange,
      World world,
      BiFunction<HttpExchange, byte[], Call> read,
      Function<Call, Reply> answer)
      throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
      var call = read.apply(exchange, body);
      var reply = faulty(world, call, answer);
      world.receive(
          call.operation(),
          call.place().base(),
          head(exchange),
          body,
          reply.cut() ? 0 : reply.status(),
          reply.body());
      if (!reply.cut()) {
        Http.send(exchange, reply);
      }
    }
  }

  private static String head(HttpExchange exchange) {
    var headers =
        exchange.getRequestHeaders().entrySet().stream()
            .filter(header -> !header.getKey().equalsIgnoreCase("Authorization"))
            .map(header -> header.getKey() + ": " + String.join(", ", header.getValue()));
    var line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    return line + "\n" + headers.sorted().collect(Collectors.joining("\n"));
  }

  private static Reply faulty(World world, Call call, Function<Call, Reply> answer) {
    var fault = world.faults.draw(call.operation(), call.place().base());
    if (fault.isEmpty()) {
      return answered(call, answer);
    }
    return switch (fault.get()) {
      case Fault.TooMany(var retryAfter) -> {
        told(world, call, retryAfter);
        yield Reply.error(ConnectorError.THROTTLED).retryAfter(retryAfter);
      }
      case Fault.Refuses(var error) -> Reply.error(error);
      case Fault.Page(var status) -> Reply.page(status);
      case Fault.Says(var status, var body) ->
          new Reply(status, "application/json; charset=utf-8", body, Map.of(), false);
      case Fault.Slow(var delay) -> {
        Http.pause(delay);
        yield answered(call, answer);
      }
      case Fault.SlowAnswer(var delay) -> {
        var reply = answered(call, answer);
        Http.pause(delay);
        yield reply;
      }
      case Fault.Cut() -> Reply.empty(0).asCut();
      case Fault.LostAnswer() -> answered(call, answer).asCut();
    };
  }

  private static void told(World world, Call call, String retryAfter) {
    if (call.operation().isConnector() && retryAfter.matches("\\d{1,6}")) {
      var wait = Duration.ofSeconds(Long.parseLong(retryAfter));
      world.limits.told(call.operation(), call.place().base(), wait, world.now());
    }
  }

  private static Reply answered(Call call, Function<Call, Reply> answer) {
    try {
      return answer.apply(call);
    } catch (Refusal refusal) {
      return refusal.reply();
    }
  }

  /// The parts of an address after its beginning.
  static List<String> parts(HttpExchange exchange, String beginning) {
    var path = exchange.getRequestURI().getRawPath();
    return Arrays.stream(path.substring(beginning.length()).split("/", -1))
        .map(Exchange::decoded)
        .toList();
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return part;
    }
  }
}

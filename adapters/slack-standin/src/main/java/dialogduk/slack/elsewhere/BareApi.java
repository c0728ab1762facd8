package dialogduk.slack.elsewhere;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// As little of Slack's Web API as can be spoken: six methods with what Slack promises of their
/// answers, and nothing of what it says beside.
public final class BareApi implements WebApi {

  private final Manner manner;
  private final AtomicInteger things = new AtomicInteger();

  public enum Manner {
    /// Says what was asked for, and of everything else that it has no such method.
    TERSE,
    /// Says back whatever came, as the text it came as; what it has not is a page.
    ECHOING
  }

  public BareApi(Manner manner) {
    this.manner = manner;
  }

  @Override
  public Answer answer(Call call) {
    var fields = call.fields();
    return switch (call.method()) {
      case "auth.test", "chat.update" -> taken(fields, Map.of());
      case "chat.postMessage" -> taken(fields, Map.of("ts", "1700000000.%06d".formatted(next())));
      case "conversations.info" ->
          taken(fields, thing("channel", fields.getOrDefault("channel", "")));
      case "users.info" -> taken(fields, thing("user", fields.getOrDefault("user", "")));
      case "views.open" ->
          taken(fields, manner == Manner.TERSE ? thing("view", "V" + next()) : Map.of());
      default -> unknown();
    };
  }

  private int next() {
    return things.incrementAndGet();
  }

  private static Map<String, ?> thing(String name, String id) {
    return Map.of(name, Map.of("id", id));
  }

  private Answer taken(Map<String, String> fields, Map<String, ?> told) {
    var answer = new LinkedHashMap<String, Object>();
    if (manner == Manner.ECHOING) {
      answer.put("message", fields);
      answer.putAll(fields);
    }
    answer.put("ok", true);
    answer.putAll(told);
    return Answer.json(answer);
  }

  private Answer unknown() {
    return manner == Manner.ECHOING
        ? new Answer(404, "text/html", "<!doctype html><title>Not Found</title>")
        : Answer.json(Map.of("ok", false, "error", "unknown_method"));
  }
}

package dialogduk.slack.standin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;

/// What somebody at a page does, told by the fields of a form, done as that [Person].
final class Hands {

  private final Standin standin;

  Hands(Standin standin) {
    this.standin = standin;
  }

  /// What was posted, or what the address asks.
  static Map<String, String> fields(HttpExchange exchange) throws IOException {
    return fields(
        exchange.getRequestMethod().equals("POST")
            ? new String(exchange.getRequestBody().readNBytes(1_000_000), StandardCharsets.UTF_8)
            : Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
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

  /// Does it, and says what the person would see as trouble.
  String act(Map<String, String> fields) {
    try {
      return done(fields).trouble();
    } catch (IllegalArgumentException | IllegalStateException | NoSuchElementException impossible) {
      return String.valueOf(impossible.getMessage());
    }
  }

  private Delivered done(Map<String, String> fields) {
    var person = standin.person(fields.getOrDefault("as", ""));
    var in = fields.getOrDefault("in", "");
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
}

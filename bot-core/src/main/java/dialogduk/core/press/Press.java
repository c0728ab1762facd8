package dialogduk.core.press;

import dialogduk.core.card.Button;
import dialogduk.core.card.Verb;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a pressed button says, in the one value that a plain form sends for it:
/// `hand-in?seen=3&target=goals`. It comes from outside: whatever is not as we write it is no
/// press.
public record Press(Verb verb, Map<String, String> values) {

  /// The form field that carries it.
  public static final String FIELD = "press";

  private static final int LONGEST = 2_000;
  private static final int MOST_VALUES = 20;
  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]{0,40}");

  public Press {
    values = Map.copyOf(values);
  }

  public static Press of(Button button) {
    return new Press(button.verb(), button.values());
  }

  public String encode() {
    if (values.isEmpty()) {
      return verb.wire();
    }
    return new TreeMap<>(values)
        .entrySet().stream()
            .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
            .collect(Collectors.joining("&", verb.wire() + "?", ""));
  }

  public static Optional<Press> decode(String sent) {
    if (sent.length() > LONGEST) {
      return Optional.empty();
    }
    int mark = sent.indexOf('?');
    var wire = mark < 0 ? sent : sent.substring(0, mark);
    var pairs = mark < 0 ? Optional.of(Map.<String, String>of()) : pairs(sent.substring(mark + 1));
    return Verb.of(wire).flatMap(verb -> pairs.map(values -> new Press(verb, values)));
  }

  private static Optional<Map<String, String>> pairs(String query) {
    var pairs = query.split("&", -1);
    if (pairs.length > MOST_VALUES) {
      return Optional.empty();
    }
    SortedMap<String, String> values = new TreeMap<>();
    for (var pair : pairs) {
      int equals = pair.indexOf('=');
      if (equals < 0 || !NAME.matcher(pair.substring(0, equals)).matches()) {
        return Optional.empty();
      }
      var value = decoded(pair.substring(equals + 1));
      if (value.isEmpty() || values.put(pair.substring(0, equals), value.get()) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Optional<String> decoded(String text) {
    try {
      return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}

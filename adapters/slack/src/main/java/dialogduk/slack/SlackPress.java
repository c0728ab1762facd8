package dialogduk.slack;

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

/// What a press says, in the `value` of a button or the `private_metadata` of a form:
///
/// ```
/// session-1/hand-in?seen=3&target=goals
/// ```
///
/// The dialogue, the verb, and what goes with it, percent-encoded. Never a person, never anything
/// from the box. It comes back from outside: whatever is not as we write it is no press.
///
/// @param session the dialogue that the card belongs to
public record SlackPress(String session, Verb verb, Map<String, String> values) {

  private static final int MOST_VALUES = 20;
  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]{0,40}");
  private static final Pattern SESSION = Pattern.compile("[a-zA-Z0-9_.~-]{1,100}");

  public SlackPress {
    if (!SESSION.matcher(session).matches()) {
      throw new IllegalArgumentException("not the id of a session");
    }
    values = Map.copyOf(values);
  }

  static SlackPress of(String session, Button button) {
    return new SlackPress(session, button.verb(), button.values());
  }

  /// @throws IllegalArgumentException if it is longer than Slack takes: a bug, since ids are short
  public String encode() {
    var start = session + "/" + verb.wire();
    var encoded =
        values.isEmpty()
            ? start
            : new TreeMap<>(values)
                .entrySet().stream()
                    .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
                    .collect(Collectors.joining("&", start + "?", ""));
    if (encoded.length() > Limits.BUTTON_VALUE) {
      throw new IllegalArgumentException(
          "the button '%s' carries %d characters; Slack takes %d"
              .formatted(verb.wire(), encoded.length(), Limits.BUTTON_VALUE));
    }
    return encoded;
  }

  public static Optional<SlackPress> decode(String sent) {
    int slash = sent.indexOf('/');
    if (sent.length() > Limits.BUTTON_VALUE
        || slash < 0
        || !SESSION.matcher(sent.substring(0, slash)).matches()) {
      return Optional.empty();
    }
    int mark = sent.indexOf('?', slash);
    var wire = sent.substring(slash + 1, mark < 0 ? sent.length() : mark);
    var pairs = mark < 0 ? Optional.of(Map.<String, String>of()) : pairs(sent.substring(mark + 1));
    return Verb.of(wire)
        .flatMap(
            verb -> pairs.map(values -> new SlackPress(sent.substring(0, slash), verb, values)));
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

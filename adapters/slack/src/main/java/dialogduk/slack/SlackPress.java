package dialogduk.slack;

import dialogduk.core.card.Button;
import dialogduk.core.card.Verb;
import dialogduk.core.press.Press;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a press says, in the `value` of a button or the `private_metadata` of a form:
///
/// ```
/// session-1/hand-in?seen=3&target=goals
/// ```
///
/// The dialogue, and the press as every chat writes it. Never a person, never anything from the
/// box. It comes back from outside: whatever is not as we write it is no press.
///
/// @param session the dialogue that the card belongs to
public record SlackPress(String session, Press press) {

  private static final Pattern SESSION = Pattern.compile("[a-zA-Z0-9_.~-]{1,100}");

  public SlackPress {
    if (!SESSION.matcher(session).matches()) {
      throw new IllegalArgumentException("not the id of a session");
    }
  }

  SlackPress(String session, Verb verb, Map<String, String> values) {
    this(session, new Press(verb, values));
  }

  static SlackPress of(String session, Button button) {
    return new SlackPress(session, Press.of(button));
  }

  public Verb verb() {
    return press.verb();
  }

  public Map<String, String> values() {
    return press.values();
  }

  /// @throws IllegalArgumentException if it is longer than Slack takes: a bug, since ids are short
  public String encode() {
    var encoded = session + "/" + press.encode();
    if (encoded.length() > Limits.BUTTON_VALUE) {
      throw new IllegalArgumentException(
          "the button '%s' carries %d characters; Slack takes %d"
              .formatted(verb().wire(), encoded.length(), Limits.BUTTON_VALUE));
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
    return Press.decode(sent.substring(slash + 1))
        .map(press -> new SlackPress(sent.substring(0, slash), press));
  }
}

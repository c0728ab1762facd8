package dialogduk.slack;

import dialogduk.core.card.Verb;
import dialogduk.core.press.Press;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a press says, in the `value` of a button or the `private_metadata` of a form:
///
/// ```
/// session-1/answer:goals/hand-in?seen=3&target=goals
/// ```
///
/// The dialogue, the card that holds the button, and the press as every chat writes it. Never a
/// person, never anything from the box. It comes back from outside: whatever is not as we write it
/// is no press.
///
/// @param session the dialogue that the card belongs to; empty for none
/// @param card the slot of the card
public record SlackPress(String session, String card, Press press) {

  private static final String NO_SESSION = "-";
  private static final Pattern SESSION = Pattern.compile("[a-zA-Z0-9_.~-]{0,100}");
  private static final Pattern CARD = Pattern.compile("[a-zA-Z0-9_.~:#-]{0,200}");
  private static final int PARTS = 3;

  public SlackPress {
    if (!SESSION.matcher(session).matches() || session.equals(NO_SESSION)) {
      throw new IllegalArgumentException("not the id of a session");
    }
    if (!CARD.matcher(card).matches()) {
      throw new IllegalArgumentException("not the slot of a card");
    }
  }

  SlackPress(String session, String card, Verb verb, Map<String, String> values) {
    this(session, card, new Press(verb, values));
  }

  public Verb verb() {
    return press.verb();
  }

  public Map<String, String> values() {
    return press.values();
  }

  /// @throws IllegalArgumentException if it is longer than Slack takes: a bug, since ids are short
  public String encode() {
    var named = session.isEmpty() ? NO_SESSION : session;
    var encoded = named + "/" + card + "/" + press.encode();
    if (encoded.length() > Limits.BUTTON_VALUE) {
      throw new IllegalArgumentException(
          "the button '%s' carries %d characters; Slack takes %d"
              .formatted(verb().wire(), encoded.length(), Limits.BUTTON_VALUE));
    }
    return encoded;
  }

  public static Optional<SlackPress> decode(String sent) {
    var parts = sent.split("/", PARTS);
    if (sent.length() > Limits.BUTTON_VALUE
        || parts.length < PARTS
        || parts[0].isEmpty()
        || !SESSION.matcher(parts[0]).matches()
        || !CARD.matcher(parts[1]).matches()) {
      return Optional.empty();
    }
    var session = parts[0].equals(NO_SESSION) ? "" : parts[0];
    return Press.decode(parts[2]).map(press -> new SlackPress(session, parts[1], press));
  }
}

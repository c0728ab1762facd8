package dialogduk.teams;

import dialogduk.core.card.Verb;
import dialogduk.core.press.Press;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a press says, in the `data` of an action:
///
/// ```
/// {"press": "1/session-1/answer:goals/hand-in?seen=3&target=goals"}
/// ```
///
/// The version of this form, the dialogue, the card that holds the button, and the press as every
/// chat writes it. Never a person, never anything from the box. It comes back from outside:
/// whatever is not as we write it is no press.
///
/// @param session the dialogue that the card belongs to; empty for none
/// @param card the slot of the card
public record TeamsPress(String session, String card, Press press) {

  /// The one name in `data` that is ours; all others are fields.
  public static final String NAME = "press";

  private static final String VERSION = "1";
  private static final String NO_SESSION = "-";
  private static final Pattern SESSION = Pattern.compile("[a-zA-Z0-9_.~-]{0,100}");
  private static final Pattern CARD = Pattern.compile("[a-zA-Z0-9_.~:#-]{0,200}");
  private static final int PARTS = 4;
  private static final int LONGEST = 2_000;

  public TeamsPress {
    if (!SESSION.matcher(session).matches() || session.equals(NO_SESSION)) {
      throw new IllegalArgumentException("not the id of a session");
    }
    if (!CARD.matcher(card).matches()) {
      throw new IllegalArgumentException("not the slot of a card");
    }
  }

  TeamsPress(String session, String card, Verb verb, Map<String, String> values) {
    this(session, card, new Press(verb, values));
  }

  public Verb verb() {
    return press.verb();
  }

  public Map<String, String> values() {
    return press.values();
  }

  /// @throws IllegalArgumentException if it is longer than we read back: a bug, since ids are short
  public String encode() {
    var named = session.isEmpty() ? NO_SESSION : session;
    var encoded = String.join("/", VERSION, named, card, press.encode());
    if (encoded.length() > LONGEST) {
      throw new IllegalArgumentException(
          "the button '%s' carries %d characters; %d are read back"
              .formatted(verb().wire(), encoded.length(), LONGEST));
    }
    return encoded;
  }

  /// The press in what an action sent, whatever else stands there.
  ///
  /// @param data as any JSON parser gives it
  public static Optional<TeamsPress> of(@Nullable Object data) {
    return data instanceof Map<?, ?> map && map.get(NAME) instanceof String sent
        ? decode(sent)
        : Optional.empty();
  }

  public static Optional<TeamsPress> decode(String sent) {
    var parts = sent.split("/", PARTS);
    if (sent.length() > LONGEST
        || parts.length < PARTS
        || !parts[0].equals(VERSION)
        || parts[1].isEmpty()
        || !SESSION.matcher(parts[1]).matches()
        || !CARD.matcher(parts[2]).matches()) {
      return Optional.empty();
    }
    var session = parts[1].equals(NO_SESSION) ? "" : parts[1];
    return Press.decode(parts[3]).map(press -> new TeamsPress(session, parts[2], press));
  }
}

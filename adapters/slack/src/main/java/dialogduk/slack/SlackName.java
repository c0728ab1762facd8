package dialogduk.slack;

import java.util.Optional;
import java.util.regex.Pattern;

/// What rooms and accounts of Slack are called everywhere else: `slack:T1:C1`, `slack:T1:U1`.
///
/// @param team the workspace whose token reaches it
/// @param id Slack's own
public record SlackName(String team, String id) {

  public static final String CHAT = "slack";

  /// Slack's have capitals and figures; it promises no more than that they are ids.
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,40}");

  public SlackName {
    if (!isId(team) || !isId(id)) {
      throw new IllegalArgumentException("not ids of Slack");
    }
  }

  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  public String name() {
    return CHAT + ":" + team + ":" + id;
  }

  /// Empty for a room or account of another chat.
  public static Optional<SlackName> of(String name) {
    var parts = name.split(":", -1);
    return parts.length == 3 && parts[0].equals(CHAT) && isId(parts[1]) && isId(parts[2])
        ? Optional.of(new SlackName(parts[1], parts[2]))
        : Optional.empty();
  }
}

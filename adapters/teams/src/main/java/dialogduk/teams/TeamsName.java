package dialogduk.teams;

import java.util.Optional;
import java.util.regex.Pattern;

/// What rooms and accounts of Teams are called everywhere else: `teams:<tenant>:<id>`. A channel is
/// one room with all its threads.
///
/// @param tenant where it happens, in lower case; a guest is somebody else in each. Empty only
///   while developing
/// @param id Teams' own: of a conversation without its thread, or of a person in the directory
public record TeamsName(String tenant, String id) {

  public static final String CHAT = "teams";

  private static final Pattern TENANT = Pattern.compile("[a-z0-9.-]{0,100}");
  private static final Pattern ID = Pattern.compile("[!-~]{1,400}");
  private static final int PARTS = 3;

  public TeamsName {
    if (!isTenant(tenant) || !isId(id)) {
      throw new IllegalArgumentException("not ids of Teams");
    }
  }

  public static boolean isTenant(String text) {
    return TENANT.matcher(text).matches();
  }

  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  public String name() {
    return CHAT + ":" + tenant + ":" + id;
  }

  /// Empty for a room or account of another chat.
  public static Optional<TeamsName> of(String name) {
    var parts = name.split(":", PARTS);
    return parts.length == PARTS && parts[0].equals(CHAT) && isTenant(parts[1]) && isId(parts[2])
        ? Optional.of(new TeamsName(parts[1], parts[2]))
        : Optional.empty();
  }
}

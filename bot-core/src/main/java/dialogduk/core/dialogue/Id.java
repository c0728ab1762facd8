package dialogduk.core.dialogue;

import java.util.regex.Pattern;

/// The form of every id in a dialogue. Ids are stored with the sessions and must never change.
public final class Id {

  private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,60}");

  private Id() {}

  public static boolean isWellFormed(String id) {
    return FORM.matcher(id).matches();
  }

  static void check(String id) {
    if (!isWellFormed(id)) {
      throw new IllegalArgumentException(
          "'%s' is not an id; use 1 to 60 of a-z, 0-9 and -".formatted(id));
    }
  }
}

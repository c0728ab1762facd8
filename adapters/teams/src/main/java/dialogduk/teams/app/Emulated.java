package dialogduk.teams.app;

import com.microsoft.bot.schema.Activity;

/// An activity of a client that plays Teams on a developer's machine.
final class Emulated {

  /// Told of everybody, whoever they are.
  private static final String LOCALE = "en-US";

  private Emulated() {}

  /// Takes away what tells nothing, so that our own settings hold.
  static void corrected(Activity activity) {
    if (LOCALE.equals(activity.getLocale())) {
      activity.setLocale("");
    }
  }
}

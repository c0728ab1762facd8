package dialogduk.core.dialogue;

import java.util.Locale;

/// How a prompt is answered.
public enum Kind {
  /// Free text, answered blind.
  TEXT,
  /// Rows under columns of the dialogue's own, proposed blind.
  TABLE,
  /// Rows of the one action list; open from the start, never blind.
  ACTIONS;

  /// The word for this kind in a definition file.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

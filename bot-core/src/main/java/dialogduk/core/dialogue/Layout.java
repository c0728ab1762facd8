package dialogduk.core.dialogue;

import java.util.Locale;

/// How the prompts of a cloth stand on the printed sheet.
public enum Layout {
  /// Side by side, equally wide.
  COLUMNS,
  /// The first across the sheet, the others side by side below it.
  FIRST_FULL;

  /// The word for this layout in a definition file.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

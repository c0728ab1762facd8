package dialogduk.core.dialogue;

import org.jspecify.annotations.Nullable;

/// The words over a column, in the two parts of the printed sheet.
public record ColumnHead(String head, @Nullable String sub) {

  /// Both parts as one sentence.
  public String full() {
    return sub == null ? head : head + " " + sub;
  }
}

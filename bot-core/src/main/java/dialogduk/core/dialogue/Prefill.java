package dialogduk.core.dialogue;

import java.util.List;

/// Which joint answers propose the rows of a table: each non-empty line of `from` is a proposed row
/// with that line in one column; the lines of `alsoOffer` can be picked too.
///
/// @param column index of the column that takes the line
/// @param from id of a text prompt
/// @param alsoOffer ids of further text prompts
public record Prefill(int column, String from, List<String> alsoOffer) {

  public Prefill {
    if (column < 0) {
      throw new IllegalArgumentException("A column's index begins at 0, not " + column);
    }
    Id.check(from);
    alsoOffer = List.copyOf(alsoOffer);
    alsoOffer.forEach(Id::check);
  }
}

package dialogduk.teams;

import dialogduk.teams.Elements.Spacing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A term and what it means: beside each other when both are short, else one under the other.
final class Pairs {

  private static final int LONGEST_TERM = 20;
  private static final int LONGEST_MEANING = 600;
  private static final int ONE_LINE = 35;
  private static final int LETTER = 9;
  private static final int NARROWEST = 84;

  private final List<Map<String, Object>> elements = new ArrayList<>();
  private final int width;
  private boolean wasShort;

  /// @param terms all that stand under each other
  Pairs(List<String> terms) {
    int longest =
        terms.stream().mapToInt(String::length).filter(it -> it <= LONGEST_TERM).max().orElse(0);
    this.width = Math.max(NARROWEST, longest * LETTER);
  }

  void add(String term, String meaning) {
    boolean isShort = meaning.length() <= ONE_LINE;
    var spacing = wasShort && isShort ? Spacing.NONE : Spacing.SMALL;
    wasShort = isShort;
    boolean beside = term.length() <= LONGEST_TERM && TeamsText.fits(meaning, LONGEST_MEANING);
    if (beside) {
      elements.add(
          Elements.columns(
              List.of(
                  Elements.column(width, Run.bold(term)),
                  Elements.restOfTheRow(Run.plain(meaning))),
              spacing));
    } else {
      elements.addAll(Pieces.texts(List.of(Run.bold(term)), Spacing.SMALL));
      elements.addAll(Pieces.texts(List.of(Run.plain(meaning)), Spacing.NONE));
    }
  }

  List<Map<String, Object>> elements() {
    return List.copyOf(elements);
  }
}

package dialogduk.core.command;

import dialogduk.core.command.Spoken.Spelling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Which commands a mistyped word may have meant.
final class Closest {

  private static final int SHORT = 4;
  private static final int SUGGESTIONS = 3;

  /// How much of a word is enough to recognise it by its beginning.
  private static final int BEGINNING = 3;

  private record Near(Spelling spelling, int distance) {}

  private Closest() {}

  /// @param spellings every way to write a command, folded
  static List<Spelling> to(Phrase phrase, Map<String, Spelling> spellings) {
    var near = new ArrayList<Near>();
    spellings.forEach(
        (name, spelling) -> {
          var distance = Math.min(distance(phrase.first(1), name), distance(phrase.first(2), name));
          if (distance <= allowed(name)) {
            near.add(new Near(spelling, distance));
          }
        });
    near.sort(Comparator.comparingInt(Near::distance));
    return near.isEmpty() ? begun(phrase.first(1), spellings) : nearest(near);
  }

  private static List<Spelling> nearest(List<Near> near) {
    var best = near.getFirst().distance();
    return distinct(
        near.stream().filter(one -> one.distance() == best).map(Near::spelling).toList());
  }

  /// `samman` for `sammanfatta`, `ta` for `ta upp`.
  private static List<Spelling> begun(String typed, Map<String, Spelling> spellings) {
    return distinct(
        spellings.entrySet().stream()
            .filter(
                entry ->
                    entry.getKey().startsWith(typed + " ")
                        || (typed.length() >= BEGINNING && entry.getKey().startsWith(typed)))
            .map(Map.Entry::getValue)
            .toList());
  }

  private static List<Spelling> distinct(List<Spelling> spellings) {
    var words = new HashSet<CommandWord>();
    return spellings.stream()
        .filter(spelling -> words.add(spelling.word()))
        .limit(SUGGESTIONS)
        .toList();
  }

  private static int allowed(String name) {
    return name.length() <= SHORT ? 1 : 2;
  }

  /// Damerau–Levenshtein with adjacent letters swapped; large for words that cannot be near.
  static int distance(String one, String other) {
    if (Math.abs(one.length() - other.length()) > 2) {
      return Integer.MAX_VALUE;
    }
    var before = new int[other.length() + 1];
    var above = row(other.length());
    for (var i = 1; i <= one.length(); i++) {
      var current = new int[other.length() + 1];
      current[0] = i;
      for (var j = 1; j <= other.length(); j++) {
        var same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        current[j] = Math.min(above[j - 1] + same, Math.min(above[j], current[j - 1]) + 1);
        if (i > 1 && j > 1 && isSwapped(one, other, i, j)) {
          current[j] = Math.min(current[j], before[j - 2] + 1);
        }
      }
      before = above;
      above = current;
    }
    return above[other.length()];
  }

  private static boolean isSwapped(String one, String other, int i, int j) {
    return one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
  }

  private static int[] row(int length) {
    var row = new int[length + 1];
    for (var j = 0; j <= length; j++) {
      row[j] = j;
    }
    return row;
  }
}

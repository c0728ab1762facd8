package dialogduk.core.disclosure;

import dialogduk.core.disclosure.Result.Sides;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How many marked under each side: all that the rules may read of the ballots.
record Headcount(Map<Side, Integer> marks) {

  Headcount {
    marks = Map.copyOf(marks);
  }

  static Headcount of(List<Ballot> ballots) {
    var marks = new EnumMap<Side, Integer>(Side.class);
    ballots.forEach(ballot -> marks.merge(ballot.side(), 1, Integer::sum));
    return new Headcount(marks);
  }

  /// Reads it from what was shown.
  static Headcount of(int marked, Sides shown) {
    var employer = sum(shown.employer());
    var union = sum(shown.union());
    return new Headcount(
        Map.of(Side.EMPLOYER, employer, Side.UNION, union, Side.NONE, marked - employer - union));
  }

  int of(Side side) {
    return marks.getOrDefault(side, 0);
  }

  private static int sum(List<Integer> figures) {
    return figures.stream().mapToInt(Integer::intValue).sum();
  }
}

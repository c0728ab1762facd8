package dialogduk.core.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Circles and ballots in a few words, for the tests of this package.
final class Invited {

  private Invited() {}

  /// So many of each side, numbered from 0: `E0`, `U0`, `N0`.
  static Circle circle(int employer, int union, int none) {
    return circle(people("E", employer), people("U", union), people("N", none));
  }

  static Circle circle(List<String> employer, List<String> union, List<String> none) {
    Map<String, Side> members = new HashMap<>();
    employer.forEach(person -> members.put(person, Side.EMPLOYER));
    union.forEach(person -> members.put(person, Side.UNION));
    none.forEach(person -> members.put(person, Side.NONE));
    return new Circle(members);
  }

  static List<String> people(String name, int count) {
    return people(name, 0, count);
  }

  static List<String> people(String name, int from, int to) {
    return IntStream.range(from, to).mapToObj(number -> name + number).toList();
  }

  /// Marks as figures per step and side.
  static List<Ballot> ballots(int[] employer, int[] union, int[] none) {
    var ballots = new ArrayList<Ballot>();
    add(ballots, Side.EMPLOYER, employer);
    add(ballots, Side.UNION, union);
    add(ballots, Side.NONE, none);
    return ballots;
  }

  static List<Ballot> ballots(int[] employer, int[] union) {
    return ballots(employer, union, new int[0]);
  }

  /// So many marks under each side, on steps that do not matter.
  static List<Ballot> marks(int employer, int union, int none) {
    return ballots(new int[] {0, employer}, new int[] {union}, new int[] {0, 0, none});
  }

  private static void add(List<Ballot> ballots, Side side, int[] figures) {
    for (int step = 1; step <= figures.length; step++) {
      var ballot = new Ballot(step, side);
      Stream.generate(() -> ballot).limit(figures[step - 1]).forEach(ballots::add);
    }
  }
}

package dialogduk.core.disclosure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The people of one cloth in one or more varv: how many of them had which seat each time, and all
/// of them mark. Beside them there may be some who are invited every time and never mark.
///
/// A *cell* are the people who had the same seats all along. Its number has one digit to base four
/// for each varv, the first varv last: 0 employer, 1 union, 2 without a side, 3 not invited.
final class Meetings {

  static final int OUT = 3;
  private static final List<Side> SIDES = List.of(Side.EMPLOYER, Side.UNION, Side.NONE);
  private static final int SEATS = 4;
  private static final int MOST = 16;
  private static final String[][] NAMES = names(SEATS * SEATS * SEATS);

  private final int varv;
  private final int[] cells;
  private final int[] silent;

  Meetings(int varv, int[] cells) {
    this(varv, cells, new int[3]);
  }

  /// @param silent those who never mark, by side
  Meetings(int varv, int[] cells, int[] silent) {
    this.varv = varv;
    this.cells = cells;
    this.silent = silent;
  }

  /// One varv with so many marks of each side.
  static Meetings once(int[] marking, int[] silent) {
    return new Meetings(1, Arrays.copyOf(marking, SEATS), silent);
  }

  int varv() {
    return varv;
  }

  int people(int cell) {
    return cells[cell];
  }

  IntStream cells() {
    return IntStream.range(0, cells.length).filter(cell -> cells[cell] > 0);
  }

  int silent() {
    return IntStream.of(silent).sum();
  }

  static int seat(int cell, int varv) {
    return (cell >> (2 * varv)) & OUT;
  }

  int marking(int in, int seat) {
    var people = 0;
    for (int cell = 0; cell < cells.length; cell++) {
      people += seat(cell, in) == seat ? cells[cell] : 0;
    }
    return people;
  }

  int marking(int in) {
    return marking(in, 0) + marking(in, 1) + marking(in, 2);
  }

  /// Whether no one was in two circles: then no result tells anything about another.
  boolean nobodyStays() {
    return cells()
        .noneMatch(
            cell -> IntStream.range(0, varv).filter(in -> seat(cell, in) != OUT).count() > 1);
  }

  boolean everybodyStays() {
    return cells().allMatch(cell -> IntStream.range(0, varv).allMatch(in -> seat(cell, in) != OUT));
  }

  Circle circle(int in) {
    Map<String, Side> members = new HashMap<>();
    for (int cell = 0; cell < cells.length; cell++) {
      var seat = seat(cell, in);
      for (int person = 0; seat != OUT && person < cells[cell]; person++) {
        members.put(NAMES[cell][person], SIDES.get(seat));
      }
    }
    for (int seat = 0; seat < OUT; seat++) {
      for (int person = 0; person < silent[seat]; person++) {
        members.put("silent" + seat + "#" + person, SIDES.get(seat));
      }
    }
    return new Circle(members);
  }

  /// Deals marks out to those who mark, side by side.
  List<Ballot> dealt(int in, int[] marks) {
    var sides =
        SIDES.stream()
            .flatMap(side -> Stream.generate(() -> side).limit(marking(in, SIDES.indexOf(side))))
            .toList();
    return IntStream.range(0, marks.length)
        .mapToObj(place -> new Ballot(marks[place], sides.get(place)))
        .toList();
  }

  @Override
  public String toString() {
    return cells()
            .mapToObj(
                cell ->
                    cells[cell]
                        + "×"
                        + IntStream.range(0, varv)
                            .mapToObj(in -> "EUN-".substring(seat(cell, in), seat(cell, in) + 1))
                            .reduce("", String::concat))
            .toList()
        + " and silent "
        + Arrays.toString(silent);
  }

  private static String[][] names(int cells) {
    return IntStream.range(0, cells)
        .mapToObj(
            cell ->
                IntStream.range(0, MOST)
                    .mapToObj(person -> cell + "#" + person)
                    .toArray(String[]::new))
        .toArray(String[][]::new);
  }

  /// Every pair of circles with at most so many of each side in either.
  static void forEachPair(int[] most, boolean mayChangeSide, Visitor visitor) {
    new Pairs(most, mayChangeSide, visitor).fill(0);
  }

  /// Three circles of one side, of people who came and went in parts of these sizes.
  static void forEachTriple(int[] sizes, int most, Visitor visitor) {
    var combinations = (int) Math.pow(sizes.length, 7);
    for (int combination = 0; combination < combinations; combination++) {
      var meetings = triple(sizes, combination);
      if (IntStream.range(0, 3).allMatch(in -> meetings.marking(in) <= most)) {
        visitor.visit(meetings);
      }
    }
  }

  private static Meetings triple(int[] sizes, int combination) {
    var cells = new int[SEATS * SEATS * SEATS];
    var rest = combination;
    for (int came = 1; came < 8; came++) {
      var here = came;
      var cell =
          IntStream.range(0, 3).map(in -> ((here >> in) & 1) == 1 ? 0 : OUT << (2 * in)).sum();
      cells[cell] = sizes[rest % sizes.length];
      rest /= sizes.length;
    }
    return new Meetings(3, cells);
  }

  interface Visitor {
    void visit(Meetings meetings);
  }

  private static final class Pairs {
    private final boolean mayChangeSide;
    private final Visitor visitor;
    private final int[] cells = new int[SEATS * SEATS];
    private final int[][] places;

    Pairs(int[] most, boolean mayChangeSide, Visitor visitor) {
      this.mayChangeSide = mayChangeSide;
      this.visitor = visitor;
      this.places = new int[][] {Arrays.copyOf(most, 3), Arrays.copyOf(most, 3)};
    }

    void fill(int cell) {
      if (cell == OUT * SEATS + OUT) {
        visitor.visit(new Meetings(2, cells.clone()));
        return;
      }
      var first = seat(cell, 0);
      var second = seat(cell, 1);
      var room = Math.min(room(0, first), room(1, second));
      var changes = first != second && first != OUT && second != OUT;
      for (int people = 0; people <= (changes && !mayChangeSide ? 0 : room); people++) {
        put(cell, first, second, people);
        fill(cell + 1);
        put(cell, first, second, 0);
      }
    }

    private int room(int in, int seat) {
      return seat == OUT ? Integer.MAX_VALUE : places[in][seat];
    }

    private void put(int cell, int first, int second, int people) {
      var more = people - cells[cell];
      cells[cell] = people;
      if (first != OUT) {
        places[0][first] -= more;
      }
      if (second != OUT) {
        places[1][second] -= more;
      }
    }
  }
}

package dialogduk.core.disclosure;

import dialogduk.core.disclosure.Result.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds by trying everything what can be known of people from what was shown. The attacker knows
/// all circles with their sides, that everybody in them marked, and that who was in several marked
/// the same in each.
///
/// People of whom nothing shown tells one from another form a *class*. Every way in which all of
/// them can have marked is tried, by class and step; the ways that would have shown the same are
/// put together; what a class has in common in all of these is known of each person in it.
final class Attack {

  private static final int SIDES = 3;

  private final int steps;
  private final Meetings meetings;
  private final List<Figures> shapes;
  private final List<PriorResult> priors;
  private final Map<List<Integer>, Integer> classes;
  private final List<List<Integer>> heard;
  private final List<LongTable> numbers = new ArrayList<>();
  private final List<List<Result>> results = new ArrayList<>();
  private final LongTable outputs = new LongTable();
  private final long[][] pictures;
  private final long[][] unanimous;
  private final long[] sums;
  private long vectors;

  /// @param shapes a result of each varv, all of them shown
  Attack(int steps, Meetings meetings, List<Figures> shapes) {
    this.steps = steps;
    this.meetings = meetings;
    this.shapes = shapes;
    this.priors =
        IntStream.range(0, shapes.size())
            .mapToObj(varv -> new PriorResult(meetings.circle(varv), shapes.get(varv)))
            .toList();
    this.classes = new LinkedHashMap<>();
    meetings
        .cells()
        .forEach(cell -> classes.merge(told(cell), meetings.people(cell), Integer::sum));
    this.heard = List.copyOf(classes.keySet());
    this.pictures =
        classes.values().stream().map(n -> Pictures.all(n, steps)).toArray(long[][]::new);
    this.unanimous =
        Arrays.stream(pictures)
            .map(all -> LongStream.of(all).map(one -> Pictures.unanimous(one, steps)).toArray())
            .toArray(long[][]::new);
    this.sums = new long[SIDES * shapes.size()];
  }

  /// What was found.
  ///
  /// @param exceptions what is known of people who are not hidden among enough who marked the same
  /// @param parts how many outputs tell of everybody who joined, left or stayed that they marked
  ///   the same, though no total, side or rest is unanimous
  record Found(long vectors, long outputs, List<String> exceptions, long parts) {}

  /// Attacks that would go the same way have the same problem.
  record Problem(int steps, List<Boolean> sides, Map<List<Integer>, Integer> classes) {}

  Problem problem() {
    return new Problem(
        steps, shapes.stream().map(shape -> shape.sides() != null).toList(), classes);
  }

  Found run() {
    var exceptions = tooSmall();
    if (!exceptions.isEmpty()) {
      return new Found(0, 0, exceptions, 0);
    }
    for (int varv = 0; varv < shapes.size(); varv++) {
      showAll(varv);
    }
    tryAll(0, 0);
    var parts = new long[1];
    outputs.forEach(
        (output, common) -> {
          if (common != 0) {
            parts[0] += judge(output, common, exceptions) ? 1 : 0;
          }
        });
    return new Found(vectors, outputs.size(), exceptions, parts[0]);
  }

  // --- who is told apart

  /// For each varv the group that the cell's marks are added to: a side where the sides are shown,
  /// all of them (0) where only the total is, none (3) for those who were not invited.
  private List<Integer> told(int cell) {
    return IntStream.range(0, shapes.size())
        .mapToObj(varv -> told(varv, Meetings.seat(cell, varv)))
        .toList();
  }

  private int told(int varv, int seat) {
    return seat == Meetings.OUT || sidesShown(varv) ? seat : 0;
  }

  private boolean sidesShown(int varv) {
    return shapes.get(varv).sides() != null;
  }

  // --- everything that can be shown

  /// Asks for the result of every picture there can be, and holds that its form never changes.
  private void showAll(int varv) {
    var number = new LongTable();
    var distinct = new LinkedHashMap<Result, Integer>();
    for (long picture : allOf(varv)) {
      var result = show(varv, picture);
      number.and(picture, distinct.computeIfAbsent(result, _ -> distinct.size()));
    }
    numbers.add(number);
    results.add(List.copyOf(distinct.keySet()));
  }

  private long[] allOf(int varv) {
    return sidesShown(varv) ? combine(varv) : Pictures.all(meetings.marking(varv), steps);
  }

  private long[] combine(int varv) {
    var all = LongStream.of(0);
    for (int side = 0; side < SIDES; side++) {
      var shift = Pictures.BITS * side;
      var own = Pictures.all(meetings.marking(varv, side), steps);
      all = all.flatMap(some -> LongStream.of(own).map(one -> some | (one << shift)));
    }
    return all.toArray();
  }

  private Result show(int varv, long picture) {
    var shown = deals(varv, picture).map(ballots -> ask(varv, ballots)).distinct().toList();
    if (shown.size() > 1 || !Shape.of(shown.getFirst()).equals(Shape.of(shapes.get(varv)))) {
      throw new AssertionError("What is shown depends on the marks: " + meetings);
    }
    return shown.getFirst();
  }

  private Result ask(int varv, List<Ballot> ballots) {
    return Disclosure.of(
        steps, priors.get(varv).circle(), ballots, priors.subList(0, varv), Floors.STANDARD);
  }

  /// Where only the total is shown, its marks are dealt out to the sides in one order and the
  /// other: it must not matter whose they are.
  private Stream<List<Ballot>> deals(int varv, long picture) {
    if (sidesShown(varv)) {
      return Stream.of(
          Invited.ballots(figures(picture, 0), figures(picture, 1), figures(picture, 2)));
    }
    var marks = Pictures.marks(picture, steps);
    return Stream.of(meetings.dealt(varv, marks), meetings.dealt(varv, reversed(marks)));
  }

  private static int[] reversed(int[] marks) {
    return IntStream.range(0, marks.length).map(place -> marks[marks.length - 1 - place]).toArray();
  }

  private int[] figures(long picture, int side) {
    return Pictures.figures(picture >>> (Pictures.BITS * side), steps);
  }

  // --- every way in which people can have marked

  private void tryAll(int group, long common) {
    if (group == pictures.length) {
      vectors++;
      outputs.and(output(), common);
      return;
    }
    for (int way = 0; way < pictures[group].length; way++) {
      add(group, pictures[group][way]);
      tryAll(group + 1, common | (unanimous[group][way] << (steps * group)));
      add(group, -pictures[group][way]);
    }
  }

  private void add(int group, long picture) {
    for (int varv = 0; varv < shapes.size(); varv++) {
      var seat = heard.get(group).get(varv);
      if (seat != Meetings.OUT) {
        sums[SIDES * varv + seat] += picture;
      }
    }
  }

  private long output() {
    var output = 0L;
    for (int varv = 0; varv < shapes.size(); varv++) {
      output = output * results.get(varv).size() + numbers.get(varv).get(picture(varv));
    }
    return output;
  }

  private long picture(int varv) {
    return sums[SIDES * varv]
        | (sums[SIDES * varv + 1] << Pictures.BITS)
        | (sums[SIDES * varv + 2] << (2 * Pictures.BITS));
  }

  // --- what it gives away

  /// Whether an output tells something that no unanimous total, side or rest tells already.
  private boolean judge(long output, long common, List<String> exceptions) {
    var onlyByPart = false;
    for (int group = 0; group < pictures.length; group++) {
      if (((common >>> (steps * group)) & ((1L << steps) - 1)) != 0) {
        onlyByPart |= !insideUnanimous(output, group);
        if (people(group) < floor(group)) {
          exceptions.add(
              "%s: known is class %s of %s after %s"
                  .formatted(meetings, heard.get(group), classes, shown(output)));
        }
      }
    }
    return onlyByPart;
  }

  private int people(int group) {
    return classes.get(heard.get(group));
  }

  /// Five for people whose side was told of, four for the others.
  private int floor(int group) {
    return IntStream.range(0, shapes.size())
            .anyMatch(varv -> sidesShown(varv) && heard.get(group).get(varv) != Meetings.OUT)
        ? 5
        : 4;
  }

  private boolean insideUnanimous(long output, int group) {
    var shown = shown(output);
    return IntStream.range(0, shapes.size())
        .filter(varv -> heard.get(group).get(varv) != Meetings.OUT)
        .anyMatch(varv -> insideUnanimous((Figures) shown.get(varv), heard.get(group).get(varv)));
  }

  private static boolean insideUnanimous(Figures figures, int seat) {
    var sides = figures.sides();
    return taken(figures.total()) == 1
        || (sides != null && seat == 0 && taken(sides.employer()) == 1)
        || (sides != null && seat == 1 && taken(sides.union()) == 1)
        || (sides != null && seat == 2 && taken(rest(figures, sides)) == 1);
  }

  private static List<Integer> rest(Figures figures, Result.Sides sides) {
    return IntStream.range(0, figures.total().size())
        .mapToObj(
            step ->
                figures.total().get(step) - sides.employer().get(step) - sides.union().get(step))
        .toList();
  }

  private static long taken(List<Integer> figures) {
    return figures.stream().filter(count -> count > 0).count();
  }

  private List<Result> shown(long output) {
    var shown = new ArrayList<Result>();
    var rest = output;
    for (int varv = shapes.size() - 1; varv >= 0; varv--) {
      var of = results.get(varv);
      shown.addFirst(of.get((int) (rest % of.size())));
      rest /= of.size();
    }
    return shown;
  }

  // --- sums and differences of what was shown

  /// Groups smaller than their floor whose picture is a sum or difference of shown ones.
  private List<String> tooSmall() {
    var published = published();
    var tooSmall = new ArrayList<String>();
    var ways = (int) Math.pow(3, published.size());
    for (int way = 0; way < ways; way++) {
      var size = size(published, way);
      if (size != null && size > 0 && size < floorOf(published, way)) {
        tooSmall.add("%s: %d people are a sum or difference".formatted(meetings, size));
      }
    }
    return tooSmall;
  }

  /// @param seat which side, or all
  private record Published(int varv, @Nullable Integer seat) {}

  private List<Published> published() {
    var published = new ArrayList<Published>();
    for (int varv = 0; varv < shapes.size(); varv++) {
      published.add(new Published(varv, null));
      if (sidesShown(varv)) {
        published.add(new Published(varv, 0));
        published.add(new Published(varv, 1));
      }
    }
    return published;
  }

  /// How many people a sum or difference tells of; null where it is not a group of people.
  private @Nullable Integer size(List<Published> published, int way) {
    var size = 0;
    for (int group = 0; group < heard.size(); group++) {
      var times = times(published, way, heard.get(group));
      if (times != 0 && times != 1) {
        return null;
      }
      size += times * people(group);
    }
    return size;
  }

  private static int times(List<Published> published, int way, List<Integer> told) {
    var times = 0;
    var rest = way;
    for (Published one : published) {
      var seat = told.get(one.varv());
      var inside = one.seat() == null ? seat != Meetings.OUT : seat.equals(one.seat());
      times += inside ? rest % 3 - 1 : 0;
      rest /= 3;
    }
    return times;
  }

  private static int floorOf(List<Published> published, int way) {
    var floor = 4;
    var rest = way;
    for (Published one : published) {
      floor = one.seat() != null && rest % 3 != 1 ? 5 : floor;
      rest /= 3;
    }
    return floor;
  }

  /// All of a result that is not a mark.
  private record Shape(Class<?> form, int invited, int marked, boolean sides, boolean withheld) {
    static Shape of(Result result) {
      return switch (result) {
        case Figures figures ->
            new Shape(
                Figures.class,
                figures.invited(),
                figures.marked(),
                figures.sides() != null,
                figures.sidesWithheld());
        case Result.Nothing nothing ->
            new Shape(Result.Nothing.class, nothing.invited(), nothing.marked(), false, false);
      };
    }
  }
}

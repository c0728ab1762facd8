package dialogduk.core.disclosure;

import dialogduk.core.disclosure.Result.Figures;
import dialogduk.core.disclosure.Result.Nothing;
import dialogduk.core.disclosure.Result.Sides;
import dialogduk.core.disclosure.Result.Why;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The one place that says what may be shown of a marking. It reads how many marked and who was
/// invited; the marks themselves are only added up, and only where they may be shown. Why the rules
/// are as they are: `docs/decisions`, *What a marking may show*.
public final class Disclosure {

  /// With fewer people than this a number, or a picture, would point at somebody.
  private static final int SMALLEST_CIRCLE = 4;

  private Disclosure() {}

  /// What everybody may see of a marking that is being closed. Asked once, at closing; the answer
  /// is stored and never asked for again.
  ///
  /// @param steps the number of steps on the scale
  /// @param shownBefore every result of the same cloth whose figures were shown, in any order
  public static Result of(
      int steps,
      Circle circle,
      List<Ballot> ballots,
      List<PriorResult> shownBefore,
      Floors floors) {
    check(steps, circle, ballots);
    if (circle.size() < SMALLEST_CIRCLE || ballots.size() < floors.total()) {
      return new Nothing(circle.size(), ballots.size(), Why.TOO_FEW);
    }
    if (!Groups.whole(circle, ballots.size(), shownBefore, floors).hideEverybody()) {
      return new Nothing(circle.size(), ballots.size(), Why.TOO_SIMILAR_CIRCLE);
    }
    return shown(steps, circle, ballots, shownBefore, floors);
  }

  /// How far an open box has come, as far as it may be told.
  public static Progress progress(int done, int invited) {
    var count = new Progress.Count(done, invited);
    if (invited >= SMALLEST_CIRCLE) {
      return count;
    }
    return done == invited ? new Progress.All() : new Progress.NotAll();
  }

  /// The word for figures that are shown.
  ///
  /// @param sides null where the sides are not shown: then no word may speak of them
  public static Word words(List<Integer> total, @Nullable Sides sides) {
    return Words.of(total, sides);
  }

  /// A total alone, beside sides that were shown, would give a small side by subtraction: once
  /// sides were shown, a result has them or is not shown.
  private static Result shown(
      int steps, Circle circle, List<Ballot> ballots, List<PriorResult> before, Floors floors) {
    if (sidesMayBeShown(circle, Headcount.of(ballots), before, floors)) {
      return withSides(steps, circle, ballots);
    }
    return before.stream().anyMatch(PriorResult::sidesShown)
        ? new Nothing(circle.size(), ballots.size(), Why.TOO_SIMILAR_CIRCLE)
        : withoutSides(steps, circle, ballots);
  }

  private static boolean sidesMayBeShown(
      Circle circle, Headcount marks, List<PriorResult> before, Floors floors) {
    return fits(circle, marks)
        && manyEnough(marks, floors)
        && Groups.bySide(circle, marks, before, floors).hideEverybody();
  }

  private static boolean manyEnough(Headcount marks, Floors floors) {
    return marks.of(Side.EMPLOYER) >= floors.of(Side.EMPLOYER)
        && marks.of(Side.UNION) >= floors.of(Side.UNION)
        && (marks.of(Side.NONE) == 0 || marks.of(Side.NONE) >= floors.of(Side.NONE));
  }

  /// Whether no side has more marks than people: somebody's side may have changed after the circle
  /// was fixed, and then nothing is said by side.
  private static boolean fits(Circle circle, Headcount marks) {
    return Stream.of(Side.values()).allMatch(side -> marks.of(side) <= circle.invited(side));
  }

  private static Figures withSides(int steps, Circle circle, List<Ballot> ballots) {
    var total = count(steps, ballots);
    var sides =
        new Sides(
            count(steps, under(Side.EMPLOYER, ballots)), count(steps, under(Side.UNION, ballots)));
    return new Figures(circle.size(), ballots.size(), total, sides, words(total, sides), false);
  }

  private static Figures withoutSides(int steps, Circle circle, List<Ballot> ballots) {
    var total = count(steps, ballots);
    var bothInvited = circle.invited(Side.EMPLOYER) > 0 && circle.invited(Side.UNION) > 0;
    return new Figures(circle.size(), ballots.size(), total, null, words(total, null), bothInvited);
  }

  private static List<Ballot> under(Side side, List<Ballot> ballots) {
    return ballots.stream().filter(ballot -> ballot.side() == side).toList();
  }

  private static List<Integer> count(int steps, List<Ballot> ballots) {
    var figures = new int[steps];
    ballots.forEach(ballot -> figures[ballot.step() - 1]++);
    return Arrays.stream(figures).boxed().toList();
  }

  private static void check(int steps, Circle circle, List<Ballot> ballots) {
    if (ballots.size() > circle.size()) {
      throw new IllegalArgumentException(
          "%d marks cannot be shown of %d invited: somebody was counted twice."
              .formatted(ballots.size(), circle.size()));
    }
    if (steps < 2 || ballots.stream().anyMatch(ballot -> ballot.step() > steps)) {
      throw new IllegalArgumentException(
          "The marks cannot be counted on %d steps; a scale has at least two and holds every mark."
              .formatted(steps));
    }
  }
}

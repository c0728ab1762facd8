package dialogduk.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.disclosure.Result.Figures;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Tries everything: all small groups, all ways to mark, and what an attacker with all circles in
/// hand can conclude from what is shown. It knows floors as numbers (4 and 5) and none of the
/// rules.
class NobodyIsSingledOutTest {

  private static final int[] SIX_SIX_TWO = {6, 6, 2};
  private static final int[] FIVE_FIVE = {5, 5, 0};

  private final Tally tally = new Tally();

  @Test
  void in_one_varv_of_6_6_2_on_3_steps_whoever_marks() {
    oneVarv(SIX_SIX_TWO, 3);
  }

  @Test
  void in_one_varv_of_5_5_on_5_steps_whoever_marks() {
    oneVarv(FIVE_FIVE, 5);
  }

  @Test
  void in_two_varv_of_6_6_2_on_3_steps_when_nobody_changes_side() {
    twoVarv(SIX_SIX_TWO, 3, false);
  }

  @Test
  void in_two_varv_of_5_5_on_5_steps() {
    twoVarv(FIVE_FIVE, 5, true);
  }

  @Tag("long")
  @Test
  void in_two_varv_of_6_6_2_on_3_steps() {
    twoVarv(SIX_SIX_TWO, 3, true);
  }

  /// Pairs of circles may be far enough apart, and still three of them together may not.
  @Test
  void in_three_varv_of_parts_of_1_3_and_4_on_3_steps() {
    Meetings.forEachTriple(new int[] {0, 1, 3, 4}, 12, meetings -> tally.examine(3, meetings));
    tally.print("three varv", new int[] {12, 0, 0}, 3);
  }

  @Test
  void by_a_total_alone_which_is_the_same_whoever_made_the_marks() {
    forEachUpTo(SIX_SIX_TWO, NobodyIsSingledOutTest::assertThatOnlyTheTotalCounts);
  }

  /// Every way in which so many can mark by side, with the sum alone as what may matter.
  private static void assertThatOnlyTheTotalCounts(int[] marking) {
    var circle = Meetings.once(marking, new int[3]).circle(0);
    var byTotal = new HashMap<Long, Result>();
    for (long employer : Pictures.all(marking[0], 3)) {
      for (long union : Pictures.all(marking[1], 3)) {
        for (long none : Pictures.all(marking[2], 3)) {
          var result = show(circle, employer, union, none);
          if (result instanceof Figures figures && figures.sides() != null) {
            return;
          }
          var first = byTotal.putIfAbsent(employer + union + none, result);
          assertThat(result).isEqualTo(first == null ? result : first);
        }
      }
    }
  }

  private static Result show(Circle circle, long employer, long union, long none) {
    var ballots =
        Invited.ballots(
            Pictures.figures(employer, 3), Pictures.figures(union, 3), Pictures.figures(none, 3));
    return Disclosure.of(3, circle, ballots, List.of(), Floors.STANDARD);
  }

  private void oneVarv(int[] most, int steps) {
    forEachUpTo(
        most,
        marking ->
            forEachUpTo(
                minus(most, marking),
                silent -> tally.examine(steps, Meetings.once(marking, silent))));
    tally.print("one varv", most, steps);
  }

  private void twoVarv(int[] most, int steps, boolean mayChangeSide) {
    Meetings.forEachPair(most, mayChangeSide, meetings -> tally.examine(steps, meetings));
    tally.print("two varv", most, steps);
  }

  private static void forEachUpTo(int[] most, Consumer<int[]> visitor) {
    for (int employer = 0; employer <= most[0]; employer++) {
      for (int union = 0; union <= most[1]; union++) {
        for (int none = 0; none <= most[2]; none++) {
          visitor.accept(new int[] {employer, union, none});
        }
      }
    }
  }

  private static int[] minus(int[] most, int[] some) {
    return IntStream.range(0, most.length).map(side -> most[side] - some[side]).toArray();
  }

  /// Attacks what is shown of many meetings, each kind of problem once, and adds up.
  private static final class Tally {
    private final Set<Attack.Problem> known = new HashSet<>();
    private long circles;
    private long shown;
    private long apart;
    private long vectors;
    private long outputs;
    private long parts;
    private final long began = cpuTime();

    private final Map<List<Integer>, Result> firsts = new HashMap<>();

    void examine(int steps, Meetings meetings) {
      circles++;
      var shapes = new ArrayList<Figures>();
      for (int varv = 0; varv < meetings.varv(); varv++) {
        var result = varv == 0 ? first(steps, meetings) : result(steps, meetings, varv, shapes);
        if (!(result instanceof Figures figures)) {
          return;
        }
        shapes.add(figures);
      }
      shown++;
      if (meetings.varv() > 1 && meetings.nobodyStays()) {
        apart++;
        return;
      }
      attack(new Attack(steps, meetings, shapes), meetings.everybodyStays());
    }

    /// The first result of a circle is the same whoever is in it.
    private Result first(int steps, Meetings meetings) {
      var seats =
          List.of(
              meetings.marking(0, 0),
              meetings.marking(0, 1),
              meetings.marking(0, 2),
              meetings.silent());
      return firsts.computeIfAbsent(seats, _ -> result(steps, meetings, 0, List.of()));
    }

    private Result result(int steps, Meetings meetings, int varv, List<Figures> before) {
      var priors =
          IntStream.range(0, varv)
              .mapToObj(i -> new PriorResult(meetings.circle(i), before.get(i)))
              .toList();
      return Disclosure.of(
          steps,
          meetings.circle(varv),
          meetings.dealt(varv, allLowest(meetings.marking(varv))),
          priors,
          Floors.STANDARD);
    }

    private static int[] allLowest(int marks) {
      return IntStream.generate(() -> 1).limit(marks).toArray();
    }

    private void attack(Attack attack, boolean sameCircle) {
      if (!known.add(attack.problem())) {
        return;
      }
      var found = attack.run();
      assertThat(found.exceptions()).isEmpty();
      if (sameCircle) {
        assertThat(found.parts()).isZero();
      }
      vectors += found.vectors();
      outputs += found.outputs();
      parts += found.parts();
    }

    private static long cpuTime() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    void print(String what, int[] most, int steps) {
      System.out.printf(
          "R-62 %s, up to %d+%d+%d on %d steps: %,d circles, %,d shown (%,d of them to others"
              + " altogether, the rest of %,d kinds), %,d vectors, %,d outputs, %,d of them with a"
              + " unanimous part only, 0 exceptions, %.1f s of one core%n",
          what,
          most[0],
          most[1],
          most[2],
          steps,
          circles,
          shown,
          apart,
          known.size(),
          vectors,
          outputs,
          parts,
          (cpuTime() - began) / 1e9);
    }
  }
}

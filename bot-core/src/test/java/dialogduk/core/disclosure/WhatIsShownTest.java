package dialogduk.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.disclosure.Result.Figures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.jspecify.annotations.Nullable;

/// Larger groups, more varv and people who do not mark, at random. Who marked is known to this test
/// and to nobody else.
class WhatIsShownTest {

  private static final int STEPS = 5;

  @Property(tries = 40_000)
  void tells_of_no_part_with_fewer_marks_than_its_floor(@ForAll("cloths") Cloth cloth) {
    var shown = cloth.shown(1);
    for (var part : cloth.parts(shown)) {
      for (var result : shown) {
        var marks = part.people().stream().filter(result::tells).count();
        assertThat(marks).matches(count -> count == 0 || count >= part.floor());
      }
    }
  }

  @Property(tries = 40_000)
  void counts_the_same_people_with_none_or_many_marks_more(@ForAll("cloths") Cloth cloth) {
    var shown = cloth.shown(1);
    for (var one : shown) {
      for (var other : shown) {
        if (one.invited().keySet().equals(other.invited().keySet())) {
          assertThat(Math.abs(one.marked().size() - other.marked().size()))
              .matches(more -> more == 0 || more >= 4);
        }
        if (one.sides() && other.sides()) {
          assertThat(Side.values()).allMatch(side -> many(side, one, other));
        }
      }
    }
  }

  private static boolean many(Side side, Shown one, Shown other) {
    var more = Math.abs(one.marks(side) - other.marks(side));
    return !one.invited(side).equals(other.invited(side)) || more == 0 || more >= 5;
  }

  @Property(tries = 5_000)
  void depends_on_counts_and_not_on_marks(@ForAll("cloths") Cloth cloth, @ForAll long seed) {
    assertThat(cloth.shown(seed)).isEqualTo(cloth.shown(seed + 1));
  }

  @Provide
  Arbitrary<Cloth> cloths() {
    return Arbitraries.integers()
        .between(1, 4)
        .flatMap(varv -> crowds(varv).list().ofMinSize(1).ofMaxSize(5))
        .map(Cloth::new);
  }

  private static Arbitrary<Crowd> crowds(int varv) {
    var seats = Arbitraries.of(Side.EMPLOYER, Side.EMPLOYER, Side.UNION, Side.UNION, Side.NONE);
    return Combinators.combine(
            Arbitraries.of(1, 2, 4, 5, 5, 6, 9, 10, 12),
            seats,
            Arbitraries.frequency(
                    weighed(12, Change.STAYS), weighed(2, Change.AWAY), weighed(1, Change.CROSSES))
                .list()
                .ofSize(varv),
            Arbitraries.frequency(weighed(12, 0), weighed(2, 1), weighed(1, 4), weighed(1, 99))
                .list()
                .ofSize(varv))
        .as(Crowd::new);
  }

  private static <T> Tuple2<Integer, T> weighed(int times, T value) {
    return Tuple.of(times, value);
  }

  enum Change {
    STAYS,
    AWAY,
    CROSSES
  }

  /// People who come and go together.
  ///
  /// @param silent how many of them do not mark in each varv
  record Crowd(int size, Side usual, List<Change> changes, List<Integer> silent) {

    @Nullable Side seat(int varv) {
      return switch (changes.get(varv)) {
        case STAYS -> usual;
        case AWAY -> null;
        case CROSSES -> usual == Side.UNION ? Side.EMPLOYER : Side.UNION;
      };
    }

    boolean marks(int varv, int person) {
      return seat(varv) != null && person >= silent.get(varv);
    }
  }

  record Person(int crowd, int number) {
    String key() {
      return crowd + "#" + number;
    }
  }

  /// A result as far as it is no mark, with what nobody else knows: who marked.
  record Shown(
      int varv,
      boolean sides,
      boolean withheld,
      Map<String, Side> invited,
      Map<Person, Side> marked) {

    Set<String> invited(Side side) {
      return invited.keySet().stream()
          .filter(person -> invited.get(person) == side)
          .collect(Collectors.toSet());
    }

    long marks(Side side) {
      return marked.values().stream().filter(side::equals).count();
    }

    boolean tells(Person person) {
      return marked.containsKey(person);
    }

    /// What the result adds the marks of these people to; a side of which nobody marked is no
    /// group.
    Object group(@Nullable Side seat) {
      if (seat == null || (sides && !marked.containsValue(seat))) {
        return "none";
      }
      return sides ? seat : "all";
    }
  }

  record Part(List<Person> people, int floor) {}

  record Cloth(List<Crowd> crowds) {

    /// What is shown of one varv after the other.
    List<Shown> shown(long seed) {
      var random = new Random(seed);
      var shown = new ArrayList<Shown>();
      var priors = new ArrayList<PriorResult>();
      for (int varv = 0; varv < crowds.getFirst().changes().size(); varv++) {
        var circle = circle(varv);
        var marked = marked(varv);
        var ballots =
            marked.values().stream()
                .map(side -> new Ballot(1 + random.nextInt(STEPS), side))
                .toList();
        if (Disclosure.of(STEPS, circle, ballots, priors, Floors.STANDARD)
            instanceof Figures figures) {
          priors.add(new PriorResult(circle, figures));
          shown.add(
              new Shown(
                  varv,
                  figures.sides() != null,
                  figures.sidesWithheld(),
                  circle.members(),
                  marked));
        }
      }
      return shown;
    }

    /// People whom no shown result puts into different groups.
    List<Part> parts(List<Shown> shown) {
      var parts = new HashMap<List<Object>, List<Person>>();
      people()
          .forEach(
              person ->
                  parts.computeIfAbsent(groups(person, shown), _ -> new ArrayList<>()).add(person));
      return parts.entrySet().stream()
          .map(part -> new Part(part.getValue(), floor(part.getKey())))
          .toList();
    }

    private List<Object> groups(Person person, List<Shown> shown) {
      var crowd = crowds.get(person.crowd());
      return shown.stream().map(result -> result.group(crowd.seat(result.varv()))).toList();
    }

    private static int floor(List<Object> groups) {
      return groups.stream().anyMatch(Side.class::isInstance) ? 5 : 4;
    }

    private Circle circle(int varv) {
      var members = new HashMap<String, Side>();
      for (var person : people()) {
        var seat = crowds.get(person.crowd()).seat(varv);
        if (seat != null) {
          members.put(person.key(), seat);
        }
      }
      return new Circle(members);
    }

    private Map<Person, Side> marked(int varv) {
      var marked = new HashMap<Person, Side>();
      for (var person : people()) {
        var crowd = crowds.get(person.crowd());
        if (crowd.marks(varv, person.number())) {
          marked.put(person, crowd.seat(varv));
        }
      }
      return marked;
    }

    private List<Person> people() {
      return IntStream.range(0, crowds.size())
          .boxed()
          .flatMap(
              crowd ->
                  IntStream.range(0, crowds.get(crowd).size())
                      .mapToObj(number -> new Person(crowd, number)))
          .toList();
    }
  }
}

package dialogduk.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.disclosure.Result.Sides;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/// Every property reads single marks (`[1, 1, 4]`), not figures, so that it counts another way than
/// the rule does.
class WordsTest {

  @Property
  void are_gathered_exactly_when_highest_and_lowest_mark_are_neighbours(
      @ForAll("markings") Marking marking) {
    var distance = marking.highest() - marking.lowest();
    assertThat(marking.word() == Word.GATHERED).isEqualTo(distance <= 1);
  }

  @Property
  void are_split_exactly_when_not_gathered_with_a_third_at_each_end(
      @ForAll("markings") Marking marking) {
    var gathered = marking.highest() - marking.lowest() <= 1;
    var thirds =
        3 * marking.low() >= marking.steps().size() && 3 * marking.high() >= marking.steps().size();
    assertThat(marking.word() == Word.SPLIT).isEqualTo(!gathered && thirds);
  }

  @Property
  void never_speak_of_sides_that_are_not_shown(@ForAll("markings") Marking marking) {
    assertThat(marking.word()).isNotEqualTo(Word.DIFFERS);
  }

  @Property
  void are_the_same_for_a_scale_read_from_the_other_end(@ForAll("markings") Marking marking) {
    assertThat(marking.mirrored().word()).isEqualTo(marking.word());
  }

  @Property
  void differ_exactly_when_most_of_each_side_are_at_opposite_ends(
      @ForAll("twoSides") Tuple2<Marking, Marking> both) {
    var employer = both.get1();
    var union = both.get2();
    var opposite =
        (employer.mostly(employer.low()) && union.mostly(union.high()))
            || (employer.mostly(employer.high()) && union.mostly(union.low()));
    assertThat(word(employer, union) == Word.DIFFERS).isEqualTo(opposite);
  }

  @Property
  void are_those_of_the_total_when_the_sides_do_not_differ(
      @ForAll("twoSides") Tuple2<Marking, Marking> both) {
    var word = word(both.get1(), both.get2());
    if (word != Word.DIFFERS) {
      assertThat(word).isEqualTo(both.get1().and(both.get2()).word());
    }
  }

  @Property
  void are_the_same_whichever_side_is_named_first(
      @ForAll("twoSides") Tuple2<Marking, Marking> both) {
    assertThat(word(both.get2(), both.get1())).isEqualTo(word(both.get1(), both.get2()));
  }

  @Example
  void are_those_of_the_page_that_describes_them() {
    assertThat(Disclosure.words(List.of(0, 2, 3, 2, 1), null)).isEqualTo(Word.SPREAD);
    assertThat(Disclosure.words(List.of(3, 3, 1, 1, 0), null)).isEqualTo(Word.SPREAD);
    assertThat(Disclosure.words(List.of(0, 0, 3, 5, 0), null)).isEqualTo(Word.GATHERED);
    assertThat(Disclosure.words(List.of(1, 2, 2, 1, 2), null)).isEqualTo(Word.SPLIT);
    assertThat(Disclosure.words(List.of(1, 2, 2, 2, 0), null)).isEqualTo(Word.SPREAD);
    assertThat(
            Disclosure.words(
                List.of(1, 3, 1, 1, 4), new Sides(List.of(0, 0, 0, 1, 4), List.of(1, 3, 1, 0, 0))))
        .isEqualTo(Word.DIFFERS);
  }

  @Example
  void need_more_than_half_of_a_side() {
    assertThat(
            Disclosure.words(
                List.of(3, 0, 6, 0, 3), new Sides(List.of(3, 0, 3, 0, 0), List.of(0, 0, 3, 0, 3))))
        .isEqualTo(Word.SPREAD);
  }

  @Example
  void take_one_step_for_an_end_below_five_steps() {
    assertThat(Disclosure.words(List.of(1, 2, 2, 1), null)).isEqualTo(Word.SPREAD);
    assertThat(Disclosure.words(List.of(2, 1, 1, 2), null)).isEqualTo(Word.SPLIT);
    assertThat(Disclosure.words(List.of(2, 1, 0, 1, 2), null)).isEqualTo(Word.SPLIT);
  }

  private static Word word(Marking employer, Marking union) {
    return Disclosure.words(
        employer.and(union).figures(), new Sides(employer.figures(), union.figures()));
  }

  @Provide
  Arbitrary<Marking> markings() {
    return Arbitraries.integers().between(2, 7).flatMap(WordsTest::markings);
  }

  @Provide
  Arbitrary<Tuple2<Marking, Marking>> twoSides() {
    return Arbitraries.integers()
        .between(2, 7)
        .flatMap(
            scale ->
                markings(scale).flatMap(one -> markings(scale).map(other -> Tuple.of(one, other))));
  }

  private static Arbitrary<Marking> markings(int scale) {
    return Arbitraries.integers()
        .between(1, scale)
        .list()
        .ofMinSize(1)
        .ofMaxSize(14)
        .map(steps -> new Marking(scale, steps));
  }

  /// Single marks on a scale.
  record Marking(int scale, List<Integer> steps) {

    Word word() {
      return Disclosure.words(figures(), null);
    }

    List<Integer> figures() {
      return IntStream.rangeClosed(1, scale)
          .mapToObj(step -> (int) steps.stream().filter(mark -> mark == step).count())
          .toList();
    }

    int lowest() {
      return steps.stream().min(Integer::compare).orElseThrow();
    }

    int highest() {
      return steps.stream().max(Integer::compare).orElseThrow();
    }

    long low() {
      return steps.stream().filter(step -> step <= (scale < 5 ? 1 : 2)).count();
    }

    long high() {
      return mirrored().low();
    }

    boolean mostly(long marks) {
      return 2 * marks > steps.size();
    }

    Marking mirrored() {
      return new Marking(scale, steps.stream().map(step -> scale + 1 - step).toList());
    }

    Marking and(Marking other) {
      return new Marking(scale, Stream.concat(steps.stream(), other.steps.stream()).toList());
    }
  }
}

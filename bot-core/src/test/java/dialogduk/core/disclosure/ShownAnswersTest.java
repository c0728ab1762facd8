package dialogduk.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.disclosure.ShownAnswers.HandedIn;
import dialogduk.core.disclosure.ShownAnswers.Slip;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShownAnswersTest {

  private static final int SEEDS = 24_000;

  private static List<HandedIn<String>> answers(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> new HandedIn<>("person" + number, "text" + number))
        .toList();
  }

  @Property
  void lose_and_invent_nothing(
      @ForAll @IntRange(max = 60) int count, @ForAll Openness openness, @ForAll long seed) {
    assertThat(ShownAnswers.arrange(answers(count), openness, seed))
        .extracting(Slip::answer)
        .containsExactlyInAnyOrderElementsOf(
            answers(count).stream().map(HandedIn::answer).toList());
  }

  @Property
  void keep_authors_where_they_belong_and_only_when_open(
      @ForAll @IntRange(max = 60) int count, @ForAll long seed) {
    assertThat(ShownAnswers.arrange(answers(count), Openness.OPEN, seed))
        .allSatisfy(
            slip -> assertThat(slip.author()).isEqualTo(slip.answer().replace("text", "person")));
    assertThat(ShownAnswers.arrange(answers(count), Openness.NAMELESS, seed))
        .allSatisfy(slip -> assertThat(slip.author()).isNull());
  }

  @Property
  void stand_in_the_same_order_for_the_same_seed(
      @ForAll @IntRange(max = 60) int count, @ForAll long seed) {
    assertThat(ShownAnswers.arrange(answers(count), Openness.NAMELESS, seed))
        .isEqualTo(ShownAnswers.arrange(answers(count), Openness.NAMELESS, seed));
  }

  @Test
  void are_lettered_as_columns_of_a_spreadsheet() {
    assertThat(ShownAnswers.arrange(answers(3), Openness.NAMELESS, 7))
        .extracting(Slip::letter)
        .containsExactly("A", "B", "C");
    assertThat(IntStream.of(25, 26, 51, 52, 701, 702).mapToObj(ShownAnswers::letter))
        .containsExactly("Z", "AA", "AZ", "BA", "ZZ", "AAA");
  }

  @Test
  void stand_in_each_of_24_orders_equally_often() {
    Map<List<String>, Integer> seen = new HashMap<>();
    seeds().forEach(seed -> seen.merge(order(4, seed), 1, Integer::sum));
    assertThat(seen).hasSize(24);
    // 23 degrees of freedom: 41.6 is exceeded by chance once in a hundred.
    assertThat(chiSquare(seen, 24)).isLessThan(41.6);
  }

  @Test
  void stand_in_each_of_12_places_equally_often() {
    for (int person = 0; person < 12; person++) {
      var answer = "text" + person;
      Map<Integer, Integer> seen = new HashMap<>();
      seeds().forEach(seed -> seen.merge(order(12, seed).indexOf(answer), 1, Integer::sum));
      // 11 degrees of freedom: 31.3 is exceeded by chance once in a thousand.
      assertThat(chiSquare(seen, 12)).isLessThan(31.3);
    }
  }

  @Test
  void stand_in_any_order_for_neighbouring_seeds_too() {
    Map<List<String>, Integer> seen = new HashMap<>();
    LongStream.range(0, SEEDS).forEach(seed -> seen.merge(order(4, seed), 1, Integer::sum));
    assertThat(chiSquare(seen, 24)).isLessThan(41.6);
  }

  private static LongStream seeds() {
    return new Random(20_260_306).longs(SEEDS);
  }

  private static List<String> order(int count, long seed) {
    return ShownAnswers.arrange(answers(count), Openness.NAMELESS, seed).stream()
        .map(Slip::answer)
        .toList();
  }

  private static double chiSquare(Map<?, Integer> seen, int cells) {
    var expected = (double) SEEDS / cells;
    return seen.values().stream()
        .mapToDouble(count -> (count - expected) * (count - expected) / expected)
        .sum();
  }
}

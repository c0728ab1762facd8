package dialogduk.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.bench.figures.Ratio.Better;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatioTest {

  private static Spread rounds(double... figures) {
    return Spread.of(java.util.Arrays.stream(figures).boxed().toList());
  }

  @Test
  void is_a_claim_when_our_worst_round_beats_their_best() {
    var ratio =
        Ratio.of(rounds(300, 310, 320, 330, 340), rounds(90, 95, 100, 105, 150), Better.HIGHER);

    assertThat(ratio.isClaim()).isTrue();
    assertThat(ratio.certain()).isEqualTo(2);
    assertThat(ratio.typical()).isEqualTo(3.2);
    assertThat(ratio.told()).isEqualTo("3.20 ×, at least 2.00 ×");
  }

  @Test
  void is_no_claim_when_one_of_our_rounds_is_as_bad_as_their_best() {
    var ratio =
        Ratio.of(rounds(100, 310, 320, 330, 340), rounds(90, 95, 96, 97, 100), Better.HIGHER);

    assertThat(ratio.isClaim()).isFalse();
    assertThat(ratio.told()).endsWith("no claim");
  }

  @Test
  void is_turned_round_where_less_is_better() {
    var ratio = Ratio.of(rounds(1, 1, 1, 1, 2), rounds(8, 9, 10, 10, 10), Better.LOWER);

    assertThat(ratio.certain()).isEqualTo(4);
    assertThat(ratio.typical()).isEqualTo(10);
  }

  @Test
  void is_no_claim_with_few_rounds() {
    var ratio = Ratio.of(rounds(300, 310), rounds(1, 2), Better.HIGHER);

    assertThat(ratio.isClaim()).isFalse();
    assertThat(ratio.told()).contains("too few rounds");
  }

  @Test
  void rests_on_the_median() {
    assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(new Spread(1, 2.5, 4, 4));
    assertThat(rounds(1, 2, 9).told(1)).isEqualTo("2.0 (1.0–9.0)");
  }
}

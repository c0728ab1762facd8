package dialogduk.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlatnessTest {

  @Test
  void is_there_when_three_in_a_row_cost_alike() {
    assertThat(Flatness.isFlat(List.of(900.0, 500.0, 400.0, 401.0, 399.0))).isTrue();
  }

  @Test
  void is_not_there_while_it_still_falls() {
    assertThat(Flatness.isFlat(List.of(900.0, 500.0, 400.0, 370.0, 340.0))).isFalse();
  }

  @Test
  void is_not_there_at_the_start() {
    assertThat(Flatness.isFlat(List.of(400.0, 400.0, 400.0))).isFalse();
  }
}

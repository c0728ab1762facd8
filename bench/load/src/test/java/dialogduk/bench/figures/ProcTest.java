package dialogduk.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcTest {

  @Test
  void adds_what_was_spent_in_the_program_and_in_the_kernel() {
    var stat =
        "4242 (a ) name) S 1 4242 4242 0 -1 4194304 100 0 0 0 250 50 7 8 20 0 30 0 12345 1 1 1";

    assertThat(Proc.cpuMicros(stat)).isEqualTo(3_000_000);
  }
}

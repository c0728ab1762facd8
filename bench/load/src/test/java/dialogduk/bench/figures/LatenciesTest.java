package dialogduk.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

  private static Latencies of(long... nanos) {
    var latencies = new Latencies();
    LongStream.of(nanos).forEach(latencies::add);
    return latencies;
  }

  @Test
  void tells_the_nearest_rank() {
    var hundred = of(LongStream.rangeClosed(1, 100).map(it -> 101 - it).toArray());

    assertThat(hundred.percentile(0.5)).isEqualTo(50);
    assertThat(hundred.percentile(0.99)).isEqualTo(99);
    assertThat(hundred.percentile(0.999)).isEqualTo(100);
    assertThat(hundred.max()).isEqualTo(100);
  }

  @Test
  void never_tells_a_latency_that_was_not_measured() {
    assertThat(of(10, 20).percentile(0.5)).isEqualTo(10);
    assertThat(of(10, 20).percentile(0.51)).isEqualTo(20);
    assertThat(of(LongStream.rangeClosed(1, 10).toArray()).percentile(0.9)).isEqualTo(9);
  }

  @Test
  void goes_on_after_it_was_asked() {
    var latencies = of(5, 1);
    assertThat(latencies.max()).isEqualTo(5);

    latencies.add(9);

    assertThat(latencies.max()).isEqualTo(9);
    assertThat(latencies.percentile(0.01)).isEqualTo(1);
  }

  @Test
  void is_0_for_none() {
    assertThat(of().percentile(0.99)).isZero();
  }

  @Test
  void refuses_a_share_that_is_none() {
    assertThatThrownBy(() -> of(1).percentile(99)).hasMessageContaining("at most 1");
  }
}

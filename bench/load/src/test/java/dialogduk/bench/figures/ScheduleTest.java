package dialogduk.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private static final long MILLI = 1_000_000;

  @Test
  void spaces_requests_evenly() {
    var schedule = Schedule.of(500, 1_000, Duration.ofSeconds(2));

    assertThat(schedule.count()).isEqualTo(2_000);
    assertThat(schedule.intended(0)).isEqualTo(500);
    assertThat(schedule.intended(1_999)).isEqualTo(500 + 1_999 * MILLI);
  }

  /// The server answers in one millisecond, but stands still for a second in the middle; whoever
  /// sends waits for it. Measured from the sending, one request of two thousand would be slow.
  @Test
  void counts_what_a_standing_server_made_late() {
    var schedule = Schedule.of(0, 1_000, Duration.ofSeconds(2));
    var latencies = new Latencies();
    long free = 0;
    for (int i = 0; i < schedule.count(); i++) {
      var sent = Math.max(schedule.intended(i), free);
      free = sent + (i == 500 ? 1_000 : 1) * MILLI;
      latencies.add(schedule.latency(i, free));
    }

    assertThat(latencies.percentile(0.25)).isEqualTo(MILLI);
    assertThat(latencies.percentile(0.5)).isGreaterThan(900 * MILLI);
    assertThat(latencies.max()).isEqualTo(1_000 * MILLI);
  }
}

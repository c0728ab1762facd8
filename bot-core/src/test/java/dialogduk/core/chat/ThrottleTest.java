package dialogduk.core.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThrottleTest {

  private static final Instant MORNING = Instant.parse("2027-03-01T08:00:00Z");
  private static final int MOST = 20;

  private final Throttle throttle = new Throttle(MOST, Duration.ofMinutes(1));

  /// H110.
  @Test
  void lets_hardly_any_of_a_million_guesses_through() {
    var between = Duration.ofMillis(5);
    var minutes = between.multipliedBy(1_000_000).toMinutes() + 1;

    var tried =
        IntStream.range(0, 1_000_000)
            .filter(n -> throttle.take(MORNING.plus(between.multipliedBy(n))))
            .count();

    assertThat(tried).isBetween(MOST * (minutes - 2), MOST * minutes);
  }

  @Test
  void counts_those_who_come_at_the_same_moment() {
    var tried = IntStream.range(0, 1_000).parallel().filter(_ -> throttle.take(MORNING)).count();

    assertThat(tried).isEqualTo(MOST);
  }

  @Test
  void forgets_a_miss_after_its_minute() {
    IntStream.range(0, MOST).forEach(_ -> throttle.take(MORNING));

    assertThat(throttle.take(MORNING.plusSeconds(60))).isFalse();
    assertThat(throttle.take(MORNING.plusSeconds(61))).isTrue();
  }

  @Test
  void takes_nothing_from_those_who_know_the_code() {
    for (int n = 0; n < 1_000; n++) {
      assertThat(throttle.take(MORNING)).isTrue();
      throttle.giveBack();
    }
  }
}

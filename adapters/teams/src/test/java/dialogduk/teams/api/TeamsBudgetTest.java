package dialogduk.teams.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialogduk.core.bot.Channel.Busy;
import dialogduk.core.bot.Channel.Gone;
import dialogduk.core.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TeamsBudgetTest {

  private static final String TENANT = "7e0a";
  private static final Duration MILLI = Duration.ofMillis(1);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-15T08:00:00Z"));
  private final TeamsBudget budget = budget(() -> 0);

  private TeamsBudget budget(DoubleSupplier chance) {
    return new TeamsBudget(clock, chance, Duration.ZERO);
  }

  /// Empty when it may be done, or how long to wait.
  private Optional<Duration> take(String conversation) {
    return take(budget, conversation);
  }

  private static Optional<Duration> take(TeamsBudget budget, String conversation) {
    try {
      budget.take(TENANT, conversation);
      return Optional.empty();
    } catch (Busy busy) {
      return Optional.of(busy.after());
    }
  }

  private void take(int many, Duration apart) {
    for (int i = 0; i < many; i++) {
      assertThat(take("room")).isEmpty();
      clock.moveBy(apart);
    }
  }

  // --- limits

  @Test
  void lets_seven_in_a_second_and_eight_in_two() {
    take(7, Duration.ZERO);

    assertThat(take("room")).contains(Duration.ofSeconds(1));
    clock.moveBy(Duration.ofSeconds(1));
    take(1, Duration.ZERO);
    assertThat(take("room")).contains(Duration.ofSeconds(1));
  }

  @Test
  void lets_sixty_in_half_a_minute() {
    take(60, Duration.ofMillis(400));

    assertThat(take("room")).contains(Duration.ofSeconds(6));
  }

  @Test
  void lets_eighteen_hundred_in_an_hour() {
    take(1_800, Duration.ofMillis(1_500));

    assertThat(take("room")).contains(Duration.ofMinutes(15));
  }

  @Test
  void counts_each_conversation_by_itself() {
    take(7, Duration.ZERO);

    assertThat(take("another")).isEmpty();
  }

  @Test
  void lets_the_app_do_thirty_things_a_second_in_a_tenant() {
    IntStream.range(0, 30).forEach(room -> assertThat(take("room " + room)).isEmpty());

    assertThat(take("one more")).contains(Duration.ofSeconds(1));
    assertThatCode(() -> budget.take("another", "one more")).doesNotThrowAnyException();
  }

  @Test
  void takes_nothing_when_it_must_wait() {
    IntStream.range(0, 30).forEach(room -> take("room " + room));
    IntStream.range(0, 10).forEach(_ -> take("one more"));
    clock.moveBy(Duration.ofSeconds(1));

    IntStream.range(0, 7).forEach(_ -> assertThat(take("one more")).isEmpty());
  }

  /// @param after the one before
  private record Step(Duration after, int room) {}

  private record Took(Instant at, String room) {}

  private record Limit(int allowed, Duration length, boolean ofTenant) {

    private boolean isFull(List<Took> took, String room, Instant now) {
      return took.stream()
              .filter(it -> ofTenant || it.room().equals(room))
              .filter(it -> it.at().isAfter(now.minus(length)))
              .count()
          >= allowed;
    }
  }

  private static final List<Limit> LIMITS =
      List.of(
          new Limit(7, Duration.ofSeconds(1), false),
          new Limit(8, Duration.ofSeconds(2), false),
          new Limit(60, Duration.ofSeconds(30), false),
          new Limit(1_800, Duration.ofHours(1), false),
          new Limit(30, Duration.ofSeconds(1), true));

  private static boolean isFull(List<Took> took, String room, Instant now) {
    return LIMITS.stream().anyMatch(limit -> limit.isFull(took, room, now));
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    var after =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.just(0)),
            Tuple.of(6, Arbitraries.integers().between(1, 400)),
            Tuple.of(1, Arbitraries.integers().between(401, 9_000)));
    var rooms = Arbitraries.integers().between(1, 6);
    return Combinators.combine(after, rooms)
        .as((millis, room) -> new Step(Duration.ofMillis(millis), room))
        .list()
        .ofMinSize(50)
        .ofMaxSize(400);
  }

  /// Counted by hand: whatever is let pass breaks no limit in any stretch of time, and whatever is
  /// refused would have, until the very moment that was told.
  @Property(tries = 100)
  void lets_as_much_pass_as_the_limits_allow_and_no_more(@ForAll("steps") List<Step> steps) {
    var took = new ArrayList<Took>();
    var fresh = budget(() -> 0);
    for (var step : steps) {
      clock.moveBy(step.after());
      var now = clock.instant();
      var room = "room " + step.room();
      var wait = take(fresh, room);
      assertThat(isFull(took, room, now)).isEqualTo(wait.isPresent());
      wait.ifPresent(
          until -> {
            assertThat(isFull(took, room, now.plus(until).minus(MILLI))).isTrue();
            assertThat(isFull(took, room, now.plus(until))).isFalse();
          });
      if (wait.isEmpty()) {
        took.add(new Took(now, room));
      }
    }
  }

  // --- when Teams asks to wait

  private Duration paused(Duration asked) {
    return budget.paused("room", new Busy("", asked)).after();
  }

  @Test
  void waits_as_long_as_teams_has_said() {
    assertThat(paused(Duration.ofSeconds(30))).isEqualTo(Duration.ofSeconds(30));
    clock.moveBy(Duration.ofSeconds(29));
    assertThat(take("room")).contains(Duration.ofSeconds(1));
    assertThat(take("another")).isEmpty();
    clock.moveBy(Duration.ofSeconds(1));
    assertThat(take("room")).isEmpty();
  }

  @Test
  void does_not_forget_a_long_wait_for_a_short_one() {
    paused(Duration.ofSeconds(30));
    paused(Duration.ofSeconds(1));

    assertThat(take("room")).contains(Duration.ofSeconds(30));
  }

  @Test
  @DisplayName("H300 waits longer with each time when Teams has not said")
  void waits_longer_and_longer() {
    assertThat(IntStream.range(0, 6).mapToObj(_ -> paused(Duration.ZERO).toSeconds()))
        .containsExactly(1L, 2L, 4L, 8L, 10L, 10L);
  }

  @Test
  void begins_anew_when_something_was_done() {
    paused(Duration.ZERO);
    paused(Duration.ZERO);
    budget.settled("room");

    assertThat(paused(Duration.ZERO)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  @DisplayName("H300 waits up to a half longer by chance, and never above fifteen seconds")
  void waits_by_chance() {
    var unlucky = budget(() -> Math.nextDown(1.0));
    var waits =
        IntStream.range(0, 8)
            .mapToObj(_ -> unlucky.paused("room", new Busy("", Duration.ZERO)).after())
            .toList();

    assertThat(waits.getFirst()).isBetween(Duration.ofMillis(1_499), Duration.ofMillis(1_500));
    assertThat(waits.getLast()).isBetween(Duration.ofMillis(14_999), Duration.ofSeconds(15));
  }

  // --- when Teams may not mean it

  private RuntimeException doubted() {
    return budget.doubted("room", new Connector.Doubtful("not found", Gone.What.ROOM));
  }

  @Test
  @DisplayName("H302 believes the third no, after more than twenty seconds")
  void believes_the_third_no() {
    var first = (Busy) doubted();
    var second = (Busy) doubted();

    assertThat(first.after().plus(second.after())).isGreaterThan(Duration.ofSeconds(20));
    assertThatThrownBy(
            () -> {
              throw doubted();
            })
        .isInstanceOfSatisfying(
            Gone.class, gone -> assertThat(gone.what()).isEqualTo(Gone.What.ROOM));
  }

  @Test
  void asks_nothing_while_it_doubts() {
    assertThat(take("room")).isEmpty();
    doubted();

    assertThat(take("room")).isPresent();
  }

  @Test
  void doubts_anew_when_something_was_done() {
    doubted();
    doubted();
    budget.settled("room");

    assertThat(doubted()).isInstanceOf(Busy.class);
  }

  @Test
  void leaves_a_margin_for_the_way_there() {
    var careful = new TeamsBudget(clock, () -> 0, Duration.ofMillis(300));
    for (int call = 0; call < 7; call++) {
      careful.take("tenant", "room");
    }

    assertThatThrownBy(() -> careful.take("tenant", "room"))
        .isInstanceOfSatisfying(
            Busy.class, busy -> assertThat(busy.after()).isEqualTo(Duration.ofMillis(1_300)));
  }
}

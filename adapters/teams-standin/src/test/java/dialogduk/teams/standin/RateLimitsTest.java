package dialogduk.teams.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  private final RateLimits limits = new RateLimits();

  private long send(String conversation, Instant now) {
    return limits.ask(Operation.POST, conversation, "t", now);
  }

  @Test
  void lets_seven_in_a_second_and_eight_in_two() {
    for (var i = 0; i < 7; i++) {
      assertThat(send("a", START)).isZero();
    }

    assertThat(send("a", START.plusMillis(900))).isEqualTo(1);
    assertThat(send("b", START)).isZero();
    assertThat(send("a", START.plusMillis(1_000))).isZero();
    assertThat(send("a", START.plusMillis(1_001))).isEqualTo(1);
    assertThat(send("a", START.plusMillis(2_000))).isZero();
    assertThat(limits.throttled())
        .extracting(RateLimits.Throttled::limit)
        .containsExactly("7 in PT1S", "8 in PT2S");
  }

  @Test
  void lets_sixty_in_half_a_minute() {
    var now = START;
    for (var i = 0; i < 60; i++) {
      assertThat(send("a", now)).isZero();
      now = now.plusMillis(400);
    }

    assertThat(send("a", now)).isEqualTo(6);
    assertThat(send("a", START.plusSeconds(30))).isZero();
  }

  @Test
  void lets_eighteen_hundred_in_an_hour() {
    var now = START;
    for (var i = 0; i < 1_800; i++) {
      assertThat(send("a", now)).isZero();
      now = now.plusMillis(1_000);
    }

    assertThat(send("a", now)).isEqualTo(1_800);
    assertThat(limits.throttled().getLast().limit()).isEqualTo("1800 in PT1H");
  }

  @Test
  void counts_posts_replies_edits_and_deletions_together() {
    for (var operation :
        new Operation[] {Operation.POST, Operation.REPLY, Operation.EDIT, Operation.DELETE}) {
      assertThat(limits.ask(operation, "a", "t", START)).isZero();
    }
    for (var i = 0; i < 3; i++) {
      assertThat(send("a", START)).isZero();
    }

    assertThat(limits.ask(Operation.EDIT, "a", "t", START)).isEqualTo(1);
  }

  @Test
  void lets_the_roster_be_read_twice_as_often_but_the_old_way_seldom() {
    for (var i = 0; i < 14; i++) {
      assertThat(limits.ask(Operation.PAGED_MEMBERS, "a", "t", START)).isZero();
    }
    for (var i = 0; i < 5; i++) {
      assertThat(limits.ask(Operation.MEMBERS, "a", "t", START)).isZero();
    }

    assertThat(limits.ask(Operation.MEMBER, "a", "t", START)).isEqualTo(1);
    assertThat(limits.ask(Operation.MEMBERS, "a", "t", START)).isEqualTo(60);
  }

  @Test
  void lets_an_app_do_thirty_things_a_second_in_a_tenant() {
    for (var i = 0; i < 30; i++) {
      assertThat(send("c" + i, START)).isZero();
    }

    assertThat(send("c30", START)).isEqualTo(1);
    assertThat(limits.ask(Operation.POST, "c30", "another", START)).isZero();
    assertThat(limits.throttled().getLast().limit()).isEqualTo("30 in PT1S");
  }

  @Test
  void counts_those_that_do_not_wait() {
    limits.told(Operation.POST, "a", Duration.ofSeconds(30), START);
    assertThat(send("a", START.plusSeconds(29))).isZero();
    assertThat(send("a", START.plusSeconds(30))).isZero();

    assertThat(limits.impatient()).isEqualTo(1);
  }

  @Test
  void can_be_off() {
    limits.off();
    for (var i = 0; i < 100; i++) {
      assertThat(send("a", START)).isZero();
    }

    assertThat(limits.throttled()).isEmpty();
  }
}

package dialogduk.teams.guard;

import static dialogduk.teams.guard.Forge.KID;
import static dialogduk.teams.guard.Forge.NOW;
import static dialogduk.teams.guard.Forge.activity;
import static dialogduk.teams.guard.Forge.good;
import static dialogduk.teams.guard.Forge.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.teams.guard.KeySource.Told;
import dialogduk.teams.guard.Verdict.Accepted;
import dialogduk.teams.guard.Verdict.Refused;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SigningKeysTest {

  private static final SigningKey KEY = Forge.key(Forge.TEAMS, "msteams");

  private final Ticks ticks = new Ticks();
  private final AtomicInteger asked = new AtomicInteger();
  private Told answer = new Told.Keys(Map.of(KID, KEY));

  private Told told() {
    asked.incrementAndGet();
    return answer;
  }

  private SigningKeys keys() {
    return keys(Runnable::run);
  }

  private SigningKeys keys(Executor background) {
    return new SigningKeys(this::told, background, ticks);
  }

  @Test
  void are_asked_for_once() {
    var keys = keys();
    keys.warm();
    for (int time = 0; time < 100; time++) {
      assertThat(keys.find(KID)).contains(KEY);
    }
    assertThat(asked).hasValue(1);
  }

  @Test
  void are_there_once_they_were_told() {
    assertThat(keys().areThere()).isFalse();
    assertThat(keys().areThere(Duration.ofSeconds(5))).isTrue();
    answer = new Told.Nothing("answers 503");
    assertThat(keys().areThere(Duration.ofSeconds(5))).isFalse();
  }

  @Test
  void are_asked_for_by_the_first_who_needs_one() {
    assertThat(keys().find(KID)).contains(KEY);
  }

  @Test
  @Timeout(30)
  void are_asked_for_once_when_many_need_one_at_the_same_time() throws Exception {
    var together = new CountDownLatch(50);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var keys =
          new SigningKeys(
              () -> {
                awaitUninterruptibly(together);
                return told();
              },
              threads,
              ticks);
      var all =
          IntStream.range(0, 50)
              .mapToObj(
                  _ ->
                      threads.submit(
                          () -> {
                            together.countDown();
                            return keys.find(KID);
                          }))
              .toList();
      for (var one : all) {
        one.get();
      }
    }
    assertThat(asked).hasValue(1);
  }

  @Test
  void are_asked_for_again_once_an_hour() {
    var keys = keys();
    keys.warm();
    ticks.moveBy(SigningKeys.FRESH.minusSeconds(1));
    keys.find(KID);
    assertThat(asked).hasValue(1);
    ticks.moveBy(Duration.ofSeconds(1));
    keys.find(KID);
    keys.find(KID);
    assertThat(asked).hasValue(2);
  }

  @Test
  @DisplayName("a flood of unknown keys asks once in two minutes")
  void bound_what_unknown_names_cost() {
    var keys = keys();
    keys.warm();
    for (int time = 0; time < 1_000; time++) {
      keys.find("forged-" + time);
    }
    assertThat(asked).hasValue(1);
    ticks.moveBy(SigningKeys.PAUSE);
    for (int time = 0; time < 1_000; time++) {
      keys.find("forged-" + time);
    }
    assertThat(asked).hasValue(2);
  }

  @Test
  void find_a_key_that_has_just_been_made() {
    var keys = keys();
    keys.warm();
    ticks.moveBy(SigningKeys.PAUSE);
    var next = Forge.key(Forge.STRANGER, "msteams");
    answer = new Told.Keys(Map.of(KID, KEY, "next", next));
    assertThat(keys.find("next")).contains(next);
  }

  @Test
  @DisplayName("H095 stay known when the issuer forgets one")
  void stay_known_when_forgotten() {
    var keys = keys();
    keys.warm();
    answer = new Told.Keys(Map.of("next", KEY));
    ticks.moveBy(SigningKeys.FRESH);
    keys.find(KID);
    assertThat(asked).hasValue(2);
    assertThat(keys.find(KID)).contains(KEY);
  }

  @Test
  void are_not_good_for_longer_than_a_day_after_they_were_told() {
    var keys = keys();
    keys.warm();
    answer = new Told.Keys(Map.of("next", KEY));
    ticks.moveBy(SigningKeys.LONGEST.minusSeconds(1));
    assertThat(keys.find(KID)).contains(KEY);
    ticks.moveBy(Duration.ofSeconds(2));
    assertThat(keys.find(KID)).isEmpty();
  }

  @Test
  @DisplayName("H095 stay known while the issuer answers rubbish, for a day")
  void stay_known_while_nothing_is_told() {
    var keys = keys();
    keys.warm();
    answer = new Told.Nothing("answers 500");
    ticks.moveBy(SigningKeys.LONGEST.minusSeconds(1));
    assertThat(keys.find(KID)).contains(KEY);
    ticks.moveBy(Duration.ofSeconds(2));
    assertThat(keys.find(KID)).isEmpty();
    assertThat(keys.areThere()).isFalse();
  }

  @Test
  void are_not_asked_for_more_often_than_the_pause_while_nothing_is_told() {
    var keys = keys();
    keys.warm();
    answer = new Told.Nothing("answers 500");
    ticks.moveBy(SigningKeys.FRESH);
    for (int time = 0; time < 100; time++) {
      keys.find(KID);
    }
    assertThat(asked).hasValue(2);
  }

  @Test
  void come_back_when_the_issuer_does() {
    answer = new Told.Nothing("cannot be reached");
    var keys = keys();
    keys.warm();
    assertThat(keys.find(KID)).isEmpty();
    answer = new Told.Keys(Map.of(KID, KEY));
    assertThat(keys.find(KID)).isEmpty();
    ticks.moveBy(SigningKeys.PAUSE_WITHOUT_KEYS);
    assertThat(keys.find(KID)).contains(KEY);
  }

  /// The issuer is asked on a queue that nobody works off, so an answer can never come.
  @Test
  void are_found_without_waiting_while_they_are_asked_for() {
    Queue<Runnable> waiting = new ArrayDeque<>();
    var keys = keys(waiting::add);
    keys.warm();
    waiting.remove().run();
    ticks.moveBy(SigningKeys.FRESH);
    for (int time = 0; time < 100; time++) {
      assertThat(keys.find(KID)).contains(KEY);
    }
    assertThat(waiting).hasSize(1);
    assertThat(asked).hasValue(1);
  }

  @Test
  void are_found_while_the_house_is_closing() {
    var keys =
        keys(
            work -> {
              if (asked.get() > 0) {
                throw new RejectedExecutionException();
              }
              work.run();
            });
    keys.warm();
    ticks.moveBy(SigningKeys.FRESH);
    assertThat(keys.find(KID)).contains(KEY);
    assertThat(keys.find("other")).isEmpty();
  }

  /// The second question is never answered while the test runs; good requests come meanwhile, and
  /// forged ones with keys that nobody knows.
  @Test
  @Timeout(30)
  @DisplayName("H094 a key server that hangs delays no good request")
  void delay_nobody_while_the_issuer_hangs() throws Exception {
    var released = new CountDownLatch(1);
    var hangs = new CountDownLatch(1);
    KeySource hanging =
        () -> {
          if (asked.incrementAndGet() > 1) {
            hangs.countDown();
            awaitUninterruptibly(released);
          }
          return answer;
        };
    try (var background = Executors.newVirtualThreadPerTaskExecutor()) {
      var guard = new TokenGuard(Guards.settings(), new SigningKeys(hanging, background, ticks));
      assertThat(check(guard, KID)).isInstanceOf(Accepted.class);
      ticks.moveBy(SigningKeys.FRESH);
      assertThat(check(guard, KID)).isInstanceOf(Accepted.class);
      hangs.await();
      var forged = new HashMap<String, Future<Verdict>>();
      for (int time = 0; time < 8; time++) {
        var kid = "forged-" + time;
        forged.put(kid, background.submit(() -> check(guard, kid)));
      }
      var slowest = Duration.ZERO;
      for (int time = 0; time < 200; time++) {
        var begin = System.nanoTime();
        assertThat(check(guard, KID)).isInstanceOf(Accepted.class);
        var took = Duration.ofNanos(System.nanoTime() - begin);
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
      }
      assertThat(slowest).isLessThan(Duration.ofSeconds(1));
      for (var verdict : forged.values()) {
        assertThat(verdict.get(10, TimeUnit.SECONDS)).isEqualTo(new Refused(Why.UNKNOWN_KEY));
      }
      assertThat(asked).hasValue(2);
      assertThat(released.getCount()).isEqualTo(1);
      released.countDown();
    }
  }

  private static Verdict check(TokenGuard guard, String kid) {
    var token = good().header("kid", kid).bearer();
    return guard.check(List.of(token), json(activity()).getBytes(UTF_8), NOW);
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}

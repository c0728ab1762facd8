package dialogduk.teams.guard;

import static dialogduk.teams.guard.Forge.KID;
import static dialogduk.teams.guard.Forge.NOW;
import static dialogduk.teams.guard.Forge.STRANGER;
import static dialogduk.teams.guard.Forge.TEAMS;
import static dialogduk.teams.guard.Forge.activity;
import static dialogduk.teams.guard.Forge.good;
import static dialogduk.teams.guard.Forge.json;
import static dialogduk.teams.guard.Forge.jwk;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.teams.guard.Verdict.Accepted;
import dialogduk.teams.guard.Verdict.Refused;
import dialogduk.teams.trust.Fetch;
import dialogduk.teams.trust.LoopbackServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The guard with a key server that changes its keys, falls silent, dies or answers rubbish.
@Timeout(120)
class KeyOutageIT {

  private static final String OPENID = "/openid";
  private static final String KEYS = "/keys";

  private final Ticks ticks = new Ticks();
  private final LoopbackServer server = new LoopbackServer();
  private final Fetch fetch = new Fetch(Duration.ofSeconds(30));
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

  /// Asks on the thread that needs a key, so that no test depends on how fast this machine is.
  private final TokenGuard guard = new TokenGuard(Guards.settings(), keys(Runnable::run));

  private SigningKeys keys(Executor executor) {
    return new SigningKeys(new KeyServer(server.at(OPENID), fetch), executor, ticks);
  }

  @AfterEach
  void close() {
    server.close();
    fetch.close();
    background.shutdownNow();
  }

  private void tells(Object... keys) {
    server.on(OPENID, 200, json(Map.of("jwks_uri", server.at(KEYS))));
    server.on(KEYS, 200, json(Map.of("keys", List.of(keys))));
  }

  private Verdict check(Forge token) {
    return check(guard, token);
  }

  private static Verdict check(TokenGuard guard, Forge token) {
    return guard.check(List.of(token.bearer()), json(activity()).getBytes(UTF_8), NOW);
  }

  private static Forge rotated() {
    return good().header("kid", "next").signedBy(STRANGER);
  }

  @Test
  void lets_by_what_the_issuers_keys_have_signed() {
    tells(jwk(KID, TEAMS, "msteams"));
    assertThat(check(good())).isInstanceOf(Accepted.class);
    assertThat(check(good().signedBy(STRANGER))).isEqualTo(new Refused(Why.NOT_SIGNED));
  }

  @Test
  void follows_the_issuer_to_its_next_key() {
    tells(jwk(KID, TEAMS, "msteams"));
    assertThat(check(good())).isInstanceOf(Accepted.class);
    tells(jwk(KID, TEAMS, "msteams"), jwk("next", STRANGER, "msteams"));
    assertThat(check(rotated())).isEqualTo(new Refused(Why.UNKNOWN_KEY));
    ticks.moveBy(SigningKeys.PAUSE);
    assertThat(check(rotated())).isInstanceOf(Accepted.class);
  }

  @Test
  @DisplayName("H094 eight at a time are let by within a second while the key server is silent")
  void delays_nobody_while_the_server_is_silent() throws Exception {
    tells(jwk(KID, TEAMS, "msteams"));
    var silent = new AtomicBoolean();
    Executor executor =
        work -> (silent.get() ? background : (Executor) Runnable::run).execute(work);
    var quick = new TokenGuard(Guards.settings(), keys(executor));
    assertThat(check(quick, good())).isInstanceOf(Accepted.class);
    server.on(OPENID, server.silence());
    silent.set(true);
    ticks.moveBy(SigningKeys.FRESH);
    var asked = new ArrayList<Callable<Duration>>();
    for (int time = 0; time < 200; time++) {
      asked.add(() -> timeOfAGoodOne(quick));
    }
    try (var eight = Executors.newFixedThreadPool(8)) {
      for (Future<Duration> took : eight.invokeAll(asked)) {
        assertThat(took.get()).isLessThan(Duration.ofSeconds(1));
      }
    }
    assertThat(server.asked(OPENID)).isLessThanOrEqualTo(2);
  }

  private static Duration timeOfAGoodOne(TokenGuard guard) {
    var token = good();
    var begin = System.nanoTime();
    assertThat(check(guard, token)).isInstanceOf(Accepted.class);
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  @Test
  @DisplayName("H095 goes on with the keys it has when the key server answers rubbish or dies")
  void goes_on_with_what_it_has() {
    tells(jwk(KID, TEAMS, "msteams"));
    assertThat(check(good())).isInstanceOf(Accepted.class);
    for (var page :
        List.<Runnable>of(
            () -> server.on(OPENID, 200, "<html>"),
            () -> server.on(OPENID, 500, ""),
            () -> tells(jwk("other", STRANGER, "msteams")),
            () -> server.on(KEYS, 200, "z".repeat(10_000_000)),
            server::close)) {
      page.run();
      ticks.moveBy(SigningKeys.FRESH);
      assertThat(check(good())).isInstanceOf(Accepted.class);
      assertThat(check(good().header("kid", "unknown"))).isEqualTo(new Refused(Why.UNKNOWN_KEY));
    }
  }

  @Test
  void lets_nobody_by_while_no_key_was_ever_told() {
    server.on(OPENID, 500, "");
    assertThat(check(good())).isEqualTo(new Refused(Why.UNKNOWN_KEY));
    tells(jwk(KID, TEAMS, "msteams"));
    ticks.moveBy(SigningKeys.PAUSE_WITHOUT_KEYS);
    assertThat(check(good())).isInstanceOf(Accepted.class);
  }
}

package dialogduk.slack.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialogduk.core.bot.Installations;
import dialogduk.core.bot.Ledger.LedgerFailure;
import dialogduk.slack.standin.Fault;
import dialogduk.slack.standin.Options;
import dialogduk.slack.standin.SettableTime;
import dialogduk.slack.standin.Standin;
import dialogduk.slack.standin.Team;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Tokens that live for twelve hours, against a stand-in workspace.
class InstalledTokensIT {

  private static final String REDIRECT = "https://dialog.example.se/slack/oauth_redirect";

  private final SettableTime clock = new SettableTime(Instant.parse("2026-03-15T08:00:00Z"));
  private final Standin standin = Standin.start(Options.at(clock));
  private final Team team = standin.team("T1", "myndigheten");
  private final Memory memory = new Memory();
  private final Oauth oauth =
      new Oauth(standin.apiUrl(), Standin.CLIENT_ID, Standin.CLIENT_SECRET, clock);
  private final InstalledTokens tokens = new InstalledTokens(memory, oauth, clock);

  @BeforeEach
  void install() throws Oauth.Refused {
    standin.limits().off();
    tokens.install(oauth.installed(standin.oauthCode(team), REDIRECT));
  }

  @AfterEach
  void close() {
    standin.close();
  }

  private static final class Memory implements Installations {
    private final Map<Workspace, String> secrets = new ConcurrentHashMap<>();
    private final Map<String, String> enterprises = new ConcurrentHashMap<>();
    private volatile boolean full;

    @Override
    public Optional<Installation> of(String chat, String team) {
      return secrets.keySet().stream()
          .filter(workspace -> workspace.team().equals(team))
          .findFirst()
          .or(
              () ->
                  Optional.ofNullable(enterprises.get(team)).map(it -> new Workspace(chat, it, "")))
          .flatMap(this::find);
    }

    @Override
    public Optional<Installation> find(Workspace workspace) {
      return Optional.ofNullable(secrets.get(workspace))
          .map(secret -> new Installation(workspace, secret));
    }

    @Override
    public List<Workspace> all(String chat) {
      return List.copyOf(secrets.keySet());
    }

    @Override
    public void keep(Installation installation) {
      if (full) {
        throw new LedgerFailure("the disk is full", null);
      }
      secrets.put(installation.workspace(), installation.secret());
    }

    @Override
    public void forget(Workspace workspace) {
      secrets.remove(workspace);
    }

    @Override
    public void belongs(String chat, String team, String enterprise) {
      enterprises.put(team, enterprise);
    }
  }

  private int calls() {
    return standin.received("oauth.v2.access").size();
  }

  @Test
  void are_found_by_their_team() {
    assertThat(tokens.of("T1")).contains(team.token());
    assertThat(tokens.of("T2")).isEmpty();
    assertThat(tokens.teams()).containsExactly("T1");
  }

  @Test
  void are_left_alone_while_they_are_fresh() {
    clock.advance(Duration.ofHours(10));

    assertThat(tokens.of("T1")).contains(team.token());
    assertThat(calls()).isEqualTo(1);
  }

  @Test
  void are_changed_once_before_they_expire_however_many_ask() throws Exception {
    var before = team.token();
    clock.advance(Duration.ofMinutes(11 * 60 + 30));
    standin.faults().next("oauth.v2.access", new Fault.Slow(Duration.ofMillis(300)));

    var barrier = new CyclicBarrier(20);
    Callable<Optional<String>> asking =
        () -> {
          barrier.await();
          return tokens.of("T1");
        };
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked = IntStream.range(0, 20).mapToObj(_ -> executor.submit(asking)).toList();
      for (var answer : asked) {
        assertThat(answer.get()).contains(team.token());
      }
    }
    assertThat(team.token()).isNotEqualTo(before);
    assertThat(calls()).isEqualTo(2);
  }

  @Test
  void are_changed_again_and_again() {
    for (int half = 0; half < 4; half++) {
      clock.advance(Duration.ofMinutes(11 * 60 + 30));
      assertThat(tokens.of("T1")).contains(team.token());
    }
    assertThat(calls()).isEqualTo(5);
  }

  @Test
  void are_used_to_the_end_while_slack_does_not_answer() {
    var before = team.token();
    standin.faults().always("oauth.v2.access", new Fault.Broken(500));
    clock.advance(Duration.ofMinutes(11 * 60 + 30));
    assertThat(tokens.of("T1")).contains(before);

    clock.advance(Duration.ofHours(1));
    assertThatThrownBy(() -> tokens.of("T1"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageNotContaining("xoxe");
    standin.faults().clear();
    assertThat(tokens.of("T1")).contains(team.token());
  }

  @Test
  void are_none_when_slack_does_not_change_them_any_more() {
    clock.advance(Duration.ofHours(13));
    standin.faults().next("oauth.v2.access", new Fault.Says("invalid_refresh_token"));

    assertThat(tokens.of("T1")).isEmpty();
  }

  @Test
  void are_used_by_nobody_before_they_are_kept() {
    clock.advance(Duration.ofMinutes(11 * 60 + 30));
    memory.full = true;

    assertThatThrownBy(() -> tokens.of("T1")).isInstanceOf(LedgerFailure.class);
  }

  @Test
  void are_gone_at_once_when_the_app_is() {
    tokens.uninstalled("", "T2", Long.MAX_VALUE);
    assertThat(tokens.of("T1")).isPresent();

    tokens.uninstalled("", "T1", clock.instant().getEpochSecond());

    assertThat(tokens.of("T1")).isEmpty();
    assertThat(memory.secrets).isEmpty();
  }

  @Test
  void are_not_taken_by_old_news_from_an_app_that_was_installed_anew() throws Exception {
    var gone = clock.instant().getEpochSecond();
    tokens.uninstalled("", "T1", gone);
    clock.advance(Duration.ofMinutes(1));
    tokens.install(oauth.installed(standin.oauthCode(team), REDIRECT));

    tokens.uninstalled("", "T1", gone);

    assertThat(tokens.of("T1")).contains(team.token());
  }

  @Test
  void of_an_enterprise_are_for_its_teams_until_it_uninstalls() {
    var forAll = new Grant("xoxb-for-all", "", null, 0, "koncernen");
    memory.keep(
        new Installations.Installation(
            new Installations.Workspace("slack", "E1", ""), forAll.written()));
    assertThat(tokens.of("T7")).isEmpty();
    tokens.belongs("T7", "E1");

    assertThat(tokens.of("T7")).contains("xoxb-for-all");
    tokens.uninstalled("E1", "", Long.MAX_VALUE);
    assertThat(tokens.of("T7")).isEmpty();
    assertThat(tokens.of("T1")).isPresent();
  }

  @Test
  void are_never_told() {
    assertThat(memory.find(memory.all("slack").getFirst()).orElseThrow().toString())
        .doesNotContain("xoxe");
    assertThat(Grant.read(memory.secrets.values().iterator().next()).toString())
        .doesNotContain("xoxe");
  }
}

package dialogduk.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.card.CheckCard.Finding;
import dialogduk.core.card.CheckCard.Kind;
import dialogduk.slack.SlackName;
import dialogduk.slack.standin.Fault;
import dialogduk.slack.standin.Team;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The look at the connection, against a stand-in workspace.
class SlackCheckIT {

  private static final String ADDRESS = "https://dialog.example.se";

  private final Workspace workspace = new Workspace();
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final Team team = workspace.standin().installed("T1");

  @AfterEach
  void close() {
    workspace.close();
    executor.close();
  }

  private SlackCheck check(InstantSource clock) {
    return new SlackCheck(
        workspace.calls(), () -> List.of(Finding.of(Kind.REQUESTS_WELL)), ADDRESS, clock, executor);
  }

  private List<Finding> found() {
    return check(InstantSource.system()).of(new SlackName("T1", "C1"), true);
  }

  @Test
  void finds_all_well() {
    assertThat(found())
        .containsExactly(
            Finding.of(Kind.TOKEN_WELL, "myndigheten"),
            Finding.of(Kind.SCOPES_WELL),
            Finding.of(Kind.CLOCK_WELL),
            Finding.of(Kind.REQUESTS_WELL),
            Finding.of(Kind.ADDRESS, ADDRESS),
            Finding.of(Kind.ROOM_WELL, "#dialog"));
  }

  @Test
  void finds_a_revoked_token() {
    team.refusesWith("token_revoked");

    assertThat(found())
        .contains(Finding.of(Kind.TOKEN_REFUSED, "token_revoked"), Finding.of(Kind.ROOM_UNTOLD))
        .extracting(Finding::kind)
        .doesNotContain(Kind.TOKEN_WELL, Kind.SCOPES_WELL);
  }

  @Test
  void finds_every_missing_scope() {
    var granted =
        Team.SCOPES.stream()
            .filter(scope -> !Set.of("users:read", "im:write").contains(scope))
            .collect(Collectors.toSet());
    team.grants(granted);

    assertThat(found())
        .contains(
            Finding.of(Kind.SCOPE_MISSING, "users:read"),
            Finding.of(Kind.SCOPE_MISSING, "im:write"))
        .doesNotContain(Finding.of(Kind.SCOPES_WELL));
  }

  @Test
  void finds_that_the_bot_is_not_in_the_channel() {
    workspace.standin().events().botRemoved("C1");

    assertThat(found()).endsWith(Finding.of(Kind.ROOM_NOT_MEMBER));
  }

  @Test
  void finds_a_private_channel_that_the_bot_cannot_see() {
    workspace.standin().privateChannel(team, "C3", "stängd", "U1");
    workspace.standin().events().botRemoved("C3");

    assertThat(check(InstantSource.system()).of(new SlackName("T1", "C3"), true))
        .endsWith(Finding.of(Kind.ROOM_NOT_MEMBER));
  }

  @Test
  void finds_an_archived_channel() {
    workspace.standin().events().archived("C1", "U1");

    assertThat(found()).endsWith(Finding.of(Kind.ROOM_ARCHIVED, "#dialog"));
  }

  @Test
  void finds_a_clock_that_is_wrong() {
    var fast = InstantSource.offset(InstantSource.system(), Duration.ofMinutes(10));

    assertThat(check(fast).granted("T1"))
        .extracting(Finding::kind)
        .contains(Kind.CLOCK_WRONG)
        .doesNotContain(Kind.CLOCK_WELL);
  }

  @Test
  void says_nothing_of_a_room_to_somebody_who_is_in_none() {
    assertThat(check(InstantSource.system()).of(new SlackName("T1", "U1"), false))
        .endsWith(Finding.of(Kind.ADDRESS, ADDRESS));
  }

  /// Slack waits three seconds for the answer to a command.
  @Test
  void does_not_wait_for_a_slow_slack() {
    workspace.standin().faults().always("auth.test", new Fault.Slow(Duration.ofSeconds(8)));
    var begun = System.nanoTime();

    assertThat(found()).startsWith(Finding.of(Kind.TOKEN_UNANSWERED));
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(2_600));
  }
}

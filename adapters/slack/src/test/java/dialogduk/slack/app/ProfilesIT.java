package dialogduk.slack.app;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.slack.api.Budget;
import dialogduk.slack.api.SlackCalls;
import dialogduk.slack.app.Gesture.Who;
import dialogduk.slack.standin.Account;
import dialogduk.slack.standin.Fault;
import dialogduk.slack.standin.Options;
import dialogduk.slack.standin.Standin;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProfilesIT {

  private static final int AT_ONCE = 30;

  private final Standin standin = Standin.start(Options.at(InstantSource.system()));
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private SlackCalls calls;
  private Profiles profiles;

  @BeforeEach
  void connect() {
    var token = standin.team("T1", "myndigheten").token();
    var still = InstantSource.fixed(InstantSource.system().instant());
    calls = new SlackCalls(standin.apiUrl(), _ -> Optional.of(token), new Budget(still));
    profiles = new Profiles(calls, "sv", executor);
  }

  @AfterEach
  void close() {
    calls.close();
    standin.close();
    executor.close();
  }

  private Who english(int number) {
    var user = "U" + number;
    standin.account(new Account(user, "T1", "Name", Account.Kind.MEMBER, false, "en-GB"));
    return new Who("slack:T1:" + user, "T1", user, "payload" + number);
  }

  private long asked() {
    return standin.received("users.info").size();
  }

  @Test
  void asks_once_for_each() {
    var author = profiles.author(english(1));

    assertThat(author.name()).isEqualTo("Name");
    assertThat(author.language()).isEqualTo("en");
    assertThat(profiles.author(english(1))).isEqualTo(author);
    assertThat(asked()).isEqualTo(1);
  }

  @Test
  void does_with_the_payload_when_more_come_at_once_than_may_be_asked_for() {
    for (int i = 0; i < AT_ONCE; i++) {
      profiles.author(english(i));
    }

    var next = profiles.author(english(AT_ONCE));

    assertThat(next.name()).isEqualTo("payload" + AT_ONCE);
    assertThat(next.language()).isEqualTo("sv");
    assertThat(asked()).isEqualTo(AT_ONCE);
  }

  @Test
  void does_not_ask_at_each_press_while_slack_is_out_of_order() {
    standin.faults().next("users.info", new Fault.Broken(500));

    assertThat(profiles.author(english(1)).name()).isEqualTo("payload1");
    assertThat(profiles.author(english(1)).name()).isEqualTo("payload1");
    assertThat(asked()).as("the first may have been given up").isLessThanOrEqualTo(1);
  }
}

package dialogduk.teams.api;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.card.CheckCard;
import dialogduk.core.card.CheckCard.Finding;
import dialogduk.core.card.CheckCard.Kind;
import dialogduk.core.text.Texts;
import dialogduk.teams.TeamsName;
import dialogduk.teams.api.TeamsCheck.Looks;
import dialogduk.teams.api.TeamsCheck.Mode;
import dialogduk.teams.credentials.NoToken;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TeamsCheckTest {

  private static final String ADDRESS = "https://dialog.example.se";
  private static final TeamsName ROOM = new TeamsName("t1", "19:room@thread.tacv2");
  private static final TeamsName PERSON =
      new TeamsName("t1", "00000000-0000-0000-0000-000000000001");
  private static final String SERVICE = "https://smba.trafficmanager.net/emea/";

  private Mode mode = Mode.REGISTERED;
  private Optional<NoToken> noToken = Optional.empty();
  private boolean keys = true;
  private boolean heard = true;
  private Optional<Duration> clock = Optional.of(Duration.ofSeconds(3));
  private Optional<Contact> contact =
      Optional.of(Contact.room(SERVICE, "28:bot", ROOM.id(), Optional.empty()));
  private String address = ADDRESS;

  private TeamsCheck check() {
    return new TeamsCheck(
        mode,
        new Looks(() -> noToken, () -> keys, () -> heard, () -> clock, _ -> contact),
        address,
        Runnable::run);
  }

  private List<Finding> found() {
    return check().of(ROOM);
  }

  private static Contact person(Optional<String> conversation) {
    return Contact.person(SERVICE, "28:bot", "29:user", conversation);
  }

  @Test
  void finds_all_well() {
    assertThat(found())
        .containsExactly(
            Finding.of(Kind.TEAMS_TOKEN_WELL),
            Finding.of(Kind.TEAMS_KEYS_WELL),
            Finding.of(Kind.CLOCK_WELL),
            Finding.of(Kind.TEAMS_REQUESTS_WELL),
            Finding.of(Kind.ADDRESS, ADDRESS),
            Finding.of(Kind.TEAMS_ROOM_WELL));
  }

  @Test
  void tells_at_the_start_what_needs_nobody_to_write() {
    assertThat(check().general())
        .containsExactly(
            Finding.of(Kind.TEAMS_TOKEN_WELL),
            Finding.of(Kind.TEAMS_KEYS_WELL),
            Finding.of(Kind.CLOCK_WELL),
            Finding.of(Kind.ADDRESS, ADDRESS));
  }

  @ParameterizedTest
  @CsvSource({
    "WRONG_SECRET, TEAMS_TOKEN_SECRET",
    "UNKNOWN_APP, TEAMS_TOKEN_APP",
    "WRONG_TENANT, TEAMS_TOKEN_TENANT",
    "REFUSED, TEAMS_TOKEN_REFUSED",
    "UNANSWERED, TEAMS_TOKEN_UNANSWERED"
  })
  void finds_why_there_is_no_token(NoToken why, Kind kind) {
    noToken = Optional.of(why);

    assertThat(found())
        .startsWith(Finding.of(kind))
        .doesNotContain(Finding.of(Kind.TEAMS_TOKEN_WELL));
    assertThat(check().general()).startsWith(Finding.of(kind));
  }

  @Test
  void finds_that_no_keys_are_known() {
    keys = false;

    assertThat(found())
        .contains(Finding.of(Kind.TEAMS_KEYS_NONE))
        .doesNotContain(Finding.of(Kind.TEAMS_KEYS_WELL));
  }

  @Test
  void finds_that_nothing_has_come() {
    heard = false;

    assertThat(found())
        .contains(Finding.of(Kind.TEAMS_REQUESTS_NONE))
        .doesNotContain(Finding.of(Kind.TEAMS_REQUESTS_WELL));
  }

  @ParameterizedTest
  @ValueSource(ints = {10, -10})
  void finds_a_clock_that_is_wrong(int minutes) {
    clock = Optional.of(Duration.ofMinutes(minutes));

    assertThat(found()).contains(Finding.of(Kind.CLOCK_WRONG, "10"));
  }

  @Test
  void says_nothing_of_the_clock_when_nobody_has_told_the_time() {
    clock = Optional.empty();

    assertThat(found())
        .extracting(Finding::kind)
        .hasSize(5)
        .doesNotContain(Kind.CLOCK_WELL, Kind.CLOCK_WRONG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:8080", "https://127.0.0.1", "http://dialog.example.se"})
  void finds_an_address_that_others_do_not_reach(String local) {
    address = local;

    assertThat(found()).contains(Finding.of(Kind.TEAMS_ADDRESS_LOCAL, local));
  }

  @Test
  void finds_a_room_that_is_not_known() {
    contact = Optional.empty();

    assertThat(found()).endsWith(Finding.of(Kind.TEAMS_ROOM_UNKNOWN));
  }

  @Test
  void finds_whether_a_person_can_be_written_to() {
    contact = Optional.of(person(Optional.of("a:1")));
    assertThat(check().of(PERSON)).endsWith(Finding.of(Kind.TEAMS_PERSON_WELL));

    contact = Optional.of(person(Optional.empty()));
    assertThat(check().of(PERSON)).endsWith(Finding.of(Kind.TEAMS_PERSON_UNKNOWN));
  }

  @Test
  void warns_while_developing_and_asks_for_no_tokens_keys_or_address() {
    mode = Mode.DEVELOPING;
    clock = Optional.empty();
    noToken = Optional.of(NoToken.REFUSED);
    keys = false;
    address = "http://localhost:8080";

    assertThat(found())
        .containsExactly(
            Finding.of(Kind.TEAMS_DEV),
            Finding.of(Kind.TEAMS_REQUESTS_WELL),
            Finding.of(Kind.TEAMS_ROOM_WELL));
    assertThat(Kind.TEAMS_DEV.isFault()).isTrue();
  }

  @Test
  void is_told_in_both_languages() {
    noToken = Optional.of(NoToken.WRONG_SECRET);

    assertThat(CheckCard.of(Texts.in("sv"), found(), List.of()).plain())
        .isEqualTo("Anslutningen: 1 fel");
    assertThat(found().getFirst().told(Texts.in("en")))
        .startsWith("Microsoft does not accept the secret of the bot. TEAMS_APP_PASSWORD is wrong");
    assertThat(found().getFirst().told(Texts.in("sv")))
        .startsWith("Microsoft godtar inte botens hemlighet. TEAMS_APP_PASSWORD är fel");
  }

  @Test
  @Timeout(30)
  void does_not_wait_for_a_slow_server() {
    var never = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var looks =
          new Looks(
              () -> {
                awaitUninterruptibly(never);
                return Optional.empty();
              },
              () -> {
                awaitUninterruptibly(never);
                return true;
              },
              () -> heard,
              () -> clock,
              _ -> contact);
      var found = new TeamsCheck(mode, looks, ADDRESS, threads, Duration.ofMillis(50)).of(ROOM);
      never.countDown();

      assertThat(found)
          .startsWith(Finding.of(Kind.TEAMS_TOKEN_UNANSWERED), Finding.of(Kind.TEAMS_KEYS_NONE))
          .endsWith(Finding.of(Kind.TEAMS_ROOM_WELL));
    }
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}

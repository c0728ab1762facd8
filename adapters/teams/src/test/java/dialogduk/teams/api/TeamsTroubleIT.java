package dialogduk.teams.api;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.bot.Channel.Busy;
import dialogduk.core.bot.Channel.Gone;
import dialogduk.core.bot.Channel.Setting;
import dialogduk.core.bot.Shown.Trouble;
import dialogduk.core.testkit.KeptRooms;
import dialogduk.core.testkit.KeptRooms.Said;
import dialogduk.teams.standin.ConnectorError;
import dialogduk.teams.standin.Conversation;
import dialogduk.teams.standin.Fault;
import dialogduk.teams.standin.Operation;
import dialogduk.teams.standin.Received;
import dialogduk.teams.standin.Standin;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/// Rooms are kept against a stand-in while the clock is moved: what Teams refuses for good is not
/// asked for again and again, others go on, and everything else heals.
class TeamsTroubleIT {

  private static final Duration DAY = Duration.ofDays(1);

  private final KeptTenant chat = new KeptTenant(2);
  private final Standin standin = chat.tenant().standin();
  private final KeptRooms rooms = new KeptRooms(chat, 2);

  @AfterEach
  void close() {
    chat.close();
  }

  private Conversation room() {
    return chat.tenant().conversation(1);
  }

  private List<Received> asked(Operation operation) {
    return standin.received(operation).stream()
        .filter(it -> it.conversation().equals(room().id()))
        .toList();
  }

  // --- what is refused for good

  @ParameterizedTest(name = "R-30 post: {0}")
  @CsvSource({
    "BAD_SYNTAX, NOT_TAKEN",
    "BAD_ARGUMENT, NOT_TAKEN",
    "UNAUTHORIZED, NOT_ALLOWED",
    "BOT_NOT_REGISTERED, NOT_ALLOWED",
    "FORBIDDEN, NOT_ALLOWED",
    "BOT_DISABLED_BY_ADMIN, NOT_ALLOWED",
    "BOT_NOT_IN_ROSTER, NOT_IN_ROOM",
    "CONVERSATION_BLOCKED_BY_USER, NO_ROOM",
    "MESSAGE_WRITES_BLOCKED, NO_ROOM",
    "NOT_ENOUGH_PERMISSIONS, NOT_ALLOWED",
    "CONVERSATION_NOT_FOUND, NO_ROOM",
    "ACTIVITY_NOT_FOUND, NOT_TAKEN",
    "MEMBER_NOT_FOUND, NOT_ALLOWED",
    "NOT_FOUND, NO_ROOM",
    "METHOD_NOT_ALLOWED, NOT_TAKEN",
    "MESSAGE_SIZE_TOO_BIG, NOT_TAKEN"
  })
  void asks_no_more_than_three_times_a_day_for_a_post_that_is_refused(
      ConnectorError error, Trouble trouble) {
    standin.faults().always(Operation.POST, room().id(), new Fault.Refuses(error));
    rooms.steps(1, "ett");
    rooms.steps(2, "ett");

    rooms.pass(DAY);

    assertThat(asked(Operation.POST)).hasSizeLessThanOrEqualTo(3);
    assertThat(rooms.parked(1)).contains(trouble);
    assertThat(rooms.givenUp()).containsExactly(trouble);
    assertThat(rooms.shown(2)).isEqualTo("ett");
  }

  @ParameterizedTest(name = "R-30 edit: {0}")
  @CsvSource({
    "BAD_SYNTAX, NOT_TAKEN",
    "BAD_ARGUMENT, NOT_TAKEN",
    "UNAUTHORIZED, NOT_ALLOWED",
    "BOT_NOT_REGISTERED, NOT_ALLOWED",
    "FORBIDDEN, NOT_ALLOWED",
    "BOT_DISABLED_BY_ADMIN, NOT_ALLOWED",
    "BOT_NOT_IN_ROSTER, NOT_IN_ROOM",
    "CONVERSATION_BLOCKED_BY_USER, NO_ROOM",
    "MESSAGE_WRITES_BLOCKED, NO_ROOM",
    "NOT_ENOUGH_PERMISSIONS, NOT_ALLOWED",
    "CONVERSATION_NOT_FOUND, NO_ROOM",
    "MEMBER_NOT_FOUND, NOT_ALLOWED",
    "NOT_FOUND, NO_ROOM",
    "METHOD_NOT_ALLOWED, NOT_TAKEN",
    "MESSAGE_SIZE_TOO_BIG, NOT_TAKEN"
  })
  void asks_no_more_than_three_times_a_day_for_an_edit_that_is_refused(
      ConnectorError error, Trouble trouble) {
    IntStream.rangeClosed(1, 2).forEach(room -> rooms.steps(room, "ett"));
    rooms.pass(Duration.ofSeconds(10));
    standin.faults().always(Operation.EDIT, room().id(), new Fault.Refuses(error));
    IntStream.rangeClosed(1, 2).forEach(room -> rooms.steps(room, "två"));

    rooms.pass(DAY);

    assertThat(asked(Operation.EDIT)).hasSizeLessThanOrEqualTo(3);
    assertThat(rooms.parked(1)).contains(trouble);
    assertThat(rooms.givenUp()).containsExactly(trouble);
    assertThat(rooms.shown(2)).isEqualTo("två");
  }

  @ParameterizedTest(name = "R-30 private: {0}")
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {
        "PRECONDITION_FAILED",
        "THROTTLED",
        "SERVICE_ERROR",
        "BAD_GATEWAY",
        "SERVICE_UNAVAILABLE",
        "GATEWAY_TIMEOUT"
      })
  void asks_no_more_than_three_times_for_a_private_word_that_is_refused(ConnectorError error) {
    var eva = standin.personal("eva").id();
    standin.faults().everything(eva, new Fault.Refuses(error));

    tellUntilItIsDoneOrGone();

    assertThat(standin.received())
        .filteredOn(it -> it.conversation().equals(eva))
        .hasSizeBetween(1, 3);
    assertThat(chat.tenant().personal("eva")).isEmpty();
  }

  /// As whoever tells things in the background does.
  private void tellUntilItIsDoneOrGone() {
    for (var end = chat.now().plus(DAY); chat.now().isBefore(end); ) {
      try {
        chat.channel()
            .tell(chat.tenant().person("eva"), KeptRooms.card("psst"), new Setting("s1", "sv"));
        return;
      } catch (Gone gone) {
        return;
      } catch (Busy busy) {
        chat.advance(busy.after());
      }
    }
  }

  @Test
  void goes_on_when_a_room_is_made_good_again() {
    standin.events().lost(room());
    rooms.steps(1, "ett");
    rooms.pass(Duration.ofHours(1));
    assertThat(rooms.parked(1)).contains(Trouble.NOT_IN_ROOM);
    var _ = standin.events().installed(room(), "eva");

    rooms.release(1);
    rooms.pass(Duration.ofSeconds(5));

    assertThat(rooms.shown(1)).isEqualTo("ett");
    assertThat(rooms.parked(1)).isEmpty();
  }

  @Test
  void doubts_anew_when_a_room_was_given_up_and_let_go() {
    standin
        .faults()
        .times(5, Operation.POST, new Fault.Refuses(ConnectorError.CONVERSATION_NOT_FOUND));
    rooms.steps(1, "ett");
    rooms.pass(Duration.ofMinutes(5));
    assertThat(rooms.parked(1)).contains(Trouble.NO_ROOM);

    rooms.release(1);
    rooms.pass(Duration.ofMinutes(1));

    assertThat(rooms.shown(1)).isEqualTo("ett");
  }

  // --- what heals

  @Test
  @DisplayName("H302 posts when a room is found again after twenty seconds")
  void finds_the_room_again() {
    standin
        .faults()
        .always(
            Operation.POST, room().id(), new Fault.Refuses(ConnectorError.CONVERSATION_NOT_FOUND));
    rooms.steps(1, "ett");
    rooms.pass(Duration.ofSeconds(20));
    standin.faults().clear();

    rooms.pass(Duration.ofSeconds(10));

    assertThat(rooms.shown(1)).isEqualTo("ett");
    assertThat(asked(Operation.POST)).hasSize(3);
    assertThat(rooms.givenUp()).isEmpty();
  }

  @Test
  @DisplayName("H303 posts a message anew that somebody has deleted, once")
  void posts_anew_what_was_deleted() {
    rooms.steps(1, "ett");
    rooms.pass(Duration.ofSeconds(5));
    standin.events().deleted(standin.botMessages(room()).getFirst());

    rooms.steps(1, "två");
    rooms.pass(Duration.ofMinutes(5));

    assertThat(rooms.messages(1)).extracting(Said::text).containsExactly("två");
    assertThat(asked(Operation.POST)).hasSize(2);
    assertThat(asked(Operation.EDIT)).hasSize(1);
  }

  @ParameterizedTest(name = "H300 post: {0}")
  @EnumSource(
      names = {
        "PRECONDITION_FAILED",
        "THROTTLED",
        "SERVICE_ERROR",
        "BAD_GATEWAY",
        "SERVICE_UNAVAILABLE",
        "GATEWAY_TIMEOUT"
      })
  void waits_longer_with_each_time_and_posts_one_message(ConnectorError error) {
    standin.faults().times(4, Operation.POST, new Fault.Refuses(error));
    rooms.steps(1, "ett");

    rooms.pass(Duration.ofMinutes(1));

    var gaps =
        IntStream.range(1, 5)
            .mapToObj(
                call ->
                    Duration.between(
                        asked(Operation.POST).get(call - 1).at(),
                        asked(Operation.POST).get(call).at()))
            .toList();
    assertThat(gaps).isSorted();
    assertThat(gaps.getLast()).isGreaterThanOrEqualTo(gaps.getFirst().multipliedBy(4));
    assertThat(rooms.messages(1)).extracting(Said::text).containsExactly("ett");
    assertThat(rooms.givenUp()).isEmpty();
  }

  @ParameterizedTest(name = "H300 Retry-After: {0}")
  @ValueSource(strings = {"30", "1", "120"})
  void asks_nothing_until_teams_has_said(String seconds) {
    standin.faults().next(Operation.POST, room().id(), new Fault.TooMany(seconds));
    rooms.steps(1, "ett");

    for (int i = 0; i < 130; i++) {
      rooms.steps(1, "ändring " + i);
      rooms.pass(Duration.ofSeconds(1));
    }

    assertThat(standin.limits().impatient()).isZero();
    assertThat(
            Duration.between(asked(Operation.POST).get(0).at(), asked(Operation.POST).get(1).at()))
        .isBetween(
            Duration.ofSeconds(Long.parseLong(seconds)),
            Duration.ofSeconds(Long.parseLong(seconds) + 1));
  }

  @Test
  @DisplayName("H306 waits while there is no token, and posts when there is one")
  void waits_for_a_token() {
    standin.faults().always(Operation.TOKEN, new Fault.Says(401, "{\"error\":\"invalid_client\"}"));
    rooms.steps(1, "ett");
    rooms.pass(Duration.ofMinutes(2));
    assertThat(standin.received(Operation.POST)).isEmpty();
    standin.faults().clear();

    rooms.pass(Duration.ofSeconds(30));

    assertThat(rooms.shown(1)).isEqualTo("ett");
    assertThat(rooms.givenUp()).isEmpty();
  }

  @Test
  @DisplayName("H306 goes on when its token is refused, with another one")
  void fetches_another_token() {
    rooms.steps(1, "ett");
    rooms.pass(Duration.ofMinutes(1));
    standin.revokeTokens();

    rooms.steps(1, "två");
    rooms.pass(Duration.ofMinutes(1));

    assertThat(rooms.shown(1)).isEqualTo("två");
    assertThat(rooms.givenUp()).isEmpty();
  }
}

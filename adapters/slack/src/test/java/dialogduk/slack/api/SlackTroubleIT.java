package dialogduk.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.bot.Delivery;
import dialogduk.core.bot.Reconciler;
import dialogduk.core.bot.Shown.Hold;
import dialogduk.core.bot.Shown.Room;
import dialogduk.core.bot.Shown.Trouble;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Board;
import dialogduk.core.card.Card;
import dialogduk.core.testkit.Changing;
import dialogduk.core.testkit.MemoryLedger;
import dialogduk.core.testkit.Repository;
import dialogduk.slack.standin.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// A room is kept against a stand-in workspace while the clock is moved: what Slack refuses for
/// good is not asked for again and again, and everything else heals.
class SlackTroubleIT {

  private static final String ROOM = "slack:T1:C1";
  private static final String SESSION = "s1";

  private final Workspace workspace = new Workspace();
  private final MemoryLedger memory = new MemoryLedger();
  private final List<String> told = new ArrayList<>();
  private String text = "one";
  private final Delivery delivery =
      new Delivery(
          new Reconciler((_, _) -> Optional.of(board()), memory, workspace.channel()),
          memory,
          (lost, trouble) -> told.add(lost.room() + " " + trouble));

  private Board board() {
    return new Board(
        "sv", List.of(new Card("cloth:goals", text, List.of(new Prose(text, Tone.PLAIN)))));
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private void change(String next) {
    text = next;
    memory.settled(SESSION, ROOM, memory.generation(SESSION));
    memory.commit(Changing.in(SESSION).dirty().change());
  }

  /// Looks at the room every few seconds, as a server does.
  private void pass(Duration time) {
    var until = workspace.clock().instant().plus(time);
    while (workspace.clock().instant().isBefore(until)) {
      memory.behind().stream()
          .filter(room -> room.isDue(workspace.clock().instant()))
          .forEach(room -> delivery.attempt(room, workspace.clock().instant()));
      workspace.clock().advance(Duration.ofSeconds(5));
    }
  }

  static Stream<String> wordsOfPosting() throws IOException {
    return words("chat.postMessage");
  }

  static Stream<String> wordsOfEditing() throws IOException {
    return words("chat.update");
  }

  /// The error words that are for good: of the method reference where it is found, else the usual.
  private static Stream<String> words(String method) throws IOException {
    var file = Repository.path("../shared/data/slack/slack-api-ref/" + method + ".json");
    var words = Files.exists(file) ? reference(file) : List.of("is_archived", "token_revoked");
    return words.stream()
        .filter(word -> word.matches("[a-z_]+"))
        .filter(word -> !ErrorWords.isTransient(word) && !ErrorWords.isBusy(word));
  }

  private static List<String> reference(Path file) throws IOException {
    var errors = JsonMapper.shared().readTree(Files.readString(file)).path("errors");
    return List.copyOf(errors.propertyNames());
  }

  @ParameterizedTest(name = "H291 post: {0}")
  @MethodSource("wordsOfPosting")
  void asks_no_more_than_three_times_a_day_for_a_post_that_is_refused(String word) {
    workspace.standin().faults().always("chat.postMessage", new Fault.Says(word));
    change("one");

    pass(Duration.ofDays(1));

    assertThat(workspace.standin().received("chat.postMessage")).hasSizeLessThanOrEqualTo(3);
    assertThat(told).hasSize(1);
  }

  @ParameterizedTest(name = "H291 edit: {0}")
  @MethodSource("wordsOfEditing")
  void asks_no_more_than_three_times_a_day_for_an_edit_that_is_refused(String word) {
    change("one");
    pass(Duration.ofSeconds(10));
    workspace.standin().faults().always("chat.update", new Fault.Says(word));
    change("two");

    pass(Duration.ofDays(1));

    assertThat(workspace.standin().received("chat.update")).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  @DisplayName("asks for nothing more in a room that was archived, and goes on when it is let go")
  void goes_on() {
    workspace.standin().faults().always("chat.postMessage", new Fault.Says("is_archived"));
    change("one");
    pass(Duration.ofHours(1));
    workspace.standin().faults().clear();
    memory.hold(SESSION, ROOM, new Hold(Trouble.BUSY, workspace.clock().instant(), 0));

    pass(Duration.ofMinutes(1));

    assertThat(workspace.standin().messages("C1")).hasSize(1);
    assertThat(memory.behind().stream().filter(Room::isParked)).isEmpty();
  }

  @Test
  @DisplayName("H287 posts one message after five stumbles")
  void five_stumbles() {
    for (int i = 0; i < 5; i++) {
      workspace.standin().faults().next("chat.postMessage", new Fault.Broken(500));
    }
    change("one");

    pass(Duration.ofMinutes(2));

    assertThat(workspace.standin().received("chat.postMessage")).hasSize(6);
    assertThat(workspace.standin().messages("C1")).hasSize(1);
    assertThat(memory.held(SESSION)).isEmpty();
  }

  @Test
  void makes_no_429_of_its_own_in_an_hour_of_changes() {
    for (int minute = 0; minute < 60; minute++) {
      for (int i = 0; i < 20; i++) {
        change("minute " + minute + ", change " + i);
        pass(Duration.ofSeconds(5));
      }
    }

    assertThat(workspace.standin().limits().refused()).isZero();
    assertThat(workspace.standin().messages("C1").getFirst().text())
        .isEqualTo("minute 59, change 19");
  }
}

package dialogduk.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Many sessions share what one chat allows, and whatever goes wrong heals.
public abstract class KeptRoomsContract {

  private static final int SESSIONS = 20;
  private static final int HOUR = 3_600;

  /// A chat with so many rooms.
  protected abstract KeptRooms.Chat chat(int rooms);

  /// Somebody marks in every session every three seconds, and each takes a step every two minutes.
  @Test
  void make_no_429_of_their_own_in_an_hour_of_twenty_live_sessions() {
    try (var chat = chat(SESSIONS)) {
      var rooms = new KeptRooms(chat, SESSIONS);
      for (int second = 0; second < HOUR; second++) {
        for (int room = 1; room <= SESSIONS; room++) {
          live(rooms, room, second);
        }
        rooms.pass(Duration.ofSeconds(1));
      }
      rooms.pass(Duration.ofMinutes(2));

      assertThat(chat.refused()).isZero();
      assertThat(chat.edits()).isGreaterThan(HOUR / 60 * 20);
      assertThat(rooms.givenUp()).isEmpty();
      for (int room = 1; room <= SESSIONS; room++) {
        assertThat(rooms.messages(room)).hasSize(1);
        assertThat(rooms.shown(room)).isEqualTo("session %d at 3597".formatted(room));
      }
    }
  }

  private static void live(KeptRooms rooms, int room, int second) {
    if ((second + 6 * room) % 120 == 0) {
      rooms.steps(room, "session %d at %d".formatted(room, second));
    } else if (second % 3 == 0) {
      rooms.counts(room, "session %d at %d".formatted(room, second));
    }
  }

  /// A minute in which every fourth call goes wrong and the server dies once; half a minute later
  /// all is as it should be, with no more copies than answers that were lost, and nothing was asked
  /// while the chat wanted to be left alone.
  @ParameterizedTest(name = "schedule {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void show_what_they_should_half_a_minute_after_the_last_fault(long seed) {
    var random = new Random(seed);
    try (var chat = chat(3)) {
      var rooms = new KeptRooms(chat, 3);
      chat.misbehave(seed);
      var dies = random.nextInt(60);
      for (int second = 0; second < 60; second++) {
        rooms.steps(1 + random.nextInt(3), "at " + second);
        rooms.pass(Duration.ofSeconds(1));
        if (second == dies) {
          rooms.restart();
        }
      }
      var wrong = chat.wentWrong();
      chat.behave();
      IntStream.rangeClosed(1, 3).forEach(room -> rooms.steps(room, "in the end"));
      rooms.pass(Duration.ofSeconds(30));

      assertThat(wrong).isPositive();
      assertThat(chat.refused()).isZero();
      assertThat(rooms.givenUp()).isEmpty();
      for (int room = 1; room <= 3; room++) {
        assertThat(rooms.shown(room)).as("room " + room).isEqualTo("in the end");
        assertThat(rooms.messages(room)).hasSizeLessThanOrEqualTo(2 + (int) wrong);
      }
    }
  }
}

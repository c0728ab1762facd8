package dialogduk.core.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.bot.Channel.Gone;
import dialogduk.core.bot.Delivery.Outcome;
import dialogduk.core.bot.Shown.Room;
import dialogduk.core.bot.Shown.Trouble;
import dialogduk.core.card.Block.Prose;
import dialogduk.core.card.Block.Tone;
import dialogduk.core.card.Board;
import dialogduk.core.card.Card;
import dialogduk.core.testkit.Changing;
import dialogduk.core.testkit.MemoryLedger;
import dialogduk.core.testkit.RecordingChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryTest {

  private static final Instant NOW = Instant.parse("2026-03-15T08:00:00Z");

  private final MemoryLedger memory = new MemoryLedger();
  private final RecordingChannel channel = new RecordingChannel();
  private final List<Trouble> told = new ArrayList<>();
  private final Card card = new Card("cloth:goals", "one", List.of(new Prose("one", Tone.PLAIN)));
  private final Delivery delivery =
      new Delivery(
          new Reconciler((_, _) -> Optional.of(new Board("sv", List.of(card))), memory, channel),
          memory,
          (_, trouble) -> told.add(trouble));

  DeliveryTest() {
    memory.settled("s1", "room", 0);
    memory.commit(Changing.in("s1").dirty().change());
  }

  private Room room() {
    return memory.behind().getFirst();
  }

  @Test
  void settles_a_room_that_is_well() {
    assertThat(delivery.attempt(room(), NOW)).isEqualTo(new Outcome.Settled());
    assertThat(memory.behind()).isEmpty();
    assertThat(channel.cardsIn("room")).containsExactly(card);
  }

  @Test
  void waits_as_long_as_the_chat_asks_to() {
    channel.beBusy(1);

    var outcome = delivery.attempt(room(), NOW);

    assertThat(outcome).isEqualTo(new Outcome.Later(NOW.plusSeconds(30), null));
    assertThat(room().isDue(NOW.plusSeconds(29))).isFalse();
    assertThat(room().isDue(NOW.plusSeconds(30))).isTrue();
  }

  @Test
  void waits_longer_each_time_an_answer_is_lost_but_never_long() {
    channel.loseAnswers(7);

    var pauses = new ArrayList<Long>();
    for (int i = 0; i < 7; i++) {
      var until = ((Outcome.Later) delivery.attempt(room(), NOW)).until();
      pauses.add(Duration.between(NOW, until).toSeconds());
    }

    assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 15L, 15L, 15L);
  }

  @Test
  void forgets_the_trouble_when_the_room_is_settled() {
    channel.loseAnswers(1);
    delivery.attempt(room(), NOW);

    delivery.attempt(room(), NOW.plusSeconds(1));

    assertThat(memory.held("s1")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ROOM, NO_ROOM",
    "MEMBERSHIP, NOT_IN_ROOM",
    "PERMISSION, NOT_ALLOWED",
  })
  void parks_a_room_that_only_a_person_can_help_and_tells_once(Gone.What gone, Trouble trouble) {
    channel.lose(gone);

    assertThat(delivery.attempt(room(), NOW)).isEqualTo(new Outcome.Parked(trouble));
    assertThat(told).containsExactly(trouble);
    assertThat(room().isParked()).isTrue();
    assertThat(room().isDue(NOW.plus(Duration.ofDays(1)))).isFalse();
    assertThat(channel.calls()).isEqualTo(1);
  }
}

package dialogduk.core.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.bot.Channel.Busy;
import dialogduk.core.bot.Channel.Gone;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundTest {

  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final AtomicInteger attempts = new AtomicInteger();
  private final Background background = new Background(Runnable::run, complaints::add);

  @Test
  void says_it_as_soon_as_the_chat_has_time_however_often_it_had_none() throws Exception {
    var said = new CountDownLatch(1);
    background.run(
        "answer",
        () -> {
          if (attempts.incrementAndGet() < 12) {
            throw new Busy("full", Duration.ofMillis(1));
          }
          said.countDown();
        });

    assertThat(said.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(complaints).isEmpty();
  }

  @Test
  void gives_up_what_would_come_too_late() {
    background.run(
        "answer",
        () -> {
          attempts.incrementAndGet();
          throw new Busy("full", Duration.ofMinutes(3));
        });

    assertThat(attempts).hasValue(1);
    assertThat(complaints).containsExactly("gave up to answer: it asks to wait too long");
  }

  @Test
  void repeats_nothing_that_was_refused_or_whose_end_is_not_known() {
    for (var failure :
        List.of(new Gone("not there", Gone.What.PERSON), new IllegalStateException("cut"))) {
      background.run(
          "answer",
          () -> {
            attempts.incrementAndGet();
            throw failure;
          });
    }

    assertThat(attempts).hasValue(2);
    assertThat(complaints).hasSize(2);
  }
}

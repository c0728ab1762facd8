package dialogduk.core.view;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.policy.Right;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AsksTest {

  private final Asks asks = new Asks();

  private static Asked asked(String session, String person, Right right, int step) {
    return new Asked(session, person, right, step, Instant.EPOCH);
  }

  @Test
  void hold_what_was_asked_since_the_latest_step() {
    asks.add(asked("s", "eva", Right.PARK, 1));
    asks.add(asked("s", "ulf", Right.OPEN, 2));

    assertThat(asks.at("s", 2)).extracting(Asked::person).containsExactly("ulf");
    assertThat(asks.at("s", 3)).isEmpty();
  }

  @Test
  void take_the_same_question_of_the_same_person_once() {
    assertThat(asks.add(asked("s", "eva", Right.PARK, 1))).isTrue();
    assertThat(asks.add(asked("s", "eva", Right.PARK, 1))).isFalse();
    assertThat(asks.add(asked("s", "eva", Right.OPEN, 1))).isTrue();
    assertThat(asks.add(asked("s", "ulf", Right.PARK, 1))).isTrue();

    assertThat(asks.at("s", 1)).hasSize(3);
  }

  @Test
  void do_not_mix_dialogues() {
    asks.add(asked("s", "eva", Right.PARK, 1));

    assertThat(asks.at("t", 1)).isEmpty();
  }

  @Test
  void hold_no_more_than_somebody_reads() {
    for (int person = 0; person < 100; person++) {
      asks.add(asked("s", "p" + person, Right.PARK, 1));
    }

    assertThat(asks.at("s", 1)).hasSize(20);
  }
}

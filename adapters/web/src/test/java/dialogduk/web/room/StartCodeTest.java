package dialogduk.web.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartCodeTest {

  private static final Instant MORNING = Instant.parse("2027-03-01T08:00:00Z");

  private final StartCode code = new StartCode(Optional.of("kod för oss"));

  @Test
  void lets_those_through_who_know_it() {
    for (int n = 0; n < 100; n++) {
      assertThat(code.problem("kod för oss", MORNING)).isEmpty();
    }
    assertThat(code.problem("kod", MORNING)).contains("wizard.no-start-code");
    assertThat(code.problem("", MORNING)).contains("wizard.no-start-code");
  }

  @Test
  void is_guessed_no_faster_than_a_code_to_join() {
    for (int n = 0; n < 20; n++) {
      assertThat(code.problem("gissning " + n, MORNING)).contains("wizard.no-start-code");
    }

    assertThat(code.problem("kod för oss", MORNING)).contains("wizard.start-code-too-often");
    assertThat(code.problem("kod för oss", MORNING.plusSeconds(61))).isEmpty();
  }

  @Test
  void is_not_asked_for_where_none_was_set() {
    assertThat(new StartCode(Optional.empty()).problem("", MORNING)).isEmpty();
  }
}

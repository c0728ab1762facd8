package dialogduk.app;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.app.HandInHistory.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What looks for lost and doubled answers must be able to find them.
class HandInHistoryTest {

  private final HandInHistory history = new HandInHistory();

  @Test
  void agrees_with_a_server_that_keeps_its_word() {
    history.told("Eva", "goals", "a", Outcome.OK);
    history.told("Eva", "goals", "b", Outcome.DRAFT);
    history.told("Erik", "goals", "c", Outcome.REFUSED);
    history.told("Ulla", "goals", "d", Outcome.UNKNOWN);
    history.told("Ulla", "goals", "e", Outcome.UNKNOWN);

    assertThat(history.contradictions(List.of("a", "d"), Map.of("Eva", Map.of("goals", "b"))))
        .isEmpty();
  }

  @Test
  void finds_what_was_acknowledged_and_lost() {
    history.told("Eva", "goals", "a", Outcome.OK);

    assertThat(history.contradictions(List.of(), Map.of())).hasSize(1);
  }

  @Test
  void finds_what_is_there_twice() {
    history.told("Eva", "goals", "a", Outcome.OK);
    history.told("Ulla", "goals", "b", Outcome.UNKNOWN);

    assertThat(history.contradictions(List.of("a", "a", "b", "b"), Map.of())).hasSize(2);
  }

  @Test
  void finds_what_was_refused_and_shown_anyway() {
    history.told("Eva", "goals", "a", Outcome.REFUSED);
    history.told("Ulla", "goals", "b", Outcome.DRAFT);

    assertThat(history.contradictions(List.of("a", "b"), Map.of("Ulla", Map.of("goals", "b"))))
        .hasSize(2);
  }

  @Test
  void finds_a_draft_that_is_gone() {
    history.told("Eva", "goals", "a", Outcome.DRAFT);

    assertThat(history.contradictions(List.of(), Map.of("Eva", Map.of("goals", "")))).hasSize(1);
  }

  @Test
  void finds_what_nobody_wrote() {
    assertThat(history.contradictions(List.of("x"), Map.of())).containsExactly("nobody wrote: x");
  }
}

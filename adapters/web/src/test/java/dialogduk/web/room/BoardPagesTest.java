package dialogduk.web.room;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.card.Block.Slips;
import dialogduk.core.session.Event;
import dialogduk.core.session.Purpose;
import dialogduk.core.testkit.Chronicle;
import dialogduk.web.page.BoardPage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoardPagesTest {

  private final Chronicle chronicle = MonthsOfWork.told();

  @Test
  void shows_the_question_while_people_answer() {
    assertThat(board("").eyebrow()).isEqualTo("Hur? · Arbetsmiljö och samverkan · Duk 5 av 16");
    assertThat(board("").heading()).startsWith("5.1 ");
  }

  @Test
  void holds_nothing_of_the_person_whose_computer_shows_it() {
    assertThat(board("").frame().csrf()).isEmpty();
    assertThat(board("").frame().me()).isEmpty();
    assertThat(board("").frame().tab()).isNull();
  }

  @Test
  void gives_the_code_only_while_somebody_can_come_in_with_it() {
    assertThat(board("").code()).isNull();

    chronicle.then(new Event.AdmissionOpened());
    assertThat(board("").code()).isEqualTo("K7M4 RT9X");

    chronicle.then(new Event.Ended(1));
    assertThat(board("").code()).isNull();
  }

  @Test
  void shows_nine_answers_at_a_time() {
    var answers = IntStream.range(0, 12).mapToObj(i -> "Svar " + i).toArray(String[]::new);
    chronicle.then(chronicle.shown("work-environment-handling", answers));

    assertThat(shown("")).isEqualTo(9);
    assertThat(shown("page=2")).isEqualTo(3);
    assertThat(shown("page=99")).isEqualTo(3);
    assertThat(shown("page=-1")).isEqualTo(9);
    assertThat(shown("page=two")).isEqualTo(9);
  }

  @Test
  void says_that_a_rehearsal_is_made_up() {
    var rehearsal = new ReadingDesk(Chronicle.begun(Purpose.REHEARSAL, Chronicle.allCloths()));

    assertThat(board("").frame().demo()).isFalse();
    assertThat(board(rehearsal, "").frame().demo()).isTrue();
  }

  private int shown(String query) {
    return board(query).shown().stream()
        .filter(Slips.class::isInstance)
        .mapToInt(slips -> ((Slips) slips).slips().size())
        .sum();
  }

  private BoardPage board(String query) {
    return board(new ReadingDesk(chronicle), query);
  }

  private static BoardPage board(ReadingDesk desk, String query) {
    return desk.pages.board(
        ReadingDesk.request("/board", query), ReadingDesk.visitor("karin", "sv"), desk.scene("sv"));
  }
}

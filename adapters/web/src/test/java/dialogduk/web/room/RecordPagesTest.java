package dialogduk.web.room;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.session.Purpose;
import dialogduk.core.testkit.Chronicle;
import dialogduk.web.page.PrintPage;
import dialogduk.web.page.RecordPage;
import dialogduk.web.page.Sheet;
import dialogduk.web.page.Sheet.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordPagesTest {

  private final Chronicle chronicle = MonthsOfWork.told();

  @Test
  void has_a_sheet_for_every_chosen_cloth() {
    assertThat(record("").sheets()).hasSize(16);

    var some = Chronicle.begun(Purpose.NEW_AGREEMENT, List.of("goals", "scope"));
    assertThat(print(some, "").sheets())
        .extracting(Sheet::head)
        .containsExactly("Varför? · Duk 1 av 16 · Inte öppnad", "Hur? · Duk 3 av 16 · Inte öppnad");
  }

  @Test
  void has_one_sheet_where_one_was_asked_for() {
    assertThat(record("cloth=scope").sheets())
        .extracting(Sheet::title)
        .containsExactly("Vad ska samverkas?");
    assertThat(record("cloth=scope").print()).isEqualTo("/d/7f3a/print?cloth=scope");
    assertThat(record("cloth=scope").blank()).isEqualTo("/d/7f3a/print?cloth=scope&blank");
    assertThat(record("cloth=nowhere").sheets()).hasSize(16);
    assertThat(record("").blank()).isEqualTo("/d/7f3a/print?blank");
  }

  @Test
  void holds_the_joint_answers_and_says_what_is_parked() {
    var boxes = filled("goals").boxes();

    assertThat(boxes).extracting(Box::number).containsExactly("1.1", "1.2", "1.3");
    assertThat(boxes.getFirst().text()).isEqualTo("Vi ska kunna handlägga inom tre månader.");
    assertThat(boxes.getLast().text()).startsWith("Parkerad till");
  }

  @Test
  void never_holds_a_single_persons_answer() {
    assertThat(record("").sheets().toString())
        .doesNotContain("Behålla handläggare", "För att vi vill");
  }

  @Test
  void holds_the_marking_in_figures_and_words_and_the_date() {
    var sheet = filled("goals");

    assertThat(sheet.scale().figures()).containsExactly(0, 0, 2, 4, 2);
    assertThat(sheet.scale().words()).contains("8 har markerat", "0 – 2 – 3 – 2 – 1");
    assertThat(sheet.date()).startsWith("3").endsWith("2026");
  }

  @Test
  void is_a_draft_until_it_is_confirmed() {
    assertThat(record("").sheets()).allMatch(Sheet::draft);
  }

  @Test
  void shows_where_the_rows_of_a_joint_table_come_from() {
    var table = filled("follow-up-structure").boxes().getFirst();

    assertThat(table.columns()).hasSize(6).last().isEqualTo("Ursprung");
    assertThat(table.columns().getFirst()).startsWith("Mål på lång sikt\n");
    assertThat(table.rows().getFirst()).last().isEqualTo("från 1.2, version 1");
  }

  @Test
  void takes_a_plan_from_the_actions_of_its_cloth() {
    assertThat(filled("action-plan").boxes().getFirst().rows())
        .singleElement()
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .startsWith("Samla tre exempel", "Underlag till 9.3", "Lena Vik");
    assertThat(filled("implementation-plan").boxes().getFirst().rows()).isEmpty();
  }

  @Test
  void gives_each_row_a_cell_for_every_column() {
    for (var sheet : record("").sheets()) {
      for (var box : sheet.boxes()) {
        assertThat(box.rows()).allMatch(row -> row.size() == box.columns().size());
      }
    }
  }

  @Test
  void lays_the_first_box_across_where_the_printed_cloth_does() {
    assertThat(record("").sheets())
        .filteredOn(Sheet::firstFull)
        .extracting(Sheet::head)
        .allMatch(head -> head.contains("Duk 2 ") || head.contains("Duk 9 "))
        .hasSize(2);
  }

  @Test
  void is_blank_when_it_is_to_be_filled_in_by_hand() {
    var blank = print(chronicle, "blank").sheets();

    assertThat(blank).hasSize(16).noneMatch(Sheet::draft).allMatch(sheet -> sheet.date().isEmpty());
    assertThat(blank.getFirst().head()).isEqualTo("Varför? · Duk 1 av 16");
    assertThat(blank)
        .flatExtracting(Sheet::boxes)
        .allMatch(box -> box.text().isEmpty() && box.rows().isEmpty());
    assertThat(blank).allMatch(sheet -> sheet.scale().figures() == null);
  }

  @Test
  void says_that_what_is_going_on_is_not_in_it() {
    assertThat(record("").note()).isEqualTo("Duk 5 är öppen. Pågående svar ingår inte.");
  }

  @Test
  void says_that_a_rehearsal_is_made_up() {
    var rehearsal = Chronicle.begun(Purpose.REHEARSAL, List.of("goals"));

    assertThat(print(rehearsal, "").frame().demo()).isTrue();
    assertThat(record("").frame().demo()).isFalse();
  }

  @Test
  void leads_back_to_where_one_came_from() {
    assertThat(print(chronicle, "cloth=goals&blank").back())
        .isEqualTo("/d/7f3a/record?cloth=goals");
  }

  private Sheet filled(String cloth) {
    return record("cloth=" + cloth).sheets().getFirst();
  }

  private RecordPage record(String query) {
    var desk = new ReadingDesk(chronicle);
    return desk.pages.record(
        ReadingDesk.request("/record", query), ReadingDesk.visitor("lena", "sv"), desk.scene("sv"));
  }

  private static PrintPage print(Chronicle told, String query) {
    var desk = new ReadingDesk(told);
    return desk.pages.print(
        ReadingDesk.request("/print", query), ReadingDesk.visitor("lena", "sv"), desk.scene("sv"));
  }
}

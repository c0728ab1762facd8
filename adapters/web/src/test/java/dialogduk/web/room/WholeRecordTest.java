package dialogduk.web.room;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.testkit.Chronicle;
import dialogduk.core.testkit.Gathering;
import dialogduk.core.testkit.WholeWalk;
import dialogduk.web.page.RecordPage;
import dialogduk.web.page.Sheet;
import dialogduk.web.page.Sheet.Box;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The record of a group that walked all sixteen cloths.
class WholeRecordTest {

  private static Gathering group;
  private static RecordPage record;

  @BeforeAll
  static void walk() {
    group = Gathering.begun();
    WholeWalk.of(group, () -> {});
    record =
        new ReadingDesk(Chronicle.begun())
            .pages.record(
                ReadingDesk.request("/record", ""),
                ReadingDesk.visitor("karin", "sv"),
                group.scene("sv"));
  }

  private static List<Box> boxes() {
    return record.sheets().stream().map(Sheet::boxes).flatMap(List::stream).toList();
  }

  @Test
  void holds_all_thirty_fields_as_they_were_written_together() {
    var fields = group.dialogue().cloths().stream().flatMap(c -> c.prompts().stream()).toList();

    assertThat(boxes()).hasSize(30).hasSameSizeAs(fields);
    for (int i = 0; i < fields.size(); i++) {
      assertThat(boxes().get(i).toString()).contains(WholeWalk.joint(fields.get(i).id()));
    }
  }

  @Test
  void tells_where_the_goals_came_from() {
    assertThat(record.sheets().getLast().boxes().getFirst().rows().getFirst())
        .contains(WholeWalk.joint("agreement-aim"))
        .last()
        .isEqualTo("från 1.2, version 1");
  }

  @Test
  void says_of_no_returned_question_that_it_is_parked() {
    assertThat(boxes().toString()).doesNotContain("Parkerad");
  }

  @Test
  void holds_no_single_persons_answer() {
    assertThat(boxes().toString()).doesNotContain("Svar på");
  }
}

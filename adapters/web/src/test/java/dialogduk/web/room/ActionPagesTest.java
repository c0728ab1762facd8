package dialogduk.web.room;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.card.Card;
import dialogduk.core.session.Event;
import dialogduk.core.testkit.Chronicle;
import dialogduk.web.page.ActionsPage;
import dialogduk.web.page.ActionsPage.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionPagesTest {

  private final Chronicle chronicle = MonthsOfWork.told();

  @Test
  void puts_the_first_deadline_first_and_those_without_one_last() {
    assertThat(actions("lena", "").rows()).extracting(Row::id).containsExactly("a3", "a2", "a1");
  }

  @Test
  void says_where_an_action_comes_from_and_what_it_lacks() {
    var row = actions("lena", "").rows().getLast();

    assertThat(row.origin()).isEqualTo("Från duk 1");
    assertThat(row.owner()).isNull();
    assertThat(row.deadline()).isNull();
  }

  @Test
  void sums_up_how_many_stand_where() {
    assertThat(actions("lena", "").summary())
        .isEqualTo("3 åtgärder: 2 inte påbörjade, 1 pågår. 1 saknar ansvarig.");
  }

  @Test
  void names_the_year_of_a_deadline_in_another_year() {
    var next = java.time.LocalDate.of(2027, 1, 15);
    chronicle.then(new Event.ActionAdded("a9", "goals", chronicle.text("Sen"), null, null, next));

    assertThat(actions("lena", "").rows())
        .element(2)
        .extracting(Row::deadline)
        .asString()
        .endsWith("2027");
  }

  @Test
  void lets_the_owner_set_the_status_and_nothing_else() {
    assertThat(actions("lena", "").rows())
        .extracting(Row::mayChange)
        .containsExactly(false, true, false);
    assertThat(actions("lena", "").rows()).extracting(Row::mayEdit).containsOnly(false);
  }

  @Test
  void lets_the_secretary_change_all_and_the_observer_nothing() {
    assertThat(actions("omar", "").rows()).allMatch(row -> row.mayChange() && row.mayEdit());
    assertThat(actions("olle", "").rows()).noneMatch(row -> row.mayChange() || row.mayEdit());
    assertThat(actions("olle", "").mayAdd()).isFalse();
  }

  @Test
  void keeps_the_status_open_when_the_dialogue_has_ended() {
    chronicle.then(new Event.Ended(1));

    assertThat(actions("lena", "").rows())
        .extracting(Row::mayChange)
        .containsExactly(false, true, false);
    assertThat(actions("omar", "").rows()).noneMatch(Row::mayEdit);
    assertThat(actions("omar", "form=action").cards()).isEmpty();
  }

  @Test
  void shows_the_form_that_was_asked_for() {
    assertThat(slots("lena", "form=action")).containsExactly("action-new");
    assertThat(slots("omar", "form=change&target=a1")).containsExactly("action:a1");
    assertThat(slots("lena", "form=change&target=a2")).containsExactly("action:a2");
  }

  @Test
  void shows_no_form_for_what_is_not_ones_to_change() {
    assertThat(slots("lena", "form=change&target=a1")).isEmpty();
    assertThat(slots("omar", "form=change&target=a404")).isEmpty();
    assertThat(slots("omar", "form=change")).isEmpty();
    assertThat(slots("olle", "form=action")).isEmpty();
  }

  private List<String> slots(String person, String query) {
    return actions(person, query).cards().stream().map(Card::slot).toList();
  }

  private ActionsPage actions(String person, String query) {
    var desk = new ReadingDesk(chronicle);
    return desk.pages.actions(
        ReadingDesk.request("/actions", query),
        ReadingDesk.visitor(person, "sv"),
        desk.scene("sv"));
  }
}

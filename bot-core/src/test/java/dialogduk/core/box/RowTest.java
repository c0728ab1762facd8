package dialogduk.core.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowTest {

  private static final Instant AT = Instant.parse("2027-03-01T12:00:00Z");
  private static final Answer ONE = new Answer.Text("Ett");
  private static final Answer TWO = new Answer.Text("Två");
  private static final Answer MARK = new Answer.Mark(3);

  private final Row empty = Row.empty("eva");

  private static RowChange handIn(Answer answer) {
    return new RowChange.HandIn(answer, AT);
  }

  private static RowChange draft(Answer answer) {
    return new RowChange.Draft(answer, AT);
  }

  private static RowChange withdraw() {
    return new RowChange.Withdraw(AT);
  }

  private static RowChange pass() {
    return new RowChange.Pass(AT);
  }

  @Test
  void is_neither_done_nor_worth_keeping_when_empty() {
    assertThat(empty.done()).isFalse();
    assertThat(empty.isEmpty()).isTrue();
  }

  @Test
  void is_replaced_by_handing_in_again() {
    var row = empty.after(handIn(ONE)).after(handIn(TWO));

    assertThat(row.handedIn()).isEqualTo(TWO);
    assertThat(row.done()).isTrue();
  }

  @Test
  void keeps_what_was_handed_in_while_something_else_is_typed() {
    var row = empty.after(handIn(ONE)).after(draft(TWO));

    assertThat(row.handedIn()).isEqualTo(ONE);
    assertThat(row.draft()).isEqualTo(TWO);
    assertThat(row.done()).isTrue();
  }

  @Test
  void empties_the_draft_when_it_is_handed_in() {
    assertThat(empty.after(draft(ONE)).after(handIn(TWO)).draft()).isNull();
  }

  @Test
  void keeps_a_withdrawn_text_as_draft() {
    var row = empty.after(handIn(ONE)).after(withdraw());

    assertThat(row.handedIn()).isNull();
    assertThat(row.draft()).isEqualTo(ONE);
    assertThat(row.done()).isFalse();
  }

  @Test
  void keeps_the_newer_text_when_both_are_there_and_one_is_withdrawn() {
    var row = empty.after(handIn(ONE)).after(draft(TWO)).after(withdraw());

    assertThat(row.draft()).isEqualTo(TWO);
  }

  @Test
  void never_makes_a_draft_of_a_mark() {
    var row = empty.after(handIn(MARK)).after(withdraw());

    assertThat(row.isEmpty()).isTrue();
  }

  @Test
  void is_done_when_passed() {
    assertThat(empty.after(pass()).done()).isTrue();
  }

  @Test
  void keeps_the_text_as_draft_when_passed() {
    var row = empty.after(handIn(ONE)).after(pass());

    assertThat(row.handedIn()).isNull();
    assertThat(row.draft()).isEqualTo(ONE);
  }

  @Test
  void is_no_longer_passed_when_answered() {
    assertThat(empty.after(pass()).after(handIn(ONE)).passed()).isFalse();
  }

  @Test
  void is_no_longer_passed_when_the_pass_is_withdrawn() {
    assertThat(empty.after(pass()).after(withdraw()).done()).isFalse();
  }

  @Test
  void stays_passed_while_something_is_typed() {
    assertThat(empty.after(pass()).after(draft(ONE)).passed()).isTrue();
  }

  @Test
  void is_empty_when_dropped() {
    assertThat(empty.after(handIn(ONE)).after(draft(TWO)).after(new RowChange.Drop()).isEmpty())
        .isTrue();
  }

  @Test
  void leaves_the_draft_for_the_next_turn_and_nothing_that_was_shown() {
    var left = empty.after(handIn(ONE)).after(draft(TWO)).leftForNextTurn();

    assertThat(left.draft()).isEqualTo(TWO);
    assertThat(left.handedIn()).isNull();
    assertThat(left.done()).isFalse();
  }

  @Test
  void leaves_nothing_when_all_was_shown() {
    assertThat(empty.after(handIn(ONE)).leftForNextTurn()).isNull();
  }

  @Test
  void leaves_no_blank_draft() {
    assertThat(empty.after(draft(new Answer.Text(" "))).leftForNextTurn()).isNull();
  }

  @Test
  void leaves_the_draft_of_somebody_who_passed() {
    var left = empty.after(draft(ONE)).after(pass()).leftForNextTurn();

    assertThat(left.draft()).isEqualTo(ONE);
    assertThat(left.passed()).isFalse();
  }

  @Test
  void changes_nothing_more_when_a_change_is_repeated() {
    var changes = new RowChange[] {handIn(ONE), draft(TWO), withdraw(), pass(), handIn(TWO)};
    var row = empty;
    for (var change : changes) {
      row = row.after(change);
      assertThat(row.after(change)).isEqualTo(row);
    }
  }

  // --- two that are one person's

  private static Row at(int minute, Answer answer) {
    return Row.empty("eva").after(new RowChange.HandIn(answer, AT.plusSeconds(60L * minute)));
  }

  @Test
  void counts_what_was_handed_in_last_of_two_and_keeps_the_other_as_a_draft() {
    for (var joined : List.of(at(1, ONE).joinedBy(at(2, TWO)), at(2, TWO).joinedBy(at(1, ONE)))) {
      assertThat(joined.handedIn()).isEqualTo(TWO);
      assertThat(joined.draft()).isEqualTo(ONE);
    }
  }

  @Test
  void keeps_the_newest_draft_of_two() {
    var older = at(1, ONE).after(new RowChange.Draft(TWO, AT.plusSeconds(90)));

    var joined = older.joinedBy(at(2, new Answer.Text("Tre")));

    assertThat(joined.handedIn()).isEqualTo(new Answer.Text("Tre"));
    assertThat(joined.draft()).isEqualTo(TWO);
  }

  @Test
  void keeps_nothing_of_the_mark_that_no_longer_counts() {
    var joined = at(1, MARK).joinedBy(at(2, new Answer.Mark(5)));

    assertThat(joined.handedIn()).isEqualTo(new Answer.Mark(5));
    assertThat(joined.draft()).isNull();
  }

  @Test
  void is_handed_in_where_one_abstained_and_the_other_did_not() {
    var passed = empty.after(new RowChange.Pass(AT.plusSeconds(600)));

    assertThat(passed.joinedBy(at(1, ONE)).handedIn()).isEqualTo(ONE);
    assertThat(passed.joinedBy(at(1, ONE)).passed()).isFalse();
    assertThat(passed.joinedBy(empty).passed()).isTrue();
    assertThat(empty.joinedBy(empty).isEmpty()).isTrue();
  }
}

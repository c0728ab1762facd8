package dialogduk.core.disclosure;

import static dialogduk.core.disclosure.Invited.ballots;
import static dialogduk.core.disclosure.Invited.circle;
import static dialogduk.core.disclosure.Invited.marks;
import static dialogduk.core.disclosure.Invited.people;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialogduk.core.disclosure.Result.Figures;
import dialogduk.core.disclosure.Result.Nothing;
import dialogduk.core.disclosure.Result.Sides;
import dialogduk.core.disclosure.Result.Why;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DisclosureTest {

  private static final int STEPS = 5;

  private static Result show(Circle circle, List<Ballot> ballots, PriorResult... before) {
    return Disclosure.of(STEPS, circle, ballots, List.of(before), Floors.STANDARD);
  }

  private static PriorResult shown(Circle circle, List<Ballot> ballots) {
    return new PriorResult(circle, (Figures) show(circle, ballots));
  }

  private static boolean withSides(Result result) {
    return result instanceof Figures figures && figures.sides() != null;
  }

  private static boolean totalAlone(Result result) {
    return result instanceof Figures figures && figures.sides() == null;
  }

  @Nested
  class The_first_time {

    @Test
    void shows_the_total_and_the_word_of_four() {
      assertThat(show(circle(2, 2, 0), ballots(new int[] {2}, new int[] {0, 1, 1})))
          .isEqualTo(new Figures(4, 4, List.of(2, 1, 1, 0, 0), null, Word.SPREAD, true));
    }

    @Test
    void shows_nothing_of_three() {
      assertThat(show(circle(4, 4, 0), marks(2, 1, 0))).isEqualTo(new Nothing(8, 3, Why.TOO_FEW));
    }

    @Test
    void shows_nothing_of_a_circle_of_three_even_where_three_marks_are_enough() {
      assertThat(Disclosure.of(STEPS, circle(2, 1, 0), marks(2, 1, 0), List.of(), new Floors(3, 4)))
          .isEqualTo(new Nothing(3, 3, Why.TOO_FEW));
    }

    @Test
    void tells_of_a_circle_of_three_no_number_but_all() {
      assertThat(show(circle(2, 1, 0), marks(2, 0, 0)))
          .isEqualTo(new Nothing(3, 0, Why.TOO_FEW))
          .satisfies(
              result -> assertThat(((Nothing) result).progress()).isEqualTo(new Progress.NotAll()));
    }

    @Test
    void shows_the_sides_of_five_and_five() {
      assertThat(show(circle(5, 5, 0), ballots(new int[] {0, 0, 1, 3, 1}, new int[] {1, 3, 1})))
          .isEqualTo(
              new Figures(
                  10,
                  10,
                  List.of(1, 3, 2, 3, 1),
                  new Sides(List.of(0, 0, 1, 3, 1), List.of(1, 3, 1, 0, 0)),
                  Word.DIFFERS,
                  false));
    }

    @Test
    void withholds_the_sides_of_five_and_four() {
      assertThat(show(circle(5, 5, 0), ballots(new int[] {0, 0, 1, 3, 1}, new int[] {1, 3})))
          .isEqualTo(new Figures(10, 9, List.of(1, 3, 1, 3, 1), null, Word.SPLIT, true));
    }

    @Test
    void withholds_the_sides_beside_one_to_four_without_a_side() {
      for (int none = 0; none <= 5; none++) {
        assertThat(withSides(show(circle(5, 5, 6), marks(5, 5, none))))
            .isEqualTo(none == 0 || none == 5);
      }
    }

    @Test
    void keeps_the_floor_of_those_without_a_side_where_that_of_the_sides_is_lower() {
      var low = new Floors(4, 4);
      assertThat(withSides(Disclosure.of(STEPS, circle(4, 4, 4), marks(4, 4, 4), List.of(), low)))
          .isFalse();
      assertThat(withSides(Disclosure.of(STEPS, circle(4, 4, 5), marks(4, 4, 5), List.of(), low)))
          .isTrue();
    }

    @Test
    void withholds_no_side_where_only_one_was_invited() {
      assertThat(show(circle(9, 0, 2), marks(9, 0, 2)))
          .isInstanceOfSatisfying(
              Figures.class, figures -> assertThat(figures.sidesWithheld()).isFalse());
    }

    @Test
    void says_that_sides_are_withheld_by_who_was_invited_and_not_by_who_marked() {
      assertThat(show(circle(5, 1, 0), marks(5, 0, 0)))
          .isInstanceOfSatisfying(
              Figures.class, figures -> assertThat(figures.sidesWithheld()).isTrue());
    }

    @Test
    void says_nothing_by_side_when_somebody_changed_side_after_the_opening() {
      assertThat(totalAlone(show(circle(6, 5, 0), marks(5, 6, 0)))).isTrue();
    }
  }

  @Nested
  class A_further_varv {

    @Test
    void is_shown_to_the_same_circle() {
      var same = circle(3, 4, 1);
      assertThat(totalAlone(show(same, marks(3, 4, 1), shown(same, marks(3, 4, 1))))).isTrue();
    }

    @Test
    void is_not_shown_to_the_same_circle_when_one_to_three_came_late_or_stayed_away() {
      var same = circle(3, 4, 5);
      for (int none = 0; none <= 5; none++) {
        var result = show(same, marks(3, 4, none), shown(same, marks(3, 4, 1)));
        assertThat(totalAlone(result)).isEqualTo(none == 1 || none == 5);
      }
    }

    @Test
    void is_not_shown_with_one_newcomer() {
      assertThat(show(circle(5, 5, 0), marks(5, 5, 0), shown(circle(5, 4, 0), marks(5, 4, 0))))
          .isEqualTo(new Nothing(10, 10, Why.TOO_SIMILAR_CIRCLE));
    }

    @Test
    void is_not_shown_with_three_left_and_four_joined() {
      var next = circle(people("E", 4), people("U", 1, 4), people("N", 4));
      assertThat(show(next, marks(4, 3, 4), shown(circle(4, 4, 2), marks(4, 4, 2))))
          .isEqualTo(new Nothing(11, 11, Why.TOO_SIMILAR_CIRCLE));
    }

    @Test
    void is_shown_with_four_newcomers_who_all_mark() {
      assertThat(
              totalAlone(
                  show(circle(6, 6, 0), marks(6, 6, 0), shown(circle(4, 4, 0), marks(4, 4, 0)))))
          .isTrue();
    }

    @Test
    void is_not_shown_when_perhaps_only_one_of_four_newcomers_marked() {
      assertThat(show(circle(6, 6, 0), marks(5, 4, 0), shown(circle(4, 4, 0), marks(4, 4, 0))))
          .isEqualTo(new Nothing(12, 9, Why.TOO_SIMILAR_CIRCLE));
    }

    @Test
    void is_not_shown_when_one_person_alone_stayed() {
      var next = circle(people("E", 1), people("X", 4), List.of());
      assertThat(show(next, marks(1, 4, 0), shown(circle(1, 4, 0), marks(1, 4, 0))))
          .isEqualTo(new Nothing(5, 5, Why.TOO_SIMILAR_CIRCLE));
    }

    @Test
    void is_shown_to_others_altogether() {
      var next = circle(people("E", 9, 14), people("U", 9, 14), List.of());
      assertThat(withSides(show(next, marks(5, 5, 0), shown(circle(5, 5, 0), marks(5, 5, 0)))))
          .isTrue();
    }

    @Test
    void is_compared_with_every_result_and_not_only_the_last() {
      var first = shown(circle(4, 4, 0), marks(4, 4, 0));
      var second = shown(circle(9, 4, 0), marks(9, 4, 0));
      var third = circle(5, 4, 0);
      assertThat(show(third, marks(5, 4, 0), second)).isInstanceOf(Figures.class);
      assertThat(show(third, marks(5, 4, 0), first, second)).isInstanceOf(Nothing.class);
      assertThat(show(third, marks(5, 4, 0), second, first)).isInstanceOf(Nothing.class);
    }

    @Test
    void is_not_shown_when_three_results_together_single_somebody_out() {
      var first = circle(people("A", 1), people("X", 4), people("Y", 4));
      var second = circle(people("A", 1), people("X", 4), people("Z", 4));
      var third = circle(people("A", 1), people("Y", 4), people("Z", 4));
      var ofFirst = shown(first, marks(1, 4, 4));
      var ofSecond = shown(second, marks(1, 4, 4));
      assertThat(show(second, marks(1, 4, 4), ofFirst)).isInstanceOf(Figures.class);
      assertThat(show(third, marks(1, 4, 4), ofFirst)).isInstanceOf(Figures.class);
      assertThat(show(third, marks(1, 4, 4), ofSecond)).isInstanceOf(Figures.class);
      assertThat(show(third, marks(1, 4, 4), ofFirst, ofSecond)).isInstanceOf(Nothing.class);
    }
  }

  @Nested
  class A_further_varv_after_the_sides {

    private final Circle same = circle(5, 5, 2);
    private final PriorResult sides = shown(same, marks(5, 5, 0));

    @Test
    void shows_the_sides_again() {
      assertThat(withSides(show(same, marks(5, 5, 0), sides))).isTrue();
    }

    @Test
    void shows_nothing_when_too_few_of_one_side_mark() {
      assertThat(show(same, marks(5, 2, 0), sides))
          .isEqualTo(new Nothing(12, 7, Why.TOO_SIMILAR_CIRCLE));
    }

    @Test
    void shows_nothing_when_the_total_would_give_a_small_side_by_subtraction() {
      var six = circle(6, 6, 0);
      assertThat(show(six, marks(6, 2, 0), shown(six, marks(6, 6, 0))))
          .isEqualTo(new Nothing(12, 8, Why.TOO_SIMILAR_CIRCLE));
    }

    @Test
    void shows_nothing_when_two_without_a_side_mark() {
      assertThat(show(same, marks(5, 5, 2), sides))
          .isEqualTo(new Nothing(12, 12, Why.TOO_SIMILAR_CIRCLE));
    }

    @Test
    void shows_nothing_when_another_number_of_one_side_marks() {
      var six = circle(6, 6, 0);
      var first = shown(six, marks(6, 5, 0));
      assertThat(withSides(show(six, marks(6, 5, 0), first))).isTrue();
      assertThat(show(six, marks(5, 6, 0), first)).isInstanceOf(Nothing.class);
    }

    @Test
    void shows_nothing_when_one_side_is_no_longer_invited() {
      assertThat(show(circle(5, 0, 0), marks(5, 0, 0), sides)).isInstanceOf(Nothing.class);
    }

    @Test
    void shows_nothing_when_one_person_changed_side() {
      var changed = circle(people("E", 5), people("U", 5), List.of());
      var first = shown(circle(6, 5, 0), marks(6, 5, 0));
      var crossed = circle(people("E", 5), List.of("U0", "U1", "U2", "U3", "U4", "E5"), List.of());
      assertThat(withSides(first.figures())).isTrue();
      assertThat(show(crossed, marks(5, 6, 0), first)).isInstanceOf(Nothing.class);
      assertThat(show(changed, marks(5, 5, 0), first)).isInstanceOf(Nothing.class);
    }
  }

  @Nested
  class A_further_varv_after_a_total_alone {

    @Test
    void withholds_the_sides_that_would_give_the_small_side_of_the_first() {
      var same = circle(5, 5, 0);
      assertThat(totalAlone(show(same, marks(5, 5, 0), shown(same, marks(5, 1, 0))))).isTrue();
    }

    @Test
    void withholds_the_sides_when_five_unionists_join_four() {
      assertThat(
              totalAlone(
                  show(circle(5, 9, 0), marks(5, 9, 0), shown(circle(5, 4, 0), marks(5, 4, 0)))))
          .isTrue();
    }

    @Test
    void shows_the_total_when_one_person_changed_side() {
      var crossed = circle(people("E", 4), List.of("U0", "U1", "U2", "E4"), List.of());
      assertThat(totalAlone(show(crossed, marks(4, 4, 0), shown(circle(5, 3, 0), marks(5, 3, 0)))))
          .isTrue();
    }
  }

  @Nested
  class Progress_before_closing {

    @Test
    void is_a_number_from_four_invited_up() {
      assertThat(Disclosure.progress(3, 4)).isEqualTo(new Progress.Count(3, 4));
      assertThat(Disclosure.progress(4, 4)).isEqualTo(new Progress.Count(4, 4));
    }

    @Test
    void is_all_or_not_all_below() {
      assertThat(Disclosure.progress(2, 3)).isEqualTo(new Progress.NotAll());
      assertThat(Disclosure.progress(3, 3)).isEqualTo(new Progress.All());
      assertThat(Disclosure.progress(0, 1)).isEqualTo(new Progress.NotAll());
    }

    @Test
    void is_never_more_than_all() {
      assertThatThrownBy(() -> Disclosure.progress(5, 4))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class Values {

    @Test
    void do_not_tell_marks_or_sides_when_printed() {
      assertThat(new Ballot(3, Side.UNION)).hasToString("Ballot[secret]");
      assertThat(circle(2, 1, 0)).hasToString("Circle[3]");
    }

    @Test
    void hold_floors_that_are_not_too_low() {
      assertThatThrownBy(() -> new Floors(2, 5)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new Floors(4, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hold_no_more_marks_than_people() {
      assertThatThrownBy(() -> show(circle(2, 2, 0), marks(3, 2, 0)))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hold_no_mark_beyond_the_scale() {
      assertThatThrownBy(
              () -> show(circle(4, 0, 0), ballots(new int[] {3, 0, 0, 0, 0, 1}, new int[0])))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining("6");
    }
  }
}

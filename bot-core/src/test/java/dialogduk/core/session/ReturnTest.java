package dialogduk.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.session.Command.Return;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReturnTest {

  private final Story story = Story.begun();

  @Test
  void opens_only_the_parked_question_and_remembers_where_the_group_was() {
    story
        .opened("goals")
        .parked("agreement-aim")
        .opened("scope")
        .when(new Return("agreement-aim", null))
        .then(
            new Event.Returned(
                "agreement-aim", "goals", List.of("agreement-aim"), 8, null, "scope"));

    assertThat(story.walk().open()).containsExactly(new Item.Answers("agreement-aim"));
    assertThat(story.walk().detour().cloth()).isEqualTo("scope");
  }

  @Test
  void goes_on_in_the_turn_that_was_parked() {
    story.opened("goals").parked("agreement-aim").returned("agreement-aim");

    assertThat(story.walk().answers("agreement-aim").turn().number()).isEqualTo(1);
  }

  @Test
  void opens_a_question_that_was_parked_before_it_was_opened() {
    story.parked("agreement-aim").opened("scope").returned("agreement-aim");

    assertThat(story.walk().answers("agreement-aim").isOpen()).isTrue();
  }

  @Test
  void gives_back_the_state_of_a_question_that_was_parked_after_showing() {
    story
        .opened("goals")
        .shown()
        .parked("agreement-aim")
        .opened("scope")
        .when(new Return("agreement-aim", null))
        .then(new Event.Returned("agreement-aim", "goals", List.of(), 8, null, "scope"));

    assertThat(story.walk().answers("agreement-aim").status()).isEqualTo(ItemState.Status.SHOWN);
  }

  @Test
  void leaves_the_other_questions_of_the_open_cloth_open() {
    story.opened("goals").parked("agreement-aim").returned("agreement-aim");

    assertThat(story.walk().open())
        .containsExactlyInAnyOrder(
            new Item.Answers("goals-5-years"),
            new Item.Answers("agreement-aim"),
            new Item.Answers("goals-support"));
    assertThat(story.walk().detour()).isNull();
  }

  @Test
  void leads_back_with_the_next_step_once_the_question_is_shown() {
    story.parked("agreement-aim").opened("scope").returned("agreement-aim").shown();

    story.next();

    assertThat(story.walk().cloth()).isEqualTo("scope");
    assertThat(story.walk().detour()).isNull();
  }

  @Test
  void leads_back_to_exactly_what_was_open() {
    story.parked("agreement-aim").opened("matters").returned("agreement-aim").shown().next();

    assertThat(story.walk().open()).containsExactly(new Item.Answers("matters"));
  }

  @Test
  void leads_back_to_a_marking_that_was_open() {
    story.parked("agreement-aim").opened("scope").shown().marking();
    story.returned("agreement-aim").shown().next();

    assertThat(story.walk().open()).containsExactly(new Item.Marking("scope"));
  }

  @Test
  void opens_nothing_where_nothing_was_open() {
    story.parked("agreement-aim").opened("matters").shown().returned("agreement-aim").shown();

    story.next();

    assertThat(story.walk().cloth()).isEqualTo("scope");
    assertThat(story.walk().open()).isEmpty();
  }

  @Test
  void offers_a_marking_without_forcing_it() {
    story.parked("agreement-aim").opened("scope").returned("agreement-aim").shown();

    assertThat(NextStep.of(story.session(), story.dialogue()))
        .isInstanceOf(NextStep.OpenCloth.class);
    story.marking();
    assertThat(story.walk().open()).containsExactly(new Item.Marking("goals"));
  }

  @Test
  void leads_back_after_the_offered_marking_too() {
    story.parked("agreement-aim").opened("scope").returned("agreement-aim").shown();
    story.marking().shown().next();

    assertThat(story.walk().cloth()).isEqualTo("scope");
  }

  @Test
  void remembers_one_place_and_not_a_stack() {
    story.parked("agreement-aim").parked("good-conditions").opened("scope");

    story.returned("agreement-aim").returned("good-conditions").shown().next();

    assertThat(story.walk().cloth()).isEqualTo("scope");
    assertThat(story.walk().detour()).isNull();
  }

  @Test
  void ends_no_phase_on_the_way_there_or_back() {
    story.parked("agreement-aim").opened("scope").returned("agreement-aim").shown();

    story.when(new Command.Advance(story.step(), null)).thenKinds(Event.Opened.class);
  }

  @Test
  void leads_onward_where_the_group_was_nowhere_before() {
    story.parked("agreement-aim").returned("agreement-aim").shown();

    assertThat(story.walk().detour()).isNull();
    story.next();
    assertThat(story.walk().cloth()).isEqualTo("goals");
  }

  @Test
  void invites_those_let_in_since() {
    story.opened("goals").parked("agreement-aim").joined(Cast.NILS).returned("agreement-aim");

    assertThat(story.walk().answers("agreement-aim").turn().invited()).isEqualTo(9);
  }

  @Test
  void is_refused_for_what_is_not_parked() {
    story
        .opened("goals")
        .when(new Return("agreement-aim", null))
        .thenRefused(new Refusal.NotParked("agreement-aim"));
  }

  @Test
  void is_refused_for_a_cloth() {
    story.parked("goals").when(new Return("goals", null)).thenRefused(new Refusal.Unknown("goals"));
  }

  @Test
  void is_refused_for_what_does_not_exist() {
    story.when(new Return("nowhere", null)).thenRefused(new Refusal.Unknown("nowhere"));
  }

  @Test
  void does_nothing_on_a_step_that_has_passed() {
    story.parked("agreement-aim");
    var seen = story.step();
    story.opened("scope");

    story.when(new Return("agreement-aim", null, seen)).thenNothing();
  }
}

package dialogduk.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.disclosure.Openness;
import dialogduk.core.policy.Right;
import dialogduk.core.session.Command.TakeBack;
import dialogduk.core.session.Event.Undone;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class TakeBackTest {

  private final Story story = Story.begun();

  private Story back() {
    return story.when(new TakeBack(story.step()));
  }

  @Test
  void opens_the_left_cloth_again_as_it_was() {
    story.opened("goals");
    var before = story.walk().open().toList();
    story.opened("conditions");

    back().then(new Event.TookBack(Undone.OPENING, "conditions", List.of(), 0, null));

    assertThat(story.walk().cloth()).isEqualTo("goals");
    assertThat(story.walk().open().toList()).isEqualTo(before);
  }

  @Test
  void keeps_the_box_of_the_opening_sealed_and_paused() {
    story.opened("goals").opened("conditions");

    back();

    assertThat(story.walk().answers("good-conditions").isPaused()).isTrue();
    assertThat(story.walk().answers("good-conditions").isSealed()).isTrue();
  }

  @Test
  void opens_the_kept_box_in_the_same_turn() {
    story.opened("goals").opened("conditions").back().opened("conditions");

    assertThat(story.walk().answers("good-conditions").turn().number()).isEqualTo(1);
  }

  @Test
  void takes_back_the_first_opening() {
    story.opened("goals");

    back();

    assertThat(story.walk().cloth()).isNull();
    assertThat(NextStep.of(story.session(), story.dialogue()))
        .isInstanceOfSatisfying(
            NextStep.OpenCloth.class, open -> assertThat(open.cloth()).isEqualTo("goals"));
  }

  @Test
  void takes_back_a_marking_and_keeps_its_box() {
    story.opened("goals").shown().marking();

    back().then(new Event.TookBack(Undone.MARKING, "goals", List.of(), 0, null));

    assertThat(story.walk().marking("goals").isPaused()).isTrue();
  }

  @Test
  void takes_back_a_marking_without_a_box_as_if_it_never_was() {
    var two =
        Story.of(story.dialogue())
            .happened(story.log().subList(0, 3).toArray(Event[]::new))
            .joined(Cast.EVA, Cast.ULLA)
            .opened("goals")
            .shown();
    var before = two.walk();
    two.marking().back();

    assertThat(two.walk()).isEqualTo(before);
  }

  @Test
  void takes_back_a_joint_draft_and_leaves_the_one_before() {
    story.opened("goals").shown().joint("agreement-aim").joint("agreement-aim");

    back().then(new Event.TookBack(Undone.JOINT_DRAFT, "goals", List.of("agreement-aim"), 2, null));

    assertThat(story.walk().answers("agreement-aim").joint()).isEqualTo(1);
  }

  @Test
  void never_uses_the_number_of_a_withdrawn_draft_again() {
    story.opened("goals").shown().joint("agreement-aim").back().joint("agreement-aim");

    assertThat(story.walk().answers("agreement-aim").joint()).isEqualTo(2);
  }

  @Test
  void takes_back_a_parking_and_opens_what_it_closed() {
    story.opened("goals").parked("agreement-aim");

    back().then(new Event.TookBack(Undone.PARKING, "goals", List.of("agreement-aim"), 0, null));

    assertThat(story.walk().answers("agreement-aim").isOpen()).isTrue();
    assertThat(story.walk().answers("agreement-aim").isParked()).isFalse();
  }

  @Test
  void takes_back_a_return_and_parks_again() {
    story.opened("goals").parked("agreement-aim").opened("scope").returned("agreement-aim");

    back().then(new Event.TookBack(Undone.RETURNING, "goals", List.of("agreement-aim"), 0, null));

    assertThat(story.walk().cloth()).isEqualTo("scope");
    assertThat(story.walk().answers("agreement-aim").isParked()).isTrue();
    assertThat(story.walk().answers("agreement-aim").isPaused()).isTrue();
  }

  @Test
  void takes_back_going_past_the_last_cloth_with_its_draft() {
    story.opened("follow-up-structure").shown().marking().shown().next();

    back()
        .then(
            new Event.TookBack(
                Undone.WALKED_THROUGH, "follow-up-structure", List.of(), 0, "followup"),
            new Event.SummaryWithdrawn("followup", 1));

    assertThat(story.walk().through()).isFalse();
  }

  @Test
  void takes_back_one_step_at_a_time() {
    story.opened("goals").opened("conditions").opened("scope").back();

    back();

    assertThat(story.walk().cloth()).isEqualTo("goals");
  }

  @Test
  void keeps_who_has_left_meanwhile() {
    story.opened("goals").opened("conditions").given(Cast.ULF, new Command.Leave());

    back();

    assertThat(story.walk().answers("agreement-aim").turn().gone()).isEqualTo(1);
  }

  @Test
  void keeps_what_was_made_more_protective_meanwhile() {
    var open = Story.of(story.dialogue()).given(start());
    open.joined(Cast.EVA, Cast.ULLA).opened("goals").opened("conditions");
    open.given(new Command.ChooseOpenness(Openness.NAMELESS));

    open.when(new TakeBack(open.step()));

    assertThat(open.walk().answers("agreement-aim").turn().openness()).isEqualTo(Openness.NAMELESS);
  }

  private static Command start() {
    return new Command.Start(
        "samverkansavtal",
        1,
        List.of("goals", "conditions"),
        Openness.OPEN,
        Purpose.REVISION,
        new FreeText("title", "salt", "Avtal"),
        List.of());
  }

  @Test
  void undoes_steps_only() {
    story.opened("goals").given(new Command.SetDate("goals", Story.TODAY)).joined(Cast.NILS);

    back().then(new Event.TookBack(Undone.OPENING, "goals", List.of(), 0, null));

    assertThat(story.session().member("nils")).isNotNull();
  }

  @Test
  void offers_the_next_turn_after_a_showing_and_does_nothing_else() {
    story.opened("agreement-aim").shown();

    back().thenRefused(new Refusal.AlreadyShown(new Item.Answers("agreement-aim")));
  }

  @Test
  void does_not_reach_steps_before_a_showing() {
    story.opened("goals").shown().joint("agreement-aim").back();

    back().thenRefused(Refusal.AlreadyShown.class);
  }

  @Test
  void does_not_hide_a_marking_that_was_shown() {
    story.opened("goals").shown().marking().shown();

    back().thenRefused(new Refusal.AlreadyShown(new Item.Marking("goals")));
  }

  @Test
  void is_refused_when_no_step_is_left() {
    back().thenRefused(new Refusal.NothingToTakeBack());
  }

  @Test
  void is_refused_when_the_only_step_is_taken_back() {
    story.opened("goals").back();

    back().thenRefused(new Refusal.NothingToTakeBack());
  }

  @Test
  void takes_back_one_step_for_two_clicks() {
    story.opened("goals").opened("conditions");
    var seen = story.step();

    story.given(new TakeBack(seen)).when(new TakeBack(seen)).thenNothing();
  }

  @Test
  void is_refused_to_a_participant_who_may_ask_the_facilitator() {
    story.opened("goals").by(Cast.EVA);

    back().thenRefused(new Refusal.AskFacilitator(Right.STEP_BACK));
  }
}

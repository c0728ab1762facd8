package dialogduk.core.session;

import dialogduk.core.policy.Right;
import dialogduk.core.session.Command.Summarise;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummariseTest {

  private final Story story = Story.begun();

  @Test
  void drafts_at_any_time_and_names_what_was_not_opened() {
    story
        .opened("goals")
        .when(new Summarise("why"))
        .then(new Event.SummaryDrafted("why", 1, List.of("conditions")));
  }

  @Test
  void names_only_chosen_cloths() {
    Story.begun(List.of("goals", "scope"))
        .when(new Summarise("why"))
        .then(new Event.SummaryDrafted("why", 1, List.of("goals")));
  }

  @Test
  void knows_that_a_plan_was_opened() {
    story.opened("action-plan").opened("scope");

    story
        .when(new Summarise("today"))
        .then(new Event.SummaryDrafted("today", 1, List.of("future", "lessons", "values")));
  }

  @Test
  void is_refused_when_nothing_has_changed_since_the_last_draft() {
    story
        .opened("goals")
        .shown()
        .given(new Summarise("why"))
        .when(new Summarise("why"))
        .thenRefused(new Refusal.NothingNew("why"));
  }

  @Test
  void is_refused_when_the_group_only_came_by_again() {
    story.opened("goals").shown().given(new Summarise("why")).opened("scope").opened("goals");

    story.when(new Summarise("why")).thenRefused(new Refusal.NothingNew("why"));
  }

  @Test
  void drafts_anew_when_a_cloth_was_opened() {
    story.opened("goals").given(new Summarise("why")).opened("conditions");

    story.when(new Summarise("why")).then(new Event.SummaryDrafted("why", 2, List.of()));
  }

  @Test
  void drafts_anew_when_a_joint_answer_was_written() {
    story.opened("goals").shown().given(new Summarise("why")).joint("agreement-aim");

    story
        .when(new Summarise("why"))
        .then(new Event.SummaryDrafted("why", 2, List.of("conditions")));
  }

  @Test
  void drafts_anew_when_a_joint_answer_was_taken_back() {
    story.opened("goals").shown().joint("agreement-aim").given(new Summarise("why")).back();

    story.when(new Summarise("why")).thenKinds(Event.SummaryDrafted.class);
  }

  @Test
  void drafts_anew_when_a_question_was_parked_or_taken_up() {
    story.opened("goals").given(new Summarise("why")).parked("agreement-aim");
    story.given(new Summarise("why")).returned("agreement-aim");

    story.when(new Summarise("why")).thenKinds(Event.SummaryDrafted.class);
  }

  @Test
  void drafts_anew_when_an_action_of_the_phase_has_changed() {
    story.opened("goals").given(add()).given(new Summarise("why"));
    story.given(new Command.SetActionStatus("a1", ActionStatus.DONE, null));

    story.when(new Summarise("why")).thenKinds(Event.SummaryDrafted.class);
  }

  @Test
  void does_not_draft_anew_for_another_phase() {
    story.opened("goals").given(new Summarise("why")).opened("scope").shown();

    story.when(new Summarise("why")).thenRefused(new Refusal.NothingNew("why"));
  }

  @Test
  void is_refused_for_a_phase_without_a_chosen_cloth() {
    Story.begun(List.of("goals"))
        .when(new Summarise("how"))
        .thenRefused(new Refusal.Unknown("how"));
  }

  @Test
  void is_refused_for_what_does_not_exist() {
    story.when(new Summarise("nowhere")).thenRefused(new Refusal.Unknown("nowhere"));
  }

  @Test
  void is_refused_to_the_secretary_who_may_ask_the_facilitator() {
    story
        .by(Cast.SAM)
        .when(new Summarise("why"))
        .thenRefused(new Refusal.AskFacilitator(Right.SUMMARY_POST));
  }

  private Command add() {
    return new Command.AddAction("a1", "goals", story.text("Ring"), null, null, null);
  }
}

package dialogduk.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.box.Cells;
import dialogduk.core.policy.Right;
import dialogduk.core.session.Command.WriteJoint;
import dialogduk.core.session.Event.RowOrigin;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class WriteJointTest {

  private final Story story = Story.begun();

  private WriteJoint joint(int basedOn) {
    return new WriteJoint("agreement-aim", basedOn, story.text("Vi vill"), List.of());
  }

  private static WriteJoint rows(FreeText table, RowOrigin... origins) {
    return new WriteJoint("follow-up-goals", 0, table, List.of(origins));
  }

  private FreeText oneGoal() {
    return story.text(Cells.table(List.of(List.of("Mål", "", "", "", ""))));
  }

  @Test
  void counts_its_versions() {
    var text = story.text("Vi vill");

    story
        .opened("goals")
        .shown()
        .joint("agreement-aim")
        .by(Cast.SAM)
        .when(new WriteJoint("agreement-aim", 1, text, List.of()))
        .then(new Event.JointWritten("agreement-aim", 2, 1, text.ref(), List.of()));
  }

  @Test
  void keeps_both_when_two_have_written_on_the_same_version() {
    story.opened("goals").shown().joint("agreement-aim").given(joint(1)).when(joint(1));

    assertThat(story.latest())
        .singleElement()
        .isInstanceOfSatisfying(
            Event.JointWritten.class,
            joint -> {
              assertThat(joint.version()).isEqualTo(3);
              assertThat(joint.basedOn()).isEqualTo(1);
            });
  }

  @Test
  void does_not_believe_in_a_version_that_never_was() {
    story.opened("goals").shown().when(joint(7));

    assertThat(story.latest())
        .singleElement()
        .isInstanceOfSatisfying(
            Event.JointWritten.class, joint -> assertThat(joint.basedOn()).isZero());
  }

  @Test
  void shares_one_version_for_two_clicks() {
    var click = joint(0);

    story.opened("goals").shown().given(click).when(click).thenNothing();
  }

  @Test
  void is_refused_before_the_answers_are_shown() {
    story.opened("goals").when(joint(0)).thenRefused(new Refusal.NothingShownYet("goals"));
  }

  @Test
  void is_refused_while_the_marking_is_open() {
    story
        .opened("goals")
        .shown()
        .marking()
        .when(joint(0))
        .thenRefused(new Refusal.MarkingIsOpen("goals"));
  }

  @Test
  void is_allowed_after_the_marking() {
    story.opened("goals").shown().marking().shown();

    story.when(joint(0)).thenKinds(Event.JointWritten.class);
  }

  @Test
  void is_allowed_for_a_cloth_that_was_left() {
    story.opened("goals").shown().opened("scope");

    story.when(joint(0)).thenKinds(Event.JointWritten.class);
  }

  @Test
  void is_refused_without_a_word() {
    story
        .opened("goals")
        .shown()
        .when(new WriteJoint("agreement-aim", 0, story.text(" \n "), List.of()))
        .thenRefused(new Refusal.NothingWritten());
  }

  @Test
  void is_refused_above_the_longest_text_and_cuts_nothing() {
    story
        .opened("goals")
        .shown()
        .when(new WriteJoint("agreement-aim", 0, story.text("å".repeat(12_001)), List.of()))
        .thenRefused(new Refusal.TooLong(12_000, 12_001));
  }

  @Test
  void takes_the_longest_text() {
    story
        .opened("goals")
        .shown()
        .when(new WriteJoint("agreement-aim", 0, story.text("å".repeat(12_000)), List.of()))
        .thenKinds(Event.JointWritten.class);
  }

  @Test
  void builds_a_table_with_the_origin_of_its_rows() {
    var origin = new RowOrigin(0, "agreement-aim", 1);
    story.opened("goals").shown().joint("agreement-aim").opened("follow-up-structure").shown();

    story.when(rows(oneGoal(), origin)).thenKinds(Event.JointWritten.class);
  }

  @Test
  void is_refused_with_a_row_from_a_version_that_never_was() {
    story.opened("follow-up-structure").shown();

    story
        .when(rows(oneGoal(), new RowOrigin(0, "agreement-aim", 1)))
        .thenRefused(new Refusal.WrongKind("follow-up-goals"));
  }

  @Test
  void is_refused_with_a_row_from_a_prompt_that_proposes_none() {
    story.opened("values").shown().joint("values-of-agency").opened("follow-up-structure").shown();

    story
        .when(rows(oneGoal(), new RowOrigin(0, "values-of-agency", 1)))
        .thenRefused(new Refusal.WrongKind("follow-up-goals"));
  }

  @Test
  void is_refused_with_an_origin_of_a_row_that_is_not_there() {
    story.opened("goals").shown().joint("agreement-aim").opened("follow-up-structure").shown();

    story
        .when(rows(oneGoal(), new RowOrigin(1, "agreement-aim", 1)))
        .thenRefused(new Refusal.WrongKind("follow-up-goals"));
  }

  @Test
  void is_refused_with_rows_of_another_width() {
    story.opened("follow-up-structure").shown();

    story
        .when(rows(story.text(Cells.table(List.of(List.of("Mål"))))))
        .thenRefused(new Refusal.WrongKind("follow-up-goals"));
  }

  @Test
  void is_refused_with_a_table_of_empty_rows() {
    story.opened("follow-up-structure").shown();

    story
        .when(rows(story.text(Cells.table(List.of(List.of("", "", "", "", ""))))))
        .thenRefused(new Refusal.NothingWritten());
  }

  @Test
  void is_refused_for_the_action_list() {
    story
        .when(new WriteJoint("planned-actions", 0, story.text("Vi gör"), List.of()))
        .thenRefused(new Refusal.WrongKind("planned-actions"));
  }

  @Test
  void is_refused_to_a_participant_who_may_ask_the_facilitator() {
    story
        .opened("goals")
        .shown()
        .by(Cast.EVA)
        .when(joint(0))
        .thenRefused(new Refusal.AskFacilitator(Right.JOINT_WRITE));
  }
}

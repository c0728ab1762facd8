package dialogduk.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.box.Answer;
import dialogduk.core.box.RowChange;
import dialogduk.core.disclosure.Side;
import dialogduk.core.policy.Right;
import dialogduk.core.session.Command.HandIn;
import dialogduk.core.session.Command.SaveDraft;
import dialogduk.core.session.Command.Together;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandInTest {

  private static final Item.Answers AIM = new Item.Answers("agreement-aim");
  private static final Item.Answers SUPPORT = new Item.Answers("goals-support");
  private static final Item.Answers MATTERS = new Item.Answers("matters");
  private static final Answer TEXT = new Answer.Text("Vi vill");

  private final Story story = Story.begun();

  private Story handIn(Answer answer) {
    return story.when(new HandIn(AIM, answer));
  }

  private Sealed box() {
    return story.accepted().writes().getFirst().box();
  }

  @Test
  void changes_only_the_senders_own_row_and_leaves_no_event() {
    story.opened("goals").by(Cast.EVA);

    handIn(TEXT);

    assertThat(story.latest()).isEmpty();
    assertThat(story.accepted().writes())
        .singleElement()
        .satisfies(
            write -> {
              assertThat(write.person()).isEqualTo("eva");
              assertThat(write.box()).isEqualTo(new Sealed(AIM, 1));
              assertThat(write.change()).isInstanceOf(RowChange.HandIn.class);
            });
  }

  @Test
  void reaches_a_paused_box_where_the_gate_keeps_it_as_a_draft() {
    story.opened("goals").opened("scope").by(Cast.EVA);

    handIn(TEXT);

    assertThat(box()).isEqualTo(new Sealed(AIM, 1));
  }

  @Test
  void reaches_a_parked_box() {
    story.opened("goals").parked("agreement-aim").by(Cast.EVA);

    handIn(TEXT);

    assertThat(box()).isEqualTo(new Sealed(AIM, 1));
  }

  @Test
  void reaches_a_closed_box_where_the_gate_keeps_it_for_the_next_turn() {
    story.opened("goals").shown().by(Cast.EVA);

    handIn(TEXT);

    assertThat(box()).isEqualTo(new Sealed(AIM, 1));
  }

  @Test
  void reaches_the_open_box_of_a_new_turn() {
    story.opened("goals").shown().given(new Command.AskAgain("agreement-aim", null)).by(Cast.EVA);

    handIn(TEXT);

    assertThat(box()).isEqualTo(new Sealed(AIM, 2));
  }

  @Test
  void reaches_the_sealed_box_of_a_turn_that_was_taken_back() {
    story.opened("goals").shown().given(new Command.AskAgain("agreement-aim", null)).back();

    story.by(Cast.EVA);
    handIn(TEXT);

    assertThat(box()).isEqualTo(new Sealed(AIM, 2));
  }

  @Test
  void is_refused_before_the_question_was_opened() {
    story.opened("scope").by(Cast.EVA);

    handIn(TEXT).thenRefused(new Refusal.NotOpen(AIM, "scope"));
  }

  @Test
  void is_refused_after_the_end() {
    story.opened("goals").given(new Command.End()).by(Cast.EVA);

    handIn(TEXT).thenRefused(new Refusal.NotRunning(true));
  }

  @Test
  void is_refused_without_a_word() {
    story.opened("goals").by(Cast.EVA);

    handIn(new Answer.Text(" \n ")).thenRefused(new Refusal.NothingWritten());
  }

  @Test
  void takes_twelve_thousand_characters_as_a_reader_counts_them() {
    story.opened("goals").by(Cast.EVA);

    handIn(new Answer.Text("é".repeat(12_000)));

    assertThat(story.accepted().writes()).hasSize(1);
  }

  @Test
  void is_refused_above_that_and_cuts_nothing() {
    story.opened("goals").by(Cast.EVA);

    handIn(new Answer.Text("x".repeat(12_001)))
        .thenRefused(new Refusal.AnswerTooLong("agreement-aim", 12_000, 12_001));
  }

  @Test
  void takes_a_whole_form_at_once() {
    story.opened("goals").by(Cast.EVA);

    story.when(new Together(List.of(new HandIn(AIM, TEXT), new HandIn(SUPPORT, TEXT))));

    assertThat(story.accepted().writes())
        .extracting(write -> write.box().item())
        .containsExactly(AIM, SUPPORT);
  }

  @Test
  void is_refused_whole_for_what_one_of_a_form_is_refused_for() {
    story.opened("goals").by(Cast.EVA);

    story
        .when(
            new Together(
                List.of(
                    new HandIn(AIM, TEXT),
                    new HandIn(SUPPORT, new Answer.Text("x".repeat(12_001))))))
        .thenRefused(new Refusal.AnswerTooLong("goals-support", 12_000, 12_001));
  }

  @Test
  void asks_for_every_right_in_a_form() {
    story.named(Cast.OLLE).opened("goals").by(Cast.OLLE);

    story
        .when(new Together(List.of(new Command.Pass(AIM), new HandIn(AIM, TEXT))))
        .thenRefused(new Refusal.NotAllowed(Right.PASS));
  }

  @Test
  void takes_rows_for_a_table() {
    story.opened("scope").by(Cast.EVA);

    story.when(new HandIn(MATTERS, new Answer.Rows(List.of(List.of("Schema", "Lokalt")))));

    assertThat(story.accepted().writes()).hasSize(1);
  }

  @Test
  void is_refused_with_rows_of_another_width() {
    story.opened("scope").by(Cast.EVA);

    story
        .when(new HandIn(MATTERS, new Answer.Rows(List.of(List.of("Schema")))))
        .thenRefused(new Refusal.WrongKind("matters"));
  }

  @Test
  void is_refused_with_a_text_for_a_table() {
    story.opened("scope").by(Cast.EVA);

    story.when(new HandIn(MATTERS, TEXT)).thenRefused(new Refusal.WrongKind("matters"));
  }

  @Test
  void is_refused_with_a_mark_for_an_answer() {
    story.opened("goals").by(Cast.EVA);

    handIn(new Answer.Mark(3)).thenRefused(new Refusal.WrongKind("agreement-aim"));
  }

  @Test
  void is_refused_with_separators_that_nobody_can_type() {
    story.opened("scope").by(Cast.EVA);

    story
        .when(new HandIn(MATTERS, new Answer.Rows(List.of(List.of("a\u001fb", "c")))))
        .thenRefused(new Refusal.WrongKind("matters"));
  }

  @Test
  void waits_for_the_next_opening_when_somebody_was_let_in_later() {
    story.opened("goals").joined(Cast.NILS).by(Cast.NILS);

    handIn(TEXT).thenRefused(new Refusal.WaitForNextOpening(AIM));
  }

  @Test
  void is_open_to_those_who_were_invited_and_stated_a_capacity_later() {
    story.named(Cast.NILS).opened("goals").states(Cast.NILS, Cast.NILS.capacity()).by(Cast.NILS);

    handIn(TEXT);

    assertThat(story.accepted().writes()).hasSize(1);
  }

  @Test
  void is_refused_before_a_capacity_is_stated() {
    story.named(Cast.NILS).opened("goals").by(Cast.NILS);

    handIn(TEXT).thenRefused(new Refusal.StateCapacityFirst());
  }

  @Test
  void is_refused_to_a_facilitator_who_only_leads() {
    story.opened("goals");

    handIn(TEXT).thenRefused(new Refusal.NotAllowed(Right.ANSWER));
  }

  @Test
  void is_open_to_a_facilitator_who_also_takes_part() {
    story.given(new Command.GiveFunction("frida", Function.PARTICIPANT));
    story.states(Cast.FRIDA, new Capacity(Side.EMPLOYER, null, false)).opened("goals");

    handIn(TEXT);

    assertThat(story.accepted().writes()).hasSize(1);
  }

  @Test
  void is_refused_for_what_does_not_exist() {
    story
        .by(Cast.EVA)
        .when(new HandIn(new Item.Answers("nowhere"), TEXT))
        .thenRefused(new Refusal.Unknown("answers:nowhere"));
  }

  @Test
  void saves_an_empty_draft_too() {
    story.opened("goals").by(Cast.EVA).when(new SaveDraft(AIM, new Answer.Text("")));

    assertThat(story.accepted().writes().getFirst().change()).isInstanceOf(RowChange.Draft.class);
  }

  @Test
  void saves_no_draft_that_is_too_long() {
    story
        .opened("goals")
        .by(Cast.EVA)
        .when(new SaveDraft(AIM, new Answer.Text("x".repeat(12_001))))
        .thenRefused(new Refusal.AnswerTooLong("agreement-aim", 12_000, 12_001));
  }
}

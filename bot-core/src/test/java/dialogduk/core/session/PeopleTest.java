package dialogduk.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.box.RowChange;
import dialogduk.core.disclosure.Side;
import dialogduk.core.policy.Right;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Story;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Coming, going, and stating a capacity.
class PeopleTest {

  private static final Item.Answers AIM = new Item.Answers("agreement-aim");

  private final Story story = Story.begun();

  private ItemState.Turn turn() {
    return story.walk().at(AIM).turn();
  }

  // --- coming

  @Test
  void let_in_take_part() {
    story
        .when(new Command.Admit("nils"))
        .then(new Event.Admitted("nils"), new Event.FunctionGiven("nils", Function.PARTICIPANT));
  }

  @Test
  void are_let_in_once() {
    story.given(new Command.Admit("nils")).when(new Command.Admit("nils")).thenNothing();
  }

  @Test
  void let_in_later_wait_for_the_next_opening() {
    story.opened("goals").joined(Cast.NILS);

    assertThat(story.session().invitedTo(AIM, "nils")).isFalse();
    assertThat(turn().invited()).isEqualTo(8);
  }

  @Test
  void let_in_later_are_with_us_when_it_opens_again() {
    story.opened("goals").joined(Cast.NILS).opened("scope").opened("goals");

    assertThat(story.session().invitedTo(AIM, "nils")).isTrue();
    assertThat(turn().invited()).isEqualTo(9);
  }

  @Test
  void named_without_a_capacity_count_from_the_opening() {
    story.named(Cast.NILS).opened("goals");

    assertThat(turn().invited()).isEqualTo(9);
  }

  @Test
  void at_the_door_are_let_in_only_by_those_who_lead() {
    story
        .by(Cast.SAM)
        .when(new Command.Admit("nils"))
        .thenRefused(new Refusal.NotAllowed(Right.PERSON_ADMIT));
  }

  @Test
  void at_the_door_can_be_turned_away_and_members_cannot() {
    story.when(new Command.TurnAway("nils")).thenNothing();
    story.when(new Command.TurnAway("eva")).thenRefused(new Refusal.NoSuchPerson());
  }

  @Test
  void come_in_by_the_door_only_while_it_is_open() {
    story.when(new Command.OpenAdmission()).then(new Event.AdmissionOpened());
    story.when(new Command.OpenAdmission()).thenNothing();
    story.when(new Command.CloseAdmission()).then(new Event.AdmissionClosed());
    story.when(new Command.CloseAdmission()).thenNothing();
  }

  // --- going

  @Test
  void who_leave_count_as_done_and_their_rows_go() {
    story.opened("goals").by(Cast.ULF).when(new Command.Leave());

    assertThat(story.latest()).containsExactly(new Event.Departed("ulf"));
    assertThat(turn().invited()).isEqualTo(8);
    assertThat(turn().gone()).isEqualTo(1);
    assertThat(story.accepted().writes())
        .allMatch(write -> write.person().equals("ulf"))
        .allMatch(write -> write.change() instanceof RowChange.Drop);
    assertThat(
            story.accepted().writes().stream().map(Decision.Write::box).collect(Collectors.toSet()))
        .contains(new Sealed(AIM, 1), new Sealed(AIM, 2));
  }

  @Test
  void who_leave_count_as_done_in_paused_boxes_too() {
    story.opened("goals").opened("scope").given(Cast.ULF, new Command.Leave());

    assertThat(turn().gone()).isEqualTo(1);
  }

  @Test
  void who_leave_change_nothing_of_what_was_shown() {
    story.opened("goals").shown().given(Cast.ULF, new Command.Leave());

    assertThat(turn().gone()).isZero();
  }

  @Test
  void who_came_later_and_leave_do_not_count() {
    story.opened("goals").joined(Cast.NILS).given(Cast.NILS, new Command.Leave());

    assertThat(turn().gone()).isZero();
  }

  @Test
  void who_leave_never_make_the_number_smaller() {
    story.opened("goals").given(Cast.ULF, new Command.Leave());
    story.opened("scope").opened("goals");

    assertThat(turn().invited()).isEqualTo(8);
    assertThat(turn().gone()).isEqualTo(1);
  }

  @Test
  void who_come_back_wait_for_the_next_opening() {
    story.opened("goals").given(Cast.ULF, new Command.Leave()).given(new Command.Admit("ulf"));

    assertThat(story.session().invitedTo(AIM, "ulf")).isFalse();
  }

  @Test
  void are_removed_by_those_who_lead() {
    story.when(new Command.Remove("ulf")).then(new Event.Departed("ulf"));
    story.when(new Command.Remove("ulf")).thenRefused(new Refusal.NoSuchPerson());
    story
        .by(Cast.SAM)
        .when(new Command.Remove("eva"))
        .thenRefused(new Refusal.NotAllowed(Right.PERSON_INVITE));
  }

  @Test
  void include_a_facilitator_until_the_end() {
    story.when(new Command.Leave()).thenRefused(new Refusal.LastFacilitator());
    story.when(new Command.Remove("frida")).thenRefused(new Refusal.LastFacilitator());
    story
        .when(new Command.TakeFunction("frida", Function.FACILITATOR))
        .thenRefused(new Refusal.LastFacilitator());
  }

  @Test
  void let_a_facilitator_go_when_there_is_another() {
    story.given(new Command.GiveFunction("carin", Function.FACILITATOR));

    story.when(new Command.Leave()).then(new Event.Departed("frida"));
  }

  // --- functions

  @Test
  void hold_several_functions() {
    story.given(new Command.GiveFunction("eva", Function.SECRETARY));

    assertThat(story.session().member("eva").functions())
        .containsExactlyInAnyOrder(Function.PARTICIPANT, Function.SECRETARY);
  }

  @Test
  void are_given_a_function_once() {
    story.when(new Command.GiveFunction("sam", Function.SECRETARY)).thenNothing();
  }

  @Test
  void come_in_with_a_function() {
    story
        .when(new Command.GiveFunction("nils", Function.OBSERVER))
        .then(new Event.Admitted("nils"), new Event.FunctionGiven("nils", Function.OBSERVER));
  }

  @Test
  void lose_a_function_once() {
    story
        .given(new Command.TakeFunction("sam", Function.SECRETARY))
        .when(new Command.TakeFunction("sam", Function.SECRETARY))
        .thenNothing();
  }

  @Test
  void who_no_longer_take_part_count_as_done_and_their_rows_go() {
    story.opened("goals").when(new Command.TakeFunction("ulf", Function.PARTICIPANT));

    assertThat(turn().gone()).isEqualTo(1);
    assertThat(story.accepted().writes()).isNotEmpty();
    assertThat(story.session().invitedTo(AIM, "ulf")).isFalse();
  }

  @Test
  void who_take_part_again_wait_for_the_next_opening() {
    story.opened("goals").given(new Command.TakeFunction("ulf", Function.PARTICIPANT));
    story.given(new Command.GiveFunction("ulf", Function.PARTICIPANT));

    assertThat(story.session().invitedTo(AIM, "ulf")).isFalse();
  }

  @Test
  void without_any_function_may_still_read_and_leave() {
    story.given(new Command.TakeFunction("olle", Function.OBSERVER));

    story.by(Cast.OLLE).when(new Command.Leave()).then(new Event.Departed("olle"));
  }

  // --- capacity

  @Test
  void state_their_own_capacity_and_the_event_does_not_tell_it() {
    story.named(Cast.NILS).by(Cast.NILS);

    story
        .when(new Command.StateCapacity(Cast.NILS.capacity()))
        .then(new Event.CapacityStated("nils"));
  }

  @Test
  void state_the_same_capacity_once() {
    story.by(Cast.EVA).when(new Command.StateCapacity(Cast.EVA.capacity())).thenNothing();
  }

  @Test
  void keep_their_capacity_while_a_marking_is_open_that_they_are_invited_to() {
    story.opened("goals").shown().marking().by(Cast.EVA);

    story
        .when(new Command.StateCapacity(Capacity.EMPLOYEE))
        .thenRefused(new Refusal.CapacityIsFixed("goals"));
  }

  @Test
  void change_their_capacity_while_answers_are_open() {
    story.opened("goals").by(Cast.EVA);

    story.when(new Command.StateCapacity(Capacity.EMPLOYEE)).then(new Event.CapacityStated("eva"));
  }

  @Test
  void state_a_first_capacity_while_a_marking_is_open_that_they_are_not_in() {
    story.named(Cast.NILS).opened("goals").shown().marking().by(Cast.NILS);

    story
        .when(new Command.StateCapacity(new Capacity(Side.UNION, "OFR", false)))
        .then(new Event.CapacityStated("nils"));
  }

  // --- links

  @Test
  void renew_their_own_link() {
    story.by(Cast.EVA).when(new Command.RenewLink("eva")).then(new Event.LinkRenewed("eva"));
  }

  @Test
  void who_lead_have_the_use_of_their_link_written_down() {
    story.by(Cast.CARIN).when(new Command.Enter()).then(new Event.LinkUsed("carin"));
  }

  @Test
  void who_lead_have_it_written_down_after_the_end_too() {
    story.given(new Command.End()).when(new Command.Enter()).then(new Event.LinkUsed("frida"));
  }

  @Test
  void who_do_not_lead_come_and_go_unwritten() {
    story.by(Cast.EVA).when(new Command.Enter());

    assertThat(story.accepted().nothing()).isTrue();
  }

  @Test
  void cannot_renew_the_link_of_another() {
    story
        .by(Cast.EVA)
        .when(new Command.RenewLink("ulf"))
        .thenRefused(new Refusal.NotAllowed(Right.PERSON_INVITE));
  }

  // --- one person in two chats

  private static Command connect(String other) {
    return new Command.Connect("slack:T1:U9", "hash", other);
  }

  @Test
  void are_one_where_they_were_two() {
    story.opened("goals").given(Cast.EVA, connect("ulf"));

    assertThat(story.latest()).containsExactly(new Event.Connected("eva", "ulf"));
    assertThat(story.session().member("ulf")).isNull();
    assertThat(turn().gone()).isEqualTo(1);
  }

  @Test
  void have_the_place_of_the_one_who_was_invited() {
    story.opened("goals").joined(Cast.NILS).given(Cast.NILS, connect("ulf"));

    assertThat(story.session().invitedTo(AIM, "nils")).isTrue();
    assertThat(turn().gone()).isZero();
  }

  @Test
  void are_all_that_either_was() {
    story.given(Cast.EVA, connect("frida"));

    assertThat(story.session().member("eva").functions())
        .contains(Function.FACILITATOR, Function.PARTICIPANT);
  }

  @Test
  void answer_for_what_either_owned() {
    story
        .given(new Command.AddAction("a1", "goals", story.text("Ring"), null, "ulf", null))
        .given(Cast.EVA, connect("ulf"));

    assertThat(story.session().actions().get("a1").owner()).isEqualTo("eva");
  }

  @Test
  void lose_nobody_when_the_account_stood_for_nobody() {
    story.by(Cast.EVA).when(connect("nobody")).then(new Event.Connected("eva", null));
  }
}

package dialogduk.core.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.bot.Ledger.Kept;
import dialogduk.core.box.Answer;
import dialogduk.core.disclosure.Openness;
import dialogduk.core.disclosure.Result;
import dialogduk.core.policy.Right;
import dialogduk.core.session.Command;
import dialogduk.core.session.Entry;
import dialogduk.core.session.Event;
import dialogduk.core.session.FreeText;
import dialogduk.core.session.Function;
import dialogduk.core.session.Item;
import dialogduk.core.session.ParkReason;
import dialogduk.core.session.Purpose;
import dialogduk.core.session.Refusal;
import dialogduk.core.session.Sealed;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Gathering;
import java.util.List;
import org.junit.jupiter.api.Test;

class BotTest {

  private static final Item.Answers AIM = new Item.Answers("agreement-aim");
  private static final Sealed FIRST = new Sealed(AIM, 1);

  private final Gathering group = Gathering.begun();

  private Reply asks(String person, Command command) {
    return group.bot().handle(new Incoming(Gathering.SESSION, person, command));
  }

  // --- who is there

  @Test
  void answers_the_same_for_no_session_and_for_one_that_the_person_is_not_in() {
    var next = new Command.Advance(group.step(), null);

    assertThat(group.bot().handle(new Incoming("nowhere", "frida", next)))
        .isEqualTo(new Reply.NoSuchSession());
    assertThat(asks("stranger", next)).isEqualTo(new Reply.NoSuchSession());
  }

  @Test
  void answers_the_same_to_somebody_who_waits_at_the_door() {
    group
        .bot()
        .remember(
            Gathering.SESSION, "nils", List.of(new PersonChange.Add("nils", "Nils", true, false)));

    assertThat(asks("nils", new Command.Leave())).isEqualTo(new Reply.NoSuchSession());
  }

  @Test
  void answers_the_same_to_somebody_who_has_left() {
    group.does(Cast.ULF, new Command.Leave());

    assertThat(asks("ulf", new Command.Leave())).isEqualTo(new Reply.NoSuchSession());
  }

  @Test
  void lets_nobody_in_whom_nobody_has_named() {
    assertThat(group.asks(Cast.FRIDA, new Command.Admit("ghost")))
        .isEqualTo(new Reply.Refused(new Refusal.NoSuchPerson()));
    assertThat(group.asks(Cast.FRIDA, new Command.GiveFunction("ghost", Function.PARTICIPANT)))
        .isEqualTo(new Reply.Refused(new Refusal.NoSuchPerson()));
  }

  @Test
  void lets_in_who_waits() {
    group
        .bot()
        .remember(
            Gathering.SESSION, "nils", List.of(new PersonChange.Add("nils", "Nils", true, false)));

    group.does(Cast.FRIDA, new Command.Admit("nils"));

    assertThat(group.memory().find(Gathering.SESSION, "nils").orElseThrow().waiting()).isFalse();
  }

  @Test
  void lets_in_who_waits_and_is_given_a_function() {
    group
        .bot()
        .remember(
            Gathering.SESSION, "nils", List.of(new PersonChange.Add("nils", "Nils", true, false)));

    group.does(Cast.FRIDA, new Command.GiveFunction("nils", Function.OBSERVER));

    assertThat(group.memory().find(Gathering.SESSION, "nils").orElseThrow().waiting()).isFalse();
  }

  @Test
  void forgets_who_is_turned_away() {
    group
        .bot()
        .remember(
            Gathering.SESSION, "nils", List.of(new PersonChange.Add("nils", "Nils", true, false)));

    group.does(Cast.FRIDA, new Command.TurnAway("nils"));

    assertThat(group.memory().find(Gathering.SESSION, "nils")).isEmpty();
  }

  @Test
  void never_forgets_a_member_who_is_turned_away() {
    assertThat(group.asks(Cast.FRIDA, new Command.TurnAway("eva")))
        .isInstanceOf(Reply.Refused.class);
    group.does(Cast.ULF, new Command.Leave());
    group.asks(Cast.FRIDA, new Command.TurnAway("ulf"));

    assertThat(group.memory().find(Gathering.SESSION, "eva")).isPresent();
    assertThat(group.memory().find(Gathering.SESSION, "ulf")).isPresent();
  }

  @Test
  void ends_the_links_of_who_leaves() {
    group
        .bot()
        .remember(
            Gathering.SESSION,
            "ulf",
            List.of(new PersonChange.SetLink("ulf", PersonChange.LinkKind.BROWSER, "phone")));

    group.does(Cast.ULF, new Command.Leave());

    assertThat(group.memory().byLink(PersonChange.LinkKind.BROWSER, "phone")).isEmpty();
  }

  // --- beginning

  @Test
  void refuses_to_start_a_dialogue_that_is_not_there() {
    var start =
        new Command.Start(
            "nowhere",
            1,
            List.of("goals"),
            Openness.NAMELESS,
            Purpose.REVISION,
            new FreeText("t", "s", "Titel"),
            List.of());

    assertThat(group.bot().handle(new Incoming("new", "frida", start)))
        .isEqualTo(new Reply.Refused(new Refusal.Unknown("nowhere")));
  }

  // --- writing

  @Test
  void keeps_a_hand_in_without_an_event() {
    group.opens("goals");
    var version = group.session().version();

    var reply = group.handsIn(Cast.EVA, "agreement-aim", "Vi vill");

    assertThat(reply.entries()).isEmpty();
    assertThat(reply.kept()).containsExactly(Kept.AS_ASKED);
    assertThat(group.session().version()).isEqualTo(version);
    assertThat(group.own(Cast.EVA).row(AIM).handedIn()).isEqualTo(new Answer.Text("Vi vill"));
  }

  @Test
  void keeps_a_hand_in_to_a_paused_question_as_draft() {
    group.opens("goals").opens("conditions");

    assertThat(group.handsIn(Cast.EVA, "agreement-aim", "Vi vill").kept())
        .containsExactly(Kept.DRAFT_PAUSED);
  }

  @Test
  void keeps_a_hand_in_after_the_closing_for_the_next_turn() {
    group.opens("goals").shows();

    assertThat(group.handsIn(Cast.EVA, "agreement-aim", "Vi vill").kept())
        .containsExactly(Kept.DRAFT_AFTER_CLOSING);
    assertThat(group.own(Cast.EVA).row(AIM).draft()).isEqualTo(new Answer.Text("Vi vill"));
  }

  @Test
  void gives_a_left_draft_back_in_the_next_turn() {
    group.opens("goals");
    group.does(Cast.EVA, new Command.SaveDraft(AIM, new Answer.Text("Påbörjat")));
    group.shows().does(Cast.FRIDA, new Command.AskAgain("agreement-aim", null));

    assertThat(group.own(Cast.EVA).row(AIM).draft()).isEqualTo(new Answer.Text("Påbörjat"));
    assertThat(group.own(Cast.EVA).done(AIM)).isFalse();
  }

  @Test
  void shows_every_answer_that_was_acknowledged_and_no_other() {
    group.opens("goals");
    group.handsIn(Cast.EVA, "agreement-aim", "Ett");
    group.handsIn(Cast.ULF, "agreement-aim", "Två");
    group.does(Cast.ULLA, new Command.SaveDraft(AIM, new Answer.Text("Inte inlämnat")));
    group.does(Cast.UMA, new Command.Pass(AIM));

    group.shows();

    var answers = group.folded().minutes().prompt("agreement-aim").turns().getFirst().answers();
    assertThat(answers.stream().map(answer -> group.scene("sv").body(answer.text())))
        .containsExactlyInAnyOrder("Ett", "Två");
    assertThat(answers).allMatch(answer -> answer.author() == null);
  }

  @Test
  void names_the_authors_where_the_group_chose_so() {
    var open = Gathering.of(group.dialogue()).starts(Openness.OPEN).joined(Cast.EVA, Cast.ULF);
    open.opens("goals").handsIn(Cast.EVA, "agreement-aim", "Ett");

    open.shows();

    assertThat(
            open.folded()
                .minutes()
                .prompt("agreement-aim")
                .turns()
                .getFirst()
                .answers()
                .getFirst()
                .author())
        .isEqualTo("eva");
  }

  @Test
  void shows_the_proposed_rows_of_a_table_one_by_one() {
    group.opens("matters");
    var rows =
        new Answer.Rows(List.of(List.of("Schema", "Lokalt"), List.of("", ""), List.of("Lön", "")));
    group.does(Cast.EVA, new Command.HandIn(new Item.Answers("matters"), rows));

    group.shows();

    assertThat(group.folded().minutes().prompt("matters").turns().getFirst().answers()).hasSize(2);
  }

  @Test
  void takes_back_what_is_withdrawn_before_it_is_shown() {
    group.opens("goals").handsIn(Cast.EVA, "agreement-aim", "Vi vill");
    group.does(Cast.EVA, new Command.Withdraw(AIM));

    group.shows();

    assertThat(group.folded().minutes().prompt("agreement-aim").turns().getFirst().answers())
        .isEmpty();
    assertThat(group.own(Cast.EVA).row(AIM).draft()).isEqualTo(new Answer.Text("Vi vill"));
  }

  @Test
  void drops_what_somebody_wrote_who_leaves() {
    group.opens("goals").handsIn(Cast.ULF, "agreement-aim", "Vi vill");
    group.does(Cast.ULF, new Command.Leave());

    group.shows();

    assertThat(group.folded().minutes().prompt("agreement-aim").turns().getFirst().answers())
        .isEmpty();
  }

  // --- back and forth

  @Test
  void keeps_the_box_intact_and_changeable_through_a_wrong_step() {
    group.opens("goals").handsIn(Cast.EVA, "agreement-aim", "Ett");
    group.does(Cast.ULF, new Command.SaveDraft(AIM, new Answer.Text("Halvt")));
    group.opens("conditions").goesBack();

    assertThat(group.own(Cast.EVA).row(AIM).handedIn()).isEqualTo(new Answer.Text("Ett"));
    assertThat(group.own(Cast.ULF).row(AIM).draft()).isEqualTo(new Answer.Text("Halvt"));
    assertThat(group.handsIn(Cast.EVA, "agreement-aim", "Två").kept())
        .containsExactly(Kept.AS_ASKED);
  }

  @Test
  void keeps_every_mark_through_a_wrong_step() {
    var marking = new Item.Marking("goals");
    group.opens("goals").shows().opensMarking().marks(Cast.EVA, "goals", 4);
    group.opens("conditions").goesBack();

    assertThat(group.own(Cast.EVA).row(marking).handedIn()).isEqualTo(new Answer.Mark(4));
    assertThat(group.marks(Cast.EVA, "goals", 2).kept()).containsExactly(Kept.AS_ASKED);
  }

  @Test
  void keeps_a_mark_through_the_undoing_of_its_marking() {
    group.opens("goals").shows().opensMarking().marks(Cast.EVA, "goals", 4);
    group.goesBack().opensMarking();

    assertThat(group.own(Cast.EVA).row(new Item.Marking("goals")).handedIn())
        .isEqualTo(new Answer.Mark(4));
  }

  @Test
  void gives_everybody_their_own_answer_back_when_a_parked_question_returns() {
    group.opens("goals").handsIn(Cast.EVA, "agreement-aim", "Ett");
    group.does(
        Cast.FRIDA, new Command.Park("agreement-aim", ParkReason.NEGOTIATION, null, null, null));
    group.opens("scope").does(Cast.FRIDA, new Command.Return("agreement-aim", null));

    assertThat(group.own(Cast.EVA).row(AIM).handedIn()).isEqualTo(new Answer.Text("Ett"));
    group.shows();
    assertThat(group.folded().minutes().prompt("agreement-aim").turns().getFirst().answers())
        .hasSize(1);
  }

  @Test
  void keeps_the_answers_of_a_second_turn_through_its_undoing() {
    group.opens("goals").shows();
    group.does(Cast.FRIDA, new Command.AskAgain("agreement-aim", null));
    group.handsIn(Cast.EVA, "agreement-aim", "Andra varvet");
    group.goesBack().does(Cast.FRIDA, new Command.AskAgain("agreement-aim", null));

    assertThat(group.own(Cast.EVA).row(AIM).handedIn()).isEqualTo(new Answer.Text("Andra varvet"));
  }

  @Test
  void destroys_every_box_at_the_end() {
    group.opens("goals").handsIn(Cast.EVA, "agreement-aim", "Ett");

    var ended = group.does(Cast.FRIDA, new Command.End());

    assertThat(ended.entries()).extracting(Entry::event).containsExactly(new Event.Ended(3));
    assertThat(group.memory().sealed(Gathering.SESSION)).isZero();
    assertThat(group.own(Cast.EVA).row(AIM)).isNull();
  }

  // --- markings

  @Test
  void shows_figures_of_enough_marks_and_nothing_of_persons() {
    group.opens("goals").shows().opensMarking();
    for (var person : Cast.EIGHT) {
      group.marks(person, "goals", 4);
    }

    group.shows();

    assertThat(group.folded().minutes().cloth("goals").marking().orElseThrow().result())
        .isInstanceOfSatisfying(
            Result.Figures.class,
            figures -> assertThat(figures.total()).containsExactly(0, 0, 0, 8, 0));
  }

  @Test
  void closes_a_marking_that_was_taken_back_while_somebody_came() {
    group.opens("goals").shows().opensMarking();
    Cast.EIGHT.forEach(person -> group.marks(person, "goals", 3));
    group.shows().opensMarking().goesBack().joined(Cast.NILS).opensMarking();
    Cast.EIGHT.forEach(person -> group.marks(person, "goals", 3));
    assertThat(group.asks(Cast.NILS, new Command.Mark(new Item.Marking("goals"), 3)))
        .isEqualTo(new Reply.Refused(new Refusal.WaitForNextOpening(new Item.Marking("goals"))));

    group.shows();

    assertThat(group.folded().minutes().cloth("goals").markings()).hasSize(2);
  }

  @Test
  void fixes_the_circle_when_the_marking_opens() {
    group.opens("goals").shows().opensMarking();

    assertThat(
            group
                .memory()
                .circle(Gathering.SESSION, new Sealed(new Item.Marking("goals"), 1))
                .orElseThrow()
                .size())
        .isEqualTo(8);
  }

  // --- gates and rooms

  @Test
  void moves_the_gates_with_the_walk() {
    group.opens("goals");
    assertThat(group.memory().isOpen(Gathering.SESSION, FIRST)).isTrue();

    group.opens("conditions");
    assertThat(group.memory().isOpen(Gathering.SESSION, FIRST)).isFalse();

    group.goesBack();
    assertThat(group.memory().isOpen(Gathering.SESSION, FIRST)).isTrue();
  }

  @Test
  void wakes_the_rooms_after_what_may_show_and_not_after_typing() {
    group.opens("goals");
    var woken = group.woken().size();

    group.does(Cast.EVA, new Command.SaveDraft(AIM, new Answer.Text("V")));
    assertThat(group.woken()).hasSize(woken);

    group.handsIn(Cast.EVA, "agreement-aim", "Vi vill");
    assertThat(group.woken()).hasSize(woken + 1);
  }

  @Test
  void tells_those_who_lead_what_somebody_was_told_to_ask_for() {
    group.opens("goals");
    var version = group.memory().version(Gathering.SESSION);

    var reply = asks("eva", new Command.Open("scope", null, group.step()));

    assertThat(reply).isEqualTo(new Reply.Refused(new Refusal.AskFacilitator(Right.OPEN)));
    assertThat(group.asked())
        .singleElement()
        .satisfies(
            asked -> {
              assertThat(asked.person()).isEqualTo("eva");
              assertThat(asked.right()).isEqualTo(Right.OPEN);
              assertThat(asked.step()).isEqualTo(group.step());
            });
    assertThat(group.memory().version(Gathering.SESSION)).as("no event").isEqualTo(version);
  }

  @Test
  void tells_those_who_lead_nothing_of_any_other_refusal() {
    group.opens("goals");

    asks("eva", new Command.Show(group.step()));
    asks("frida", new Command.Open("goals", null, group.step()));

    assertThat(group.asked()).isEmpty();
  }

  @Test
  void says_that_a_stale_click_changed_nothing() {
    var seen = group.step();
    group.opens("goals");

    assertThat(group.asks(Cast.FRIDA, new Command.Advance(seen, null)))
        .isEqualTo(new Reply.AlreadyPast());
  }

  @Test
  void keeps_no_text_of_what_was_refused() {
    var joint = new Command.WriteJoint("agreement-aim", 0, group.text("Vi vill"), List.of());
    group.opens("goals");

    group.asks(Cast.SAM, joint);

    assertThat(group.memory().texts(Gathering.SESSION, List.of(joint.text().id()))).isEmpty();
  }

  @Test
  void keeps_a_joint_answer_once_for_two_clicks() {
    var joint = new Command.WriteJoint("agreement-aim", 0, group.text("Vi vill"), List.of());
    group.opens("goals").shows().does(Cast.SAM, joint);

    assertThat(group.asks(Cast.SAM, joint)).isEqualTo(new Reply.AlreadyPast());
    assertThat(group.folded().minutes().prompt("agreement-aim").joints()).hasSize(1);
  }
}

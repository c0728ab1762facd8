package dialogduk.core.press;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.box.Answer;
import dialogduk.core.card.Verb;
import dialogduk.core.session.Command;
import dialogduk.core.session.FreeText;
import dialogduk.core.session.Item;
import dialogduk.core.session.ParkReason;
import dialogduk.core.session.Refusal;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Gathering;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PressingTest {

  private final Gathering group = Gathering.begun();

  private Asked presses(Cast person, Verb verb, Map<String, String> values, Filled form) {
    return Pressing.of(
        group.scene("sv"), group.own(person), new Press(verb, values), form, Gathering.lots("p"));
  }

  private Told does(Cast person, Asked.Commands asked) {
    return Told.of(asked, group.asks(person, asked.command()));
  }

  private static Filled filled(String... pairs) {
    var fields = new java.util.HashMap<String, List<String>>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.put(pairs[i], List.of(pairs[i + 1]));
    }
    return new Filled(fields);
  }

  private static List<Command> commands(Asked asked) {
    assertThat(asked).isInstanceOf(Asked.Commands.class);
    return ((Asked.Commands) asked).commands();
  }

  @ParameterizedTest
  @EnumSource(Verb.class)
  void asks_for_something_with_nothing_filled_in(Verb verb) {
    group.opens("goals");

    assertThat(presses(Cast.FRIDA, verb, Map.of(), Filled.NOTHING)).isNotNull();
  }

  @Test
  void shows_what_will_happen_before_a_step() {
    assertThat(presses(Cast.FRIDA, Verb.NEXT, Map.of("seen", "0"), Filled.NOTHING))
        .isEqualTo(new Asked.Look(new Place.Preview(Verb.NEXT)));
  }

  @Test
  void takes_a_step_from_its_preview() {
    assertThat(
            commands(
                presses(Cast.FRIDA, Verb.NEXT, Map.of("seen", "7"), filled("card", "preview"))))
        .containsExactly(new Command.Advance(7, null));
  }

  @Test
  void hands_in_every_field_that_is_new() {
    group.opens("goals");
    group.handsIn(Cast.EVA, "goals-5-years", "Redan inlämnat");

    var asked =
        presses(
            Cast.EVA,
            Verb.HAND_IN,
            Map.of("target", "goals"),
            filled(
                new Item.Answers("goals-5-years").key(),
                "Redan inlämnat",
                new Item.Answers("agreement-aim").key(),
                "Nytt",
                new Item.Answers("goals-support").key(),
                " "));

    assertThat(commands(asked))
        .containsExactly(
            new Command.HandIn(new Item.Answers("agreement-aim"), new Answer.Text("Nytt")));
  }

  @Test
  void says_so_when_nothing_is_written() {
    group.opens("goals");

    assertThat(presses(Cast.EVA, Verb.HAND_IN, Map.of("target", "goals"), Filled.NOTHING))
        .isEqualTo(new Asked.Refused(new Refusal.NothingWritten()));
  }

  @Test
  void opens_the_form_for_a_mark_pressed_outside_it() {
    assertThat(presses(Cast.EVA, Verb.MARK, Map.of("target", "goals"), Filled.NOTHING))
        .isEqualTo(new Asked.Look(new Place.MarkForm("goals")));
    assertThat(
            presses(Cast.EVA, Verb.MARK, Map.of("target", "goals"), filled("card", "mark:goals")))
        .isEqualTo(new Asked.Refused(new Refusal.NoSuchStep(0, 5)));
  }

  @Test
  void shares_a_doubled_joint_text_once() {
    shown();
    var values = Map.of("target", "goals-5-years", "based", "0", "text", "drawn");

    var first = presses(Cast.SAM, Verb.SHARE_JOINT, values, filled("text", "Vi ska lyckas"));
    var again = presses(Cast.SAM, Verb.SHARE_JOINT, values, filled("text", "Vi ska lyckas"));

    assertThat(does(Cast.SAM, (Asked.Commands) first)).isInstanceOf(Told.Done.class);
    assertThat(does(Cast.SAM, (Asked.Commands) again)).isEqualTo(new Told.AlreadyPast());
    assertThat(group.scene("sv").minutes().prompt("goals-5-years").joints()).hasSize(1);
  }

  @Test
  void shares_another_text_from_the_same_form_as_a_version_of_its_own() {
    shown();
    var values = Map.of("target", "goals-5-years", "based", "0", "text", "drawn");

    for (var body : List.of("Först", "Sedan", "Först")) {
      var asked = presses(Cast.SAM, Verb.SHARE_JOINT, values, filled("text", body));
      assertThat(does(Cast.SAM, (Asked.Commands) asked)).isInstanceOf(Told.Done.class);
    }

    assertThat(group.scene("sv").minutes().prompt("goals-5-years").joints()).hasSize(3);
  }

  @Test
  void draws_another_id_for_another_person() {
    shown();
    var values = Map.of("target", "goals-5-years", "based", "0", "text", "drawn");

    assertThat(text(presses(Cast.SAM, Verb.SHARE_JOINT, values, filled("text", "Lika"))).id())
        .isNotEqualTo(
            text(presses(Cast.FRIDA, Verb.SHARE_JOINT, values, filled("text", "Lika"))).id());
  }

  private static FreeText text(Asked asked) {
    return commands(asked).getFirst().texts().getFirst();
  }

  private void shown() {
    group.opens("goals");
    group.handsIn(Cast.EVA, "goals-5-years", "Ett svar");
    group.shows();
  }

  @Test
  void turns_away_who_waits_and_removes_who_is_in() {
    assertThat(commands(presses(Cast.FRIDA, Verb.REMOVE, Map.of("target", "eva"), Filled.NOTHING)))
        .containsExactly(new Command.Remove("eva"));
    assertThat(
            commands(presses(Cast.FRIDA, Verb.REMOVE, Map.of("target", "nobody"), Filled.NOTHING)))
        .containsExactly(new Command.TurnAway("nobody"));
  }

  @Test
  void asks_for_a_reason_before_an_action_is_dropped() {
    assertThat(
            presses(
                Cast.EVA, Verb.ACTION_STATUS, Map.of("target", "a1"), filled("status", "dropped")))
        .isEqualTo(new Asked.Look(new Place.ChangeAction("a1")));
  }

  // --- a form of several questions

  private Asked.Commands handsIn(String... promptsAndTexts) {
    var fields = new ArrayList<String>();
    for (int i = 0; i < promptsAndTexts.length; i += 2) {
      fields.add(new Item.Answers(promptsAndTexts[i]).key());
      fields.add(promptsAndTexts[i + 1]);
    }
    return (Asked.Commands)
        presses(
            Cast.EVA,
            Verb.HAND_IN,
            Map.of("target", "goals"),
            filled(fields.toArray(String[]::new)));
  }

  private boolean isHandedIn(String prompt) {
    var row = group.own(Cast.EVA).row(new Item.Answers(prompt));
    return row != null && row.handedIn() != null;
  }

  @Test
  void hands_in_a_form_whole() {
    group.opens("goals");

    var told = does(Cast.EVA, handsIn("goals-5-years", "Ja", "agreement-aim", "Jo"));

    assertThat(told).isEqualTo(new Told.Done("said.handed-in", Place.STATUS));
    assertThat(isHandedIn("goals-5-years")).isTrue();
    assertThat(isHandedIn("agreement-aim")).isTrue();
  }

  @Test
  void hands_in_nothing_of_a_form_with_a_text_that_is_too_long_and_says_which() {
    group.opens("goals");
    var tooLong = "x".repeat(12_001);

    var told = does(Cast.EVA, handsIn("goals-5-years", "Ja", "agreement-aim", tooLong));

    assertThat(told)
        .isEqualTo(new Told.Refused(new Refusal.AnswerTooLong("agreement-aim", 12_000, 12_001)));
    assertThat(isHandedIn("goals-5-years")).isFalse();
  }

  @Test
  void says_which_was_not_handed_in_since_it_was_parked_meanwhile() {
    group.opens("goals");
    var asked = handsIn("goals-5-years", "Ja", "agreement-aim", "Jo");
    group.does(
        Cast.FRIDA, new Command.Park("agreement-aim", ParkReason.NEGOTIATION, null, null, null));

    assertThat(does(Cast.EVA, asked))
        .isEqualTo(new Told.HandedInBut(List.of("agreement-aim"), Place.STATUS));
    assertThat(isHandedIn("goals-5-years")).isTrue();
    assertThat(isHandedIn("agreement-aim")).isFalse();
    assertThat(group.own(Cast.EVA).row(new Item.Answers("agreement-aim")).draft())
        .isEqualTo(new Answer.Text("Jo"));
  }

  @Test
  void says_of_drafts_that_they_are_saved_and_never_that_they_are_handed_in() {
    group.opens("goals");
    group.does(
        Cast.FRIDA, new Command.Park("agreement-aim", ParkReason.NEGOTIATION, null, null, null));
    var saved =
        new Asked.Commands(
            List.of(
                new Command.SaveDraft(new Item.Answers("goals-5-years"), new Answer.Text("Ja")),
                new Command.SaveDraft(new Item.Answers("agreement-aim"), new Answer.Text("Jo"))),
            "said.saved",
            Place.STATUS);

    assertThat(does(Cast.EVA, saved)).isEqualTo(new Told.Done("said.saved", Place.STATUS));
    assertThat(group.own(Cast.EVA).row(new Item.Answers("agreement-aim")).draft())
        .isEqualTo(new Answer.Text("Jo"));
  }

  @Test
  void says_that_a_whole_form_came_after_the_closing() {
    group.opens("goals");
    var asked = handsIn("goals-5-years", "Ja", "agreement-aim", "Jo");
    group.shows();

    assertThat(does(Cast.EVA, asked)).isEqualTo(new Told.Done("said.kept-after", Place.STATUS));
  }

  @Test
  void says_nothing_of_the_rows_of_who_leaves() {
    group.opens("goals").handsIn(Cast.EVA, "goals-5-years", "Ja");
    group.shows();
    var leaves = (Asked.Commands) presses(Cast.EVA, Verb.LEAVE, Map.of(), Filled.NOTHING);

    assertThat(does(Cast.EVA, leaves)).isEqualTo(new Told.Done("", Place.STATUS));
  }
}

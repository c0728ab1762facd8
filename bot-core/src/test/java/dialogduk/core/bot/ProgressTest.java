package dialogduk.core.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.disclosure.Openness;
import dialogduk.core.disclosure.Progress;
import dialogduk.core.session.Command;
import dialogduk.core.session.Item;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Gathering;
import dialogduk.core.testkit.ShippedDialogues;
import org.junit.jupiter.api.Test;

/// "5 av 8": what is told while something is open.
class ProgressTest {

  private final Gathering group = Gathering.begun();

  private Progress progress() {
    return group.scene("sv").progress();
  }

  private void answersAll(Cast person) {
    for (var prompt : group.dialogue().cloth("goals").prompts()) {
      group.handsIn(person, prompt.id(), "Svar");
    }
  }

  @Test
  void is_absent_when_nothing_is_open() {
    assertThat(progress()).isNull();
  }

  @Test
  void counts_a_person_when_nothing_open_is_left_for_them() {
    group.opens("goals").handsIn(Cast.EVA, "agreement-aim", "Ett");
    assertThat(progress()).isEqualTo(new Progress.Count(0, 8));

    answersAll(Cast.EVA);
    assertThat(progress()).isEqualTo(new Progress.Count(1, 8));
  }

  @Test
  void counts_who_passes() {
    group
        .opens("agreement-aim")
        .does(Cast.EVA, new Command.Pass(new Item.Answers("agreement-aim")));

    assertThat(progress()).isEqualTo(new Progress.Count(1, 8));
  }

  @Test
  void counts_who_has_left_as_done() {
    group.opens("goals").does(Cast.ULF, new Command.Leave());

    assertThat(progress()).isEqualTo(new Progress.Count(1, 8));
  }

  @Test
  void counts_who_was_named_and_has_not_come_yet() {
    group.letsIn(Cast.NILS).opens("goals");

    assertThat(progress()).isEqualTo(new Progress.Count(0, 9));
  }

  @Test
  void does_not_count_who_came_later() {
    group.opens("goals").joined(Cast.NILS);

    assertThat(progress()).isEqualTo(new Progress.Count(0, 8));
  }

  @Test
  void counts_who_came_between_two_openings_by_what_is_open_for_them() {
    group.opens("agreement-aim").joined(Cast.NILS).opens("goals-5-years");
    group.handsIn(Cast.NILS, "goals-5-years", "Ett");
    assertThat(progress()).isEqualTo(new Progress.Count(1, 9));

    group.handsIn(Cast.EVA, "goals-5-years", "Ett");
    assertThat(progress()).isEqualTo(new Progress.Count(1, 9));

    group.handsIn(Cast.EVA, "agreement-aim", "Två");
    assertThat(progress()).isEqualTo(new Progress.Count(2, 9));
  }

  @Test
  void never_shrinks_when_somebody_leaves_who_came_between_two_openings() {
    group.opens("agreement-aim").joined(Cast.NILS).opens("goals-5-years");
    group.does(Cast.NILS, new Command.Leave());

    assertThat(progress()).isEqualTo(new Progress.Count(1, 9));
  }

  @Test
  void reaches_all_when_everybody_is_done_or_gone() {
    group.opens("agreement-aim").does(Cast.ULF, new Command.Leave());
    Cast.EIGHT.stream()
        .filter(person -> person != Cast.ULF)
        .forEach(person -> group.handsIn(person, "agreement-aim", "Ett"));

    assertThat(progress()).isEqualTo(new Progress.Count(8, 8));
  }

  @Test
  void tells_no_number_of_fewer_than_four() {
    var three =
        Gathering.of(ShippedDialogues.samverkansavtal())
            .starts(Openness.NAMELESS)
            .joined(Cast.EVA, Cast.ULLA, Cast.URSULA)
            .opens("agreement-aim");
    three.handsIn(Cast.EVA, "agreement-aim", "Ett");
    assertThat(three.scene("sv").progress()).isEqualTo(new Progress.NotAll());

    three.handsIn(Cast.ULLA, "agreement-aim", "Ett");
    three.handsIn(Cast.URSULA, "agreement-aim", "Ett");
    assertThat(three.scene("sv").progress()).isEqualTo(new Progress.All());
  }

  @Test
  void says_nothing_as_long_as_nobody_is_invited() {
    var nobody =
        Gathering.of(ShippedDialogues.samverkansavtal())
            .starts(Openness.NAMELESS)
            .opens("agreement-aim");

    assertThat(nobody.scene("sv").progress()).isNull();
  }

  @Test
  void counts_the_marks_of_those_invited_to_mark() {
    group.letsIn(Cast.NILS).opens("goals").shows().opensMarking();
    group.marks(Cast.EVA, "goals", 3);

    assertThat(progress()).isEqualTo(new Progress.Count(1, 8));
  }
}

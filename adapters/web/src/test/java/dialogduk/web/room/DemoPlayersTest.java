package dialogduk.web.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dialogduk.core.bot.People.Person;
import dialogduk.core.box.Cells;
import dialogduk.core.dialogue.DemoTexts;
import dialogduk.core.dialogue.Kind;
import dialogduk.core.disclosure.Progress;
import dialogduk.core.disclosure.Result;
import dialogduk.core.session.Command;
import dialogduk.core.session.Entry;
import dialogduk.core.session.Event;
import dialogduk.core.view.Minutes;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The five who are not there. They act on a clock that is moved.
class DemoPlayersTest {

  private static final Duration JUST_BEFORE_THE_FIRST = Duration.ofMillis(999);
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final Duration FROM_FIRST_TO_LAST = LONGEST.minus(JUST_BEFORE_THE_FIRST);
  private static final DemoTexts DEMO = Rehearsal.DEMO;

  /// All of them have said how they take part.
  private static Rehearsal gathered(String language) {
    var rehearsal = Rehearsal.begun(language);
    rehearsal.pass(LONGEST);
    return rehearsal;
  }

  @Test
  void say_how_they_take_part_one_to_five_seconds_after_the_start() {
    var rehearsal = Rehearsal.begun("sv");
    rehearsal.pass(JUST_BEFORE_THE_FIRST);
    assertThat(rehearsal.madeUp()).hasSize(5).extracting(Person::capacity).containsOnlyNulls();

    rehearsal.pass(FROM_FIRST_TO_LAST);

    assertThat(rehearsal.madeUp()).extracting(Person::capacity).doesNotContainNull();
    assertThat(rehearsal.isAnybodyWaiting()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void answer_one_to_five_seconds_after_the_questions_open(String language) {
    var rehearsal = gathered(language).opens("goals");
    rehearsal.pass(JUST_BEFORE_THE_FIRST);
    assertThat(rehearsal.scene(language).progress()).isEqualTo(new Progress.Count(0, 5));

    rehearsal.pass(FROM_FIRST_TO_LAST);

    assertThat(rehearsal.scene(language).progress()).isEqualTo(new Progress.Count(5, 5));
  }

  @Test
  void do_not_all_answer_at_once() {
    var rehearsal = gathered("sv").opens("goals");

    var seen = new TreeSet<Integer>();
    for (int tenth = 0; tenth < 50; tenth++) {
      rehearsal.pass(Duration.ofMillis(100));
      seen.add(((Progress.Count) rehearsal.scene("sv").progress()).done());
    }

    assertThat(seen).hasSizeGreaterThan(3);
  }

  @Test
  void give_what_opens_meanwhile_a_turn_of_its_own() {
    var rehearsal = gathered("sv").opens("goals");
    rehearsal.pass(Duration.ofMillis(900));

    rehearsal.opens("conditions");
    rehearsal.pass(JUST_BEFORE_THE_FIRST);
    assertThat(rehearsal.scene("sv").progress()).isEqualTo(new Progress.Count(0, 5));
    rehearsal.pass(FROM_FIRST_TO_LAST);

    assertThat(rehearsal.scene("sv").progress()).isEqualTo(new Progress.Count(5, 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void answer_in_the_language_of_whoever_tries(String language) {
    var rehearsal = gathered(language).opens("goals");
    rehearsal.pass(LONGEST);

    rehearsal.does(new Command.Show(Command.PRESENT));

    assertThat(shown(rehearsal, "agreement-aim"))
        .containsExactlyInAnyOrderElementsOf(DEMO.texts("agreement-aim", language));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void hand_in_a_row_each_to_a_table(String language) {
    var rehearsal = gathered(language).opens("scope");
    rehearsal.pass(LONGEST);

    rehearsal.does(new Command.Show(Command.PRESENT));

    assertThat(shown(rehearsal, "matters").stream().map(Cells::split))
        .hasSize(5)
        .isSubsetOf(DEMO.rows("matters", language));
  }

  @Test
  void mark_as_differently_as_the_demo_says() {
    var rehearsal = gathered("sv").opens("scope");
    rehearsal.pass(LONGEST);
    rehearsal.does(new Command.Show(Command.PRESENT));
    rehearsal.does(new Command.OpenMarking(Command.PRESENT, null));
    rehearsal.pass(JUST_BEFORE_THE_FIRST);
    assertThat(rehearsal.scene("sv").progress()).isEqualTo(new Progress.Count(0, 5));
    rehearsal.pass(FROM_FIRST_TO_LAST);

    rehearsal.does(new Command.Show(Command.PRESENT));

    var marking = rehearsal.scene("sv").minutes().cloth("scope").marking().orElseThrow();
    assertThat(marking.result()).isInstanceOf(Result.Figures.class);
    assertThat(((Result.Figures) marking.result()).total()).containsExactly(1, 2, 0, 1, 1);
  }

  @ParameterizedTest
  @CsvSource({
    "action-plan, planned-actions, sv",
    "action-plan, planned-actions, en",
    "implementation-plan, implementation-actions, sv",
    "implementation-plan, implementation-actions, en"
  })
  void put_an_action_each_on_a_plan(String cloth, String prompt, String language) {
    var rehearsal = gathered(language).opens(cloth);
    rehearsal.pass(JUST_BEFORE_THE_FIRST);
    assertThat(actions(rehearsal)).isEmpty();

    rehearsal.pass(FROM_FIRST_TO_LAST);

    var scene = rehearsal.scene(language);
    assertThat(actions(rehearsal))
        .allMatch(action -> action.cloth().equals(cloth))
        .extracting(action -> scene.body(action.what()), action -> scene.body(action.purpose()))
        .containsExactlyInAnyOrderElementsOf(
            DEMO.actions(prompt, language).stream()
                .map(said -> tuple(said.what(), said.purpose()))
                .toList());
    assertThat(actions(rehearsal))
        .extracting(Minutes.Action::owner)
        .containsExactlyInAnyOrderElementsOf(rehearsal.madeUp().stream().map(Person::key).toList());
  }

  @Test
  void do_not_put_back_what_was_removed() {
    var rehearsal = gathered("sv").opens("action-plan");
    rehearsal.pass(LONGEST);

    rehearsal.does(new Command.RemoveAction(actions(rehearsal).getFirst().id()));
    rehearsal.pass(Duration.ofMinutes(1));

    assertThat(actions(rehearsal)).hasSize(4);
    assertThat(rehearsal.isAnybodyWaiting()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void say_something_of_every_field_and_leave_the_steps_to_whoever_tries(String language) {
    var rehearsal = gathered(language);

    while (!rehearsal.scene(language).walk().through()) {
      rehearsal.does(new Command.Advance(Command.PRESENT, null));
      rehearsal.pass(LONGEST);
    }

    for (var prompt : rehearsal.scene(language).dialogue().prompts()) {
      if (prompt.kind() != Kind.ACTIONS) {
        assertThat(shown(rehearsal, prompt.id()).stream().distinct())
            .as(prompt.id())
            .hasSizeGreaterThanOrEqualTo(3);
      }
    }
    assertThat(actions(rehearsal)).hasSize(10);
    var people = rehearsal.madeUp().stream().map(Person::key).toList();
    assertThat(rehearsal.log().stream().filter(entry -> people.contains(entry.by())))
        .extracting(Entry::event)
        .allMatch(
            event -> event instanceof Event.CapacityStated || event instanceof Event.ActionAdded);
  }

  @Test
  void do_nothing_in_a_real_dialogue() {
    var real = Rehearsal.inEarnest().opens("goals");
    var before = real.log();

    real.players().wakeAll();
    real.players().wake(real.session());
    real.pass(Duration.ofMinutes(1));

    assertThat(real.madeUp()).hasSize(5).extracting(Person::capacity).containsOnlyNulls();
    assertThat(real.log()).isEqualTo(before);
    assertThat(real.isAnybodyWaiting()).isFalse();
  }

  @Test
  void go_on_when_the_server_has_started_again() {
    var rehearsal = gathered("sv").opens("goals");
    rehearsal.stop();
    rehearsal.pass(Duration.ofMinutes(1));
    assertThat(rehearsal.scene("sv").progress()).isEqualTo(new Progress.Count(0, 5));

    rehearsal.players().wakeAll();
    rehearsal.pass(LONGEST);

    assertThat(rehearsal.scene("sv").progress()).isEqualTo(new Progress.Count(5, 5));
  }

  @Test
  void do_nothing_once_it_has_ended() {
    var rehearsal = gathered("sv").opens("goals");

    rehearsal.does(new Command.End());
    rehearsal.pass(Duration.ofMinutes(1));

    assertThat(rehearsal.log().getLast().event()).isInstanceOf(Event.Ended.class);
    assertThat(rehearsal.isAnybodyWaiting()).isFalse();
  }

  private static List<String> shown(Rehearsal rehearsal, String prompt) {
    var scene = rehearsal.scene("sv");
    return scene.minutes().prompt(prompt).turns().stream()
        .flatMap(turn -> turn.answers().stream())
        .map(answer -> scene.body(answer.text()))
        .toList();
  }

  private static List<Minutes.Action> actions(Rehearsal rehearsal) {
    return List.copyOf(rehearsal.scene("sv").minutes().actions().values());
  }
}

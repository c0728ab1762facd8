package dialogduk.core.view;

import static dialogduk.core.testkit.Chronicle.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.session.Event;
import dialogduk.core.session.Event.Undone;
import dialogduk.core.session.Event.Way;
import dialogduk.core.testkit.Chronicle;
import dialogduk.core.view.History.Kind;
import dialogduk.core.view.History.Line;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HistoryTest {

  private final Chronicle chronicle = Chronicle.begun();

  @Test
  void sees_both_moves_of_a_wrong_opening_and_its_way_back() {
    chronicle
        .then(opened("goals", "agreement-aim"))
        .at("2026-03-12T13:18")
        .then(opened(Way.OPEN, "lessons", "lessons-learned"))
        .at("2026-03-12T13:20")
        .then(new Event.TookBack(Undone.OPENING, "lessons", List.of(), 0, null));

    assertThat(lines(Kind.STEPS)).extracting(Line::from).endsWith("goals", "lessons");
    assertThat(lines(Kind.STEPS)).extracting(Line::to).endsWith("lessons", "goals");
  }

  @Test
  void says_that_something_was_left_sealed() {
    chronicle
        .then(opened("goals", "agreement-aim"))
        .then(opened(Way.OPEN, "lessons", "lessons-learned"));

    assertThat(lines(Kind.STEPS)).extracting(Line::paused).endsWith(false, true);
  }

  @Test
  void takes_questions_that_were_shown_together_as_one_act() {
    chronicle
        .then(opened("goals", "goals-5-years", "agreement-aim"))
        .at("2026-03-06T12:03")
        .then(chronicle.shown("goals-5-years", "Kort tid"))
        .then(chronicle.shown("agreement-aim", "Tidigt"));

    assertThat(lines(Kind.SHOWN)).extracting(line -> line.what().size()).containsExactly(2);
  }

  @Test
  void keeps_two_turns_of_the_same_question_apart() {
    chronicle
        .at("2026-03-06T12:03")
        .then(chronicle.shown("agreement-aim", "Tidigt"))
        .at("2026-03-13T12:03")
        .then(chronicle.shown(2, "agreement-aim", "Tidigare"));

    assertThat(lines(Kind.SHOWN)).hasSize(2);
  }

  @Test
  void tells_who_is_in_and_with_which_functions_as_one_act() {
    assertThat(lines(Kind.PEOPLE))
        .extracting(line -> line.what().size())
        .containsExactly(2, 3, 2, 2, 2);
  }

  @Test
  void never_tells_who_has_stated_a_capacity() {
    assertThat(chronicle.entries())
        .anyMatch(entry -> entry.event() instanceof Event.CapacityStated);
    assertThat(history().lines().stream().flatMap(line -> line.what().stream()))
        .noneMatch(Event.CapacityStated.class::isInstance);
  }

  @Test
  void knows_which_cloth_an_action_came_from_when_it_is_removed() {
    chronicle
        .then(
            new Event.ActionAdded("a1", "scope", chronicle.text("Samla exempel"), null, null, null))
        .then(new Event.ActionRemoved("a1"));

    assertThat(lines(Kind.ACTIONS)).extracting(Line::cloth).containsExactly("scope", "scope");
  }

  @Test
  void belongs_to_no_cloth_when_it_concerns_the_whole_dialogue() {
    assertThat(history().lines()).extracting(Line::cloth).containsOnlyNulls();
  }

  private History history() {
    return History.of(chronicle.dialogue(), chronicle.entries());
  }

  private List<Line> lines(Kind kind) {
    return Stream.of(history())
        .flatMap(it -> it.lines().stream())
        .filter(it -> it.kind() == kind)
        .toList();
  }
}

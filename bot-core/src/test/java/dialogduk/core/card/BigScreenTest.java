package dialogduk.core.card;

import static dialogduk.core.testkit.Chronicle.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.card.Block.Meter;
import dialogduk.core.card.Block.Slip;
import dialogduk.core.card.Block.Slips;
import dialogduk.core.card.Block.Spreads;
import dialogduk.core.disclosure.Result;
import dialogduk.core.disclosure.Word;
import dialogduk.core.session.Event;
import dialogduk.core.testkit.Chronicle;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class BigScreenTest {

  private final Chronicle chronicle = Chronicle.begun();

  @Test
  void says_that_nothing_is_open_yet() {
    assertThat(screen().heading()).isEqualTo("Ingen duk är öppen än");
  }

  @Test
  void shows_the_questions_and_a_number_while_people_answer() {
    chronicle.then(opened("goals", "goals-5-years", "agreement-aim")).done(5, 8);

    assertThat(screen().heading()).isEqualTo("Målsättningar med samverkan");
    assertThat(screen().blocks())
        .hasOnlyElementsOfTypes(Block.Question.class, Meter.class)
        .last()
        .isEqualTo(new Meter("5 av 8 har svarat.", 5, 8));
  }

  @Test
  void asks_the_one_question_that_is_open_and_says_until_when() {
    chronicle.then(
        new Event.Opened(
            "goals",
            List.of("agreement-aim"),
            false,
            8,
            LocalDateTime.parse("2026-03-06T12:00"),
            null,
            Event.Way.NEXT));

    assertThat(screen().heading()).startsWith("1.2 Vad vill vi uppnå");
    assertThat(screen().foot()).singleElement().asString().startsWith("Svara senast fredag");
  }

  @Test
  void shows_the_first_answers_that_have_no_joint_answer() {
    shown();
    chronicle.then(chronicle.joint("goals-5-years", 1, "Tre månader"));

    assertThat(slips()).extracting(Slip::text).containsExactly("Tidigt", "Tydligt");
    assertThat(slips()).extracting(Slip::label).containsExactly("Svar A", "Svar B");
    assertThat(screen().foot()).containsExactly("2 svar, utan namn, i blandad ordning.");
  }

  @Test
  void shows_the_answers_that_were_asked_for() {
    shown();

    assertThat(BigScreen.of(chronicle.scene("sv"), "agreement-aim").heading()).startsWith("1.2");
  }

  @Test
  void never_shows_what_is_not_shown_whatever_is_asked_for() {
    chronicle.then(opened("goals", "agreement-aim")).done(5, 8);

    for (var asked : List.of("agreement-aim", "goals", "..", "")) {
      assertThat(BigScreen.of(chronicle.scene("sv"), asked)).isEqualTo(screen());
    }
  }

  @Test
  void shows_the_question_and_a_number_while_people_mark() {
    shown();
    chronicle.then(new Event.MarkingOpened("goals", 1, 8, List.of(), null)).done(3, 8);

    assertThat(screen().heading()).isEqualTo("Är vår gemensamma bild oklar eller tydlig?");
    assertThat(screen().blocks()).containsExactly(new Meter("3 av 8 har markerat.", 3, 8));
  }

  @Test
  void shows_the_marking_when_it_is_closed() {
    shown();
    chronicle
        .at("2026-03-12T12:00")
        .then(new Event.MarkingOpened("goals", 1, 8, List.of(), null))
        .then(
            new Event.MarkingShown(
                "goals",
                1,
                new Result.Figures(8, 8, List.of(0, 2, 3, 2, 1), null, Word.SPREAD, false)));

    assertThat(screen().blocks()).hasAtLeastOneElementOfType(Spreads.class);
  }

  @Test
  void shows_a_new_turn_of_answers_after_a_marking() {
    shown();
    chronicle
        .at("2026-03-12T12:00")
        .then(new Event.MarkingWaived("goals", 1, 3, List.of()))
        .at("2026-03-13T12:00")
        .then(opened(Event.Way.AGAIN, "goals", "goals-5-years"))
        .then(chronicle.shown(2, "goals-5-years", "Fyra månader"));

    assertThat(slips()).extracting(Slip::text).containsExactly("Fyra månader");
    assertThat(screen().foot()).first().isEqualTo("Varv 2.");
  }

  private void shown() {
    chronicle
        .at("2026-03-06T12:03")
        .then(opened("goals", "goals-5-years", "agreement-aim"))
        .then(chronicle.shown("goals-5-years", "Kort tid"))
        .then(chronicle.shown("agreement-aim", "Tidigt", "Tydligt"));
  }

  private BigScreen screen() {
    return BigScreen.of(chronicle.scene("sv"), null);
  }

  private List<Slip> slips() {
    return screen().blocks().stream()
        .filter(Slips.class::isInstance)
        .flatMap(block -> ((Slips) block).slips().stream())
        .toList();
  }
}

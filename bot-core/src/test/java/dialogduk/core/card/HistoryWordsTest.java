package dialogduk.core.card;

import static dialogduk.core.testkit.Chronicle.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.disclosure.Openness;
import dialogduk.core.disclosure.Result;
import dialogduk.core.disclosure.Word;
import dialogduk.core.session.ActionStatus;
import dialogduk.core.session.Event;
import dialogduk.core.session.Event.Undone;
import dialogduk.core.session.Event.Way;
import dialogduk.core.session.Function;
import dialogduk.core.session.ParkReason;
import dialogduk.core.testkit.Chronicle;
import dialogduk.core.view.History;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryWordsTest {

  private final Chronicle chronicle = Chronicle.begun();

  @Test
  void tells_a_wrong_opening_and_the_way_back() {
    chronicle
        .then(opened("goals", "agreement-aim"))
        .then(opened(Way.OPEN, "lessons", "lessons-learned"))
        .then(new Event.TookBack(Undone.OPENING, "lessons", List.of(), 0, null));

    assertThat(told("sv"))
        .endsWith(
            "Karin Ek öppnade duk 9. Fråga 9.1 öppnades. Det som var öppet pausades och finns"
                + " kvar.",
            "Karin Ek gick tillbaka från duk 9 till duk 1. Alla svar och markeringar finns kvar.");
  }

  @Test
  void tells_who_led_the_group_on() {
    chronicle.then(opened("goals"), opened("conditions"));

    assertThat(told("sv")).endsWith("Karin Ek öppnade duk 1.", "Karin Ek gick vidare till duk 2.");
  }

  @Test
  void counts_what_was_shown_question_by_question() {
    chronicle.then(
        chronicle.shown("goals-5-years", "Kort tid", "Rekrytera"),
        chronicle.shown("agreement-aim"),
        chronicle.shown("goals-support", "Mål"));

    assertThat(told("sv"))
        .endsWith("Duk 1: svaren visades 1.1: 2 svar. 1.2: inga svar. 1.3: 1 svar.");
  }

  @Test
  void counts_marks_only_where_a_result_is_shown() {
    chronicle.then(
        new Event.MarkingShown(
            "goals", 1, new Result.Figures(8, 8, List.of(0, 2, 3, 2, 1), null, Word.SPREAD, false)),
        new Event.MarkingShown("goals", 2, new Result.Nothing(8, 3, Result.Why.TOO_FEW)));

    assertThat(told("sv"))
        .endsWith(
            "Duk 1: markering visad 8 av 8 har markerat.",
            "Duk 1: markering visad Inget resultat visas.");
  }

  @Test
  void tells_why_a_question_was_parked_and_until_when() {
    chronicle.then(
        new Event.Parked(
            List.of("goals-support"),
            ParkReason.NEEDS_MATERIAL,
            chronicle.text("verksamhetsplanen"),
            LocalDate.of(2026, 5, 4),
            "omar"));

    assertThat(told("sv").getLast())
        .isEqualTo(
            "1.3 parkerades. Av Karin Ek. Orsak: behöver underlag, verksamhetsplanen."
                + " Tas upp igen måndag 4 maj. Tas upp av Omar Haddad.");
  }

  @Test
  void says_nothing_of_a_reason_that_was_erased() {
    var sentence = chronicle.text("hemligt");
    chronicle
        .then(new Event.Parked(List.of("goals-support"), ParkReason.OTHER, sentence, null, null))
        .erased(sentence);

    assertThat(told("sv").getLast()).isEqualTo("1.3 parkerades. Av Karin Ek. Orsak: annat.");
  }

  @Test
  void tells_an_action_by_what_it_says_now() {
    chronicle
        .then(new Event.ActionAdded("a1", "lessons", chronicle.text("Boka"), null, null, null))
        .then(new Event.ActionChanged("a1", chronicle.text("Boka möten"), null, null, null));

    assertThat(told("sv"))
        .endsWith(
            "Ny åtgärd: Boka möten (från duk 9). Av Karin Ek.",
            "Åtgärd ändrad: Boka möten. Av Karin Ek.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void does_not_blame_a_person_who_leaves_or_is_removed(String language) {
    chronicle.then(new Event.Departed("lena")).by("johan").then(new Event.Departed("johan"));

    assertThat(told(language).getLast()).contains("Johan Berg").doesNotContain("Karin Ek");
  }

  @ParameterizedTest
  @MethodSource("everything")
  void says_everything_in_both_languages(Event event) {
    chronicle.then(opened("goals", "agreement-aim")).then(event);

    for (var language : List.of("sv", "en")) {
      assertThat(told(language).getLast()).isNotBlank().doesNotContain("history.", "{");
    }
  }

  static Stream<Event> everything() {
    var text = Chronicle.begun().text("x");
    return Stream.of(
        new Event.OpennessChosen(Openness.NAMELESS),
        new Event.AdmissionOpened(),
        new Event.AdmissionClosed(),
        new Event.Admitted("lena"),
        new Event.FunctionGiven("lena", Function.COFACILITATOR),
        new Event.FunctionTaken("lena", Function.COFACILITATOR),
        new Event.Departed("lena"),
        new Event.LinkRenewed("lena"),
        new Event.LinkUsed("lena"),
        new Event.RoomAttached("slack:T1:C1", "sv"),
        new Event.RoomLeft("teams:19:x"),
        opened("conditions", "good-conditions"),
        opened(Way.OPEN, "goals", "agreement-aim"),
        opened(Way.AGAIN, "goals", "agreement-aim"),
        new Event.JointWritten("agreement-aim", 1, 0, text, List.of()),
        new Event.MarkingOpened("goals", 1, 8, List.of(), null),
        new Event.MarkingWaived("goals", 1, 3, List.of()),
        new Event.JointMarkSet("goals", 1, 4),
        new Event.DateSet("goals", LocalDate.of(2026, 3, 3)),
        new Event.Parked(List.of("agreement-aim"), ParkReason.NEGOTIATION, null, null, null),
        new Event.Returned("goals-support", "goals", List.of("goals-support"), 8, null, null),
        new Event.WalkedThrough("goals"),
        new Event.PhaseEnded("why"),
        new Event.SummaryDrafted("why", 1, List.of()),
        new Event.TookBack(Undone.OPENING, "goals", List.of(), 0, "why"),
        new Event.Reminded("goals"),
        new Event.ActionAdded("a1", "goals", text, null, null, null),
        new Event.ActionStatusSet("a1", ActionStatus.DONE, null),
        new Event.ActionRemoved("a1"),
        new Event.Ended(2));
  }

  private List<String> told(String language) {
    var scene = chronicle.scene(language);
    return History.of(chronicle.dialogue(), chronicle.entries()).lines().stream()
        .map(line -> HistoryWords.of(scene, line))
        .map(told -> (told.heading() + " " + told.text()).strip().replace('\u00a0', ' '))
        .toList();
  }
}

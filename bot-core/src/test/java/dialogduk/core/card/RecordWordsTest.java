package dialogduk.core.card;

import static dialogduk.core.testkit.Chronicle.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.dialogue.Cloth;
import dialogduk.core.disclosure.Result;
import dialogduk.core.disclosure.Word;
import dialogduk.core.session.Event;
import dialogduk.core.session.ParkReason;
import dialogduk.core.testkit.Chronicle;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordWordsTest {

  private final Chronicle chronicle = Chronicle.begun();

  @Test
  void says_that_a_cloth_was_not_opened() {
    assertThat(head()).isEqualTo("Varför? · Duk 1 av 16 · Inte öppnad");
  }

  @Test
  void names_the_draft_that_says_the_same() {
    chronicle
        .then(opened("goals", "agreement-aim"))
        .at("2026-04-20T13:00")
        .then(new Event.SummaryDrafted("why", 2, List.of("conditions")));

    assertThat(head()).isEqualTo("Varför? · Duk 1 av 16 · Utkast 2, måndag 20 april 2026");
  }

  @Test
  void says_that_something_was_changed_after_the_draft() {
    chronicle
        .then(opened("goals", "agreement-aim"))
        .then(chronicle.shown("agreement-aim", "Tidigt"))
        .then(new Event.SummaryDrafted("why", 1, List.of()))
        .then(chronicle.joint("agreement-aim", 1, "Tidigt."));

    assertThat(head()).isEqualTo("Varför? · Duk 1 av 16 · Ändrad efter utkast 1");
  }

  @Test
  void names_no_draft_that_does_not_cover_the_cloth() {
    chronicle
        .then(new Event.SummaryDrafted("why", 1, List.of("goals", "conditions")))
        .then(opened("goals", "agreement-aim"));

    assertThat(head()).isEqualTo("Varför? · Duk 1 av 16");
  }

  @Test
  void gives_the_latest_marking_first_and_then_the_earlier_ones() {
    marked(1, "2026-03-12T12:00", 0, 2, 3, 2, 1);
    marked(2, "2026-04-02T12:00", 0, 1, 3, 3, 1);
    marked(3, "2026-05-04T12:00", 0, 0, 2, 4, 2);

    assertThat(marked())
        .isEqualTo(
            "8 har markerat, måndag 4 maj. Första markeringen, torsdag 12 mars: 0 – 2 – 3 – 2 – 1."
                + " Markeringen torsdag 2 april: 0 – 1 – 3 – 3 – 1.");
    assertThat(RecordWords.figures(chronicle.scene("sv"), goals())).containsExactly(0, 0, 2, 4, 2);
  }

  @Test
  void gives_the_joint_mark_where_no_figures_are_shown() {
    chronicle
        .at("2026-05-04T12:00")
        .then(new Event.MarkingWaived("goals", 1, 3, List.of()))
        .then(new Event.JointMarkSet("goals", 1, 4));

    assertThat(marked())
        .isEqualTo("Ingen hemlig markering, måndag 4 maj. Gruppens gemensamma markering: 4 av 5.");
    assertThat(RecordWords.figures(chronicle.scene("sv"), goals())).isNull();
  }

  @Test
  void says_nothing_of_a_marking_that_is_open() {
    chronicle.then(new Event.MarkingOpened("goals", 1, 8, List.of(), null));

    assertThat(marked()).isEmpty();
  }

  @Test
  void tells_of_a_parked_question_and_that_all_is_kept() {
    chronicle.then(
        new Event.Parked(
            List.of("goals-support"),
            ParkReason.NEEDS_MATERIAL,
            null,
            LocalDate.of(2026, 5, 4),
            "omar"));

    assertThat(plain(RecordWords.parked(chronicle.scene("sv"), "goals-support")))
        .isEqualTo(
            "Parkerad till måndag 4 maj. Orsak: behöver underlag. Tas upp av Omar Haddad."
                + " Det som är skrivet finns kvar.");
    assertThat(RecordWords.parked(chronicle.scene("sv"), "agreement-aim")).isEmpty();
  }

  @Test
  void says_what_is_going_on_and_therefore_not_in_it() {
    assertThat(RecordWords.pending(chronicle.scene("sv"))).isEmpty();

    chronicle.then(opened("work-environment", "work-environment-handling"));

    assertThat(RecordWords.pending(chronicle.scene("sv")))
        .contains("Duk 5 är öppen. Pågående svar ingår inte.");
  }

  private void marked(int turn, String at, Integer... figures) {
    chronicle
        .at(at)
        .then(new Event.MarkingOpened("goals", turn, 8, List.of(), null))
        .then(
            new Event.MarkingShown(
                "goals",
                turn,
                new Result.Figures(8, 8, List.of(figures), null, Word.SPREAD, false)));
  }

  private String head() {
    return plain(RecordWords.head(chronicle.scene("sv"), goals()));
  }

  private String marked() {
    return plain(RecordWords.marked(chronicle.scene("sv"), goals()));
  }

  private Cloth goals() {
    return chronicle.dialogue().cloth("goals");
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }
}

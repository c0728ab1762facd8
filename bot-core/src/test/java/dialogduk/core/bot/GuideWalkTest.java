package dialogduk.core.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.card.Card;
import dialogduk.core.card.Cards;
import dialogduk.core.disclosure.Openness;
import dialogduk.core.session.Entry;
import dialogduk.core.session.Event;
import dialogduk.core.session.Session;
import dialogduk.core.testkit.Cast;
import dialogduk.core.testkit.Gathering;
import dialogduk.core.testkit.GuideExample;
import dialogduk.core.testkit.RecordingChannel;
import dialogduk.core.testkit.WholeWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The example of the page for those who write their own, from the first opening to the end, with a
/// chat that shows it.
class GuideWalkTest {

  private static final String ROOM = "room";
  private static final String QUESTION = "moten-bra";
  private static final String TABLE = "moten-forslag";

  private static final List<Shown> SHOWN = new ArrayList<>();
  private static Gathering group;
  private static RecordingChannel channel;

  /// What the chat showed after a step, and whether the answers of a question had been shown.
  private record Shown(String text, boolean question, boolean table) {}

  @BeforeAll
  static void walk() {
    group =
        Gathering.of(GuideExample.dialogue())
            .starts(Openness.NAMELESS)
            .joined(Cast.SAM)
            .joined(Cast.EIGHT.toArray(Cast[]::new));
    channel = new RecordingChannel();
    var reconciler =
        new Reconciler(
            (_, _) -> Optional.of(Cards.board(group.scene("sv"))), group.memory(), channel);
    WholeWalk.of(
        group,
        new WholeWalk.Detours(List.of(QUESTION), List.of(), "plan"),
        () -> {
          reconciler.settle(Gathering.SESSION, ROOM);
          SHOWN.add(new Shown(standing(), wasShown(QUESTION), wasShown(TABLE)));
        });
  }

  private static boolean wasShown(String prompt) {
    return group.session().walk().answers(prompt).wasShown();
  }

  private static String standing() {
    return channel.cardsIn(ROOM).toString();
  }

  private static Stream<Event> told() {
    return group.memory().after(Gathering.SESSION, 0).stream().map(Entry::event);
  }

  private static Card card(String slot) {
    return channel.cardsIn(ROOM).stream()
        .filter(card -> card.slot().equals(slot))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void opens_both_cloths_and_ends() {
    assertThat(
            told()
                .filter(Event.Opened.class::isInstance)
                .map(opened -> ((Event.Opened) opened).cloth())
                .distinct())
        .containsExactly("moten", "plan");
    assertThat(group.session().stage()).isEqualTo(Session.Stage.ENDED);
  }

  @Test
  void asks_in_the_words_of_the_page() {
    assertThat(SHOWN.stream().map(Shown::text).collect(Collectors.joining()))
        .contains(
            "Våra möten",
            "Tänk på den senaste månaden.",
            "Vad fungerar bra på våra möten?",
            "Vad vill vi pröva?",
            "Förslag",
            "Nytta",
            "Det här gör vi",
            "Är vår gemensamma bild oklar eller tydlig?",
            "Oklar",
            "Tydlig");
  }

  @Test
  void shows_every_answer_once_all_are_shown_and_none_before() {
    assertThat(Cast.EIGHT)
        .allSatisfy(
            person -> {
              assertThat(SHOWN)
                  .filteredOn(shown -> shown.text().contains(WholeWalk.said(person, QUESTION)))
                  .isNotEmpty()
                  .allMatch(Shown::question);
              assertThat(SHOWN)
                  .filteredOn(shown -> shown.text().contains(WholeWalk.said(person, TABLE)))
                  .isNotEmpty()
                  .allMatch(Shown::table);
            });
  }

  @Test
  void takes_up_again_what_was_parked_with_its_answers_sealed() {
    assertThat(told().filter(it -> it instanceof Event.Parked || it instanceof Event.Returned))
        .hasSize(2);
    assertThat(SHOWN).anyMatch(shown -> shown.table() && !shown.question());
    assertThat(standing()).contains(WholeWalk.joint(QUESTION));
  }

  @Test
  void marks_both_cloths() {
    assertThat(
            told()
                .filter(Event.MarkingShown.class::isInstance)
                .map(shown -> ((Event.MarkingShown) shown).cloth()))
        .containsExactly("moten", "plan");
  }

  @Test
  void sums_up_each_phase() {
    assertThat(card("summary:nu").blocks().toString())
        .contains(
            "Nu",
            "Våra möten",
            "Vad fungerar bra på våra möten?",
            WholeWalk.joint(QUESTION),
            "Vad vill vi pröva?",
            WholeWalk.joint(TABLE),
            "Är vår gemensamma bild oklar eller tydlig?");
    assertThat(card("summary:sedan").blocks().toString())
        .contains("Sedan", "Det här gör vi", WholeWalk.joint("plan-atgarder"));
  }
}

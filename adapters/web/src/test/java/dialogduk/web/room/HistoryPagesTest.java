package dialogduk.web.room;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.card.Block.Option;
import dialogduk.core.testkit.Chronicle;
import dialogduk.web.page.HistoryPage;
import dialogduk.web.page.HistoryPage.Entry;
import dialogduk.web.page.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryPagesTest {

  private final Chronicle chronicle = MonthsOfWork.told();

  @Test
  void begins_with_the_latest_and_ends_with_the_start() {
    assertThat(history("").entries())
        .first()
        .extracting(Entry::heading)
        .isEqualTo("Karin Ek öppnade duk 5.");
    assertThat(history("").entries())
        .last()
        .extracting(Entry::heading)
        .isEqualTo("Dialogen startade.");
  }

  @Test
  void gives_each_moment_to_people_and_to_machines() {
    var latest = history("").entries().getFirst();

    assertThat(latest.when().replace('\u00a0', ' ')).isEqualTo("måndag 27 april kl. 9.00");
    assertThat(latest.moment()).isEqualTo("2026-04-27T09:00");
  }

  @Test
  void names_the_year_of_what_happened_in_another_year() {
    chronicle.at("2027-01-15T09:00").then(Chronicle.opened("roles"));

    assertThat(history("").entries().get(1).when()).contains("2026");
  }

  @Test
  void shows_both_moves_of_a_wrong_opening() {
    assertThat(history("cloth=lessons").entries())
        .extracting(entry -> entry.heading() + " " + entry.text())
        .containsExactly(
            "Karin Ek gick tillbaka från duk 9 till duk 1. Alla svar och markeringar finns kvar.",
            "Karin Ek öppnade duk 9. ");
  }

  @Test
  void makes_big_what_was_shown() {
    assertThat(history("").entries())
        .filteredOn(Entry::big)
        .extracting(Entry::heading)
        .contains("Duk 1: svaren visades", "Duk 1: markering visad")
        .allMatch(heading -> heading.startsWith("Duk "));
  }

  @Test
  void leads_to_what_can_be_read() {
    assertThat(history("cloth=goals&kind=shown").entries())
        .last()
        .extracting(Entry::link)
        .isEqualTo(new Link("Se svaren", "/d/7f3a/cloth/goals"));
    assertThat(history("kind=versions").entries())
        .extracting(Entry::link)
        .contains(new Link("Läs sammanfattningen", "/d/7f3a/summary/why"));
  }

  @Test
  void filters_by_kind() {
    assertThat(history("kind=parked").entries())
        .extracting(Entry::heading)
        .containsExactly("3.1 parkerades.", "1.3 parkerades.");
    assertThat(history("kind=parked").kind()).isEqualTo("parked");
  }

  @Test
  void finds_nothing_that_fits() {
    assertThat(history("cloth=values").entries()).isEmpty();
    assertThat(history("cloth=values").isFiltered()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cloth=nowhere", "kind=nothing", "cloth=", "kind=STEPS"})
  void shows_all_for_a_filter_that_is_not_there(String query) {
    assertThat(history(query).entries()).isEqualTo(history("").entries());
  }

  @Test
  void offers_the_chosen_cloths_by_number() {
    assertThat(history("").cloths())
        .hasSize(16)
        .first()
        .isEqualTo(new Option("goals", "1. Målsättningar med samverkan", null));
  }

  private HistoryPage history(String query) {
    var desk = new ReadingDesk(chronicle);
    return desk.pages.history(
        ReadingDesk.request("/history", query),
        ReadingDesk.visitor("lena", "sv"),
        desk.scene("sv"));
  }
}

package dialogduk.web.room;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.card.Block.Sign;
import dialogduk.core.session.Event;
import dialogduk.core.session.Event.Way;
import dialogduk.core.session.Purpose;
import dialogduk.core.testkit.Chronicle;
import dialogduk.web.card.Drawing;
import dialogduk.web.page.ClothsPage;
import dialogduk.web.page.ClothsPage.Mini;
import dialogduk.web.page.ClothsPage.Now;
import dialogduk.web.page.ClothsPage.Parked;
import dialogduk.web.page.ClothsPage.PhaseOf;
import dialogduk.web.page.ClothsPage.Tally;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClothsPagesTest {

  private final ClothsPage page = cloths(MonthsOfWork.told());

  @Test
  void says_the_date_and_the_phase_in_words() {
    assertThat(plain(page.today())).isEqualTo("måndag 27 april 2026");
    assertThat(page.phase()).isEqualTo(2);
  }

  @Test
  void says_what_is_open_and_until_when_to_answer() {
    assertThat(page.now())
        .isEqualTo(
            new Now("Arbetsmiljö och samverkan", "/d/7f3a", "onsdag 29\u00a0april kl.\u00a012.00"));
  }

  @Test
  void counts_only_the_states_there_are() {
    assertThat(page.tallies())
        .containsExactly(
            new Tally(Sign.LEFT, 4, "lämnade, med 2 parkerade frågor"),
            new Tally(Sign.OPEN, 1, "öppen"),
            new Tally(Sign.PAUSED, 1, "pausad"),
            new Tally(Sign.COMING, 10, "kommande"));
  }

  @Test
  void tells_how_far_each_phase_has_come() {
    assertThat(page.phases())
        .extracting(PhaseOf::state)
        .containsExactly("Sammanfattad, utkast 1", "Pågår", "Pågår", "Kommande", "Pågår");
    assertThat(page.phases()).extracting(PhaseOf::guide).element(3).isNull();
  }

  @Test
  void leads_to_the_summaries_there_are() {
    assertThat(page.phases())
        .extracting(PhaseOf::summary)
        .containsExactly("/d/7f3a/summary/why", null, null, null, null);
  }

  @Test
  void draws_each_cloth_in_its_state() {
    var cloths = page.phases().getFirst().cloths();

    assertThat(cloths.getFirst())
        .isEqualTo(
            new Mini(
                1,
                "Målsättningar med samverkan",
                null,
                "/d/7f3a/cloth/goals",
                Drawing.Mini.LEFT,
                1,
                Sign.LEFT,
                "Lämnad med 1 parkerad fråga"));
    assertThat(page.phases().get(3).cloths()).extracting(Mini::part).contains("(1 av 2)");
  }

  @Test
  void lets_a_moment_break_before_the_time_of_day() {
    assertThat(page.phases().get(1).cloths().get(2).status())
        .isEqualTo("Öppen, svara senast onsdag 29\u00a0april kl.\u00a012.00");
  }

  @Test
  void lists_what_is_parked_with_reason_date_and_name() {
    assertThat(page.parked())
        .containsExactly(
            new Parked(
                "1.3 På vilket sätt kan samverkan vara ett stöd för att nå våra verksamhetsmål?",
                "Behöver underlag, verksamhetsplanen",
                "måndag 4\u00a0maj",
                "Karin Ek"),
            new Parked(
                "3.1 Vilka frågor ska inte samverkas?",
                "Till förhandling",
                "Inget datum",
                "Ingen utsedd"));
  }

  @Test
  void is_all_coming_before_anything_is_open() {
    var fresh = cloths(Chronicle.begun());

    assertThat(fresh.phase()).isZero();
    assertThat(fresh.now()).isNull();
    assertThat(fresh.tallies()).containsExactly(new Tally(Sign.COMING, 16, "kommande"));
    assertThat(fresh.parked()).isEmpty();
  }

  @Test
  void keeps_printed_numbers_where_only_some_cloths_are_chosen() {
    var chosen = cloths(shortWay());

    assertThat(chosen.phases().stream().flatMap(phase -> phase.cloths().stream()))
        .extracting(Mini::number)
        .containsExactly(1, 2, 3, 16);
    assertThat(plain(chosen.today())).endsWith(" · 4 av 4 valda dukar har öppnats");
    assertThat(chosen.phase()).isEqualTo(5);
    assertThat(chosen.phases()).element(2).extracting(PhaseOf::state).isEqualTo("Inga dukar valda");
  }

  @Test
  void does_not_ask_for_answers_while_people_mark() {
    var chronicle = MonthsOfWork.told();
    chronicle.then(
        chronicle.shown("work-environment-handling", "Ja"),
        new Event.MarkingOpened("work-environment", 1, 8, List.of(), null));

    var now = cloths(chronicle).now();

    assertThat(now).isNotNull().extracting(Now::until).isNull();
  }

  private static Chronicle shortWay() {
    var chosen = List.of("goals", "conditions", "scope", "follow-up-structure");
    var chronicle = Chronicle.begun(Purpose.NEW_AGREEMENT, chosen);
    chosen.forEach(cloth -> chronicle.then(Chronicle.opened(Way.OPEN, cloth)));
    return chronicle;
  }

  private static ClothsPage cloths(Chronicle chronicle) {
    var desk = new ReadingDesk(chronicle);
    return desk.pages.cloths(
        ReadingDesk.request("/cloths", ""), ReadingDesk.visitor("lena", "sv"), desk.scene("sv"));
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }
}

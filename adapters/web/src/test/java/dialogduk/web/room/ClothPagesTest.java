package dialogduk.web.room;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.core.card.Block;
import dialogduk.core.card.Card;
import dialogduk.core.card.Verb;
import dialogduk.core.session.Event;
import dialogduk.core.session.Purpose;
import dialogduk.core.testkit.Chronicle;
import dialogduk.web.page.ClothPage;
import dialogduk.web.page.Head;
import dialogduk.web.page.Link;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClothPagesTest {

  private final Chronicle chronicle = MonthsOfWork.told();

  @Test
  void says_where_it_belongs_and_how_it_stands() {
    assertThat(cloth("lena", "goals").head())
        .isEqualTo(
            new Head(
                "Varför? · Duk 1 av 16",
                "Målsättningar med samverkan",
                "Lämnad med 1 parkerad fråga"));
    assertThat(cloth("lena", "implementation").head().title()).endsWith(" (1 av 2)");
  }

  @Test
  void does_not_repeat_its_head_in_the_card() {
    assertThat(cloth("lena", "goals").cards().getFirst().blocks())
        .noneMatch(Block.Where.class::isInstance)
        .noneMatch(Block.Heading.class::isInstance)
        .filteredOn(Block.Status.class::isInstance)
        .hasSize(1);
  }

  @Test
  void shows_what_was_shown_to_everybody() {
    assertThat(slots("lena", "goals")).containsExactly("cloth:goals", "result:goals");
    assertThat(slots("olle", "goals")).containsExactly("cloth:goals", "result:goals");
  }

  @Test
  void gives_the_pen_to_the_secretary() {
    assertThat(slots("omar", "goals"))
        .containsExactly(
            "cloth:goals",
            "result:goals",
            "joint:goals-5-years",
            "joint:agreement-aim",
            "joint:goals-support",
            "joint-mark:goals",
            "date:goals");
  }

  @Test
  void lets_those_who_lead_open_another_cloth() {
    assertThat(slots("karin", "goals")).contains("jump:goals");
    assertThat(verbs(cloth("karin", "future"))).contains(Verb.OPEN);
    assertThat(slots("omar", "future")).doesNotContain("jump:future");
  }

  @Test
  void does_not_offer_to_open_what_is_open() {
    assertThat(verbs(cloth("karin", "work-environment"))).doesNotContain(Verb.OPEN);
  }

  @Test
  void keeps_the_way_to_answer_what_is_open() {
    assertThat(verbs(cloth("lena", "work-environment"))).contains(Verb.ANSWER);
  }

  @Test
  void shows_a_plan_as_its_actions_and_takes_new_ones() {
    var plan = cloth("lena", "action-plan");

    assertThat(slots(plan))
        .containsExactly("cloth:action-plan", "actions:action-plan", "action-new");
    assertThat(plan.cards().get(1).blocks())
        .filteredOn(Block.Table.class::isInstance)
        .singleElement()
        .extracting(table -> ((Block.Table) table).rows().getFirst().getFirst())
        .isEqualTo("Samla tre exempel");
    assertThat(slots("olle", "action-plan")).doesNotContain("action-new");
  }

  @Test
  void leads_to_the_cloths_before_and_after() {
    var page = cloth("lena", "conditions");

    assertThat(page.before())
        .isEqualTo(new Link("Duk 1: Målsättningar med samverkan", "/d/7f3a/cloth/goals"));
    assertThat(page.after())
        .isEqualTo(new Link("Duk 3: Vad ska samverkas?", "/d/7f3a/cloth/scope"));
    assertThat(cloth("lena", "goals").before()).isNull();
    assertThat(cloth("lena", "follow-up-structure").after()).isNull();
  }

  @Test
  void passes_by_cloths_that_are_not_chosen() {
    var desk = new ReadingDesk(Chronicle.begun(Purpose.REVISION, List.of("goals", "scope")));

    assertThat(page(desk, "karin", "goals").after())
        .extracting(Link::href)
        .isEqualTo("/d/7f3a/cloth/scope");
    assertThat(page(desk, "karin", "roles").head().lead()).startsWith("Duken är inte vald");
    assertThat(slots(page(desk, "karin", "roles"))).containsExactly("cloth:roles");
  }

  @Test
  void only_tells_when_the_dialogue_has_ended() {
    chronicle.then(new Event.Ended(0));

    assertThat(slots("karin", "goals")).containsExactly("cloth:goals", "result:goals");
  }

  @Test
  void shows_the_draft_of_a_phase_and_lets_those_who_lead_draft_the_next() {
    assertThat(slots(summary("karin", "why"))).containsExactly("draft:why", "summary:why");
    assertThat(verbs(summary("karin", "why"))).contains(Verb.SUMMARISE);
    assertThat(verbs(summary("omar", "why"))).doesNotContain(Verb.SUMMARISE);
    assertThat(summary("omar", "why").head().eyebrow()).isEqualTo("Fas 1 av 5");
  }

  @Test
  void says_that_a_phase_is_not_summarised_yet() {
    assertThat(slots(summary("lena", "how"))).containsExactly("draft:how");
    assertThat(summary("lena", "how").cards().getFirst().plain())
        .startsWith("Fasen är inte sammanfattad än.");
  }

  @Test
  void says_nothing_of_a_draft_that_says_the_same() {
    chronicle.then(new Event.SummaryDrafted("why", 2, List.of()));

    assertThat(slots(summary("karin", "why"))).containsExactly("summary:why");
  }

  private List<String> slots(String person, String cloth) {
    return slots(cloth(person, cloth));
  }

  private static List<String> slots(ClothPage page) {
    return page.cards().stream().map(Card::slot).toList();
  }

  private static Stream<Verb> verbs(ClothPage page) {
    return page.cards().stream()
        .flatMap(card -> card.blocks().stream())
        .filter(Block.Buttons.class::isInstance)
        .flatMap(block -> ((Block.Buttons) block).buttons().stream())
        .map(button -> button.verb());
  }

  private ClothPage cloth(String person, String cloth) {
    return page(new ReadingDesk(chronicle), person, cloth);
  }

  private static ClothPage page(ReadingDesk desk, String person, String cloth) {
    var scene = desk.scene("sv");
    return desk.pages.cloth(
        ReadingDesk.request("/cloth/" + cloth, ""),
        ReadingDesk.visitor(person, "sv"),
        scene,
        scene.dialogue().cloth(cloth));
  }

  private ClothPage summary(String person, String phase) {
    var desk = new ReadingDesk(chronicle);
    var scene = desk.scene("sv");
    return desk.pages.summary(
        ReadingDesk.request("/summary/" + phase, ""),
        ReadingDesk.visitor(person, "sv"),
        scene,
        scene.dialogue().phase(phase));
  }
}

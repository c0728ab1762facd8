package dialogduk.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dialogduk.bench.server.Kept;
import dialogduk.bench.server.Product;
import dialogduk.bench.workload.AtOnce;
import dialogduk.bench.workload.Race;
import dialogduk.bench.workload.Sample;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageTest {

  private static final String BURST = AtOnce.W1T.formatted(200);

  private static String page(double lostInTeams, int wrongInTeams) {
    var samples =
        List.of(
            new Sample(Race.W1.formatted(167), Product.NAME, 0, Map.of("p99 ms", 3.0)),
            new Sample(BURST, Product.NAME, 0, Map.of("max ms", 91.0)),
            new Sample(BURST, Product.IN_TEAMS, 0, Map.of("max ms", 120.0, "lost", lostInTeams)));
    var kept =
        Map.of(
            Product.NAME, new Kept(2_400, 0, List.of()),
            Product.IN_TEAMS, new Kept(200, wrongInTeams, List.of()));
    var steps = new Results.Steps(2, 1, 0, 0, "none");
    var results = new Results("2026-01-01", false, Map.of(), samples, kept, steps, List.of());
    return new Page(results, "pictures").text();
  }

  private static List<String> rows(String page, String beginning) {
    return page.lines().filter(it -> it.startsWith("| " + beginning)).toList();
  }

  @Test
  void shows_marks_at_once_through_both_chats_beside_each_other() {
    var rows = rows(page(0, 0), BURST + " |");

    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst()).contains(Product.NAME, "91.00");
    assertThat(rows.getLast()).contains(Product.IN_TEAMS, "120.00");
  }

  @Test
  void shows_nobody_where_they_took_no_part() {
    assertThat(rows(page(0, 0), "W1 at")).hasSize(1);
  }

  @Test
  void counts_a_mark_at_once_that_was_not_answered() {
    assertThat(rows(page(0, 0), "W1t |")).hasSize(2).noneMatch(it -> it.contains("not reached"));
    assertThat(rows(page(1, 0), "W1t | 200")).singleElement().asString().contains("not reached");
  }

  @Test
  void counts_a_mark_in_teams_that_was_acknowledged_and_is_not_there() {
    assertThat(rows(page(0, 1), "W1t | every"))
        .singleElement()
        .asString()
        .contains("1 wrong", "not reached");
  }
}

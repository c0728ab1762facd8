package dialogduk.app;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/// Looks at pages as axe does, and gathers what it finds, so that one run tells every fault.
final class Inspection {

  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final List<Look> TWO = List.of(Look.DESKTOP_LIGHT, Look.PHONE_DARK);

  private final List<String> faults = new ArrayList<>();
  private int looks;

  /// Wide and light, narrow and dark.
  void of(String state, Person... people) {
    for (var person : people) {
      look(state, person, TWO);
    }
  }

  /// Both widths in both schemes.
  void closely(String state, Person... people) {
    for (var person : people) {
      look(state, person, List.of(Look.values()));
    }
  }

  List<String> faults() {
    return faults;
  }

  int looks() {
    return looks;
  }

  private void look(String state, Person person, List<Look> chosen) {
    var page = person.page();
    page.evaluate(
        "() => document.querySelectorAll('details').forEach((it) => { it.open = true; })");
    for (var look : chosen) {
      look.on(page);
      var where = "%s, %s, %s".formatted(state, person.name(), look);
      violations(page).forEach(rule -> faults.add(where + ": " + told(rule)));
      if (isWiderThanItsWindow(page)) {
        faults.add(where + ": scrolls sideways");
      }
      looks++;
    }
    Look.DESKTOP_LIGHT.on(page);
  }

  private static List<Rule> violations(Page page) {
    return new AxeBuilder(page).setLegacyMode(true).withTags(WCAG).analyze().getViolations();
  }

  private static String told(Rule rule) {
    var nodes =
        rule.getNodes().stream().map(node -> node.getTarget() + " " + node.getHtml()).toList();
    return rule.getId() + " " + nodes;
  }

  private static boolean isWiderThanItsWindow(Page page) {
    return (boolean)
        page.evaluate(
            "() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }
}

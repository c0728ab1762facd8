package dialogduk.app;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Looks at pages as axe does, and gathers what it finds, so that one run tells every fault.
final class Inspection {

  /// Without its Java companion, which sends it to the browser anew for every look.
  private static final String AXE = script();

  private static final String ALL_RULES =
      """
      { "type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }
      """;

  /// What another width or another scheme can break, of those.
  private static final String RULES_OF_LOOKS =
      """
      { "type": "rule", "values": ["color-contrast", "link-in-text-block", "target-size",
        "scrollable-region-focusable"] }
      """;

  private static final String LOOK =
      """
      async (rules) => {
        const { violations } = await axe.run(document, {
          runOnly: JSON.parse(rules), resultTypes: ["violations"], preload: false });
        return violations.flatMap(rule => rule.nodes.map(
          node => `${rule.id} ${node.target.join(" ")} ${node.html}`));
      }
      """;

  private final List<String> faults = new ArrayList<>();
  private int looks;

  /// Somebody whose pages can be looked at.
  static Person reaches(Person person) {
    person.page().addInitScript(AXE);
    Look.DESKTOP_LIGHT.on(person.page());
    return person;
  }

  /// Wide and light, and whether it fits a telephone.
  void of(String state, Person... people) {
    for (var person : people) {
      look(state, person, false);
    }
  }

  /// Narrow and dark too: for one page of each kind, since all take their colours from one place.
  void closely(String state, Person... people) {
    for (var person : people) {
      look(state, person, true);
    }
  }

  List<String> faults() {
    return faults;
  }

  int looks() {
    return looks;
  }

  private void look(String state, Person person, boolean closely) {
    var page = person.page();
    var where = state + ", " + person.name();
    page.evaluate(
        "() => document.querySelectorAll('details').forEach((it) => { it.open = true; })");
    look(where, page, ALL_RULES);
    Look.PHONE_DARK.on(page);
    if (closely) {
      look(where + ", narrow and dark", page, RULES_OF_LOOKS);
    } else {
      fits(where + ", narrow", page);
    }
    Look.DESKTOP_LIGHT.on(page);
  }

  private void look(String where, Page page, String rules) {
    ((List<?>) page.evaluate(LOOK, rules)).forEach(fault -> faults.add(where + ": " + fault));
    fits(where, page);
    looks++;
  }

  private void fits(String where, Page page) {
    if (isWiderThanItsWindow(page)) {
      faults.add(where + ": scrolls sideways");
    }
  }

  private static boolean isWiderThanItsWindow(Page page) {
    return (boolean)
        page.evaluate(
            "() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }

  private static String script() {
    try (var axe = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(axe).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
